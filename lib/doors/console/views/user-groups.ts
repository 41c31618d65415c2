import "server-only";
import { listAttachedGroupPolicies } from "@/lib/services/iam/operations/list-attached-group-policies";
import { listGroupsForUser } from "@/lib/services/iam/operations/list-groups-for-user";
import type { Read } from "../action-state";
import { readAll } from "../read-all";

/** A group that a user is in. */
export interface UsersGroup {
  name: string;
  /** Names of managed policies attached to it. */
  policies: Read<string[]>;
}

export async function userGroups(UserName: string): Promise<Read<UsersGroup[]>> {
  const groups = await readAll(listGroupsForUser, { UserName }, ({ Groups }) => Groups);
  if (!groups.ok) return groups;
  const value = await Promise.all(
    groups.value.map(async ({ GroupName = "" }) => {
      const attached = await readAll(
        listAttachedGroupPolicies,
        { GroupName },
        ({ AttachedPolicies }) => AttachedPolicies,
      );
      const policies: UsersGroup["policies"] = attached.ok
        ? { ok: true, value: attached.value.flatMap(({ PolicyName }) => PolicyName ?? []) }
        : attached;
      return { name: GroupName, policies };
    }),
  );
  return { ok: true, value };
}
