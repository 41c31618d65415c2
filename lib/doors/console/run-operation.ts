import "server-only";
import { isAwsError } from "@/lib/aws/error";
import type { Decided } from "@/lib/operation/authorize";
import type { Operation } from "@/lib/operation/define";
import { runtime } from "@/lib/runtime";
import type { ActionState, Failure, Read } from "./action-state";
import { consoleCall } from "./console-call";

/**
 * Runs one operation for the person at the browser, for a page that shows its result.
 * Out: the output, or the failure to show in its place. Bugs are thrown.
 */
export async function read<In, Out, T, P, S>(operation: Operation<In, Out, T, P, S>, input: In): Promise<Read<Out>> {
  try {
    return { ok: true, value: await runtime.perform(operation, input, await consoleCall()) };
  } catch (error) {
    return { ok: false, failure: failureOf(operation.name, error) };
  }
}

/** The same for a server action. */
export async function act<In, Out, T, P, S>(
  operation: Operation<In, Out, T, P, S>,
  input: In,
): Promise<ActionState<Out>> {
  const result = await read(operation, input);
  return result.ok ? { status: "done", output: result.value } : { status: "failed", failure: result.failure };
}

/** A failure as a person reads it. Throws what is no AwsError. */
export function failureOf(operation: string, error: unknown): Failure {
  if (!isAwsError(error)) throw error;
  const decided = error.code === "AccessDenied" ? (error.detail as Decided | undefined) : undefined;
  return {
    operation,
    code: error.code,
    message: error.message,
    ...(decided
      ? {
          denial: {
            action: decided.need.action,
            resource: decided.need.resource,
            message: error.message,
            eventId: decided.eventId,
          },
        }
      : {}),
  };
}
