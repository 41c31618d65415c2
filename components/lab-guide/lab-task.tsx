"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import { useEffect, useState } from "react";
import type { TaskView } from "@/lib/doors/control/attempts/view";
import { ConfirmByTyping } from "../form/confirm-by-typing";
import { labTargets } from "../targets";
import { CurrentStep } from "./current-step";
import { useGuide } from "./guide-context";
import { LabQuestion } from "./lab-question";
import { StepList } from "./step-list";

const signs: Record<TaskView["state"], { type: StatusIndicatorProps.Type; text: string }> = {
  "not-started": { type: "pending", text: "Not started" },
  working: { type: "in-progress", text: "In progress" },
  done: { type: "success", text: "Done" },
};

/** A task: its goal, its steps, what tells that it is done, its questions and hints, and the way back to its start. */
export function LabTask({ task, number }: { task: TaskView; number: number }) {
  const guide = useGuide();
  const current = guide?.view.current?.task === task.id;
  const [expanded, setExpanded] = useState(current);
  useEffect(() => setExpanded(current), [current]);
  if (!guide) return null;
  const { view, run, busy } = guide;
  const reasons = guide.checked?.task === task.id ? guide.checked.reasons : undefined;
  const live = view.finishedAt === null;
  const questions = view.questions.filter(({ id }) => task.questions.includes(id));
  const sign = signs[task.state];
  return (
    <ExpandableSection
      variant="footer"
      headingTagOverride="h4"
      expanded={expanded}
      onChange={({ detail }) => setExpanded(detail.expanded)}
      headerText={
        <span data-testid={labTargets.task(task.id)} data-state={task.state}>
          <StatusIndicator type={sign.type} iconAriaLabel={sign.text}>
            {`${number}. ${task.title}`}
          </StatusIndicator>
        </span>
      }
    >
      <SpaceBetween size="s">
        <p className="m-0">{task.goal}</p>
        {current && live && <CurrentStep task={task} />}
        {task.steps.length > 0 && <StepList task={task} />}
        {view.help === "goals" && task.checks.length > 0 && (
          <ul className="m-0 list-none p-0" aria-label="Checks">
            {task.checks.map(({ id, title, passed }) => (
              <li key={id} data-testid={labTargets.check(id)} data-passed={passed}>
                <StatusIndicator type={passed ? "success" : "pending"} iconAriaLabel={passed ? "Holds" : "Not yet"} />{" "}
                {title}
              </li>
            ))}
          </ul>
        )}
        {questions.map((question) => (
          <LabQuestion key={question.id} question={question} />
        ))}
        {task.hints.map((hint) => (
          <Alert key={hint} type="info" header="Hint">
            {hint}
          </Alert>
        ))}
        {reasons && (
          <div role="status">
            <Alert type={reasons.length === 0 ? "success" : "warning"}>
              {reasons.length === 0 ? "This task is done." : reasons.join(" ")}
            </Alert>
          </div>
        )}
        {live && task.state !== "not-started" && (
          <SpaceBetween direction="horizontal" size="xs">
            <Button
              data-testid={labTargets.checkWork(task.id)}
              ariaLabel={`Check my work: ${task.title}`}
              loading={busy === "check"}
              onClick={() => run({ do: "check", task: task.id })}
            >
              Check my work
            </Button>
            {task.hintsLeft > 0 && (
              <Button
                data-testid={labTargets.hint(task.id)}
                ariaLabel={`Hint: ${task.title}`}
                loading={busy === "hint"}
                onClick={() => run({ do: "hint", task: task.id })}
              >
                {`Hint (${task.hintsLeft} left)`}
              </Button>
            )}
            {task.canRewind && <Rewind task={task} />}
          </SpaceBetween>
        )}
        {!live && <Box color="text-body-secondary">{sign.text}</Box>}
      </SpaceBetween>
    </ExpandableSection>
  );
}

/** Asks first: what was made since then goes. */
function Rewind({ task }: { task: TaskView }) {
  const guide = useGuide();
  const [asking, setAsking] = useState(false);
  if (!guide) return null;
  return (
    <>
      <Button
        data-testid={labTargets.rewind(task.id)}
        ariaLabel={`Rewind to start of this task: ${task.title}`}
        onClick={() => setAsking(true)}
      >
        Rewind to start of this task
      </Button>
      {asking && (
        <ConfirmByTyping
          title="Rewind to start of this task?"
          submit="Rewind"
          pending={guide.busy === "rewind"}
          onDismiss={() => setAsking(false)}
          onConfirm={() =>
            guide.run({ do: "rewind", task: task.id }, () => {
              setAsking(false);
              // The page shows what is gone.
              window.location.reload();
            })
          }
        >
          {`The accounts go back to how they were when you came to “${task.title}”: users, policies, passwords and keys.`}
        </ConfirmByTyping>
      )}
    </>
  );
}
