/** Whether a step of a task is done: what it expects, or the event that it waits for. */
import type { Assertion } from "../assertions";
import { type Lab, type LabStep, stepsIn } from "../definition";
import { filled } from "../variables";
import { verdictOn } from "./checks";
import type { Verdict } from "./context";
import { type Attempt, contextOf } from "./grade";

export interface StepPlace {
  era: "2020" | "current";
  /** The task's id. */
  task: string;
  /** From 0, among the steps of that console. */
  step: number;
}

/** Out: a verdict on each assertion; none where the step expects nothing, or there is no such step. */
export async function verdictsOnStep(lab: Lab, attempt: Attempt, { era, task, step }: StepPlace): Promise<Verdict[]> {
  const found = lab.tasks.find(({ id }) => id === task);
  const expected = expectedBy(found && stepsIn(found, era)[step]);
  if (expected.length === 0) return [];
  const context = await contextOf(attempt);
  return Promise.all(expected.map((one) => verdictOn(filled(one, attempt.values), "", context)));
}

/** What a step leads to: what it expects, and the event that it waits for. */
export function expectedBy(step: LabStep | undefined): readonly Assertion[] {
  const waited: Assertion[] = step?.event === undefined ? [] : [{ kind: "event", is: { name: step.event } }];
  return [...waited, ...(step?.expect ?? [])];
}
