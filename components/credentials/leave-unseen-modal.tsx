"use client";
import { Dialog } from "../form/dialog";

export interface LeaveUnseenModalProps {
  /** What nobody has seen: `console password`, `security credentials`. */
  what: string;
  /** What is left to do for who goes without it, as a sentence. */
  remedy: string;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks before a new secret is left that nobody has seen. */
export function LeaveUnseenModal({ what, remedy, onLeave, onStay }: LeaveUnseenModalProps) {
  return (
    <Dialog
      title={`Continue without viewing or downloading ${what}?`}
      submit={{ label: "Continue", onClick: onLeave }}
      onClose={onStay}
    >
      This is the only time that you can view or download the {what}. {remedy}
    </Dialog>
  );
}
