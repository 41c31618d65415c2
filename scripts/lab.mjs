/**
 * `npm run lab -- <command>`; what each does stands in docs/how-to/write-a-lab.md.
 * `list`: the labs there are. `new <id>`: makes a lab's file. `check [id …]`: proves of each that its start state fails,
 * that every solution passes with full points, and that every mutant fails exactly the checks it names, on a database of
 * its own in memory. `play`, `doc`, `video` `[id …]`: play them in a browser by the steps that they show, in a product that
 * they start for that; doc and video write what comes of it into `--out`. Ends with 1 where something does not hold.
 */
import "./node-version.mjs";

const { endWith, Sentence } = await import("./sentence.mjs");
const { parseArgs } = await import("node:util");

const usage = `Usage: npm run lab -- list | new <id> | check [id …] | play [id …] | doc [id …] | video [id …]
  --era 2020|current   play, doc, video: one console only
  --out <folder>       doc, video: where to write (lab-output)`;

/** Addresses stand in pictures: where it is free, the console has the same port in each of them. */
const shownPort = 20_080;

const commands = {
  list: (ids) => run(["list", ...ids]),
  new: makeLab,
  check,
  play: (ids, options) => play(ids, options),
  doc: (ids, options) => output("doc", ids, options),
  video: (ids, options) => output("video", ids, options),
};

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { era: { type: "string" }, out: { type: "string" } },
  });
  const [command = "", ...ids] = positionals;
  if (!Object.hasOwn(commands, command)) throw new Sentence(usage);
  if (values.era !== undefined && !["2020", "current"].includes(values.era))
    throw new Sentence(`--era is 2020 or current, not ${values.era}.`);
  await commands[command](ids, values);
} catch (error) {
  endWith(error.code?.startsWith("ERR_PARSE_ARGS") ? new Sentence(`${error.message}\n${usage}`) : error);
}

async function makeLab([id, ...more]) {
  if (id === undefined || more.length > 0) throw new Sentence("Say one id: npm run lab -- new l31-my-lab");
  const { newLab } = await import("./labs/new-lab.mjs");
  const { projectRoot } = await import("./data-folder.mjs");
  const file = newLab(id, projectRoot);
  console.log(`${file} is a small lab that holds as it stands: every part of a lab, with what it is for. Make it yours, then
  npm run lab -- check ${id}    says what is wrong with the file, and proves the lab
  npm run lab -- play ${id}     plays its steps in a browser
  npm run lab -- doc ${id}      prints it as Markdown, HTML and PDF
  npm run lab -- video ${id}    records it`);
}

async function check(ids) {
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

/** What is needed is asked for before the minute that a build takes. */
async function output(kind, ids, { out = "lab-output", era }) {
  const path = await import("node:path");
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), out);
  process.env.REHEARSAL_LAB_OUTPUT = kind;
  process.env.REHEARSAL_LAB_OUT = folder;
  const common = { era, port: shownPort };
  if (kind === "doc") await play(ids, { ...common, args: ["--global-timeout=0"] });
  else {
    const { recorderOf } = await import("./labs/recorder.mjs");
    const { projectRoot } = await import("./data-folder.mjs");
    // A video is taken while somebody seems to look: two at once would stutter.
    await play(ids, {
      ...common,
      args: ["--global-timeout=0", "--workers=1"],
      env: recorderOf(process.env, path.join(projectRoot, "node_modules/.cache/recorder")),
    });
  }
  if (process.exitCode !== 1) console.log(`Written to ${folder}`);
}

/** As the tests do, with a build of its own: a running console keeps its own. */
async function play(ids, { era, args = [], env = {}, port }) {
  await readable(ids);
  process.env.REHEARSAL_DIST_DIR = ".next-test";
  if (era !== undefined) process.env.REHEARSAL_LAB_ERA = era;
  await (await import("./build.mjs")).ensureBuilt(process.env.REHEARSAL_DIST_DIR);
  const { mkdtempSync, rmSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const path = await import("node:path");
  const folder = mkdtempSync(path.join(tmpdir(), "rehearsal-labs-"));
  try {
    const { browserTests } = await import("./test/product.mjs");
    const named = ids.map((id) => id.toLowerCase().replaceAll(/[^a-z0-9-]/g, "")).join("|");
    const files = ["e2e/labs/labs.spec.ts", ...args, ...(named ? ["--grep", `(${named})`] : [])];
    const { failed, problems } = await browserTests(folder, files, { env, port });
    for (const problem of problems) console.error(problem);
    if (failed > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Says what is wrong with a lab's file at once, and which labs there are not. */
async function readable(ids) {
  const { ensureInstalled } = await import("./install.mjs");
  await ensureInstalled();
  await (await import("./generate.mjs")).ensureGenerated();
  const { code, stdout, stderr } = await task(["list", ...ids], {}, true);
  if (code !== 0) throw new Sentence(`${stdout}${stderr}`.trim());
}

async function run(args, env = {}) {
  const { code } = await task(args, env, false);
  if (code !== 0) process.exitCode = 1;
}

/** The task is TypeScript, in a process of its own. */
async function task(args, env, quiet) {
  const { runNode } = await import("./run-process.mjs");
  return runNode(["--conditions=react-server", "--import", "tsx", "scripts/lab-task.ts", ...args], { env, quiet });
}
