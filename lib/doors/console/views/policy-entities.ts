import "server-only";
import { listEntitiesForPolicy } from "@/lib/services/iam/operations/list-entities-for-policy";
import type { Read } from "../action-state";
import { read } from "../run-operation";

export interface PolicyEntity {
  name: string;
  type: "IAM user" | "User group" | "Role";
}

export interface PolicyEntities {
  attached: PolicyEntity[];
  bounded: PolicyEntity[];
}

/** To whom a policy is attached, and whom it bounds. */
export async function policyEntities(arn: string): Promise<Read<PolicyEntities>> {
  const [attached, bounded] = [await all(arn, "PermissionsPolicy"), await all(arn, "PermissionsBoundary")];
  if (!attached.ok) return attached;
  if (!bounded.ok) return bounded;
  return { ok: true, value: { attached: attached.value, bounded: bounded.value } };
}

async function all(
  PolicyArn: string,
  PolicyUsageFilter: "PermissionsPolicy" | "PermissionsBoundary",
): Promise<Read<PolicyEntity[]>> {
  const entities: PolicyEntity[] = [];
  let Marker: string | undefined;
  do {
    const page = await read(listEntitiesForPolicy, { PolicyArn, PolicyUsageFilter, ...(Marker ? { Marker } : {}) });
    if (!page.ok) return page;
    const { PolicyUsers = [], PolicyGroups = [], PolicyRoles = [] } = page.value;
    entities.push(
      ...PolicyUsers.map(({ UserName = "" }) => ({ name: UserName, type: "IAM user" as const })),
      ...PolicyGroups.map(({ GroupName = "" }) => ({ name: GroupName, type: "User group" as const })),
      ...PolicyRoles.map(({ RoleName = "" }) => ({ name: RoleName, type: "Role" as const })),
    );
    Marker = page.value.Marker;
  } while (Marker);
  return { ok: true, value: entities };
}
