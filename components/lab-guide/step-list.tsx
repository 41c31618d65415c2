"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Steps from "@cloudscape-design/components/steps";
import type { TaskView } from "@/lib/doors/control/attempts/view";
import { labTargets } from "../targets";
import { useGuide } from "./guide-context";
import { stepSentence } from "./step-sentence";

/** All steps of a task, with those that are done. */
export function StepList({ task }: { task: TaskView }) {
  const step = useGuide()?.step;
  const done = task.steps.filter((one) => one.done).length;
  return (
    <ExpandableSection headerText={`Steps (${done} of ${task.steps.length} done)`}>
      <Steps
        ariaLabel={`Steps of ${task.title}`}
        steps={task.steps.map((one) => {
          const here = step?.task === task.id && step.index === one.index;
          const status = one.done ? "success" : here ? "in-progress" : "pending";
          const words = { success: "Done", "in-progress": "Now", pending: "To do" }[status];
          return {
            status: status as "success" | "in-progress" | "pending", // the three of the line above
            statusIconAriaLabel: words,
            header: (
              <span data-testid={labTargets.stepOf(`${task.id} ${one.index}`)} data-done={one.done}>
                {one.say ?? stepSentence(one)}
              </span>
            ),
          };
        })}
      />
    </ExpandableSection>
  );
}
