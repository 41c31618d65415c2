"use client";
import { UnsavedWork } from "../link/unsaved-work";
import { useSession } from "../shell/session-context";
import { CirclesWizard } from "./circles-wizard";
import { StepsWizard } from "./steps-wizard";
import type { WizardFrameProps } from "./wizard-props";

/** A wizard in the form of the session's era: the list of steps of today, the numbered circles of 2020. */
export function WizardFrame({ era, ...props }: WizardFrameProps) {
  const session = useSession();
  const { step, steps, resultStep, changed = false } = props;
  const done = resultStep !== undefined && step === steps.length - 1;
  return (
    <UnsavedWork changed={changed || step > 0} safe={done}>
      {(era ?? session.era) === "2020" ? <CirclesWizard {...props} /> : <StepsWizard {...props} />}
    </UnsavedWork>
  );
}
