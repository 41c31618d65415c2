/** What STS's members may be (pure). Source: STS API Reference, each operation's parameters. */
import { z } from "zod";
import { listOfTexts } from "@/lib/aws/list-of-texts";

const atLeast = (least: number) => `Member must have length greater than or equal to ${least}`;
const atMost = (most: number) => `Member must have length less than or equal to ${most}`;
const matching = (pattern: string) => `Member must satisfy regular expression pattern: ${pattern}`;

const text = (least: number, most: number, pattern?: { shown: string; expression: RegExp }) => {
  const sized = z.string().min(least, atLeast(least)).max(most, atMost(most));
  return pattern ? sized.regex(pattern.expression, matching(pattern.shown)) : sized;
};
const seconds = (least: number, most: number) =>
  z
    .number()
    .int()
    .min(least, `Member must have value greater than or equal to ${least}`)
    .max(most, `Member must have value less than or equal to ${most}`);
const list = <Member extends z.ZodType>(member: Member, most: number) => z.array(member).max(most, atMost(most));

/** Seconds. */
export const sessionLimits = {
  shortest: 900,
  longest: 129_600,
  usual: 43_200,
  longestOfRoot: 3_600,
  /** Of a role's session; the role itself may say less. */
  longestOfRole: 43_200,
  usualOfRole: 3_600,
  longestOfChain: 3_600,
} as const;

export const durationSeconds = seconds(sessionLimits.shortest, sessionLimits.longest);
export const roleDurationSeconds = seconds(sessionLimits.shortest, sessionLimits.longestOfRole);
export const rootTaskSeconds = seconds(0, 900);
export const tokenSeconds = seconds(60, 3_600);
/** Where the caller does not say. Source: STS API Reference, GetWebIdentityToken. */
export const usualTokenSeconds = 300;
export const minimumTokenSize = z.number().int();

const nameCharacters = { shown: "[\\w+=,.@-]*", expression: /^[\w+=,.@-]*$/ };
export const serialNumber = text(9, 256, { shown: "[\\w+=/:,.@-]*", expression: /^[\w+=/:,.@-]*$/ });
export const tokenCode = text(6, 6, { shown: "[\\d]*", expression: /^\d*$/ });
/**
 * Path and name of a role that the console switches to, together. Source: IAM User Guide, "Switch from a user to an IAM
 * role (console)".
 */
export const longestSwitchedRole = 64;
export const roleSessionName = text(2, 64, nameCharacters);
export const federatedName = text(2, 32, nameCharacters);
export const externalId = text(2, 1224, { shown: "[\\w+=,.@:\\/-]*", expression: /^[\w+=,.@:/-]*$/ });
export const sourceIdentity = text(2, 64, nameCharacters).refine((value) => !/^aws:/i.test(value), {
  message: "Member must not begin with aws:",
});
export const accessKeyId = text(16, 128, { shown: "[\\w]*", expression: /^\w*$/ });
export const encodedMessage = text(1, 10_240);
export const targetPrincipal = text(12, 2048);
export const tradeInToken = z.string();
export const audience = listOfTexts(text(1, 1000), atMost(1000), atLeast(1)).max(10, atMost(10)).min(1, atLeast(1));
export const signingAlgorithm = text(5, 5);

const arnCharacters = {
  shown: "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+",
  expression: /^[\t\n\r -~\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+$/u,
};
const arn = text(20, 2048, arnCharacters);

/** What is no ARN of IAM is refused with a sentence of its own, recorded from AWS. */
export const roleArn = arn.refine((value) => /^arn:aws[\w-]*:iam::\d{12}:.+$/.test(value), {
  when: ({ issues }) => issues.length === 0,
  params: { whole: true, code: "ValidationError" },
  error: ({ input }) => `${input} is invalid`,
});

export const samlProviderArn = arn;
/** Both in their packed forms: base64, and the compact form of RFC 7519. */
export const samlAssertion = text(4, 100_000);
export const webIdentityToken = text(4, 20_000);
export const webIdentityProviderId = text(4, 2048);

/** Tab, line feed, carriage return and U+0020 to U+00FF. */
export const sessionPolicy = text(1, 2048, {
  shown: "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
  expression: /^[\t\n\r -\u00FF]+$/,
});
const policyDescriptor = z.object({ arn: arn.optional() });
export const policyArns = list(policyDescriptor, 10);
export const taskPolicyArn = policyDescriptor;

const tagCharacters = "\\p{L}\\p{Z}\\p{N}_.:/=+\\-@";
export const tagKey = text(1, 128, { shown: `[${tagCharacters}]+`, expression: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u });
const tagValue = text(0, 256, { shown: `[${tagCharacters}]*`, expression: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u });
export const tags = list(z.object({ Key: tagKey, Value: tagValue }), 50);
export const tagKeys = listOfTexts(tagKey, atMost(128), atLeast(1), matching(`[${tagCharacters}]+`)).max(
  50,
  atMost(50),
);

export const providedContexts = list(
  z.object({ ProviderArn: arn.optional(), ContextAssertion: text(4, 2048).optional() }),
  5,
).min(1, atLeast(1));
