/** What a session may be given: policies that limit it, and tags. */
import { deflateRawSync } from "node:zlib";
import { rejectPolicy } from "@/lib/authorization";
import { AwsError, malformedPolicy, validationError } from "@/lib/aws/error";
import type { SessionGiven } from "@/lib/operation/call";
import { managedDocument } from "@/lib/services/iam/service";

export interface Tag {
  Key: string;
  Value: string;
}

const invalidValue = (sentence: string) => new AwsError("InvalidParameterValue", sentence, 400);
const folded = (keys: readonly string[]) => new Set(keys.map((key) => key.toLowerCase()));

/**
 * The tags of a new session: those that the calling session hands on, then those of the request.
 * Throws InvalidParameterValue 400. The sentences were recorded from AWS, but for the one about `aws:`.
 * Source: IAM User Guide, "Pass session tags in AWS STS" (id_session-tags), "Chaining roles with session tags".
 */
export function sessionTags(
  { Tags = [], TransitiveTagKeys = [] }: { Tags?: Tag[] | undefined; TransitiveTagKeys?: string[] | undefined },
  caller: SessionGiven | undefined,
): { tags: Tag[]; transitiveTagKeys: string[] } {
  const passed = folded(Tags.map(({ Key }) => Key));
  if (passed.size < Tags.length)
    throw invalidValue("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
  if (Tags.some(({ Key }) => /^aws:/i.test(Key))) throw invalidValue("Tag keys may not begin with aws:.");
  if ([...folded(TransitiveTagKeys)].some((key) => !passed.has(key)))
    throw invalidValue("The specified transitive tag key must be included in the requested tags.");
  const handedOn = folded(caller?.transitiveTagKeys ?? []);
  if ([...passed].some((key) => handedOn.has(key)))
    throw invalidValue(
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    );
  return {
    tags: [...(caller?.tags ?? []).filter(({ Key }) => handedOn.has(Key.toLowerCase())), ...Tags],
    transitiveTagKeys: [...(caller?.transitiveTagKeys ?? []), ...TransitiveTagKeys],
  };
}

/** Condition keys of tags in a request. */
export const requestTags = (tags: readonly Tag[]): Record<string, string | string[]> =>
  tags.length === 0
    ? {}
    : {
        ...Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value])),
        "aws:TagKeys": tags.map(({ Key }) => Key),
      };

/** How the trail tells the tags that an identity provider gave. Source: IAM User Guide, "Logging IAM and AWS STS API calls". */
export const tagsTold = ({ tags, transitive }: { tags: readonly Tag[]; transitive: readonly string[] }) => ({
  ...(tags.length > 0 ? { principalTags: Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])) } : {}),
  ...(transitive.length > 0 ? { transitiveTagKeys: [...transitive] } : {}),
});

/**
 * The session policies of a request, accepted. In: the account whose managed policies count.
 * Throws MalformedPolicyDocument 400, ValidationError 400 for a managed policy that does not exist (the sentence is ours).
 */
export async function sessionPolicies(
  accountId: string,
  { Policy, PolicyArns = [] }: { Policy?: string | undefined; PolicyArns?: { arn?: string | undefined }[] | undefined },
): Promise<Pick<SessionGiven, "policy" | "policyArns">> {
  const refusal = Policy === undefined ? undefined : rejectPolicy(Policy, "session");
  if (refusal) throw malformedPolicy(refusal.message);
  const policyArns = PolicyArns.flatMap(({ arn }) => arn ?? []);
  for (const arn of policyArns)
    if ((await managedDocument(accountId, arn)) === undefined)
      throw validationError(`Policy ${arn} does not exist or is not attachable.`);
  return { ...(Policy === undefined ? {} : { policy: Policy }), ...(policyArns.length > 0 ? { policyArns } : {}) };
}

/** AWS tells neither its packing nor its limit; with this one the policy of its example for GetFederationToken takes 6 %. */
const mostPackedBytes = 1_400;

/**
 * How much of the space for session policies and tags a session takes, in whole percent; undefined where it has none.
 * Throws PackedPolicyTooLarge 400. Source: STS API Reference, AssumeRole, PackedPolicySize.
 */
export function packedPolicySize({ policy, policyArns, tags = [] }: SessionGiven): number | undefined {
  if (policy === undefined && policyArns === undefined && tags.length === 0) return undefined;
  const packed = deflateRawSync(JSON.stringify([policy, policyArns, tags.map(({ Key, Value }) => [Key, Value])]));
  const percent = Math.ceil((packed.length / mostPackedBytes) * 100);
  if (percent > 100)
    throw new AwsError("PackedPolicyTooLarge", `Packed policy consumes ${percent}% of allotted space`, 400);
  return percent;
}
