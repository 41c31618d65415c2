"use client";
import { useState } from "react";
import { useFirstInvalid } from "../form/first-invalid";
import { useFreshFailure } from "../form/use-fresh-failure";
import { useMarkPending } from "../shell/settled-marker";
import type { WizardFrameProps } from "./wizard-props";

/** The moves of a wizard, the same in every era: a step with a problem is not left forwards, and says why. */
export function useWizardMoves(props: WizardFrameProps) {
  const { steps, step, onStep, onSubmit, submitting = false, resultStep } = props;
  const { failure, forget } = useFreshFailure(props.failure);
  const [told, setTold] = useState<string>();
  const [root, leadToField] = useFirstInvalid<HTMLDivElement>();
  useMarkPending(submitting);

  // Whatever the problem was: another step has another one.
  const [askedAt, setAskedAt] = useState(step);
  if (askedAt !== step) {
    setAskedAt(step);
    setTold(undefined);
  } else if (told !== undefined && (steps[step]?.problem?.() !== told || steps[step]?.asked === false)) {
    // It is mended, or another question: the next try says what else there is.
    setTold(undefined);
  }

  const mayLeave = () => {
    forget();
    const found = steps[step]?.problem?.();
    steps[step]?.onAsked?.();
    setTold(found);
    if (found !== undefined) leadToField();
    return found === undefined;
  };
  const goOn = (to: number) => {
    if (!mayLeave()) return;
    steps[step]?.onLeft?.();
    onStep(to);
  };
  return {
    root,
    /** What the last try was told, until it is mended. */
    problem: told,
    /** What the last try came to, where it failed. */
    failure,
    last: step >= steps.length - 1,
    /** Does this step's button do the work? The last's, or the one's before where the last only tells the result. */
    submits: step === steps.length - (resultStep ? 2 : 1),
    next: () => goOn(step + 1),
    previous: () => onStep(step - 1),
    submit: () => mayLeave() && onSubmit(),
    /** To a step of the list: back freely, forwards only from a step without a problem. */
    goTo: (to: number) => (to <= step ? onStep(to) : goOn(to)),
  };
}
