import type { Event, LookupEventsRequest, LookupEventsResponse } from "@aws-sdk/client-cloudtrail";
import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import type { Pages } from "@/lib/aws/marker";
import { eventCategory, historyDays, lookupAttributes, maxResults, pageSize } from "../inputs";
import { defineCloudtrailOperation } from "../operation";
import { inTrailOrder } from "../record-order";
import type { EventRow } from "../store/trail";

const day = 86_400_000;

/** Source: CloudTrail API Reference, LookupEvents: one attribute at a time, newest first, of the last 90 days. */
export const lookupEvents = defineCloudtrailOperation({
  name: "LookupEvents",
  access: "read",
  summary: "Searches the account's events of the last 90 days.",

  input: z
    .object({
      LookupAttributes: lookupAttributes.optional(),
      StartTime: z.date().optional(),
      EndTime: z.date().optional(),
      EventCategory: eventCategory.optional(),
      MaxResults: maxResults.optional(),
      NextToken: z.string().optional(),
    })
    .refine(({ StartTime, EndTime }) => !StartTime || !EndTime || StartTime <= EndTime, {
      message: "The StartTime must not be after the EndTime.",
      params: { whole: true, code: "InvalidTimeRangeException" },
    }) satisfies z.ZodType<LookupEventsRequest>,

  target: () => undefined,

  requires: () => [{ action: "cloudtrail:LookupEvents", resource: "*" }],

  async handler({ input, call, store, pages }): Promise<LookupEventsResponse> {
    const after = input.NextToken === undefined ? undefined : placeOf(input.NextToken, pages);
    // Insights events are made by trails that look for unusual activity; no account here has one.
    if (input.EventCategory === "insight") return { Events: [] };
    const size = input.MaxResults ?? pageSize.usual;
    const oldest = new Date(call.at.getTime() - historyDays * day);
    const attribute = input.LookupAttributes?.[0];
    const found = await store.trail.lookup({
      attribute: attribute && { key: attribute.AttributeKey, value: attribute.AttributeValue },
      from: input.StartTime && input.StartTime > oldest ? input.StartTime : oldest,
      to: input.EndTime,
      after,
      size,
    });
    const shown = found.slice(0, size);
    const last = shown.at(-1);
    return {
      Events: shown.map(shownEvent),
      ...(found.length > size && last ? { NextToken: pages.writeMarker(`${last.at.toISOString()} ${last.seq}`) } : {}),
    };
  },
});

const shownEvent = (event: EventRow): Event => ({
  EventId: event.id,
  EventName: event.name,
  ReadOnly: String(event.readOnly),
  ...(event.accessKeyId === null ? {} : { AccessKeyId: event.accessKeyId }),
  EventTime: event.at,
  EventSource: event.source,
  ...(event.userName === null ? {} : { Username: event.userName }),
  Resources: event.resources,
  CloudTrailEvent: JSON.stringify(inTrailOrder(event.record)),
});

/** Throws InvalidNextTokenException 400 for a token that this server did not make. */
function placeOf(token: string, pages: Pages): { at: Date; seq: number } {
  const [at = "", seq = ""] = keyOf(token, pages).split(" ");
  const place = { at: new Date(at), seq: Number(seq) };
  if (Number.isNaN(place.at.getTime()) || !Number.isSafeInteger(place.seq) || seq === "") throw invalidToken();
  return place;
}

function keyOf(token: string, pages: Pages): string {
  try {
    return pages.readMarker(token) ?? "";
  } catch {
    throw invalidToken();
  }
}

const invalidToken = () =>
  new AwsError("InvalidNextTokenException", "The NextToken is invalid, or was made for another request.", 400);
