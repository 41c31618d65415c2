/** The embedded Postgres: a PGlite in the data folder (or in memory), behind a port of the loopback. */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { serveDatabase } from "./database-socket.mjs";

/**
 * Opens the embedded database; whoever calls has taken the data folder first.
 * In: the data folder, or undefined for a database in memory. Out: its address; `connect()`, a connection inside this
 * process in place of a socket to that address; and how to close it.
 */
export async function openEmbeddedDatabase(folder) {
  const db = await PGlite.create(folder === undefined ? {} : { dataDir: path.join(folder, "pg") });
  const password = randomBytes(18).toString("base64url");
  const server = await serveDatabase(db, { password });
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${server.port}/postgres`,
    connect: server.connect,
    async close() {
      await server.stop();
      await db.close();
    },
  };
}
