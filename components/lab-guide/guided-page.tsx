"use client";
import { type ReactNode, useMemo, useState } from "react";
import type { GuideQuestion } from "@/lib/doors/control/attempts/ask-guide";
import { useMarkPending } from "../shell/settled-marker";
import { type Guide, GuideContext } from "./guide-context";
import { isNarrow } from "./is-narrow";
import type { LabState } from "./lab-context";
import { PausedNotice } from "./paused-notice";
import { StepMarker } from "./step-marker";
import { useStepWatch } from "./use-step-watch";
import { useVisits } from "./use-visits";

/** What a lab does on a page: sees what the learner does, and shows in the page what comes next. */
export default function GuidedPage({ lab, children }: { lab: LabState; children: ReactNode }) {
  const { ahead, pass } = useStepWatch(lab);
  const [busy, setBusy] = useState<GuideQuestion["do"]>();
  const [problem, setProblem] = useState<string>();
  const [pointing, setPointing] = useState(0);
  const [checked, setChecked] = useState<Guide["checked"] & { done: number }>();
  const done = lab.view.tasks.flatMap(({ steps }) => steps).filter((one) => one.done).length;
  useVisits(lab);
  useMarkPending(busy !== undefined);
  const [step] = ahead;
  const guide = useMemo<Guide>(
    () => ({
      ...lab,
      step: lab.view.finishedAt === null ? step : undefined,
      pass,
      busy,
      problem,
      checked: checked?.done === done ? checked : undefined,
      pointing,
      point() {
        // The panel would stand before what is shown.
        if (isNarrow()) lab.setOpen(false);
        setPointing((before) => before + 1);
      },
      run(question, then) {
        setBusy(question.do);
        setProblem(undefined);
        void lab.ask(question).then((asked) => {
          setBusy(undefined);
          if (asked.ok && question.do === "check")
            setChecked({ task: question.task, reasons: asked.answer.reasons ?? [], done });
          if (asked.ok) then?.(asked.answer);
          else setProblem(asked.message);
        });
      },
    }),
    [lab, step, pass, busy, problem, pointing, checked, done],
  );
  return (
    <GuideContext value={guide}>
      {children}
      <StepMarker />
      <PausedNotice />
    </GuideContext>
  );
}
