/**
 * What an account's callers are judged by. AWS is eventually consistent: a change to IAM takes effect a moment later. In
 * an account that practises this (`consistencyDelay`, in seconds), calls are judged by the state before the changes of
 * the last seconds; every other account, and every list and page, has the present state (docs/decisions/0021).
 * Source: IAM User Guide, "Changes that I make are not always immediately visible" (troubleshoot).
 */
import pg from "pg";
import type { Sql } from "@/lib/operation/define";
import { readerOf, readInside, trips } from "./pool";
import { type AccountFacts, accountFacts, cachedByRevision } from "./revisions";
import { beginFor } from "./row-security";

/**
 * What holds for who is judged at a time: from memory as long as the account does not change, and read anew while the
 * latest changes have not taken effect.
 * In: account id; the time by the account's clock, undefined: the present state is asked for; the rest as
 * `cachedByRevision` has it, with the reader by which `load` must read. Out: undefined where there is no such account.
 */
export async function knownInForce<Loaded>(
  accountId: string,
  at: Date | undefined,
  key: string,
  load: (sql: Sql) => Promise<Loaded>,
  ofWhom?: (loaded: NonNullable<Loaded>) => string,
): Promise<Loaded | undefined> {
  const earlier = at && (await earlierReader(accountId, at));
  return earlier ? load(earlier) : cachedByRevision(accountId, key, () => load(readerOf(accountId)), ofWhom);
}

/**
 * Reads of the state that is in force at a time, where that is not the present one. In: account id; the time by the
 * account's clock. Out: undefined where all changes have taken effect, as in every account without a delay. No trip.
 */
export async function earlierReader(accountId: string, at: Date): Promise<Sql | undefined> {
  const facts = await accountFacts(accountId);
  const since = facts && inForceSince(facts, at);
  if (!since || !facts.changedAt || facts.changedAt <= since) return undefined;
  const begin = `${beginFor(accountId)};
    SELECT set_config('search_path', quote_ident(current_schema() || '_earlier') || ', ' || current_setting('search_path'), true);
    SET LOCAL rehearsal.account = ${pg.escapeLiteral(accountId)};
    SET LOCAL rehearsal.in_force_since = ${pg.escapeLiteral(since.toISOString())}`;
  return {
    query: (text, values) =>
      readInside(begin, async (client) => {
        trips.count += 1;
        // Not prepared: a plan holds for the tables that its names meant.
        return (await client.query(text, values && [...values])).rows;
      }),
  };
}

/** Changes made until then are in force; undefined: all are. */
const inForceSince = ({ consistencyDelay }: Pick<AccountFacts, "consistencyDelay">, at: Date) =>
  consistencyDelay > 0 ? new Date(at.getTime() - consistencyDelay * 1000) : undefined;
