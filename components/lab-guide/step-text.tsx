"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { StepView } from "@/lib/doors/control/attempts/view";
import { CopyValue } from "../form/copy-value";
import { stepSentence } from "./step-sentence";

/** What a step asks for and why; what is to be typed can be copied. */
export function StepText({ step, label }: { step: StepView; label: string | undefined }) {
  const { say, text } = step;
  const copied = step.do === "fill" || step.do === "type" || step.do === "cli" || step.do === "confirm";
  return (
    <SpaceBetween size="xs">
      <p className="m-0 font-bold wrap-anywhere">{stepSentence(step, label)}</p>
      {copied && text && (
        <p className="m-0 wrap-anywhere">
          <CopyValue value={text} label={step.do === "cli" ? "the command" : "what to type"} />
        </p>
      )}
      {say && step.do !== "say" && <p className="m-0">{say}</p>}
    </SpaceBetween>
  );
}
