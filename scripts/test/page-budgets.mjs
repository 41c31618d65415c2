/**
 * How heavy each page is: the JavaScript and the style sheets that its document names, compressed, as the build wrote
 * them; what a page loads later, when it is needed, does not count. page-budgets.json says how heavy it may be.
 *
 *   node scripts/test/page-budgets.mjs    gives new pages a budget and lowers those that are too large, after a build
 *
 * Who has to raise one adds to the page's `raised`: by how many kB, and why. The first numbers are never raised.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { projectRoot } from "../data-folder.mjs";

const file = path.join(import.meta.dirname, "page-budgets.json");
const kinds = ["javascript", "stylesheets"];
/** Two builds of the same differ by less; a budget that is so much too large lets a page grow unseen. */
const room = 1.02;
const slack = 1.1;

const readBudgets = () => JSON.parse(readFileSync(file, "utf8"));
const raisedBy = (budget, kind) => (budget.raised ?? []).reduce((sum, one) => sum + (one[kind] ?? 0), 0);

/** In: the folder of a build. Out: what is wrong, in sentences; empty where every page keeps its budget. */
export function budgetProblems(distDir) {
  const dist = path.join(projectRoot, distDir);
  return [...problemsOf(weigh(dist), readBudgets()), ...embeddedFonts(dist)];
}

/** In: kB of either kind by route, and what page-budgets.json says. */
export function problemsOf(weights, budgets) {
  const problems = [];
  for (const [route, { raised = [] }] of Object.entries(budgets)) {
    if (!weights.has(route)) problems.push(`${route} has a budget and is no page.`);
    if (raised.some(({ reason }) => !reason)) problems.push(`The budget of ${route} is raised without a reason.`);
  }
  for (const [route, weight] of weights) {
    const budget = budgets[route];
    if (!budget) problems.push(`${route} has no budget: node scripts/test/page-budgets.mjs gives it one.`);
    for (const kind of budget ? kinds : []) {
      const limit = budget[kind] + raisedBy(budget, kind);
      const told = `${route} has ${weight[kind]} kB of ${kind}, its budget is ${limit} kB`;
      if (weight[kind] > limit) problems.push(`${told}.`);
      else if (limit > weight[kind] * slack) problems.push(`${told}: node scripts/test/page-budgets.mjs lowers it.`);
    }
  }
  return problems;
}

/** New pages get a budget, too large ones are lowered, those of pages that are gone go. */
function writeBudgets(distDir) {
  const known = readBudgets();
  const budgets = {};
  for (const [route, weight] of weigh(path.join(projectRoot, distDir))) {
    const budget = known[route] ?? {};
    const fits = kinds.every((kind) => budget[kind] + raisedBy(budget, kind) <= weight[kind] * slack);
    const measured = Object.fromEntries(kinds.map((kind) => [kind, Math.ceil(weight[kind] * room)]));
    const over = kinds.some((kind) => budget[kind] + raisedBy(budget, kind) < weight[kind]);
    budgets[route] = fits || over ? budget : measured;
  }
  writeFileSync(
    file,
    `${JSON.stringify(budgets, null, 2).replace(/\{\n\s+("javascript": \d+),\s+("stylesheets": \d+)\s+\}/g, "{ $1, $2 }")}\n`,
  );
}

/** By route: kB of either kind. */
export function weigh(dist) {
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(dist, "build-manifest.json"), "utf8"));
  const compressed = new Map();
  const size = (chunk) => {
    if (!compressed.has(chunk)) compressed.set(chunk, gzipSync(readFileSync(path.join(dist, chunk))).length);
    return compressed.get(chunk);
  };
  const kilobytes = (files) => Math.ceil([...new Set(files)].reduce((sum, file) => sum + size(file), 0) / 1000);
  const weights = new Map();
  for (const written of filesIn(dist, "server/app", "/page_client-reference-manifest.js")) {
    const [entry, manifest] = Object.entries(manifestIn(path.join(dist, written)))[0];
    const route = entry.replace(/\/page$/, "").replace(/\/\([^/]+\)/g, "") || "/";
    if (route.startsWith("/_")) continue;
    weights.set(route, {
      javascript: kilobytes([...rootMainFiles, ...Object.values(manifest.entryJSFiles).flat()]),
      stylesheets: kilobytes(
        Object.values(manifest.entryCSSFiles)
          .flat()
          .map((sheet) => sheet.path),
      ),
    });
  }
  return new Map([...weights].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Their paths from `dist`. */
const filesIn = (dist, folder, ending) =>
  readdirSync(path.join(dist, folder), { recursive: true, encoding: "utf8" })
    .map((found) => path.posix.join(folder, found.split(path.sep).join("/")))
    .filter((found) => found.endsWith(ending));

/** The build writes it as a script that sets a global. */
function manifestIn(script) {
  const context = {};
  runInNewContext(readFileSync(script, "utf8"), context);
  return context.__RSC_MANIFEST;
}

/** Fonts belong into files of their own, which load beside the page. */
const embeddedFonts = (dist) =>
  filesIn(dist, "static", ".css")
    .filter((sheet) =>
      /url\(["']?data:(?:font|application\/(?:x-)?font)/.test(readFileSync(path.join(dist, sheet), "utf8")),
    )
    .map((sheet) => `${sheet} has a font within it.`);

if (process.argv[1] === import.meta.filename) writeBudgets(process.argv[2] ?? ".next");
