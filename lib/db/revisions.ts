/**
 * What is known of an account, kept for as long as the account's revision stays the same.
 * One process owns the embedded database, so it knows every change and keeps the number in memory. Behind several
 * processes on one server (REHEARSAL_SHARED_DATABASE=1) the number is read for each call.
 */
import { reader } from "./pool";
import { processState } from "./process-state";

export interface AccountFacts {
  id: string;
  alias: string | null;
  name: string;
  rootEmail: string;
  era: "2020" | "current";
  /** Milliseconds that the account's clock is ahead of the machine's. */
  clockOffsetMs: number;
  billingAccess: boolean;
  status: "ACTIVE" | "CLOSED";
  revision: number;
}

interface Known {
  facts: AccountFacts;
  values: Map<string, unknown>;
}

const accountsKept = 2_000;
const known = processState("accounts", () => new Map<string, Known>());
const latest = processState("revisions", () => new Map<string, number>());

/** The facts of an account, or undefined where there is no such account. */
export async function accountFacts(accountId: string): Promise<AccountFacts | undefined> {
  return (await current(accountId))?.facts;
}

/**
 * A value that holds as long as the account does not change: loaded once for each revision.
 * In: account id, a key that names the value, how to load it. Out: the value; undefined where there is no such account.
 */
export async function cachedByRevision<Value>(accountId: string, key: string, load: () => Promise<Value>) {
  const entry = await current(accountId);
  if (!entry) return undefined;
  if (entry.values.has(key)) return entry.values.get(key) as Value;
  const value = await load();
  // What is not there is asked again: names that callers make up must not fill the memory.
  if (value !== undefined) entry.values.set(key, value);
  return value;
}

/** Told by every committed change. */
export function noteRevision(accountId: string, revision: number) {
  latest.set(accountId, Math.max(revision, latest.get(accountId) ?? 0));
}

/** Forgets what is known of an account that was changed from outside (made anew, emptied, removed). */
export function forgetAccount(accountId: string) {
  known.delete(accountId);
  latest.delete(accountId);
}

async function current(accountId: string): Promise<Known | undefined> {
  const entry = known.get(accountId);
  const shared = process.env.REHEARSAL_SHARED_DATABASE === "1";
  if (entry && !shared && entry.facts.revision === latest.get(accountId)) return entry;
  const facts = await load(accountId);
  if (!facts) return undefined;
  noteRevision(accountId, facts.revision);
  if (entry?.facts.revision === facts.revision) return entry;
  const fresh = { facts, values: new Map() };
  known.delete(accountId);
  known.set(accountId, fresh);
  const oldest = known.keys().next().value;
  if (known.size > accountsKept && oldest !== undefined) known.delete(oldest);
  return fresh;
}

async function load(accountId: string) {
  const rows = await reader.query<AccountFacts>(
    `SELECT id, alias, name, root_email AS "rootEmail", era, clock_offset AS "clockOffsetMs",
            billing_access AS "billingAccess", status, revision
     FROM account WHERE id = $1`,
    [accountId],
  );
  return rows[0];
}
