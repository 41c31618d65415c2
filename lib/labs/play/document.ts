/** A lab as a document: what Markdown, HTML and PDF are printed from. Plain data, the same for the same seed. */
import type { StepText } from "./sentences";

export interface Picture {
  /** Beside the document: `pictures/07.png`. */
  file: string;
  /** The step with its sentence, for whoever does not see it. */
  alt: string;
  /** As it is to be shown, in CSS pixels. */
  width: number;
  height: number;
}

export interface DocumentStep extends StepText {
  /** From 1, through all tasks: what the markers show. */
  number: number;
  pictures: Picture[];
}

export interface DocumentTask {
  title: string;
  goal: string;
  steps: DocumentStep[];
  /** What is seen when it is done. */
  result?: Picture;
}

export interface LabDocument {
  id: string;
  title: string;
  language: string;
  summary: string;
  /** Facts about the lab, as a reader wants them: console, level, time, exams. */
  facts: readonly { name: string; value: string }[];
  brief: string;
  tasks: DocumentTask[];
  /** What to think about afterwards. */
  explain: string;
}
