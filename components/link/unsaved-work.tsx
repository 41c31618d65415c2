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
 * Stands around a form or a wizard. Who has typed or ticked something there, or by `changed` done anything else, is asked
 * before a link, the browser's way back or a reload throws it away; Cancel and the button that does the work ask nobody. Title and words are those of
 * Cloudscape's pattern "Communicating unsaved changes".
 */
export function UnsavedWork({ changed = false, safe = false, children }: UnsavedWorkProps) {
  const [typed, setTyped] = useState(false);
  const { waiting, stay } = useLeaveGuard((typed || changed) && !safe, "links");
  return (
    <KeepTyped>
      <div onInput={(event) => setTyped((before) => before || isWork(event))}>{children}</div>
      {waiting && (
        <Dialog title="Leave page" submit={{ label: "Leave", onClick: waiting }} onClose={stay}>
          Are you sure that you want to leave the current page? The changes that you made won't be saved.
        </Dialog>
      )}
    </KeepTyped>
  );
}

/**
 * Whoever only looks has not done anything yet: searches in a table, a list of choices or the editor, ticks a filter. What
 * a dialog from within comes to, the part around it tells; React's events come up from there too.
 */
const isWork = ({ target, currentTarget }: FormEvent) =>
  target instanceof Element && currentTarget.contains(target) && !target.closest(looks);

const looks = "[type=search], [role=combobox], .ace_search, [data-looks]";
