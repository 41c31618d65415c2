/** What the learner has come to, from what holds in the accounts. Pure but for the questions to the core. */
import type { Assertion } from "@/lib/labs/assertions";
import { verdictOn } from "@/lib/labs/check/checks";
import { allOf, type GradeContext, type Verdict } from "@/lib/labs/check/context";
import { expectedBy } from "@/lib/labs/check/step";
import { type Lab, type LabStep, type LabTask, stepsIn } from "@/lib/labs/definition";
import { filled } from "@/lib/labs/variables";
import { type AttemptState, type LearnersAttempt, newTask, type TaskState, taskIn } from "./attempt-state";

/** What holds of one task. */
export interface TaskFindings {
  /** By the step's number: those that lead to something and are not done yet. */
  steps: ReadonlyMap<number, Verdict>;
  /** By the id of the check that tells whether the task is done. */
  checks: ReadonlyMap<string, Verdict>;
}
export type Findings = ReadonlyMap<string, TaskFindings>;

/** Does the learner do nothing at this step? */
export const isIdle = ({ do: verb }: LabStep) => verb === "shot";

/** Can the server see that the step is done? */
export const leadsSomewhere = (step: LabStep) => step.question !== undefined || expectedBy(step).length > 0;

/** Asks the core about every task that the learner may be at, and about the checks of all. */
export async function findingsOf(
  lab: Lab,
  { era, content: { values } }: LearnersAttempt,
  state: AttemptState,
  context: GradeContext,
): Promise<Findings> {
  const verdict = async (assertion: Assertion, id: string) => verdictOn(filled(assertion, values), id, context);
  const check = async (id: string) => {
    const found = lab.grade.checks.find((one) => one.id === id);
    if (!found) throw new Error(`The lab ${lab.id} has no check ${id}.`);
    return verdict(found.assertion, id);
  };
  const findings = new Map<string, TaskFindings>();
  let reached = true;
  for (const task of lab.tasks) {
    const checks = new Map<string, Verdict>();
    for (const id of task.done ?? []) checks.set(id, await check(id));
    const steps = new Map<number, Verdict>();
    const list = stepsIn(task, era);
    const { ticks } = taskIn(state, task.id);
    if (reached)
      for (const [index, step] of list.entries()) {
        if (!leadsSomewhere(step) || ticks[index] !== undefined) continue;
        steps.set(
          index,
          step.question === undefined
            ? allOf(await Promise.all(expectedBy(step).map((one) => verdict(one, ""))))
            : await check(step.question),
        );
      }
    findings.set(task.id, { steps, checks });
    // Nobody is at a task before what can be seen of the one before it is there.
    const seen = checks.size > 0 || list.some(leadsSomewhere);
    const met = checks.size > 0 ? allPassed(checks) : allPassed(steps);
    if (seen && !met) reached = false;
  }
  return findings;
}

const allPassed = (verdicts: ReadonlyMap<unknown, Verdict>) => [...verdicts.values()].every(({ passed }) => passed);

/** The state with what was found. In: the time, ISO 8601. */
export function withFindings(
  lab: Lab,
  { era, help }: Pick<LearnersAttempt, "era" | "help">,
  state: AttemptState,
  findings: Findings,
  now: string,
): AttemptState {
  const tasks = lab.tasks.map((task) => {
    const found = findings.get(task.id) ?? { steps: new Map(), checks: new Map() };
    return [task, noted(stepsIn(task, era), taskIn(state, task.id), found, now)] as const;
  });
  const done = tasks.map(([task, one], index) => {
    if (task.done && task.done.length > 0) return task.done.every((id) => one.passed?.includes(id));
    const later = tasks.slice(index + 1).some(([, { passedAt }]) => passedAt !== undefined);
    return later || isThrough(stepsIn(task, era), one, help === "guided");
  });
  return {
    ...state,
    tasks: Object.fromEntries(
      tasks.map(([task, one], index) => [
        task.id,
        { ...one, done: done[index] ?? false, ...(done[index] && !one.doneAt ? { doneAt: now } : {}) },
      ]),
    ),
  };
}

/** Are the steps done: all of them, or, where nobody is shown them, those of which something is to be seen? */
function isThrough(steps: readonly LabStep[], { ticks }: TaskState, all: boolean): boolean {
  const counted = steps.map((step, index) => ({ step, index })).filter(({ step }) => !isIdle(step));
  const asked = counted.filter(({ step }) => all || leadsSomewhere(step));
  return asked.length > 0 && asked.every(({ index }) => ticks[index] !== undefined);
}

/** A step that leads somewhere takes along those before it by which one came there. */
function noted(
  steps: readonly LabStep[],
  task: TaskState,
  { steps: met, checks }: TaskFindings,
  now: string,
): TaskState {
  const ticks = { ...task.ticks };
  for (const [index, { passed }] of met)
    for (let at = index; passed && at >= 0 && (at === index || !isSeen(steps[at])); at -= 1) ticks[at] ??= now;
  const holding = [...checks].filter(([, { passed }]) => passed).map(([id]) => id);
  const first = task.passed === undefined;
  const came =
    holding.some((id) => !task.passed?.includes(id)) || Object.keys(ticks).length > Object.keys(task.ticks).length;
  return { ...task, ticks, passed: holding, ...(came && !first ? { passedAt: now } : {}) };
}

const isSeen = (step: LabStep | undefined) => step !== undefined && leadsSomewhere(step);

/** The task that the learner is at: the first that is not done. Undefined where all are. */
export const currentTask = (lab: Lab, state: AttemptState): LabTask | undefined =>
  lab.tasks.find(({ id }) => !taskIn(state, id).done);

/** The step that the learner is at, by its number; undefined where the task's steps are all done. */
export function currentStep(task: LabTask, era: LearnersAttempt["era"], state: AttemptState): number | undefined {
  const { ticks } = state.tasks[task.id] ?? newTask();
  const found = stepsIn(task, era).findIndex((step, index) => !isIdle(step) && ticks[index] === undefined);
  return found === -1 ? undefined : found;
}
