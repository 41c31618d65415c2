/** What the page of a role reads; each part on its own, so that a refusal costs that part alone. */
import "server-only";
import { rolePolicies } from "@/lib/services/iam/console/role-policies";
import { getRole } from "@/lib/services/iam/operations/get-role";
import { listInstanceProfilesForRole } from "@/lib/services/iam/operations/list-instance-profiles-for-role";
import { listRoleTags } from "@/lib/services/iam/operations/list-role-tags";
import type { Read } from "../action-state";
import { readAll } from "../read-all";
import { read } from "../run-operation";
import { type HeldPolicyRow, heldPolicyRow } from "./held-policy-rows";
import type { TagFacts } from "./user";

/** Times are ISO 8601. */
export interface RoleFacts {
  name: string;
  path: string;
  arn: string;
  created: string;
  description: string;
  /** Seconds. */
  maxSession: number;
  lastActivity: string | undefined;
  boundaryArn: string | undefined;
  /** JSON: users and roles by their ARNs, by their unique ids where they are gone. */
  trustPolicy: string;
}

export async function roleFacts(RoleName: string): Promise<Read<RoleFacts>> {
  const found = await read(getRole, { RoleName });
  if (!found.ok) return found;
  const role = found.value.Role;
  return {
    ok: true,
    value: {
      name: role?.RoleName ?? RoleName,
      path: role?.Path ?? "/",
      arn: role?.Arn ?? "",
      created: role?.CreateDate?.toISOString() ?? "",
      description: role?.Description ?? "",
      maxSession: role?.MaxSessionDuration ?? 3600,
      lastActivity: role?.RoleLastUsed?.LastUsedDate?.toISOString(),
      boundaryArn: role?.PermissionsBoundary?.PermissionsBoundaryArn,
      trustPolicy: role?.AssumeRolePolicyDocument ?? "",
    },
  };
}

/** The ARNs of the instance profiles that hold a role. */
export async function profilesOfRole(RoleName: string): Promise<Read<string[]>> {
  const found = await readAll(listInstanceProfilesForRole, { RoleName }, ({ InstanceProfiles }) => InstanceProfiles);
  return found.ok ? { ok: true, value: found.value.flatMap(({ Arn }) => Arn ?? []) } : found;
}

/** The policies of a role: managed ones and inline ones. */
export async function rolePolicyRows(RoleName: string): Promise<Read<HeldPolicyRow[]>> {
  const found = await read(rolePolicies, { RoleName });
  return found.ok ? { ok: true, value: found.value.policies.map(heldPolicyRow) } : found;
}

export async function roleTags(RoleName: string): Promise<Read<TagFacts[]>> {
  const tags = await readAll(listRoleTags, { RoleName }, ({ Tags }) => Tags);
  if (!tags.ok) return tags;
  return { ok: true, value: tags.value.map(({ Key = "", Value = "" }) => ({ key: Key, value: Value })) };
}
