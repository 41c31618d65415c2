import "server-only";
import { listGroupsForUser } from "@/lib/services/iam/operations/list-groups-for-user";
import type { Read } from "../action-state";
import { readAll } from "../read-all";
import { type GroupChoice, groupsToChoose } from "./permission-choices";

/** The groups that a user is not in yet; all of them where the person may not see in which the user is. */
export async function groupsToJoin(UserName: string): Promise<Read<GroupChoice[]>> {
  const [groups, present] = await Promise.all([
    groupsToChoose(),
    readAll(listGroupsForUser, { UserName }, ({ Groups }) => Groups?.map(({ GroupName }) => GroupName)),
  ]);
  const member = new Set(present.ok ? present.value : []);
  return groups.ok ? { ...groups, value: groups.value.filter(({ name }) => !member.has(name)) } : groups;
}
