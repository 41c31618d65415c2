import pg from "pg";
import type { Sql } from "@/lib/operation/define";
import { processState } from "./process-state";

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

/** Reads outside of any transaction. */
export const reader: Sql = { query: (text, values) => sqlOver(pool()).query(text, values) };
