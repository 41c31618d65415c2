import type { ReactNode } from "react";
import type { Failure } from "@/lib/doors/console/action-state";

export interface WizardStep {
  /** `Set permissions` */
  title: string;
  /** Beside the title, an `Info` link. */
  info?: ReactNode;
  description?: ReactNode;
  optional?: boolean;
  content: ReactNode;
  /** What keeps the person from going on as the step stands now. Pure: it is asked again until it is mended. */
  problem?: () => string | undefined;
  /** False: nothing was tried, or not since the step began to ask other things. What was told of it is forgotten. */
  asked?: boolean;
  /** The person has pressed Next or submit: from now on the fields show their own errors. */
  onAsked?: () => void;
  /** The person went on to another step, with nothing wrong in this one. */
  onLeft?: () => void;
  /** Enter in a field presses the step's button, as in a form. */
  byEnter?: boolean;
  /** Next is disabled, and says this. */
  blocked?: string | undefined;
  /** 2020 only: what Next says when it leads here: `Next: Permissions` has `Permissions`. */
  short?: string;
}

export interface WizardFrameProps {
  /** The page's heading in era 2020, `Add user`; its name for assistive technology today. */
  title: string;
  steps: readonly WizardStep[];
  /** From 0. */
  step: number;
  onStep: (step: number) => void;
  /** The text of the button of the last step: `Create user`. */
  submit: string;
  onSubmit: () => void;
  /** Has the person changed what no field tells of, as a document in an editor? */
  changed?: boolean;
  /** The wizard is doing its work. */
  submitting?: boolean;
  onCancel: () => void;
  /** What the work came to, where it failed. */
  failure?: Failure | undefined;
  /** The last step only tells the result: the step before does the work, and there is one button and no way back. */
  resultStep?: { close: string; onClose: () => void } | undefined;
  /** Draws the steps of this era whatever the session's. */
  era?: "2020" | "current";
}
