/**
 * The proof that a lab grades what it says: the start state does not pass, every solution earns all points, every mutant
 * fails exactly the checks that it names. Each is done in accounts of its own.
 */
import { removeAccount } from "@/lib/accounts/account-rows";
import { advanceClock } from "@/lib/accounts/provision";
import { type Applying, applySteps } from "@/lib/doors/control/apply";
import { scenarioAccounts } from "@/lib/doors/control/scenario-accounts";
import { baselinesOf, type Grade, grade } from "@/lib/labs/check/grade";
import { erasOf, type Lab } from "@/lib/labs/definition";
import type { Step } from "@/lib/labs/steps";
import { valuesFor } from "@/lib/labs/variables";

export interface Proved {
  name: string;
  problem?: string;
}

/** Out: what does not hold, in sentences. `tell`: each run as it ends. */
export async function checkLab(lab: Lab, tell: (proved: Proved) => void): Promise<string[]> {
  const runs: { name: string; steps: readonly Step[]; judge: (grade: Grade) => string | undefined }[] = [
    { name: "start state", steps: [], judge: ({ passed }) => (passed ? "passes the lab" : undefined) },
    ...lab.solutions.map(({ name, steps }) => ({ name: `solution ${name}`, steps, judge: shortOf })),
    ...lab.mutants.map((mutant) => ({
      name: `mutant ${mutant.name}`,
      steps: stepsOf(lab, mutant),
      judge: (of: Grade) => otherThan(mutant.fails, of),
    })),
  ];
  const problems: string[] = [];
  for (const [index, { name, steps, judge }] of runs.entries()) {
    const problem = await gradeOf(lab, steps, `${lab.id} ${index}`).then(judge, (error: unknown) =>
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

/** Makes the accounts of the lab for one seed, does the steps, grades, and removes the accounts. */
export async function gradeOf(lab: Lab, steps: readonly Step[], seed: string): Promise<Grade> {
  const [era = "current"] = erasOf(lab);
  const made = await scenarioAccounts({ scenario: lab.scenario, seed, era });
  try {
    const applying: Applying = {
      accounts: made.accounts,
      main: made.main,
      values: valuesFor(lab.vars, seed, made.facts),
      devices: new Map(
        Object.entries(made.accounts).flatMap(([name, { devices }]) =>
          devices.map(
            ({ userName, ...device }) =>
              [`${name}|${userName === null ? "root" : `user/${userName}`}`, device] as const,
          ),
        ),
      ),
      passwords: new Map(),
      told: { answers: {}, visited: [], downloads: [] },
      solutions: new Map(lab.solutions.map((one) => [one.name, one.steps])),
    };
    await applySteps(lab.given, applying);
    const accounts = Object.fromEntries(
      Object.entries(made.accounts).map(([name, { accountId }]) => [name, accountId]),
    );
    const baselines = await baselinesOf(accounts);
    // What is done in one instant has no order in time.
    for (const accountId of Object.values(accounts)) await advanceClock(accountId, 1000);
    await applySteps(steps, applying);
    return await grade(lab, {
      accounts,
      main: made.main,
      values: applying.values,
      baselines,
      told: applying.told,
      salt: seed,
    });
  } finally {
    for (const { accountId } of Object.values(made.accounts)) await removeAccount(accountId);
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
