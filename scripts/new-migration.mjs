/**
 * `node scripts/new-migration.mjs 0002_what_changes`: writes what prisma/schema says beyond the migrations before this
 * one. Run again while it is not released, it writes it anew; what stands below its line `-- By hand:` stays.
 * A released migration is never edited: data folders that hold it refuse another text.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot } from "./data-folder.mjs";
import { openEmbeddedDatabase } from "./embedded-database.mjs";
import { migrate } from "./migrate.mjs";
import { prisma } from "./prisma.mjs";
import { endWith, Sentence } from "./sentence.mjs";

const BY_HAND = "-- By hand:";
const name = process.argv[2] ?? "";
if (!/^\d{4}_[a-z0-9_]+$/.test(name)) endWith(new Sentence("Name the migration: four digits, then what changes."));

const migrations = path.join(projectRoot, "prisma/migrations");
const file = path.join(migrations, name, "migration.sql");
const earlier = mkdtempSync(path.join(tmpdir(), "rehearsal-migrations-"));
for (const folder of readdirSync(migrations))
  if (/^\d{4}_/.test(folder) && folder < name)
    cpSync(path.join(migrations, folder), path.join(earlier, folder), { recursive: true });

const database = await openEmbeddedDatabase();
await migrate(database.url, earlier);
rmSync(earlier, { recursive: true });
const byHand = existsSync(file) ? (readFileSync(file, "utf8").split(BY_HAND)[1] ?? "") : "";
mkdirSync(path.dirname(file), { recursive: true });
const code = await prisma(
  ["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema", "--script", "-o", file],
  { env: { DATABASE_URL: database.url } },
);
await database.close();
if (code !== 0) process.exit(code);

// Text is compared by its bytes on every server alike, so that lists page in one order everywhere.
const byteOrder = readFileSync(file, "utf8")
  .replace(/^DROP TABLE "_prisma_migrations";\n/m, "")
  .replace(/^-- DropTable\n(?=\n|--|$)/gm, "")
  .replace(
    /^((?: {4}|ADD COLUMN +| {4}ADD COLUMN +|ALTER TABLE "\w+" ADD COLUMN +)"\w+" +(?:TEXT|CHAR\(\d+\))(?:\[\])?)(?! COLLATE|\[)/gm,
    '$1 COLLATE "C"',
  );
writeFileSync(file, `${byteOrder.trimEnd()}\n${byHand ? `\n${BY_HAND}${byHand}` : ""}`);
process.exit(0);
