"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import type { LabState } from "./lab-context";
import { isAlready, isDoneBy, isDoneHere } from "./step-acts";
import { type PlacedStep, placeOf, stepsAhead, stepsNext } from "./step-place";
import { useRedo } from "./use-redo";

const events = ["click", "change", "input", "focusout", "keydown"] as const;

/** So long a step may take until its effect is seen. */
const seenMs = 5_000;

/** What was so before is looked for so often. */
const againMs = 400;

/**
 * Sees when the learner does a step in the page, and tells the server of those of which it cannot see anything itself.
 * Out: the steps that are ahead; how one says that a step is done.
 */
export function useStepWatch({ view, session, ask }: LabState) {
  const [acted, setActed] = useState<ReadonlySet<string>>(new Set());
  const forward = useMemo(() => stepsAhead(view, acted), [view, acted]);
  const { redo, passRedo } = useRedo(view, forward[0]);
  const ahead = useMemo(() => [...redo, ...forward], [redo, forward]);
  const [pathname, search] = [usePathname(), useSearchParams()];
  const pass = (step: PlacedStep) => {
    passRedo(step);
    const at = forward.findIndex((one) => placeOf(one) === placeOf(step));
    if (at === -1) return;
    const before = forward.slice(0, at + 1);
    setActed((known) => new Set([...known, ...before.map(placeOf)]));
    if (!step.seen) void ask({ do: "mark", task: step.task, step: step.index });
    // A click that did not lead to what it should (a refusal, a field that is missing) was none.
    else setTimeout(() => setActed((known) => new Set([...known].filter((place) => place !== placeOf(step)))), seenMs);
  };
  const latest = useRef({ ahead, forward, pass });
  latest.current = { ahead, forward, pass };

  useEffect(() => {
    const look = (event: Event) => {
      const now = latest.current;
      const next = [...stepsNext(now.ahead), ...stepsNext(now.forward)];
      const done = next.find((step) => isDoneBy(step, event));
      if (done) now.pass(done);
    };
    for (const name of events) document.addEventListener(name, look, { capture: true });
    return () => {
      for (const name of events) document.removeEventListener(name, look, { capture: true });
    };
  }, []);

  const [next] = ahead;
  const waits = next && !next.seen ? placeOf(next) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read from the window, and says when to look.
  useEffect(() => {
    const now = latest.current;
    const [step] = now.ahead;
    if (step && waits !== undefined && isDoneHere(step, session)) now.pass(step);
  }, [waits, session, pathname, search]);

  useEffect(() => {
    if (waits === undefined) return;
    const timer = setInterval(() => {
      const [step] = latest.current.ahead;
      if (step && !step.seen && isAlready(step)) latest.current.pass(step);
    }, againMs);
    return () => clearInterval(timer);
  }, [waits]);

  // What was done before a task was begun again counts no more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number says when.
  useEffect(() => setActed(new Set()), [view.rewinds]);
  return { ahead, pass };
}
