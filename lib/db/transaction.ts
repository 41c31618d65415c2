import type pg from "pg";
import type { FindAltered, Foretell, Sql } from "@/lib/operation/define";
import { close, foretelling, type Last, type Statement } from "./closing";
import { atOnce, statement, trips, withClient } from "./pool";
import { noteRevision } from "./revisions";
import { beginFor } from "./row-security";

const again = new Set(["40001", "40P01"]);
const attempts = 5;

/** A change's work: it may foretell its outcome, if it alters nobody. */
type Work<Out> = (sql: Sql, foretell: Foretell) => Promise<Out>;

export interface ChangedAccount {
  accountId: string;
  /** When it is changed, by its clock; undefined: nothing changes of what IAM judges by. */
  at?: Date;
}

/**
 * A change of one account: begins, raises the account's revision (which locks the row, so that changes of one account
 * follow one another and quotas hold), does the work, then runs `last(result)` and commits in one trip. The beginning
 * travels with the work's first statement, and the end with the statement whose outcome the work foretold.
 * In: the account; the work; the closing statements (the events of the change); whom it alters, where that is known:
 * what is known of the others is kept.
 * Retries what a server refuses for serialization, at most five times. Throws what the work throws, having rolled back.
 * A work that foretold its outcome and then refuses has made nothing, and raised the account's revision; one that
 * answers otherwise than it foretold is a bug, which is thrown after COMMIT.
 */
export async function changeAccount<Out>(
  account: ChangedAccount,
  work: Work<Out>,
  last: Last<Out>,
  altered?: "nobody" | FindAltered,
): Promise<Out> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withClient((client) => once(client, account, work, last, altered));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!again.has(code) || attempt === attempts) throw error;
    }
  }
}

async function once<Out>(
  client: pg.PoolClient,
  account: ChangedAccount,
  work: Work<Out>,
  last: Last<Out>,
  altered: "nobody" | FindAltered | undefined,
) {
  const { accountId } = account;
  const closing = foretelling(client, accountId, last);
  try {
    const { begun, working } = atOnce(client, () => {
      const begun = begin(client, account);
      const foretell = altered === "nobody" ? closing.foretell : () => {};
      return { begun, working: workWith(begun, closing.sql, (sql) => work(sql, foretell)) };
    });
    const [beginning, worked] = await Promise.allSettled([begun, working]);
    // Where the beginning failed, what was sent behind it failed with it, and only the first tells why.
    if (beginning.status === "rejected") throw beginning.reason;
    const revision = beginning.value;
    const ended = await closing.ended();
    if (ended?.committed) noteRevision(accountId, revision, []);
    if (worked.status === "rejected") throw worked.reason;
    if (ended) {
      if (!ended.committed) throw ended.reason;
      if (!ended.stored || !closing.foretold(worked.value))
        throw new Error("What a change foretold did not come to be.");
      return worked.value;
    }
    const ids = altered === "nobody" ? [] : await altered?.(revision - 1, closing.sql);
    await commit(client, last(worked.value));
    noteRevision(accountId, revision, ids);
    return worked.value;
  } catch (error) {
    // A connection that is gone took the transaction with it; what was foretold was ended behind its statement.
    if (!(await closing.ended())) await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

/**
 * On a Postgres server a change of an account does not wait until the disk has it: the next one would wait as well, for
 * they follow one another. Where that server's machine dies, the last half second may be lost, and never half a change.
 * The launcher says so by REHEARSAL_SYNCHRONOUS_COMMIT=off. Source: PostgreSQL, "Asynchronous Commit".
 */
const waitForNoDisk = () =>
  process.env.REHEARSAL_SYNCHRONOUS_COMMIT === "off" ? "; SET LOCAL synchronous_commit = off" : "";

/** Where an account's changes take effect later, what they replace is kept from here on (docs/decisions/0021). */
const raiseRevision = `UPDATE account SET revision = revision + 1 WHERE id = $1
  RETURNING revision, CASE WHEN consistency_delay > 0 AND $2::text IS NOT NULL THEN
    set_config('rehearsal.changed_at', $2, true) || set_config('rehearsal.in_force_since',
      ($2::timestamptz - consistency_delay * interval '1 second')::text, true) END`;

/** Out: the account's new revision; the account is locked. */
async function begin(client: pg.PoolClient, { accountId, at }: ChangedAccount): Promise<number> {
  trips.count += 1;
  const raise = statement(raiseRevision, [accountId, at?.toISOString() ?? null]);
  const [, { rows }] = await Promise.all([
    client.query(beginFor(accountId) + waitForNoDisk()),
    client.query<{ revision: number }>(raise),
  ]);
  if (!rows[0]) throw new Error(`There is no account ${accountId}.`);
  return rows[0].revision;
}

/** Does the work at once: the first of its statements makes the same trip as the beginning, if that is under way. */
async function workWith<Out>(begun: Promise<unknown>, sql: Sql, work: (sql: Sql) => Promise<Out>): Promise<Out> {
  let together = true;
  const apart = () => {
    together = false;
  };
  begun.then(apart, apart);
  return work({
    query(text, values) {
      if (together) trips.count -= 1;
      together = false;
      return sql.query(text, values);
    },
  });
}

async function commit(client: pg.PoolClient, last: readonly Statement[]) {
  trips.count += 1;
  await atOnce(client, () => close(client, last));
}
