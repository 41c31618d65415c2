/**
 * What is known of an account, kept for as long as the account's revision stays the same.
 * One process owns the embedded database, so it knows every change and keeps the number in memory. Behind several
 * processes on one server (REHEARSAL_SHARED_DATABASE=1) the number is read for each call.
 */
import { forgetCounted } from "./counted-rows";
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
  /** By which the console's bar shows it. */
  color: string | null;
  /** May its people see why they were refused? */
  explain: boolean;
  /** What its people read while a teacher has paused the lab; null: it goes on. */
  paused: string | null;
  /** What a root user without a second factor is asked: to register one, now or (prompt) later. Null: nothing. */
  rootMfaEnforcement: "prompt" | "forced" | null;
  /** Quotas that AWS raised for it, by name; null: none. */
  quotas: Record<string, number> | null;
  /** Seconds of its clock until a change to IAM takes effect; 0: at once. */
  consistencyDelay: number;
  /** The newest change that may not have taken effect yet, by its clock; null: there is none. */
  changedAt: Date | null;
  status: "ACTIVE" | "CLOSED";
  revision: number;
}

interface Known {
  facts: AccountFacts;
  values: Map<string, Value>;
  /** Whom later revisions altered, while one between is still to be told of. */
  ahead: Map<number, readonly string[]>;
}

interface Value {
  value: unknown;
  /** The unique id of the one user, role or root that it tells of; undefined where it hangs on more. */
  of: string | undefined;
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
 * In: account id, a key that names the value, how to load it; the unique id of the user, role or root (the account id)
 * that a value tells of and of nobody else. Out: the value; undefined where there is no such account.
 */
export async function cachedByRevision<Loaded>(
  accountId: string,
  key: string,
  load: () => Promise<Loaded>,
  ofWhom?: (loaded: NonNullable<Loaded>) => string,
): Promise<Loaded | undefined> {
  const entry = await current(accountId);
  if (!entry) return undefined;
  const held = entry.values.get(key);
  if (held) return held.value as Loaded; // stored under this key by the same load
  const value = await load();
  // What is not there is asked again: names that callers make up must not fill the memory.
  if (value !== undefined && value !== null) entry.values.set(key, { value, of: ofWhom?.(value) });
  return value;
}

/** The account's revision, as far as this process knows it. */
export const latestRevision = (accountId: string): number | undefined => latest.get(accountId);

/**
 * Told by every committed change. Where it says whom it altered (by unique ids), what is known of everybody else is
 * kept; otherwise nothing is. Two connections may tell of their commits in another order than they made them: what
 * comes too early waits for the revision before it.
 */
export function noteRevision(accountId: string, revision: number, altered?: readonly string[]) {
  latest.set(accountId, Math.max(revision, latest.get(accountId) ?? 0));
  const entry = known.get(accountId);
  if (!entry || !altered || revision <= entry.facts.revision || entry.facts.consistencyDelay > 0) return;
  entry.ahead.set(revision, altered);
  for (let now = entry; ; ) {
    const next = now.facts.revision + 1;
    const whom = now.ahead.get(next);
    if (!whom) return;
    now.ahead.delete(next);
    // Into an entry of its own: what is being loaded now lands in the old one and is forgotten with it.
    const values = [...now.values].filter(([, { of }]) => of !== undefined && !whom.includes(of));
    now = { facts: { ...now.facts, revision: next }, values: new Map(values), ahead: now.ahead };
    known.set(accountId, now);
  }
}

/** Forgets what is known of an account that was changed from outside (made anew, emptied, removed). */
export function forgetAccount(accountId: string) {
  known.delete(accountId);
  latest.delete(accountId);
  forgetCounted(accountId);
}

async function current(accountId: string): Promise<Known | undefined> {
  const entry = known.get(accountId);
  const shared = process.env.REHEARSAL_SHARED_DATABASE === "1";
  if (entry && !shared && entry.facts.revision === latest.get(accountId)) return entry;
  const facts = await load(accountId);
  if (!facts) return undefined;
  noteRevision(accountId, facts.revision);
  if (entry?.facts.revision === facts.revision) return entry;
  const fresh = { facts, values: new Map(), ahead: new Map() };
  known.delete(accountId);
  known.set(accountId, fresh);
  const oldest = known.keys().next().value;
  if (known.size > accountsKept && oldest !== undefined) known.delete(oldest);
  return fresh;
}

async function load(accountId: string) {
  const rows = await reader.query<AccountFacts>(
    `SELECT id, alias, name, root_email AS "rootEmail", era, clock_offset AS "clockOffsetMs",
            billing_access AS "billingAccess", color, explain, paused,
            root_mfa_enforcement AS "rootMfaEnforcement", quotas, consistency_delay AS "consistencyDelay",
            CASE WHEN consistency_delay > 0 THEN
              (SELECT max(until) FROM earlier_row e WHERE e.account_id = account.id) END AS "changedAt",
            status, revision
     FROM account WHERE id = $1`,
    [accountId],
  );
  return rows[0];
}
