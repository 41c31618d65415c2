/**
 * What a bucket's policy must be, whether it lets in the public, and how it counts for a caller.
 * Sources: S3 API Reference, PutBucketPolicy and "Error responses" (MalformedPolicy); S3 User Guide, "Blocking public
 * access to your Amazon S3 storage".
 */
import {
  type CompiledPolicy,
  checkNoPublicAccess,
  compilePolicy,
  type PoliciesInForce,
  plainJson,
} from "@/lib/authorization";
import { AwsError } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import type { BucketRow } from "./store/buckets";

/** Source: S3 User Guide, "Bucket policies": 20 KB. */
const mostBytes = 20 * 1024;

const malformed = (sentence: string) => new AwsError("MalformedPolicy", sentence, 400);

/** A principal is misspelled, or is nobody. */
export const invalidPrincipal = () => malformed("Invalid principal in policy");

/** Throws MalformedPolicy 400 for what S3 does not take as the policy of a bucket. */
export function acceptBucketPolicy(text: string, bucket: string): CompiledPolicy {
  if (new TextEncoder().encode(text).length > mostBytes)
    throw new AwsError("PolicyTooLarge", "Policy exceeds the maximum allowed document size.", 400);
  const policy = compilePolicy(text);
  if (!isObject(text)) throw malformed("Policies must be valid JSON and the first byte must be '{'");
  if (policy.statements.length === 0) throw malformed("Missing required field Statement");
  if (policy.version !== "2012-10-17" && policy.version !== "2008-10-17")
    throw malformed("The policy must contain a valid version string");
  for (const { principal, notPrincipal, action, notAction, resource, notResource } of policy.statements) {
    // An element without anything in it is as good as none.
    if (!(principal ?? notPrincipal)?.length) throw malformed("Missing required field Principal");
    if (!(action ?? notAction)?.length) throw malformed("Missing required field Action");
    if (!(resource ?? notResource)?.list.length) throw malformed("Missing required field Resource");
    const arns = [...(resource?.list ?? []), ...(notResource?.list ?? [])].map(({ template }) => template.source);
    if (!arns.every((arn) => isOf(arn, bucket))) throw malformed("Policy has invalid resource");
    if (action?.some((name) => !/^(\*|s3:[\w*?]+)$/i.test(name))) throw malformed("Policy has invalid action");
    const named = [...(principal ?? []), ...(notPrincipal ?? [])].map(({ text: name }) => name);
    if (!named.every(isPrincipal)) throw invalidPrincipal();
  }
  return policy;
}

const isObject = (text: string) => text.startsWith("{") && plainJson(text) !== undefined;

const isOf = (arn: string, bucket: string) =>
  arn === `arn:aws:s3:::${bucket}` || arn.startsWith(`arn:aws:s3:::${bucket}/`);

const isPrincipal = (name: string) =>
  name === "*" ||
  /^\d{12}$/.test(name) ||
  /^arn:aws[\w-]*:(iam|sts)::\d{12}:(root|(user|role|assumed-role|federated-user)\/[\w+=,.@/-]+)$/.test(name) ||
  /^[a-z0-9.-]+\.amazonaws\.com$/.test(name) ||
  /^[0-9a-f]{64}$/.test(name) ||
  /^A(IDA|ROA)[A-Z0-9]+$/.test(name);

/** Does the policy let in strangers? */
export const isPublic = (policy: CompiledPolicy): boolean => checkNoPublicAccess(policy).result === "FAIL";

/**
 * The policy as it counts for one call. RestrictPublicBuckets: a public policy lets in nobody of another account.
 * Undefined where the bucket has none, or it does not count.
 */
export function policyFor(bucket: BucketRow, { principal }: Call): PoliciesInForce["resource"] {
  if (bucket.policy === null) return undefined;
  const policy = compilePolicy(bucket.policy);
  const stranger = principal.kind === "anonymous" || principal.accountId !== bucket.accountId;
  if (stranger && bucket.publicAccessBlock?.RestrictPublicBuckets && isPublic(policy)) return undefined;
  return { policy: { policy, source: { kind: "resource", name: bucket.name } }, kind: "ordinary" };
}
