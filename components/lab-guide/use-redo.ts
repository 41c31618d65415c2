"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { AttemptView } from "@/lib/doors/control/attempts/view";
import { targetElement } from "./step-acts";
import { type PlacedStep, placeOf, stepsToRedo } from "./step-place";

/** A page that is being loaded does not show all of it at once. */
const lateMs = 2_000;
const everyMs = 400;

/**
 * The steps to which the learner goes back when the page does not show what the next step is about; none where it does.
 * Out: them; how one says that one of them is done again.
 */
export function useRedo(view: AttemptView, next: PlacedStep | undefined) {
  const [redo, setRedo] = useState<readonly PlacedStep[]>([]);
  const latest = useRef({ view, next });
  latest.current = { view, next };
  const place = next && placeOf(next);
  useEffect(() => {
    setRedo([]);
    if (place === undefined) return;
    let shownAt = Date.now();
    const look = () => {
      const { view: seen, next: step } = latest.current;
      if (!step?.target) return;
      if (targetElement(step.target)) {
        shownAt = Date.now();
        setRedo((before) => (before.length === 0 ? before : []));
      } else if (Date.now() - shownAt > lateMs && document.body.dataset.settled === "true") {
        const back = stepsToRedo(seen, step, (target) => targetElement(target) !== undefined);
        setRedo((before) => (before.length > 0 ? before : back));
      }
    };
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, [place]);
  const passRedo = useCallback((step: PlacedStep) => {
    setRedo((before) => {
      const at = before.findIndex((one) => placeOf(one) === placeOf(step));
      return at === -1 ? before : before.slice(at + 1);
    });
  }, []);
  return { redo, passRedo };
}
