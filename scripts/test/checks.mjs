/** The checks that are no tests: each counts as one. */
import { runNode } from "../run-process.mjs";

/** A step of one: passes where `work` ends and throws nothing. */
export const check = (work) => async () => {
  await work();
  return { passed: 1, failed: 0, problems: [] };
};

const tool = (...args) =>
  check(async () => {
    const { code } = await runNode(args);
    if (code !== 0) throw new Error("see above");
  });

export const checks = [
  {
    name: "types",
    run: tool("node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "false", "-p", "tsconfig.test.json"),
  },
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
export const labs = tool("scripts/lab.mjs", "check");
