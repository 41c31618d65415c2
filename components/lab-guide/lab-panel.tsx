"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Toggle from "@cloudscape-design/components/toggle";
import { useState } from "react";
import type { GradeView } from "@/lib/doors/control/attempts/ask-guide";
import { consolePaths } from "../link/console-paths";
import { labTargets } from "../targets";
import { GradeResult } from "./grade-result";
import { useGuide } from "./guide-context";
import { LabAccounts } from "./lab-accounts";
import { LabClock } from "./lab-clock";
import { LabQuestion } from "./lab-question";
import { LabTask } from "./lab-task";
import { useGoTo } from "./use-go-to";

/** The lab beside the page: what is to be done, how far it is, questions, hints, the way back, and the grade. */
export function LabPanel() {
  const guide = useGuide();
  const goTo = useGoTo();
  const [grade, setGrade] = useState<GradeView>();
  if (!guide) return null;
  const { view, busy, problem, run, inPage, setInPage } = guide;
  const { lab, help, tasks, finishedAt } = view;
  const done = tasks.filter(({ state }) => state === "done").length;
  const asked = new Set(tasks.flatMap(({ questions }) => questions));
  const finished = finishedAt !== null;
  return (
    <div data-testid={labTargets.panel}>
      <SpaceBetween size="m">
        <SpaceBetween size="xxs">
          <Box variant="h3">{lab.title}</Box>
          <SpaceBetween direction="horizontal" size="s">
            {tasks.length > 0 && (
              <Box color="text-body-secondary">
                <span data-testid={labTargets.progress}>{`${done} of ${tasks.length} tasks done`}</span>
              </Box>
            )}
            <LabClock view={view} />
          </SpaceBetween>
        </SpaceBetween>
        {view.messages
          .toReversed()
          .slice(0, 3)
          .map(({ at, kind, text }) => (
            <Alert
              key={at}
              type="info"
              header={kind === "hint" ? "Your teacher says" : "Your teacher has done something"}
            >
              {text}
            </Alert>
          ))}
        {problem && (
          <div role="alert">
            <Alert type="error">{problem}</Alert>
          </div>
        )}
        {help === "guided" && !finished && (
          <Toggle checked={inPage} onChange={({ detail }) => setInPage(detail.checked)}>
            Show steps in the page
          </Toggle>
        )}
        {(help === "exam" || finished) && <p className="m-0 whitespace-pre-line">{lab.brief}</p>}
        {tasks.map((task, index) => (
          <LabTask key={task.id} task={task} number={index + 1} />
        ))}
        {view.questions
          .filter(({ id }) => !asked.has(id))
          .map((question) => (
            <LabQuestion key={question.id} question={question} />
          ))}
        <ExpandableSection headerText="Accounts and passwords" data-testid={labTargets.accounts}>
          <LabAccounts />
        </ExpandableSection>
        {grade && <GradeResult grade={grade} onTryAgain={finished ? undefined : () => setGrade(undefined)} />}
        {view.explain && (
          <Alert type="info" header="What there is to understand">
            {view.explain}
          </Alert>
        )}
        {!finished && (
          <Button
            variant="primary"
            data-testid={labTargets.grade}
            loading={busy === "grade"}
            loadingText="Grading"
            onClick={() => run({ do: "grade" }, (answer) => setGrade(answer.grade))}
          >
            Finish and grade
          </Button>
        )}
        <Box color="text-body-secondary" fontSize="body-s">
          {finished ? "The lab is finished. " : ""}
          <Button variant="inline-link" onClick={() => goTo(consolePaths.labs)}>
            All labs
          </Button>
        </Box>
      </SpaceBetween>
    </div>
  );
}
