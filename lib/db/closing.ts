/** How a change ends: its events, and COMMIT; with the statement whose outcome was foretold, or after all of them. */
import type pg from "pg";
import type { Made, Sql } from "@/lib/operation/define";
import { atOnce, sqlOver, statement } from "./pool";
import { asOwner } from "./row-security";

/** A statement with its parameters. */
export interface Statement {
  text: string;
  values: readonly unknown[];
}

/** A row that a change makes, and whose. */
export interface MadeIn extends Made {
  accountId: string;
}

/** The statements that end a change; of one that foretold its outcome with the row that they depend on. */
export type Last<Out> = (out: Out, made?: MadeIn) => readonly Statement[];

type Ended = { committed: true; stored: boolean } | { committed: false; reason: unknown };

/**
 * The statements of a change whose work may foretell its outcome: behind the statement that follows, the closing ones
 * leave in the same packet. Where that statement fails in the database, they fail with it, and COMMIT does what ROLLBACK
 * does. `ended` is undefined where nothing was foretold.
 */
export function foretelling<Out>(client: pg.PoolClient, accountId: string, last: Last<Out>) {
  const plain = sqlOver(client);
  let foretold: object | undefined;
  let closing: readonly Statement[] = [];
  let end: Promise<Ended> | undefined;
  const sql: Sql = {
    query<Row>(text: string, values?: readonly unknown[]) {
      if (end) throw new Error("A change went on after the statement whose outcome it foretold.");
      if (!foretold) return plain.query<Row>(text, values);
      return atOnce(client, () => {
        const answer = plain.query<Row>(text, values);
        end = endWith(client, closing);
        return answer;
      });
    },
  };
  return {
    sql,
    foretell(out: object, made: Made) {
      foretold = out;
      closing = last(out as Out, { ...made, accountId }); // `foretold` holds it against what the work returns
    },
    foretold: (out: Out) => out === foretold,
    ended: async () => end,
  };
}

async function endWith(client: pg.PoolClient, closing: readonly Statement[]): Promise<Ended> {
  try {
    const results = await close(client, closing);
    return { committed: true, stored: results.every(({ rowCount }) => rowCount !== 0) };
  } catch (reason) {
    return { committed: false, reason };
  }
}

/** Out: the results of the closing statements. Where one fails, COMMIT does what ROLLBACK does, and the failure is thrown. */
export async function close(client: pg.PoolClient, last: readonly Statement[]): Promise<pg.QueryResult[]> {
  const role = asOwner();
  const results = await Promise.all([
    ...(role ? [client.query(role)] : []),
    ...last.map(({ text, values }) => client.query(statement(text, values))),
    client.query("COMMIT"),
  ]);
  if (results.at(-1)?.command !== "COMMIT") throw new Error("The change was rolled back.");
  return results.slice(role ? 1 : 0, -1);
}
