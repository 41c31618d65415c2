"use client";
import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useEffect, useRef } from "react";
import { FailureAlert } from "../form/failure-alert";
import { wizardTargets } from "../targets";
import { useWizardMoves } from "./use-wizard-moves";
import { WizardButtons } from "./wizard-buttons";
import type { WizardFrameProps } from "./wizard-props";

/** The wizard of 2020: numbered circles at the top right, the buttons at the bottom right, `Next: Permissions`. */
export function CirclesWizard(props: WizardFrameProps) {
  const { steps, step } = props;
  const moves = useWizardMoves(props);
  const shown = steps[step];
  const following = steps[step + 1];
  const heading = useRef<HTMLDivElement>(null);
  const shownAt = useRef(step);
  useEffect(() => {
    if (shownAt.current === step) return;
    shownAt.current = step;
    // A step begins at its top, for the eye and for the keyboard.
    window.scrollTo({ top: 0 });
    const title = heading.current?.querySelector("h2");
    title?.setAttribute("tabindex", "-1");
    title?.focus({ preventScroll: true });
  }, [step]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter works from any field inside; the button is the control.
    <div ref={moves.root} onKeyDown={moves.onKeyDown}>
      <SpaceBetween size="l">
        <div className="flex flex-wrap items-center justify-between gap-4">
          {/* A header takes all the width that it is given, and the circles would stand below it. */}
          <div>
            <Header variant="h1">{props.title}</Header>
          </div>
          <ol className="m-0 flex list-none gap-6 p-0" aria-label={`Steps: ${props.title}`}>
            {steps.map(({ title }, index) => (
              <li
                key={title}
                data-testid={wizardTargets.step(String(index + 1))}
                aria-current={index === step ? "step" : undefined}
                aria-label={`Step ${index + 1}: ${title}`}
                className={`wizard-circle ${index === step ? "wizard-circle-current" : ""}`}
              >
                {index + 1}
              </li>
            ))}
          </ol>
        </div>
        <section aria-label={shown?.title}>
          <SpaceBetween size="m">
            <div ref={heading}>
              <Header variant="h2" {...(shown?.info ? { info: shown.info } : {})} description={shown?.description}>
                {shown?.title}
              </Header>
            </div>
            {shown?.content}
            {moves.problem && (
              <div role="alert">
                <StatusIndicator type="error">
                  <span className="break-normal">{moves.problem}</span>
                </StatusIndicator>
              </div>
            )}
            <FailureAlert failure={moves.failure} />
          </SpaceBetween>
        </section>
        <Box float="right">
          <WizardButtons
            wizard={props}
            moves={moves}
            next={`Next: ${following?.short ?? following?.title}`}
            closing="normal"
          />
        </Box>
      </SpaceBetween>
    </div>
  );
}
