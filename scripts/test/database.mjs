/**
 * A database for one run of tests, in a process of its own, so that it does not compete with the tests for a thread.
 * Migrated; in memory, or a fresh one on the server of DATABASE_URL_TEST. Writes its address as one line, and is gone
 * when its input ends, which happens however the tests end.
 */
import { openEmbeddedDatabase } from "../embedded-database.mjs";
import { migrate } from "../migrate.mjs";
import { endWith } from "../sentence.mjs";
import { testDatabase } from "./test-database.mjs";

const open = process.env.DATABASE_URL_TEST ? testDatabase : openEmbeddedDatabase;

try {
  const database = await open();
  await migrate(database.url);
  console.log(database.url);
  process.stdin.resume().on("end", async () => {
    await database.close();
    process.exit(0);
  });
} catch (error) {
  endWith(error);
}
