"use client";
import { KeepTyped } from "../link/keep-typed";
import { useSession } from "../shell/session-context";
import { CirclesWizard } from "./circles-wizard";
import { StepsWizard } from "./steps-wizard";
import type { WizardFrameProps } from "./wizard-props";

/** A wizard in the form of the session's era: the list of steps of today, the numbered circles of 2020. */
export function WizardFrame({ era, ...props }: WizardFrameProps) {
  const session = useSession();
  return (
    <KeepTyped>{(era ?? session.era) === "2020" ? <CirclesWizard {...props} /> : <StepsWizard {...props} />}</KeepTyped>
  );
}
