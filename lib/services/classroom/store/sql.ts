/** The classroom's own connection to the database: its tables belong to no simulated account. */
import { reader, sqlOver, withClient } from "@/lib/db/pool";
import type { Sql } from "@/lib/operation/define";

export const reading: Sql = reader;

/** Runs the work in one transaction. Throws what the work throws, having rolled back. */
export const changing = <Out>(work: (sql: Sql) => Promise<Out>): Promise<Out> =>
  withClient(async (client) => {
    await client.query("BEGIN");
    try {
      const out = await work(sqlOver(client));
      await client.query("COMMIT");
      return out;
    } catch (error) {
      // A connection that is gone took the transaction with it.
      await client.query("ROLLBACK").catch(() => {});
      throw error;
    }
  });

/** Is it the database's answer that there is one of that name already? */
export const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "23505";

/** Is it the database's answer that what a row belongs to is not there? */
export const isGone = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "23503";
