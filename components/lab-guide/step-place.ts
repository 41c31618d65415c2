/** Where the learner is among the steps, as far as the page knows. Pure. */
import type { AttemptView, StepView } from "@/lib/doors/control/attempts/view";

export interface PlacedStep extends StepView {
  task: string;
}

export const placeOf = ({ task, index }: { task: string; index: number }) => `${task}/${index}`;

/** Steps from where the learner is on, without those that were done on this page and are not known to the server yet. */
export function stepsAhead({ tasks, current }: AttemptView, acted: ReadonlySet<string>): PlacedStep[] {
  const from = tasks.findIndex(({ id }) => id === current?.task);
  if (from === -1) return [];
  return tasks
    .slice(from)
    .flatMap(({ id, steps }) => steps.map((step) => ({ ...step, task: id })))
    .filter((step) => !step.done && !acted.has(placeOf(step)));
}

/**
 * Where one goes back to when the page does not show what the next step is about (a wizard was left, a menu closed):
 * the steps from the nearest one before it whose target the page shows, as far as nothing was achieved in between.
 */
export function stepsToRedo(
  { tasks }: AttemptView,
  next: PlacedStep,
  isShown: (target: string) => boolean,
): PlacedStep[] {
  const steps = tasks.find(({ id }) => id === next.task)?.steps ?? [];
  const before = steps.slice(
    0,
    steps.findIndex(({ index }) => index === next.index),
  );
  const from = before.findLastIndex(({ seen }) => seen) + 1;
  const at = before.findLastIndex(({ target }, place) => place >= from && target !== undefined && isShown(target));
  return at === -1 ? [] : before.slice(at).map((step) => ({ ...step, task: next.task }));
}

/** What one may do in any order within a form. */
const skippable = new Set<StepView["do"]>([
  ...(["fill", "type", "check", "uncheck", "choose", "select", "say", "confirm", "mfa"] as const),
]);

/** The steps that may come next: up to the first that nobody passes over. */
export function stepsNext(ahead: readonly PlacedStep[]): PlacedStep[] {
  const end = ahead.findIndex((step) => !skippable.has(step.do) || step.seen);
  return ahead.slice(0, end === -1 ? undefined : end + 1);
}
