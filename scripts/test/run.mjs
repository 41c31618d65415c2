/** The run of all tests: its set-up, its steps one after the other, and the count at the end. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "../install.mjs";
import { Sentence } from "../sentence.mjs";

/** The tests build into a folder of their own, so that a running console keeps its own. */
const distDir = ".next-test";
const parts = ["checks", "unit", "labs", "api", "e2e"];

/** In: the command line. Out: did everything pass? */
export async function runTests(args) {
  const { only, files } = readArguments(args);
  process.env.REHEARSAL_DIST_DIR = distDir;
  await ensureInstalled();
  await (await import("../generate.mjs")).ensureGenerated();
  const folder = mkdtempSync(path.join(tmpdir(), "rehearsal-npm-test-"));
  const tally = { passed: 0, failed: 0, problems: [] };
  try {
    for (const { name, run } of await stepsOf(only, files, folder)) await takeStep(name, run, tally);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (tally.problems.length) console.log(`\nWhat failed:\n${tally.problems.map((one) => `  ${one}`).join("\n")}`);
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 && tally.passed > 0;
}

function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { only: { type: "string", multiple: true } },
  });
  const unknown = values.only?.find((part) => !parts.includes(part));
  if (unknown) throw new Sentence(`--only takes ${parts.join(", ")}, not ${unknown}.`);
  return { only: values.only ?? ["checks", "unit", "labs", "e2e"], files: positionals };
}

async function stepsOf(only, files, folder) {
  const { check, checks, labs } = await import("./checks.mjs");
  const { ensureBuilt } = await import("../build.mjs");
  const { unitTests } = await import("./unit.mjs");
  const { browserTests } = await import("./product.mjs");
  const build = { name: "build", run: check(() => ensureBuilt(distDir)) };
  const steps = [];
  if (only.some((part) => !["unit", "labs"].includes(part))) steps.push(build); // Next's build makes the types of the routes, too
  if (only.includes("checks")) steps.push(...checks);
  if (only.includes("unit")) steps.push({ name: "unit tests", run: () => unitTests(folder, files) });
  if (only.includes("labs")) steps.push({ name: "labs", run: labs });
  if (only.includes("e2e")) steps.push({ name: "end-to-end tests", run: () => browserTests(folder, files) });
  else if (only.includes("api")) {
    const named = files.filter((file) => file.startsWith("e2e/api"));
    steps.push({ name: "API tests", run: () => browserTests(folder, named.length ? named : ["e2e/api"]) });
  }
  return steps;
}

async function takeStep(name, run, tally) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const result = await run().catch((error) => ({ passed: 0, failed: 1, problems: [String(error?.message ?? error)] }));
  tally.passed += result.passed;
  tally.failed += result.failed;
  tally.problems.push(...result.problems.map((problem) => `${name}: ${problem}`));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`);
}
