"use client";
import { type ReactNode, useState } from "react";
import { LeaveUnseenModal } from "./leave-unseen-modal";

/**
 * Keeps a dialog from being closed by accident before anybody has seen the new secret in it. In: what it is and what is
 * left to do without it, as `LeaveUnseenModal` says; what closes the dialog. Out: `onSeen`, to be called when it was shown,
 * copied or downloaded; `close`, the dialog's own; `question`, to stand beside the dialog.
 */
export function useUnseen({ what, remedy }: { what: string; remedy: string }, onClose: () => void) {
  const [seen, setSeen] = useState(false);
  const [asked, setAsked] = useState(false);
  const question: ReactNode = asked && (
    <LeaveUnseenModal what={what} remedy={remedy} onLeave={onClose} onStay={() => setAsked(false)} />
  );
  return { onSeen: () => setSeen(true), close: () => (seen ? onClose() : setAsked(true)), question };
}
