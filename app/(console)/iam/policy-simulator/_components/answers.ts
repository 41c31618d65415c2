/** The answers of a run: what they are called, and which of them are an action's (pure). */
import type { SimulatedRow } from "@/lib/doors/console/views/simulation";
import type { SimulatedAction } from "./draft";
import type { Run } from "./use-simulation";

/** `s3:GetObject on *` */
export const answerName = ({ action, resource }: SimulatedRow) => `${action} on ${resource}`;

/** The answers to an action as it is set now: none of a run that asked it on other resources or under other conditions. */
export function answersTo(action: SimulatedAction, run: Pick<Run, "draft" | "rows"> | undefined): SimulatedRow[] {
  const asked = run?.draft.actions.find(({ name }) => name === action.name);
  if (!run || JSON.stringify(asked) !== JSON.stringify(action)) return [];
  return run.rows.filter((row) => row.action === action.name);
}

/** How an action fared: undefined before it was simulated. On several resources it is allowed where it is on all. */
export function permissionOf(answers: readonly SimulatedRow[]): "allowed" | "denied" | undefined {
  if (answers.length === 0) return undefined;
  return answers.every(({ result }) => result === "allowed") ? "allowed" : "denied";
}
