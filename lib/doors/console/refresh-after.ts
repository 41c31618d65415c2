import "server-only";
import { refresh } from "next/cache";
import { type ActionState, anotherActs, type StepResult } from "./action-state";

/** What a server action came to: one operation, or several in order. */
type Outcome = ActionState | readonly StepResult[];

/**
 * Has the page read again after an action that changed something.
 * A refused action changed nothing, and the page stays as it is with the reason: were it read again, the page of a role
 * that somebody deleted meanwhile would be `Not found`, and what was typed lost.
 * In: what the action came to; of several operations one that succeeded is enough. Out: the same.
 */
export function refreshAfter<Came extends Outcome>(outcome: Came): Came {
  if (changedSomething(outcome)) refresh();
  return outcome;
}

/**
 * The same after taking something away, whatever it came to: nothing was typed, and what AWS says is not there any more
 * goes from the list too. A page that is another's by now stays as it is. In: what the action came to. Out: the same.
 */
export function refreshAfterRemoval<Came extends Outcome>(outcome: Came): Came {
  if (!isOfAnother(outcome)) refresh();
  return outcome;
}

const isOfAnother = (outcome: Outcome) => {
  const failures =
    "status" in outcome ? [outcome.status === "failed" && outcome.failure] : outcome.map(({ failure }) => failure);
  return failures.some((failure) => failure && failure.code === anotherActs);
};

const changedSomething = (outcome: Outcome) =>
  "status" in outcome ? outcome.status === "done" : outcome.some(({ failure }) => failure === undefined);
