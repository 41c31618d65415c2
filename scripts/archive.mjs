/** A backup: a compressed tar of the data folder, with a backup.json that says which version made it. */
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { findOwner, projectRoot, takeDataFolder } from "./data-folder.mjs";
import { Sentence } from "./sentence.mjs";

const run = promisify(execFile);
/** Facts about who has the folder open, and about this backup: no content. */
const notContent = (name) => name === "owner.json" || name.startsWith("owner.json.") || name === "backup.json";

/**
 * Writes the content of a data folder to a file that only its owner can read.
 * A running server is held up meanwhile (a second or so): nothing changes below the copy.
 * Throws a Sentence where there is nothing to keep, or the file exists.
 */
export async function writeBackup(folder, file) {
  if (!existsSync(folder) || readdirSync(folder).every(notContent))
    throw new Sentence(`There is nothing to keep in ${folder}: start the program first.`);
  if (existsSync(file)) throw new Sentence(`${file} exists already.`);
  const owner = await findOwner(folder);
  if (owner) return whileNothingChanges(owner, () => pack(folder, file));
  const owned = await takeDataFolder(folder);
  try {
    await pack(folder, file);
  } finally {
    owned.release();
  }
}

/**
 * Puts the content of a backup into a data folder. What was there is moved to a folder beside it.
 * Out: when the backup was made, and where the old content is now.
 * Throws a Sentence where the file is no backup, or of a newer version, or the folder is in use.
 */
export async function readBackup(file, folder) {
  if (!existsSync(file)) throw new Sentence(`There is no file ${file}.`);
  const owned = await takeDataFolder(folder);
  const unpacked = mkdtempSync(`${folder}.restoring-`);
  try {
    await tar(["-xzf", file, "-C", unpacked]).catch(() => {
      throw new Sentence(`${file} is not a backup: it cannot be unpacked.`);
    });
    const { version, migrations, madeAt } = readManifest(unpacked, file);
    refuseNewer(version, migrations);
    const movedTo = moveContent(folder, `${folder}.before-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`);
    moveContent(unpacked, folder);
    return { madeAt, movedTo };
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
    owned.release();
  }
}

/** The embedded database has one backend: who is inside a transaction has it alone, so the files stand still. */
async function whileNothingChanges(owner, work) {
  if (!owner.databaseUrl) throw new Sentence(`Process ${owner.pid} is just starting: try again in a moment.`);
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: owner.databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("CHECKPOINT");
    return await work();
  } finally {
    await client.end();
  }
}

async function pack(folder, file) {
  const names = readdirSync(folder).filter((name) => !notContent(name));
  const manifest = mkdtempSync(`${folder}.backing-up-`);
  const draft = `${file}.part`;
  try {
    const about = { version: ownVersion(), migrations: ownMigrations(), madeAt: new Date().toISOString() };
    writeFileSync(path.join(manifest, "backup.json"), JSON.stringify(about, null, 2));
    writeFileSync(draft, "", { mode: 0o600 });
    await tar(["-czf", draft, "-C", manifest, "backup.json", "-C", folder, ...names]);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
    rmSync(manifest, { recursive: true });
  }
}

async function tar(args) {
  await run("tar", args).catch((error) => {
    if (error.code === "ENOENT") throw new Sentence("The program tar is not on the path.");
    throw /No space left/.test(error.stderr) ? Object.assign(error, { code: "ENOSPC" }) : error;
  });
}

function readManifest(unpacked, file) {
  try {
    return JSON.parse(readFileSync(path.join(unpacked, "backup.json"), "utf8"));
  } catch {
    throw new Sentence(`${file} is not a backup: it has no backup.json.`);
  }
}

function refuseNewer(version, migrations) {
  const known = new Set(ownMigrations());
  if (compareVersions(version, ownVersion()) > 0 || migrations.some((name) => !known.has(name)))
    throw new Sentence(
      `The backup was made by version ${version}, which is newer than this one (${ownVersion()}): update the program first.`,
    );
}

/** Moves everything but the owner's facts. Out: where to, or undefined where there was nothing. */
function moveContent(from, to) {
  const names = readdirSync(from).filter((name) => !notContent(name));
  if (names.length === 0) return undefined;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of names) renameSync(path.join(from, name), path.join(to, name));
  return to;
}

const ownVersion = () => JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8")).version;
const ownMigrations = () =>
  readdirSync(path.join(projectRoot, "prisma/migrations"))
    .filter((name) => /^\d/.test(name))
    .sort();

/** Negative, zero or positive, as 1.2.3 is older than, equal to or newer than another. */
function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map(Number));
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference) ?? 0;
}
