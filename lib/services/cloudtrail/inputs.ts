/** What CloudTrail's members may be (pure). Source: CloudTrail API Reference, LookupEvents and its errors. */
import { z } from "zod";

/** CloudTrail answers a bad member with an error code of its own. */
const own = (code: string, message: string) => ({ message, params: { whole: true, code } });

export const pageSize = { most: 50, usual: 50 } as const;
/** Event history reaches so many days back. */
export const historyDays = 90;

export const lookupKeys = [
  "EventId",
  "EventName",
  "ReadOnly",
  "Username",
  "ResourceType",
  "ResourceName",
  "EventSource",
  "AccessKeyId",
] as const;

const isKey = (text: string): text is (typeof lookupKeys)[number] => lookupKeys.some((key) => key === text);
const badAttribute = (message: string) => own("InvalidLookupAttributesException", message);

const lookupAttribute = z.object({
  AttributeKey: z.string().refine(isKey, badAttribute(`AttributeKey must be one of: ${lookupKeys.join(", ")}.`)),
  AttributeValue: z
    .string()
    .refine(
      (value) => value.length >= 1 && value.length <= 2000,
      badAttribute("AttributeValue has 1 to 2000 characters."),
    ),
});

/** Currently the list can contain only one item. */
export const lookupAttributes = z
  .array(lookupAttribute)
  .refine((list) => list.length <= 1, badAttribute("LookupAttributes can contain only one attribute."));

export const maxResults = z
  .number()
  .refine(
    (value) => Number.isInteger(value) && value >= 1 && value <= pageSize.most,
    own("InvalidMaxResultsException", `MaxResults must be from 1 to ${pageSize.most}.`),
  );

/** Only Insights events can be asked for by category. */
export const eventCategory = z
  .string()
  .refine(
    (value): value is "insight" => value === "insight",
    own("InvalidEventCategoryException", "EventCategory must be insight."),
  );
