"use client";
import { type KeyboardEvent, useState } from "react";
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
  /** Does this step's button do the work? The last's, or the one's before where the last only tells the result. */
  const submits = step === steps.length - (resultStep ? 2 : 1);
  const next = () => goOn(step + 1);
  const submit = () => mayLeave() && onSubmit();
  return {
    root,
    onKeyDown: (event: KeyboardEvent) => {
      const { byEnter, blocked } = steps[step] ?? {};
      if (!byEnter || blocked !== undefined || submitting || !isEnterInField(event)) return;
      event.preventDefault();
      if (submits) submit();
      else next();
    },
    /** What the last try was told, until it is mended. */
    problem: told,
    /** What the last try came to, where it failed. */
    failure,
    last: step >= steps.length - 1,
    submits,
    next,
    previous: () => onStep(step - 1),
    submit,
    /** To a step of the list: back freely, forwards only from a step without a problem. */
    goTo: (to: number) => (to <= step ? onStep(to) : goOn(to)),
  };
}

/** Of a text field of the step itself: a search searches, and a dialog of the step is not in its element. */
const isEnterInField = ({ key, target, currentTarget, nativeEvent }: KeyboardEvent) =>
  key === "Enter" &&
  !nativeEvent.isComposing &&
  target instanceof HTMLInputElement &&
  /^(text|password|number)$/.test(target.type) &&
  target.getAttribute("role") !== "combobox" &&
  currentTarget.contains(target);
