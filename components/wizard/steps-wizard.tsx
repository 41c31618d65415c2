"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Wizard from "@cloudscape-design/components/wizard";
import { FailureAlert } from "../form/failure-alert";
import { useMarkedTargets } from "../table/use-marked-targets";
import { wizardTargets } from "../targets";
import { useWizardMoves } from "./use-wizard-moves";
import { WizardButtons } from "./wizard-buttons";
import type { WizardFrameProps } from "./wizard-props";

/** Today's form of a wizard: a list of steps at the left, the buttons under the step. */
export function StepsWizard(props: WizardFrameProps) {
  const { steps, step, resultStep } = props;
  const moves = useWizardMoves(props);
  useMarkedTargets(moves.root, (root) =>
    steps.map(({ title }, index) => [stepEntry(root, title), wizardTargets.step(String(index + 1))] as const),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter works from any field inside; the button is the control.
    <div ref={moves.root} onKeyDown={moves.onKeyDown}>
      <Wizard
        i18nStrings={{
          stepNumberLabel: (number) => `Step ${number}`,
          collapsedStepsLabel: (number, count) => `Step ${number} of ${count}`,
          navigationAriaLabel: `Steps: ${props.title}`,
          errorIconAriaLabel: "Error",
          optional: "optional",
        }}
        activeStepIndex={step}
        onNavigate={({ detail }) => {
          if (!(resultStep && moves.last)) moves.goTo(detail.requestedStepIndex);
        }}
        steps={steps.map(({ title, info, description, content, optional }, index) => ({
          title,
          ...(info ? { info } : {}),
          ...(description ? { description } : {}),
          isOptional: optional ?? false,
          ...(index === step && moves.problem ? { errorText: moves.problem } : {}),
          content: (
            <SpaceBetween size="l">
              {content}
              <FailureAlert failure={index === step ? moves.failure : undefined} />
            </SpaceBetween>
          ),
        }))}
        customPrimaryActions={<WizardButtons wizard={props} moves={moves} next="Next" closing="primary" />}
      />
    </div>
  );
}

/** The element of a step in the list of steps: a link where one may go, else a text. */
const stepEntry = (root: HTMLElement, title: string) =>
  [...root.querySelectorAll<HTMLElement>("nav a, nav span")].find(({ textContent }) => textContent?.trim() === title);
