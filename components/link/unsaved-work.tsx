"use client";
import { type FormEvent, type ReactNode, useState } from "react";
import { Dialog } from "../form/dialog";
import { KeepTyped } from "./keep-typed";
import { useLeaveGuard } from "./use-leave-guard";

export interface UnsavedWorkProps {
  /** Is there work that no field tells of: a document that was changed, a step that was finished? */
  changed?: boolean | undefined;
  /** Nothing is lost any more: it is saved, or quickly typed again. */
  safe?: boolean | undefined;
  children: ReactNode;
}

/**
 * Stands around a form or a wizard. Who has typed or chosen something there is asked before a link, the browser's way
 * back or a reload throws it away; Cancel and the button that does the work ask nobody. Title and words are those of
 * Cloudscape's pattern "Communicating unsaved changes".
 */
export function UnsavedWork({ changed = false, safe = false, children }: UnsavedWorkProps) {
  const [typed, setTyped] = useState(false);
  const { waiting, stay } = useLeaveGuard((typed || changed) && !safe, "links");
  return (
    <KeepTyped>
      {/* React's events come up from what stands in a dialog or a list of choices, too. */}
      <div onInput={(event) => setTyped((before) => before || isWork(event))}>{children}</div>
      {waiting && (
        <Dialog title="Leave page" submit={{ label: "Leave", onClick: waiting }} onClose={stay}>
          Are you sure that you want to leave the current page? The changes that you made won't be saved.
        </Dialog>
      )}
    </KeepTyped>
  );
}

/** Whoever searches in a table has not done anything yet. */
const isWork = ({ target }: FormEvent) => !(target instanceof HTMLInputElement && target.type === "search");
