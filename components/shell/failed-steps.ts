import type { Failure, StepResult } from "@/lib/doors/console/action-state";

/** An operation that failed, and of what it was each time: `["ReadOnlyAccess", "SecurityAudit"]`. */
export interface FailedSteps {
  failure: Failure;
  subjects: readonly string[];
}

/**
 * What of several operations failed, the alike together: of one operation, with the same sentence but for the name of
 * what it was about. The first stands for all. Pure.
 */
export function failedSteps(steps: readonly StepResult[]): FailedSteps[] {
  const alike = new Map<string, { failure: Failure; subjects: string[] }>();
  for (const { operation, subject, failure } of steps) {
    if (!failure) continue;
    const key = JSON.stringify([operation, failure.code, failure.message.replaceAll(subject, "")]);
    const found = alike.get(key);
    if (found) found.subjects.push(subject);
    else alike.set(key, { failure: { ...failure, operation }, subjects: [subject] });
  }
  return [...alike.values()];
}
