"use client";
import { createContext, useContext } from "react";
import type { GuideAnswer, GuideQuestion } from "@/lib/doors/control/attempts/ask-guide";
import type { LabState } from "./lab-context";
import type { PlacedStep } from "./step-place";

export interface Guide extends LabState {
  /** The step that the learner is at; undefined where there is none to be shown. */
  step: PlacedStep | undefined;
  /** The learner says that a step is done. */
  pass: (step: PlacedStep) => void;
  /** Asks the server for something that the learner waits for. */
  run: (question: GuideQuestion, done?: (answer: GuideAnswer) => void) => void;
  /** What the learner waits for. */
  busy: GuideQuestion["do"] | undefined;
  /** Why the last of it was not done. */
  problem: string | undefined;
  /** What was said of the work the last time that the learner asked; undefined where the work went on since. */
  checked: { task: string; reasons: readonly string[] } | undefined;
  /** Shows where the step's target is: counts up. */
  pointing: number;
  point: () => void;
}

export const GuideContext = createContext<Guide | undefined>(undefined);

/** The lab at which one works; undefined where there is none. */
export const useGuide = (): Guide | undefined => useContext(GuideContext);
