import "server-only";
import { getGroupPolicy } from "@/lib/services/iam/operations/get-group-policy";
import { getPolicy } from "@/lib/services/iam/operations/get-policy";
import { getPolicyVersion } from "@/lib/services/iam/operations/get-policy-version";
import { getUserPolicy } from "@/lib/services/iam/operations/get-user-policy";
import type { Read } from "../action-state";
import { read } from "../run-operation";

/** Which document is meant: of a managed policy its default version, or an inline policy. */
export type DocumentOf = { arn: string } | { user: string; policy: string } | { group: string; policy: string };

/** The JSON of a policy. */
export async function policyDocument(of: DocumentOf): Promise<Read<string>> {
  if ("arn" in of) return managedDocument(of.arn);
  const inline =
    "user" in of
      ? await read(getUserPolicy, { UserName: of.user, PolicyName: of.policy })
      : await read(getGroupPolicy, { GroupName: of.group, PolicyName: of.policy });
  return inline.ok ? { ok: true, value: inline.value.PolicyDocument ?? "" } : inline;
}

async function managedDocument(PolicyArn: string): Promise<Read<string>> {
  const policy = await read(getPolicy, { PolicyArn });
  if (!policy.ok) return policy;
  const VersionId = policy.value.Policy?.DefaultVersionId ?? "v1";
  const version = await read(getPolicyVersion, { PolicyArn, VersionId });
  return version.ok ? { ok: true, value: version.value.PolicyVersion?.Document ?? "" } : version;
}
