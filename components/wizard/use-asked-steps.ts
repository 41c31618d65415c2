import { useState } from "react";
import type { WizardStep } from "./wizard-props";

/**
 * Which steps a person has tried to go on from: their fields say what is wrong. A step that was left with nothing wrong in
 * it begins anew: what one chooses there later is not called wrong before one could choose it.
 */
export function useAskedSteps() {
  const [asked, setAsked] = useState<ReadonlySet<number>>(new Set());
  const forget = (at: number) => setAsked((before) => new Set([...before].filter((one) => one !== at)));
  return {
    asked,
    /** The step asks other things than it did: none of them was tried yet. */
    forget,
    /** The members of a step. In: its number, is nothing wrong, and the sentence where something is. */
    problem: (
      at: number,
      right: boolean,
      text: string,
    ): Pick<WizardStep, "problem" | "asked" | "onAsked" | "onLeft"> => ({
      asked: asked.has(at),
      problem: () => (right ? undefined : text),
      onAsked: () => setAsked((before) => new Set([...before, at])),
      onLeft: () => forget(at),
    }),
  };
}
