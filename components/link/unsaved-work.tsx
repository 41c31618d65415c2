"use client";
import { type MouseEvent, type ReactNode, useState } from "react";
import { Dialog } from "../form/dialog";
import { isWork, looks } from "./is-work";
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
  const worked = () => setTyped(true);
  return (
    <KeepTyped>
      <div
        onInput={(event) => isWork(event) && worked()}
        onClickCapture={typed ? undefined : (event) => whenTicked(event, worked)}
      >
        {children}
      </div>
      {waiting && (
        <Dialog title="Leave page" submit={{ label: "Leave", onClick: waiting }} onClose={stay}>
          Are you sure that you want to leave the current page? The changes that you made won't be saved.
        </Dialog>
      )}
    </KeepTyped>
  );
}

/**
 * The words beside a box or a radio button tick it by script, of which no event tells: what is ticked is compared.
 * In: a click before anything came of it; what is called where something was ticked or unticked by it.
 */
function whenTicked({ currentTarget }: MouseEvent, then: () => void) {
  const choices = [...currentTarget.querySelectorAll<HTMLInputElement>("[type=checkbox], [type=radio]")];
  const before = choices.filter((choice) => !choice.closest(looks)).map((choice) => [choice, choice.checked] as const);
  setTimeout(() => {
    if (before.some(([choice, was]) => choice.isConnected && choice.checked !== was)) then();
  });
}
