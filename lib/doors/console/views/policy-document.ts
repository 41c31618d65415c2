import "server-only";
import { getGroupPolicy } from "@/lib/services/iam/operations/get-group-policy";
import { getPolicy } from "@/lib/services/iam/operations/get-policy";
import { getPolicyVersion } from "@/lib/services/iam/operations/get-policy-version";
import { getRolePolicy } from "@/lib/services/iam/operations/get-role-policy";
import { getUserPolicy } from "@/lib/services/iam/operations/get-user-policy";
import type { Read } from "../action-state";
import { read } from "../run-operation";

/** Which document is meant: of a managed policy its default version, or an inline policy. */
export type DocumentOf =
  | { arn: string }
  | { user: string; policy: string }
  | { group: string; policy: string }
  | { role: string; policy: string };

/** The JSON of a policy. */
export async function policyDocument(of: DocumentOf): Promise<Read<string>> {
  if ("arn" in of) return managedDocument(of.arn);
  const inline = await inlineDocument(of);
  return inline.ok ? { ok: true, value: inline.value.PolicyDocument ?? "" } : inline;
}

function inlineDocument(of: Exclude<DocumentOf, { arn: string }>): Promise<Read<{ PolicyDocument?: string }>> {
  const PolicyName = of.policy;
  if ("user" in of) return read(getUserPolicy, { UserName: of.user, PolicyName });
  if ("role" in of) return read(getRolePolicy, { RoleName: of.role, PolicyName });
  return read(getGroupPolicy, { GroupName: of.group, PolicyName });
}

async function managedDocument(PolicyArn: string): Promise<Read<string>> {
  const policy = await read(getPolicy, { PolicyArn });
  if (!policy.ok) return policy;
  const VersionId = policy.value.Policy?.DefaultVersionId ?? "v1";
  const version = await read(getPolicyVersion, { PolicyArn, VersionId });
  return version.ok ? { ok: true, value: version.value.PolicyVersion?.Document ?? "" } : version;
}
