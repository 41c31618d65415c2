import "server-only";
import type { Denial } from "@/lib/operation/define";
import { userChoices } from "@/lib/services/iam/console/user-choices";
import type { Read } from "../action-state";
import { read } from "../run-operation";
import { timeOrDenial } from "../time-or-denial";

/** A user whose permissions may be copied, or whom a group may get. Times are ISO 8601. */
export interface UserChoice {
  name: string;
  createdAt: string;
  /** The newer one of console sign-in and key use; null: never. */
  lastActivity: string | null | Denial;
  groups: readonly string[] | Denial;
  policies: readonly string[] | Denial;
}

export interface UserChoicesPage {
  users: UserChoice[];
  /** How many match the search, on all pages. */
  matches: number;
  /** How many there are to choose from. */
  total: number;
}

export interface UserChoicesAsked {
  /** Part of a name; empty: everyone. */
  search: string;
  /** From 1. */
  page: number;
  size: number | undefined;
  sort: { column: string | undefined; descending: boolean };
  /** Whose members are left out. */
  outsideGroup: string | undefined;
  /** Who is left out, too. */
  besidesUser: string | undefined;
}

/** A page of the users to choose from. */
export async function userChoicesPage({ sort, ...asked }: UserChoicesAsked): Promise<Read<UserChoicesPage>> {
  // An address may name a column by which the list cannot be sorted.
  const sorted = userChoices.input.safeParse({ ...asked, sort });
  const found = await read(userChoices, sorted.success ? sorted.data : asked);
  if (!found.ok) return found;
  const users = found.value.users.map(({ UserName, CreateDate, lastActivity, groups, policies }) => ({
    name: UserName,
    createdAt: CreateDate.toISOString(),
    lastActivity: timeOrDenial(lastActivity),
    groups,
    policies,
  }));
  return { ok: true, value: { users, matches: found.value.matches, total: found.value.total } };
}
