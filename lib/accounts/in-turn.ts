import { processState } from "@/lib/db/process-state";

const last = processState("in-turn", () => new Map<string, Promise<unknown>>());

/** Does the work once all that was asked before of the same thing is done. In: what it is about. Throws what the work throws. */
export function inTurn<Out>(about: string, work: () => Promise<Out>): Promise<Out> {
  const before = last.get(about) ?? Promise.resolve();
  const doing = before.then(work);
  // Who waits behind it waits for its end, however it ends.
  const ended: Promise<unknown> = doing
    .catch(() => undefined)
    .then(() => {
      if (last.get(about) === ended) last.delete(about);
    });
  last.set(about, ended);
  return doing;
}
