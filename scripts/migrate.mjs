/**
 * Applies prisma/migrations in order and records them as `prisma migrate deploy` does, with nothing but `pg`, so that a
 * start does not need Prisma's command line. By itself: `DATABASE_URL=… node scripts/migrate.mjs`.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { projectRoot } from "./data-folder.mjs";
import { endWith, Sentence } from "./sentence.mjs";

/** The lock that Prisma takes too. */
const MIGRATION_LOCK = 72707369;
const DATABASE_DOES_NOT_EXIST = "3D000";

/**
 * In: the database's address; the folder of migrations.
 * Out: the names of those that were applied now.
 * Throws a Sentence where the database is ahead of the folder, or an applied migration was edited or had failed.
 */
export async function migrate(databaseUrl, folder = path.join(projectRoot, "prisma/migrations")) {
  const client = await connectOrCreate(databaseUrl);
  try {
    await client.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    await client.query(
      `CREATE TABLE IF NOT EXISTS _prisma_migrations (
         id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
         migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
         started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`,
    );
    const migrations = readMigrations(folder);
    const recorded = await client.query(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    const applied = new Map(recorded.rows.map((row) => [row.migration_name, row]));
    check(migrations, applied);
    const fresh = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of fresh) await apply(client, migration);
    return fresh.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Names, texts and checksums of the migrations in a folder, in order. */
export function readMigrations(folder) {
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(path.join(folder, name, "migration.sql")))
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

function check(migrations, applied) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, row] of applied) {
    const migration = known.get(name);
    if (!migration)
      throw new Sentence(
        `The database was made by a newer version: it holds the migration ${name}. Update the program.`,
      );
    if (!row.finished_at)
      throw new Sentence(`The migration ${name} failed half-way on this database: restore a backup, or empty it.`);
    if (row.checksum !== migration.checksum)
      throw new Sentence(`The migration ${name} was edited after this database had applied it.`);
  }
}

async function apply(client, { name, sql, checksum }) {
  const id = randomUUID();
  await client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)", [
    id,
    checksum,
    name,
  ]);
  try {
    await client.query(sql); // several statements in one message: they stand or fall together
  } catch (error) {
    await client.query("UPDATE _prisma_migrations SET logs = $2 WHERE id = $1", [id, error.message]);
    throw error;
  }
  await client.query("UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1", [id]);
}

async function connectOrCreate(databaseUrl) {
  try {
    return await connected(databaseUrl);
  } catch (error) {
    if (error.code !== DATABASE_DOES_NOT_EXIST) throw error;
  }
  const admin = new URL(databaseUrl);
  const name = decodeURIComponent(admin.pathname.slice(1));
  admin.pathname = "/postgres";
  const client = await connected(admin.toString());
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return connected(databaseUrl);
}

async function connected(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.env.DATABASE_URL) endWith(new Sentence("Set DATABASE_URL to the database to migrate."));
  const applied = await migrate(process.env.DATABASE_URL).catch(endWith);
  console.log(applied.length ? `Applied ${applied.join(", ")}.` : "Nothing to apply.");
}
