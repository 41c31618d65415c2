import pg from "pg";
import type { Altered, Sql } from "@/lib/operation/define";
import { pool, sqlOver, trips } from "./pool";
import { noteRevision } from "./revisions";
import { asOwner, beginFor } from "./row-security";

const again = new Set(["40001", "40P01"]);
const attempts = 5;

/**
 * A change of one account: begins, raises the account's revision (which locks the row, so that changes of one account
 * follow one another and quotas hold), does the work, then runs `last(result)` and commits in one trip.
 * In: account id; the work; the closing statements as SQL text without parameters (the events of the change); whom it
 * alters, where that is known: what is known of the others is kept.
 * Retries what a server refuses for serialization, at most five times. Throws what the work throws, having rolled back.
 */
export async function changeAccount<Out>(
  accountId: string,
  work: (sql: Sql) => Promise<Out>,
  last: (out: Out) => string,
  altered?: Altered,
): Promise<Out> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(accountId, work, last, altered);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!again.has(code) || attempt === attempts) throw error;
    }
  }
}

async function once<Out>(
  accountId: string,
  work: (sql: Sql) => Promise<Out>,
  last: (out: Out) => string,
  altered: Altered | undefined,
) {
  const client = await pool().connect();
  let broken: Error | undefined;
  // A connection that is lost while it is borrowed tells so by an event; without a listener it would end the process.
  const noteLost = (lost: Error) => {
    broken = lost;
  };
  client.on("error", noteLost);
  try {
    trips.count += 1;
    const results = (await client.query(
      `${beginFor(accountId)};
       UPDATE account SET revision = revision + 1 WHERE id = ${pg.escapeLiteral(accountId)} RETURNING revision`,
    )) as unknown as pg.QueryResult<{ revision: number }>[];
    const revision = results.at(-1)?.rows[0]?.revision;
    if (revision === undefined) throw new Error(`There is no account ${accountId}.`);
    const out = await work(sqlOver(client));
    trips.count += 1;
    await client.query(`${asOwner()}${last(out)}; COMMIT`);
    noteRevision(accountId, revision, altered);
    return out;
  } catch (error) {
    await client.query("ROLLBACK").catch(noteLost);
    throw error;
  } finally {
    client.release(broken);
    client.off("error", noteLost);
  }
}
