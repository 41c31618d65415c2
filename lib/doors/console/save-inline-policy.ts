import "server-only";
import type { Operation } from "@/lib/operation/define";
import type { ActionState } from "./action-state";
import { act } from "./run-operation";

/** new: a name that the holder's policy has already is refused. edited: the policy of that name is replaced. */
export type InlinePolicySave = "new" | "edited";

/** The console's operation that creates, and the API's that puts. */
interface Saving<In, Out, Target, Prepared, Store> {
  create: Operation<In, Out, Target, Prepared, Store>;
  put: Operation<In, Out, Target, Prepared, Store>;
}

/** Saves an inline policy. A failure of either way is told under the name of AWS's operation. */
export async function saveInline<In, Out, Target, Prepared, Store>(
  how: InlinePolicySave,
  { create, put }: Saving<In, Out, Target, Prepared, Store>,
  input: In,
): Promise<ActionState<Out>> {
  const state = await act(how === "edited" ? put : create, input);
  return state.status === "failed" ? { ...state, failure: { ...state.failure, operation: put.name } } : state;
}
