"use client";
import { createContext, type MouseEvent, type ReactNode, useContext, useEffect, useRef, useState } from "react";
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

const WorkContext = createContext(() => {});

/** Out: what a part calls when the person has done something there of which no field and no document tells yet. */
export const useWorkDone = () => useContext(WorkContext);

/**
 * Stands around a form or a wizard. Who has typed or ticked something there, or by `changed` done anything else, is asked
 * before a link, the browser's way back or a reload throws it away; what one has typed and taken back again is nothing.
 * Cancel and the button that does the work ask nobody. Title and words are those of
 * Cloudscape's pattern "Communicating unsaved changes".
 */
export function UnsavedWork({ changed = false, safe = false, children }: UnsavedWorkProps) {
  const [worked, setWorked] = useState(false);
  const [done] = useState(() => () => setWorked(true));
  const { part, typed, remember, compare } = useChangedText();
  const { waiting, stay } = useLeaveGuard((worked || typed || changed) && !safe, "links");
  return (
    <KeepTyped>
      <WorkContext value={done}>
        <div
          ref={part}
          onFocusCapture={({ target }) => remember(target)}
          onInput={(event) => isWork(event) && !compare(event.target) && done()}
          onClickCapture={worked ? undefined : (event) => whenTicked(event, done)}
        >
          {children}
        </div>
      </WorkContext>
      {waiting && (
        <Dialog title="Leave page" submit={{ label: "Leave", onClick: waiting }} onClose={stay}>
          Are you sure that you want to leave the current page? The changes that you made won't be saved.
        </Dialog>
      )}
    </KeepTyped>
  );
}

/**
 * Compares what stands in a part's fields with what stood there before the first key. Out: the part; does any field have
 * another text now; `remember`, called with what gets the focus; `compare`, with what was typed into, which answers false
 * where that is no field of text, or one of which nothing is known.
 */
function useChangedText() {
  const part = useRef<HTMLDivElement>(null);
  const begun = useRef(new Map<EventTarget, string>());
  const others = useRef(new Set<EventTarget>());
  const [typed, setTyped] = useState(false);
  const remember = (target: EventTarget | null) => {
    if (isText(target) && !begun.current.has(target)) begun.current.set(target, target.value);
  };
  useEffect(() => {
    // Before the page came to life the browser may have gone into a field.
    const { activeElement } = document;
    if (isText(activeElement) && part.current?.contains(activeElement))
      begun.current.set(activeElement, activeElement.value);
  }, []);
  const compare = (target: EventTarget) => {
    const before = begun.current.get(target);
    if (before === undefined || !isText(target)) return false;
    if (target.value === before) others.current.delete(target);
    else others.current.add(target);
    setTyped(others.current.size > 0);
    return true;
  };
  return { part, typed, remember, compare };
}

const isText = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !/^(checkbox|radio|file)$/.test(target.type));

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
