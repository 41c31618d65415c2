/**
 * `node scripts/first-migration.mjs`: writes the first migration anew from prisma/schema and prisma/first-migration.sql.
 * Only for as long as nothing is released; afterwards a change of the schema is a migration of its own
 * (`node scripts/prisma.mjs migrate dev --name …` with DATABASE_URL set).
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "./data-folder.mjs";
import { openEmbeddedDatabase } from "./embedded-database.mjs";
import { prisma } from "./prisma.mjs";

const folder = path.join(projectRoot, "prisma/migrations/0001_first");
const file = path.join(folder, "migration.sql");
mkdirSync(folder, { recursive: true });
const database = await openEmbeddedDatabase(); // the engine wants to reach one, and leaves it empty
const code = await prisma(["migrate", "diff", "--from-empty", "--to-schema", "prisma/schema", "--script", "-o", file], {
  env: { DATABASE_URL: database.url },
});
await database.close();
if (code !== 0) process.exit(code);

const generated = readFileSync(file, "utf8");
const byteOrder = generated.replace(/^( {4}"\w+" (?:TEXT|CHAR\(\d+\)))/gm, '$1 COLLATE "C"');
writeFileSync(
  file,
  `${byteOrder.trimEnd()}\n\n${readFileSync(path.join(projectRoot, "prisma/first-migration.sql"), "utf8")}`,
);
writeFileSync(
  path.join(projectRoot, "prisma/migrations/migration_lock.toml"),
  '# Written by Prisma; it tells which kind of database the migrations are for.\nprovider = "postgresql"\n',
);
process.exit(0);
