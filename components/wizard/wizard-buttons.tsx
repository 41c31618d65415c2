import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { wizardTargets } from "../targets";
import type { useWizardMoves } from "./use-wizard-moves";
import type { WizardFrameProps } from "./wizard-props";

export interface WizardButtonsProps {
  wizard: WizardFrameProps;
  moves: ReturnType<typeof useWizardMoves>;
  /** The button to the next step: `Next`. */
  next: string;
  /** How the button looks that leaves the last step, where that only tells the result. */
  closing: "primary" | "normal";
}

/** The buttons under a step, the same in every era. */
export function WizardButtons({ wizard, moves, next, closing }: WizardButtonsProps) {
  const { steps, step, submitting = false, resultStep } = wizard;
  const reason = steps[step]?.blocked;
  const blocked = reason === undefined ? {} : { disabled: true, disabledReason: reason };
  const onward = moves.submits
    ? { label: wizard.submit, target: wizardTargets.submit, move: moves.submit }
    : { label: next, target: wizardTargets.next, move: moves.next };
  if (resultStep && moves.last)
    return (
      <Button variant={closing} data-testid={wizardTargets.submit} onClick={resultStep.onClose}>
        {resultStep.close}
      </Button>
    );
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button variant="link" data-testid={wizardTargets.cancel} onClick={wizard.onCancel}>
        Cancel
      </Button>
      {step > 0 && (
        <Button data-testid={wizardTargets.previous} disabled={submitting} onClick={moves.previous}>
          Previous
        </Button>
      )}
      <Button variant="primary" data-testid={onward.target} loading={submitting} {...blocked} onClick={onward.move}>
        {onward.label}
      </Button>
    </SpaceBetween>
  );
}
