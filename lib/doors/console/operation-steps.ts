import "server-only";
import type { Operation } from "@/lib/operation/define";
import type { StepResult } from "./action-state";
import { act } from "./run-operation";

/** Runs the operations of a wizard or dialog one after the other, and notes what each came to. */
export function operationSteps() {
  const results: StepResult[] = [];
  return {
    /** What was tried, in order. */
    results,
    /**
     * Runs one operation. In: of what it is about, for the report (`ben`).
     * Out: did it succeed, and what it answered. A refusal is noted, not thrown.
     */
    async run<In, Out, T, P, S>(
      operation: Operation<In, Out, T, P, S>,
      subject: string,
      input: In,
    ): Promise<{ ok: true; output: Out } | { ok: false }> {
      const state = await act(operation, input);
      results.push({
        operation: operation.name,
        subject,
        ...(state.status === "failed" ? { failure: state.failure } : {}),
      });
      return state.status === "done" ? { ok: true, output: state.output } : { ok: false };
    },
  };
}

export type OperationSteps = ReturnType<typeof operationSteps>;
