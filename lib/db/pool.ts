import { createHash } from "node:crypto";
import type { Duplex } from "node:stream";
import pg from "pg";
import type { Sql } from "@/lib/operation/define";
import { processState } from "./process-state";
import { beginFor, rowSecurity } from "./row-security";

const int8 = 20;
pg.types.setTypeParser(int8, Number);

/** A new connection costs a greeting and every plan that it had: idle ones are kept so many milliseconds. */
const keptIdle = 300_000;

/**
 * How the embedded database is reached without a socket, where it lives in this process: scripts/launch.mjs puts it
 * here before the server begins.
 */
const inProcess = processState("embedded-database", () => ({ connect: undefined as (() => Duplex) | undefined }));

/** The one pool of the process; Prisma's adapter uses the same database by its own connections. */
export const pool = () =>
  processState("pool", () => {
    const connectionString = process.env.DATABASE_URL;
    if (!connectionString) throw new Error("DATABASE_URL is not set: start the program by npm start.");
    const made = new pg.Pool({
      connectionString,
      ...(inProcess.connect && { stream: inProcess.connect }),
      max: Number(process.env.REHEARSAL_POOL_SIZE ?? 10),
      idleTimeoutMillis: keptIdle,
      // What is asked at once is sent at once, and its answers come together.
      pipeline: true,
    });
    // An idle connection that the server closes is replaced at the next query; without a listener it would end the process.
    made.on("error", (error) => console.error(`database connection lost: ${error.message}`));
    return made;
  });

/** Counts trips to the database; tests read it. */
export const trips = processState("trips", () => ({ count: 0 }));

/** Statements that are prepared; what goes beyond is planned anew each time, so that no text made up fills the memory. */
const mostPrepared = 1_000;
const names = processState("statements", () => new Map<string, string>());

/** A statement as it is sent. With parameters it is prepared: a connection plans it once, under a name that tells its text. */
export function statement(text: string, values?: readonly unknown[]): pg.QueryConfig {
  if (!values?.length) return { text };
  const known = names.get(text);
  if (known === undefined && names.size >= mostPrepared) return { text, values: [...values] };
  const name = known ?? createHash("sha256").update(text).digest("base64url");
  if (known === undefined) names.set(text, name);
  return { name, text, values: [...values] };
}

export const sqlOver = (client: Pick<pg.PoolClient, "query">): Sql => ({
  async query<Row>(text: string, values?: readonly unknown[]) {
    trips.count += 1;
    const result = await client.query(statement(text, values));
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
  rowSecurity()
    ? { query: (text, values) => readInside(beginFor(accountId), (client) => sqlOver(client).query(text, values)) }
    : reader;

/**
 * Reads within a transaction of its own, whose beginning says how: one trip. In: the statements that begin it, as one
 * text; the read.
 */
export async function readInside<Row>(begin: string, ask: (client: pg.PoolClient) => Promise<Row[]>): Promise<Row[]> {
  return withClient(async (client) => {
    const [begun, read, ended] = await atOnce(client, () =>
      Promise.allSettled([client.query(begin), ask(client), client.query("COMMIT")]),
    );
    // The first that failed is why the others did.
    if (begun.status === "rejected") throw begun.reason;
    if (read.status === "rejected") throw read.reason;
    if (ended.status === "rejected") throw ended.reason;
    return read.value;
  });
}

/**
 * Borrows a connection. One that is lost meanwhile tells so by an event; without a listener it would end the process,
 * and it is not given back to the pool.
 */
export async function withClient<Out>(use: (client: pg.PoolClient) => Promise<Out>): Promise<Out> {
  const client = await pool().connect();
  let broken: Error | undefined;
  const noteLost = (lost: Error) => {
    broken = lost;
  };
  client.on("error", noteLost);
  try {
    return await use(client);
  } finally {
    client.release(broken);
    client.off("error", noteLost);
  }
}

/** What `ask` sends before it waits for the first time leaves in one packet. */
export function atOnce<Out>(client: pg.PoolClient, ask: () => Out): Out {
  const { stream } = connectionOf(client);
  stream.cork();
  // After what runs now: a handler sends its first statement in the same turn.
  process.nextTick(() => stream.uncork());
  return ask();
}

interface Corkable {
  cork: () => void;
  uncork: () => void;
}

const connectionOf = (client: pg.PoolClient): { stream: Corkable } => Reflect.get(client, "connection");
