import { randomBytes } from "node:crypto";
import pg from "pg";

/** The name of a fresh database on the server of DATABASE_URL_TEST; the migration makes it, `close` drops it. */
export async function testDatabase() {
  const url = new URL(process.env.DATABASE_URL_TEST);
  const admin = url.toString();
  const name = `rehearsal_test_${randomBytes(6).toString("hex")}`;
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    async close() {
      const client = new pg.Client({ connectionString: admin });
      await client.connect();
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await client.end();
    },
  };
}
