import pg from "pg";
import type { Sql } from "@/lib/operation/define";
import { processState } from "./process-state";
import { beginFor, rowSecurity } from "./row-security";

const int8 = 20;
pg.types.setTypeParser(int8, Number);

/** The one pool of the process; Prisma's adapter uses the same database by its own connections. */
export const pool = () =>
  processState("pool", () => {
    const connectionString = process.env.DATABASE_URL;
    if (!connectionString) throw new Error("DATABASE_URL is not set: start the program by npm start.");
    const made = new pg.Pool({ connectionString, max: Number(process.env.REHEARSAL_POOL_SIZE ?? 10) });
    // An idle connection that the server closes is replaced at the next query; without a listener it would end the process.
    made.on("error", (error) => console.error(`database connection lost: ${error.message}`));
    return made;
  });

/** Counts trips to the database; tests read it. */
export const trips = processState("trips", () => ({ count: 0 }));

export const sqlOver = (client: Pick<pg.PoolClient, "query">): Sql => ({
  async query<Row>(text: string, values?: readonly unknown[]) {
    trips.count += 1;
    const result = await client.query(text, values as unknown[] | undefined);
    return result.rows as Row[];
  },
});

/**
 * Reads across accounts, outside of any transaction: who signs in, whose key it is, which account has an alias. What
 * acts for a known account reads by `readerOf`.
 */
export const reader: Sql = { query: (text, values) => sqlOver(pool()).query(text, values) };

/** Reads for one account, and with row-level security of that account only. */
export const readerOf = (accountId: string): Sql =>
  rowSecurity() ? { query: (text, values) => readInside(accountId, text, values) } : reader;

async function readInside<Row>(accountId: string, text: string, values?: readonly unknown[]): Promise<Row[]> {
  const client = await pool().connect();
  let broken: Error | undefined;
  const noteLost = (lost: Error) => {
    broken = lost;
  };
  client.on("error", noteLost);
  try {
    await client.query(beginFor(accountId));
    return await sqlOver(client).query<Row>(text, values);
  } finally {
    await client.query("COMMIT").catch(noteLost);
    client.release(broken);
    client.off("error", noteLost);
  }
}
