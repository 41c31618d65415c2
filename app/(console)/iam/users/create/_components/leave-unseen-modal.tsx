"use client";
import { Dialog } from "@/components/form/dialog";

/** Asks before a new password is left that nobody has seen. */
export function LeaveUnseenModal({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  return (
    <Dialog
      title="Continue without viewing or downloading console password?"
      submit={{ label: "Continue", onClick: onLeave }}
      onClose={onStay}
    >
      This is the only time that the password can be viewed or downloaded. If you leave now, you will have to set a new
      one for the user later.
    </Dialog>
  );
}
