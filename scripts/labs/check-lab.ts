/**
 * The proof that a lab grades what it says: the start state does not pass, every solution earns all points, every mutant
 * fails exactly the checks that it names. Each is done in accounts of its own.
 */
import { removeAccount } from "@/lib/accounts/account-rows";
import { applySteps } from "@/lib/doors/control/apply";
import { beginLab } from "@/lib/doors/control/lab-attempt";
import { type Grade, grade } from "@/lib/labs/check/grade";
import { erasOf, type Lab } from "@/lib/labs/definition";
import type { Step } from "@/lib/labs/steps";

interface Run {
  name: string;
  steps: readonly Step[];
  judge: (grade: Grade) => string | undefined;
  /** The lab's first console, where it is not said. */
  era?: "2020" | "current";
}

interface Proved {
  name: string;
  problem?: string;
}

/** Out: what does not hold, in sentences. `tell`: each run as it ends. */
export async function checkLab(lab: Lab, tell: (proved: Proved) => void): Promise<string[]> {
  const runs: Run[] = [
    { name: "start state", steps: [], judge: ({ passed }) => (passed ? "passes the lab" : undefined) },
    ...lab.solutions.map(({ name, steps }) => ({ name: `solution ${name}`, steps, judge: shortOf })),
    // The other console has the same accounts behind it.
    ...erasOf(lab)
      .slice(1)
      .flatMap((era) =>
        lab.solutions
          .slice(0, 1)
          .map(({ name, steps }) => ({ name: `solution ${name} in ${era}`, steps, judge: shortOf, era })),
      ),
    ...lab.mutants.map((mutant) => ({
      name: `mutant ${mutant.name}`,
      steps: stepsOf(lab, mutant),
      judge: (of: Grade) => otherThan(mutant.fails, of),
    })),
  ];
  const problems: string[] = [];
  for (const [index, { name, steps, judge, era }] of runs.entries()) {
    const problem = await gradeOf(lab, steps, `${lab.id} ${index}`, era).then(judge, (error: unknown) =>
      error instanceof Error ? error.message : String(error),
    );
    tell({ name, ...(problem === undefined ? {} : { problem }) });
    if (problem !== undefined) problems.push(`${name}: ${problem}`);
  }
  return problems;
}

function stepsOf(lab: Lab, { on, apply, steps }: Lab["mutants"][number]): readonly Step[] {
  if (steps) return steps;
  const base = lab.solutions.find(({ name }) => on === undefined || name === on);
  return [...(base?.steps ?? []), ...(apply ?? [])];
}

/** Begins the lab for one seed, does the steps, grades, and removes the accounts. */
async function gradeOf(lab: Lab, steps: readonly Step[], seed: string, era: Run["era"]): Promise<Grade> {
  const { attempt, applying } = await beginLab(lab, { seed, ...(era ? { era } : {}) });
  try {
    await applySteps(steps, applying);
    return await grade(lab, attempt);
  } finally {
    for (const accountId of Object.values(attempt.accounts)) await removeAccount(accountId);
  }
}

function shortOf({ passed, score, max, checks, standing }: Grade): string | undefined {
  if (passed) return undefined;
  return `${score} of ${max} points. ${[...checks, ...standing]
    .filter((one) => !one.passed)
    .map(({ id, reason }) => `${id}: ${reason}`)
    .join(" ")}`;
}

function otherThan(named: readonly string[], { checks, standing }: Grade): string | undefined {
  const failing = [...checks, ...standing].filter((one) => !one.passed);
  const missing = named.filter((id) => !failing.some((one) => one.id === id));
  const besides = failing.filter(({ id }) => !named.includes(id));
  if (missing.length === 0 && besides.length === 0) return undefined;
  return [
    ...missing.map((id) => `${id} should fail and passes.`),
    ...besides.map(({ id, reason }) => `${id} should pass: ${reason}`),
  ].join(" ");
}
