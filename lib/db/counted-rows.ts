/**
 * How many rows of a kind an account has, remembered with the revision at which they were counted: a quota need not be
 * counted again at each insert, which would take the longer the fuller the account is. No change adds more rows of a
 * kind than it raises the revision by, so that since then as many came at most.
 */
import { processState } from "./process-state";

interface Counted {
  rows: number;
  revision: number;
}

const most = 10_000;
const remembered = processState("counted-rows", () => new Map<string, Counted>());

const keyOf = (accountId: string, table: string) => `${accountId}|${table}`;

/** The last count, or undefined where there is none. */
export const lastCounted = (accountId: string, table: string): Counted | undefined =>
  remembered.get(keyOf(accountId, table));

/** In: how many rows there are at most after the change that raises the account to this revision. */
export function rememberCounted(accountId: string, table: string, counted: Counted) {
  if (remembered.size >= most) remembered.clear();
  remembered.set(keyOf(accountId, table), counted);
}

/** For an account that was changed from outside: its revisions may begin anew. */
export function forgetCounted(accountId: string) {
  for (const key of remembered.keys()) if (key.startsWith(`${accountId}|`)) remembered.delete(key);
}
