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
    for (const lanes of await stepsOf(only, files, folder))
      await Promise.all(lanes.map((lane) => takeSteps(lane, tally)));
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

/** Out: what runs one after the other; each the lanes that run beside each other, of steps one after the other. */
async function stepsOf(only, files, folder) {
  const { check, lanesOf } = await import("./checks.mjs");
  const { ensureBuilt } = await import("../build.mjs");
  const { unitTests } = await import("./unit.mjs");
  const { browserTests } = await import("./product.mjs");
  const steps = [];
  const alone = (name, run) => steps.push([[{ name, run }]]);
  if (only.some((part) => !["unit", "labs"].includes(part)))
    alone(
      "build",
      check(() => ensureBuilt(distDir)),
    ); // Next's build makes the types of the routes, too
  steps.push(lanesOf(only));
  if (only.includes("unit")) alone("unit tests", () => unitTests(folder, files));
  if (only.includes("e2e")) alone("end-to-end tests", () => browserTests(folder, files));
  else if (only.includes("api")) {
    const named = files.filter((file) => file.startsWith("e2e/api"));
    alone("API tests", () => browserTests(folder, named.length ? named : ["e2e/api"]));
  }
  return steps;
}

async function takeSteps(steps, tally) {
  for (const { name, run } of steps) await takeStep(name, run, tally);
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
