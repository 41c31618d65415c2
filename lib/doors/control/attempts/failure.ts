import { isAccountRefused } from "@/lib/accounts/refusal";
import type { ActionState } from "@/lib/doors/console/action-state";
import { isStepFailed } from "../apply";
import { isAttemptRefused } from "./refused";

const codes = { absent: "NotFound", malformed: "ValidationError", conflict: "Conflict" } as const;

/** Does it, or says why not, for a server action. In: what it is called. Bugs are thrown. */
export async function whyNot<Out>(operation: string, work: () => Promise<Out>): Promise<ActionState<Out>> {
  try {
    return { status: "done", output: await work() };
  } catch (error) {
    if (isAttemptRefused(error))
      return { status: "failed", failure: { operation, code: codes[error.kind], message: error.message, ours: true } };
    if (isAccountRefused(error) || isStepFailed(error))
      return { status: "failed", failure: { operation, code: "Conflict", message: error.message, ours: true } };
    throw error;
  }
}
