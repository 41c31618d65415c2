import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { expect, test } from "vitest";
import { openEmbeddedDatabase } from "./embedded-database.mjs";

/** Writes numbers one after the other, and says each after the database has acknowledged it. */
const writer = (folder: string) => `
  import { openEmbeddedDatabase } from ${JSON.stringify(path.resolve(import.meta.dirname, "embedded-database.mjs"))};
  import pg from "pg";
  const database = await openEmbeddedDatabase(${JSON.stringify(folder)});
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("CREATE TABLE IF NOT EXISTS written (n int PRIMARY KEY)");
  const { rows } = await client.query("SELECT coalesce(max(n), 0) AS last FROM written");
  for (let n = rows[0].last + 1; ; n += 1) {
    await client.query("BEGIN");
    await client.query("INSERT INTO written VALUES ($1)", [n]);
    await client.query("COMMIT");
    console.log(n);
  }`;

/** Runs the writer until it has written `more` numbers, and kills it. Out: the last number that it said. */
async function writeAndDie(folder: string, more: number) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", writer(folder)], {
    cwd: path.resolve(import.meta.dirname, ".."),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  let last = 0;
  let count = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    count += 1;
    if (count === more) child.kill("SIGKILL");
  }
  await gone;
  return last;
}

test("a kill in the middle of writing loses nothing that was acknowledged", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "rehearsal-kill-"));
  try {
    let last = 0;
    for (const more of [40, 1, 150]) last = await writeAndDie(folder, more);
    const database = await openEmbeddedDatabase(folder);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query("SELECT count(*)::int AS count, max(n) AS last FROM written");
    expect(rows[0].last).toBeGreaterThanOrEqual(last);
    expect(rows[0].count).toBe(rows[0].last); // no gap
    expect(last).toBeGreaterThanOrEqual(191);
    await client.end();
    await database.close();
    expect(existsSync(path.join(folder, "pg", "PG_VERSION"))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 180_000);
