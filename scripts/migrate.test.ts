import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openEmbeddedDatabase } from "./embedded-database.mjs";
import { migrate } from "./migrate.mjs";
import { prisma } from "./prisma.mjs";

let database: { url: string; close: () => Promise<void> };
let folder: string;

const add = (name: string, sql: string) => {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
};
const query = async <Row extends pg.QueryResultRow>(sql: string) => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  database = await openEmbeddedDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await query("DROP SCHEMA IF EXISTS public_earlier CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  folder = mkdtempSync(path.join(tmpdir(), "rehearsal-migrations-"));
  return () => rmSync(folder, { recursive: true });
});

describe("migrate", () => {
  test("applies migrations in order, once", async () => {
    add("0001_first", "CREATE TABLE one (a int)");
    add("0002_second", "ALTER TABLE one ADD COLUMN b int; INSERT INTO one VALUES (1, 2)");
    expect(await migrate(database.url, folder)).toEqual(["0001_first", "0002_second"]);
    expect(await migrate(database.url, folder)).toEqual([]);
    expect(await query("SELECT * FROM one")).toEqual([{ a: 1, b: 2 }]);
    add("0003_third", "DROP TABLE one");
    expect(await migrate(database.url, folder)).toEqual(["0003_third"]);
  });

  test("refuses a migration that was edited after it was applied", async () => {
    add("0001_first", "CREATE TABLE one (a int)");
    await migrate(database.url, folder);
    add("0001_first", "CREATE TABLE one (a int, b int)");
    await expect(migrate(database.url, folder)).rejects.toThrow("The migration 0001_first was edited");
  });

  test("refuses a database that a newer version made", async () => {
    add("0001_first", "CREATE TABLE one (a int)");
    add("0002_later", "CREATE TABLE two (a int)");
    await migrate(database.url, folder);
    rmSync(path.join(folder, "0002_later"), { recursive: true });
    await expect(migrate(database.url, folder)).rejects.toThrow(
      "made by a newer version: it holds the migration 0002_later",
    );
  });

  test("a migration that fails leaves nothing of itself, and is refused until somebody looks", async () => {
    add("0001_first", "CREATE TABLE one (a int); SELECT 1 / 0");
    await expect(migrate(database.url, folder)).rejects.toThrow("division by zero");
    expect(await query("SELECT table_name FROM information_schema.tables WHERE table_name = 'one'")).toEqual([]);
    await expect(migrate(database.url, folder)).rejects.toThrow("The migration 0001_first failed half-way");
  });
});

describe("the project's migrations", () => {
  test("lead to the schema, as Prisma sees it, and Prisma finds them applied", async () => {
    await migrate(database.url);
    const env = { DATABASE_URL: database.url };
    const diff = ["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema", "--exit-code"];
    expect(await prisma(diff, { env, stdio: "ignore" })).toBe(0);
    expect(await prisma(["migrate", "status"], { env, stdio: "ignore" })).toBe(0);
  }, 60_000);

  test("compare every text by its bytes, so that lists have one order on every server", async () => {
    await migrate(database.url);
    const others = await query(
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
         AND data_type IN ('text', 'character', 'character varying') AND collation_name IS DISTINCT FROM 'C'`,
    );
    expect(others).toEqual([]);
  });

  test("let an inline policy and an attachment belong to exactly one user, group or role", async () => {
    await migrate(database.url);
    await query(
      `INSERT INTO account (id, name, root_email, root_email_key, root_password_hash, root_password_changed_at, created_at)
       VALUES ('111122223333', 'n', 'e', 'e', '', now(), now())`,
    );
    const attach = (owners: string, values: string) =>
      query(
        `INSERT INTO iam_attachment (account_id, policy_arn, attached_at${owners}) VALUES ('111122223333', 'a', now()${values})`,
      );
    await expect(attach("", "")).rejects.toThrow("iam_attachment_one_owner");
    await expect(attach(", user_id, group_id", ", 'u', 'g'")).rejects.toThrow("iam_attachment_one_owner");
    await expect(
      query(
        "INSERT INTO iam_inline_policy (account_id, name, document, created_at) VALUES ('111122223333', 'n', '', now())",
      ),
    ).rejects.toThrow("iam_inline_policy_one_owner");
  });
});
