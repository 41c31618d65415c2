import "server-only";
import type { Read } from "../action-state";
import { memberRows } from "./group";
import { type UserChoice, usersToChoose } from "./permission-choices";

/** Users who may be added to a group: all who are not in it. Without a group: all. */
export async function groupPeople(group?: string): Promise<Read<UserChoice[]>> {
  const users = await usersToChoose();
  if (!users.ok || group === undefined) return users;
  const members = await memberRows(group);
  if (!members.ok) return members;
  const inside = new Set(members.value.map(({ name }) => name));
  return { ok: true, value: users.value.filter(({ name }) => !inside.has(name)) };
}
