"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { TaskView } from "@/lib/doors/control/attempts/view";
import { labTargets } from "../targets";
import { useGuide } from "./guide-context";
import { pageOfTarget } from "./step-sentence";
import { StepText } from "./step-text";
import { useGoTo } from "./use-go-to";
import { useTarget } from "./use-target";

/** The step that comes next, with what helps to do it. Tells a screen reader when it is another one. */
export function CurrentStep({ task }: { task: TaskView }) {
  const guide = useGuide();
  const step = guide?.step;
  const { element, label, missing } = useTarget(step?.target);
  const goTo = useGoTo();
  if (guide?.view.help !== "guided") return null;
  if (step?.task !== task.id)
    return (
      <Box color="text-body-secondary">
        <span role="status">Every step is done. What the task leads to is not all there yet: check your work.</span>
      </Box>
    );
  const number = task.steps.findIndex(({ index }) => index === step.index) + 1;
  const elsewhere = step.address ?? (missing ? pageOfTarget(step.target) : undefined);
  return (
    <div data-testid={labTargets.step} data-step={step.index}>
      <Container>
        <SpaceBetween size="xs">
          <Box variant="small">{`Step ${number} of ${task.steps.length}`}</Box>
          <div role="status">
            <StepText step={step} label={label} />
          </div>
          {missing && <Box variant="small">What it is about is not on this page.</Box>}
          <SpaceBetween direction="horizontal" size="xs">
            {element && (
              <Button data-testid={labTargets.showMe} onClick={guide.point}>
                Show me
              </Button>
            )}
            {elsewhere && (
              <Button data-testid={labTargets.goThere} onClick={() => goTo(elsewhere)}>
                Go there
              </Button>
            )}
            {!step.seen && (
              <Button data-testid={labTargets.next} onClick={() => guide.pass(step)}>
                Next
              </Button>
            )}
          </SpaceBetween>
        </SpaceBetween>
      </Container>
    </div>
  );
}
