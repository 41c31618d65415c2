import type { StepResult } from "@/lib/doors/console/action-state";

/**
 * What of several operations was done, where others failed: `CreateRole (ci), AttachRolePolicy (ci) 2 times`. Pure.
 * Undefined where all were done, or none.
 */
export function doneSteps(steps: readonly StepResult[]): { done: number; all: number; list: string } | undefined {
  const done = steps.filter(({ failure }) => !failure);
  if (done.length === 0 || done.length === steps.length) return undefined;
  const counts = new Map<string, number>();
  for (const { operation, subject } of done) {
    const name = `${operation} (${subject})`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const list = [...counts].map(([name, count]) => (count === 1 ? name : `${name} ${count} times`)).join(", ");
  return { done: done.length, all: steps.length, list };
}
