/**
 * `npm run lab -- list`: the labs there are. `npm run lab -- check [id …]`: proves of each that its start state fails, that
 * every solution passes with full points, and that every mutant fails exactly the checks it names. Ends with 1 where one
 * does not hold. Works on a database of its own, in memory: no account of the data folder is touched.
 */
import "./node-version.mjs";

const { endWith, Sentence } = await import("./sentence.mjs");

const usage = "Usage: npm run lab -- list | check [id …]";
const [command, ...ids] = process.argv.slice(2);

try {
  if (command === "list") await run(["list", ...ids]);
  else if (command === "check") await check();
  else throw new Sentence(usage);
} catch (error) {
  endWith(error);
}

async function check() {
  const { ensureInstalled } = await import("./install.mjs");
  await ensureInstalled();
  await (await import("./generate.mjs")).ensureGenerated();
  const { mkdtempSync, rmSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const path = await import("node:path");
  const { openEmbeddedDatabase } = await import("./embedded-database.mjs");
  const folder = mkdtempSync(path.join(tmpdir(), "rehearsal-labs-"));
  const database = await openEmbeddedDatabase();
  try {
    await (await import("./migrate.mjs")).migrate(database.url);
    await run(["check", ...ids], { DATABASE_URL: database.url, REHEARSAL_DATA_DIR: folder });
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The task is TypeScript, in a process of its own. */
async function run(args, env = {}) {
  const { runNode } = await import("./run-process.mjs");
  const { code } = await runNode(["--conditions=react-server", "--import", "tsx", "scripts/lab-task.ts", ...args], {
    env,
  });
  if (code !== 0) process.exitCode = 1;
}
