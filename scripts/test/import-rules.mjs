/**
 * Who may import whom: the rules of .dependency-cruiser.cjs.
 *
 * Two looks at the tree. As written, where `import type` counts too: a page that names a store's type depends on it. And
 * with types taken out, for rules about what runs (cycles, code that reaches the browser): dependency-cruiser reads
 * TypeScript by swc here, which does not tell it which imports are types.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { transformSync } from "@swc/core";
import { projectRoot } from "../data-folder.mjs";
import { runNode } from "../run-process.mjs";
import { planted } from "./planted-breaches.mjs";

const folders = ["app", "components", "lib", "scripts", "e2e"];
const browserRule = "browser-parts-import-pure-code";
const aboutWhatRuns = new Set(["no-cycles", browserRule]);
/** dependency-cruiser sees no module at all when its parser is missing, and calls that clean. */
const leastShareSeen = 0.95;

/** Out: one sentence for each breach, for modules that were not looked at, and for a rule that no longer finds its breach. */
export async function importProblems() {
  return [...(await breachesOf(projectRoot)), ...(await missedBreaches())];
}

/** The breaches in the tree below `root`, by both looks. */
async function breachesOf(root) {
  const asWritten = await cruise(root, (rule) => !aboutWhatRuns.has(rule));
  const running = await inScratch(async (scratch) => {
    for (const file of sourcesBelow(root)) writeTo(scratch, file, withoutTypes(root, file));
    return cruise(scratch, (rule) => aboutWhatRuns.has(rule));
  });
  return [...asWritten, ...running];
}

/** Plants one breach of each rule in an empty tree. Out: one sentence for each rule that does not report its own. */
export async function missedBreaches() {
  const found = await inScratch(async (scratch) => {
    for (const { files } of planted) for (const [file, text] of Object.entries(files)) writeTo(scratch, file, text);
    return breachesOf(scratch);
  });
  const reported = ({ rule, files }) =>
    found.some((sentence) => sentence.startsWith(`${rule}:`) && sentence.includes(Object.keys(files)[0]));
  return planted
    .filter((one) => !reported(one))
    .map(({ rule }) => `The rule ${rule} does not report the breach that was planted for it.`);
}

async function cruise(root, wanted) {
  if (root !== projectRoot) cpSync(path.join(projectRoot, "tsconfig.json"), path.join(root, "tsconfig.json"));
  const present = folders.filter((folder) => readdirSync(root).includes(folder));
  const report = path.join(mkdtempSync(path.join(tmpdir(), "rehearsal-imports-")), "report.json");
  const tool = path.join(projectRoot, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = path.join(projectRoot, ".dependency-cruiser.cjs");
  const args = [tool, "--config", config, "--output-type", "json", "--output-to", report, ...present];
  const { stderr } = await runNode(args, { quiet: true, cwd: root });
  const { modules, summary } = readReport(report, stderr);
  rmSync(path.dirname(report), { recursive: true });
  const seen = new Set(modules.map(({ source }) => source));
  const unseen = sourcesBelow(root).filter((file) => !seen.has(file));
  const browser = browserModules(root, modules);
  const breaches = summary.violations
    .filter(({ rule, from }) => wanted(rule.name) && (rule.name !== browserRule || browser.has(from)))
    .map(
      ({ rule, from, to, cycle }) =>
        `${rule.name}: ${from} → ${cycle ? cycle.map(({ name }) => name).join(" → ") : to}`,
    );
  const share = 1 - unseen.length / sourcesBelow(root).length;
  if (share >= leastShareSeen) return breaches;
  return [
    ...breaches,
    `Only ${Math.round(share * 100)} % of the modules were looked at; not, for example: ${unseen[0]}`,
  ];
}

/**
 * What runs in the browser: shared components, and what a "use client" file of a route imports, directly or not. A
 * route's part that no such file imports is drawn by the server; a "use server" file is called over the network.
 */
function browserModules(root, modules) {
  const says = (file, what) =>
    /\.tsx?$/.test(file) && readFileSync(path.join(root, file), "utf8").startsWith(`"use ${what}"`);
  const dependencies = new Map(
    modules.map((module) => [module.source, module.dependencies.map(({ resolved }) => resolved)]),
  );
  const ours = (file) => folders.some((folder) => file.startsWith(`${folder}/`));
  const found = new Set(
    [...dependencies.keys()].filter((file) => file.startsWith("components/") || (ours(file) && says(file, "client"))),
  );
  for (const file of found)
    for (const next of dependencies.get(file) ?? []) if (ours(next) && !says(next, "server")) found.add(next);
  return found;
}

function readReport(file, stderr) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Error(`dependency-cruiser gave no report:\n${stderr}`);
  }
}

/** The sources that the rules are about: tests may import what they like. */
function sourcesBelow(root) {
  const below = (folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return file === "lib/db/generated" ? [] : below(file);
      return /\.(ts|tsx|mjs)$/.test(file) && !/(\.test\.tsx?|\.d\.ts)$/.test(file) ? [file] : [];
    });
  return folders.filter((folder) => readdirSync(root).includes(folder)).flatMap(below);
}

function withoutTypes(root, file) {
  const text = readFileSync(path.join(root, file), "utf8");
  if (file.endsWith(".mjs")) return text;
  return transformSync(text, {
    filename: file,
    configFile: false,
    swcrc: false,
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: file.endsWith(".tsx") },
      transform: { verbatimModuleSyntax: true, react: { runtime: "preserve" } },
    },
  }).code;
}

function writeTo(root, file, text) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

async function inScratch(work) {
  const scratch = mkdtempSync(path.join(tmpdir(), "rehearsal-imports-"));
  try {
    return await work(scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
