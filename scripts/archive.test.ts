import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { readBackup, writeBackup } from "./archive.mjs";
import { takeDataFolder } from "./data-folder.mjs";
import { openEmbeddedDatabase } from "./embedded-database.mjs";

let scratch: string;
let folder: string;
let file: string;
beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), "rehearsal-backup-"));
  folder = path.join(scratch, "data");
  file = path.join(scratch, "kept.tar.gz");
  mkdirSync(path.join(folder, "pg"), { recursive: true });
  writeFileSync(path.join(folder, "master.key"), "the key");
  writeFileSync(path.join(folder, "pg", "table"), "rows");
  return () => rmSync(scratch, { recursive: true });
});

/** Puts other facts into a backup. */
function claim(about: object) {
  const inside = path.join(scratch, "inside");
  mkdirSync(inside);
  execFileSync("tar", ["-xzf", file, "-C", inside]);
  const manifest = path.join(inside, "backup.json");
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, "utf8")), ...about }));
  execFileSync("tar", ["-czf", file, "-C", inside, ...readdirSync(inside)]);
}

describe("writeBackup", () => {
  test("refuses to overwrite a file, and to keep nothing", async () => {
    writeFileSync(file, "precious");
    await expect(writeBackup(folder, file)).rejects.toThrow("exists already");
    expect(readFileSync(file, "utf8")).toBe("precious");
    await expect(writeBackup(path.join(scratch, "nowhere"), `${file}2`)).rejects.toThrow("There is nothing to keep");
  });

  test("can be read by its owner only, and leaves the folder free", async () => {
    await writeBackup(folder, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    (await takeDataFolder(folder)).release();
    expect(readdirSync(scratch).sort()).toEqual(["data", "kept.tar.gz"]);
  });
});

describe("readBackup", () => {
  test("brings everything back, and moves aside what was there", async () => {
    await writeBackup(folder, file);
    writeFileSync(path.join(folder, "pg", "table"), "other rows");
    writeFileSync(path.join(folder, "new.file"), "new");
    const { movedTo } = await readBackup(file, folder);
    expect(readdirSync(folder).sort()).toEqual(["master.key", "pg"]);
    expect(readFileSync(path.join(folder, "pg", "table"), "utf8")).toBe("rows");
    expect(readFileSync(path.join(movedTo ?? "", "pg", "table"), "utf8")).toBe("other rows");
    expect(existsSync(path.join(movedTo ?? "", "new.file"))).toBe(true);
  });

  test("fills a folder that does not exist yet", async () => {
    await writeBackup(folder, file);
    const elsewhere = path.join(scratch, "elsewhere");
    expect((await readBackup(file, elsewhere)).movedTo).toBeUndefined();
    expect(readFileSync(path.join(elsewhere, "master.key"), "utf8")).toBe("the key");
  });

  test("refuses a folder that is in use, and changes nothing", async () => {
    await writeBackup(folder, file);
    const owned = await takeDataFolder(folder);
    await expect(readBackup(file, folder)).rejects.toThrow("is in use by process");
    owned.release();
    expect(readdirSync(scratch).sort()).toEqual(["data", "kept.tar.gz"]);
  });

  test.each([
    ["version", { version: "99.0.0" }],
    ["database", { migrations: ["0001_first", "0999_later"] }],
  ])("refuses a backup with a newer %s", async (_what, about) => {
    await writeBackup(folder, file);
    claim(about);
    await expect(readBackup(file, folder)).rejects.toThrow(/The backup was made by version \S+, which is newer/);
    expect(readFileSync(path.join(folder, "master.key"), "utf8")).toBe("the key");
  });

  test("takes a backup of an older version", async () => {
    await writeBackup(folder, file);
    claim({ version: "0.0.1", migrations: [] });
    await readBackup(file, folder);
    expect(readFileSync(path.join(folder, "master.key"), "utf8")).toBe("the key");
  });

  test("refuses what is no backup", async () => {
    writeFileSync(file, "no archive");
    await expect(readBackup(file, folder)).rejects.toThrow("is not a backup");
    await expect(readBackup(`${file}.missing`, folder)).rejects.toThrow("There is no file");
    execFileSync("tar", ["-czf", file, "-C", folder, "pg"]);
    await expect(readBackup(file, folder)).rejects.toThrow("it has no backup.json");
    expect(readdirSync(folder).sort()).toEqual(["master.key", "pg"]);
  });
});

test("a backup of a running database holds what was acknowledged before, and no half transaction", async () => {
  rmSync(path.join(folder, "pg"), { recursive: true });
  const owned = await takeDataFolder(folder);
  const database = await openEmbeddedDatabase(folder);
  owned.tell({ databaseUrl: database.url });
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  await pool.query("CREATE TABLE pairs (n int)");
  let acknowledged = 0;
  let writing = true;
  const writer = (async () => {
    while (writing) {
      const client = await pool.connect();
      await client.query("BEGIN");
      await client.query("INSERT INTO pairs VALUES ($1)", [acknowledged]);
      await client.query("INSERT INTO pairs VALUES ($1)", [acknowledged]);
      await client.query("COMMIT");
      client.release();
      acknowledged += 1;
    }
  })();
  await expect.poll(() => acknowledged).toBeGreaterThan(20);
  const before = acknowledged;
  await writeBackup(folder, file);
  await expect.poll(() => acknowledged).toBeGreaterThan(before + 20);
  writing = false;
  await writer;
  await pool.end();
  await database.close();
  owned.release();

  const copy = path.join(scratch, "copy");
  await readBackup(file, copy);
  const reopened = await openEmbeddedDatabase(copy);
  const client = new pg.Client({ connectionString: reopened.url });
  await client.connect();
  const { rows } = await client.query("SELECT count(*)::int AS rows, count(DISTINCT n)::int AS pairs FROM pairs");
  expect(rows[0].pairs).toBeGreaterThanOrEqual(before);
  expect(rows[0].rows).toBe(rows[0].pairs * 2);
  await client.end();
  await reopened.close();
}, 120_000);
