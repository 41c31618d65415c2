import type { StepResult } from "@/lib/doors/console/action-state";

/**
 * What of several operations was done, where others failed: `CreateRole (ci), AttachRolePolicy 2 times`. Pure.
 * Undefined where all were done, or none.
 */
export function doneSteps(steps: readonly StepResult[]): { done: number; all: number; list: string } | undefined {
  const done = steps.filter(({ failure }) => !failure);
  if (done.length === 0 || done.length === steps.length) return undefined;
  const counts = new Map<string, number>();
  for (const { operation } of done) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  const subjectOf = (name: string) => done.find(({ operation }) => operation === name)?.subject;
  const list = [...counts]
    .map(([name, count]) => (count === 1 ? `${name} (${subjectOf(name)})` : `${name} ${count} times`))
    .join(", ");
  return { done: done.length, all: steps.length, list };
}
