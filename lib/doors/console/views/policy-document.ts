import "server-only";
import { getGroupPolicy } from "@/lib/services/iam/operations/get-group-policy";
import { getPolicy } from "@/lib/services/iam/operations/get-policy";
import { getPolicyVersion } from "@/lib/services/iam/operations/get-policy-version";
import { getRolePolicy } from "@/lib/services/iam/operations/get-role-policy";
import { getUserPolicy } from "@/lib/services/iam/operations/get-user-policy";
import type { Read } from "../action-state";
import { read } from "../run-operation";

/** Which document is meant: of a managed policy that version, or its default one; or an inline policy. */
export type DocumentOf =
  | { arn: string; version?: string }
  | { user: string; policy: string }
  | { group: string; policy: string }
  | { role: string; policy: string };

/** The JSON of a policy. */
export async function policyDocument(of: DocumentOf): Promise<Read<string>> {
  if ("arn" in of) return of.version === undefined ? defaultDocument(of.arn) : documentOf(of.arn, of.version);
  const inline = await inlineDocument(of);
  return inline.ok ? { ok: true, value: inline.value.PolicyDocument ?? "" } : inline;
}

function inlineDocument(
  of: Exclude<DocumentOf, { arn: string; version?: string }>,
): Promise<Read<{ PolicyDocument?: string }>> {
  const PolicyName = of.policy;
  if ("user" in of) return read(getUserPolicy, { UserName: of.user, PolicyName });
  if ("role" in of) return read(getRolePolicy, { RoleName: of.role, PolicyName });
  return read(getGroupPolicy, { GroupName: of.group, PolicyName });
}

/** The document of a managed policy's default version. */
async function defaultDocument(PolicyArn: string): Promise<Read<string>> {
  const policy = await read(getPolicy, { PolicyArn });
  return policy.ok ? documentOf(PolicyArn, policy.value.Policy?.DefaultVersionId ?? "v1") : policy;
}

/** The document of one version. */
export async function documentOf(PolicyArn: string, VersionId: string): Promise<Read<string>> {
  const found = await read(getPolicyVersion, { PolicyArn, VersionId });
  return found.ok ? { ok: true, value: found.value.PolicyVersion?.Document ?? "" } : found;
}
