/** The checks that are no tests: each counts as one. */
import { runNode } from "../run-process.mjs";

/** A step of one: passes where `work` ends and throws nothing. */
export const check = (work) => async () => {
  await work();
  return { passed: 1, failed: 0, problems: [] };
};

/** What a tool says is told at its end: others run beside it. */
const tool = (...args) =>
  check(async () => {
    const { code, stdout, stderr } = await runNode(args, { quiet: true });
    process.stdout.write(stdout + stderr);
    if (code !== 0) throw new Error("see above");
  });

const types = {
  name: "types",
  run: tool("node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "false", "-p", "tsconfig.test.json"),
};

/** The others, short ones. Together they take about as long as the types. */
const others = [
  { name: "format and lint", run: tool("node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings") },
  {
    name: "import rules",
    run: check(async () => {
      const problems = await (await import("./import-rules.mjs")).importProblems();
      for (const problem of problems) console.log(problem);
      if (problems.length) throw new Error(`${problems.length} breaches`);
    }),
  },
  { name: "unused files, exports and packages", run: tool("node_modules/knip/bin/knip.js") },
  {
    name: "weight of the pages",
    run: check(async () => {
      const problems = (await import("./page-budgets.mjs")).budgetProblems(process.env.REHEARSAL_DIST_DIR);
      for (const problem of problems) console.log(problem);
      if (problems.length) throw new Error(problems[0]);
    }),
  },
];

/** Every lab grades what it says: see scripts/lab.mjs. */
const labs = { name: "labs", run: tool("scripts/lab.mjs", "check") };

/** The steps of these parts as lanes that run beside each other: each keeps one core busy, no more. */
export const lanesOf = (parts) => [
  ...(parts.includes("checks") ? [[types], others] : []),
  ...(parts.includes("labs") ? [[labs]] : []),
];
