"use client";
import {
  createContext,
  type ReactNode,
  type SyntheticEvent,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
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

const WorkContext = createContext<(part: string, is: boolean) => void>(() => {});

/** In: is there something in a part, as it is now, of which no field and no document tells? */
export function useUnwritten(is: boolean) {
  const tell = useContext(WorkContext);
  const part = useId();
  useEffect(() => {
    tell(part, is);
    return () => tell(part, false);
  }, [tell, part, is]);
}

/**
 * Stands around a form or a wizard. Who has typed or ticked something there, or by `changed` done anything else, is asked
 * before a link, the browser's way back or a reload throws it away; what one has typed or ticked and taken back again is nothing.
 * Cancel and the button that does the work ask nobody. Title and words are those of
 * Cloudscape's pattern "Communicating unsaved changes".
 */
export function UnsavedWork({ changed = false, safe = false, children }: UnsavedWorkProps) {
  const [worked, setWorked] = useState(false);
  const [unwritten, setUnwritten] = useState<readonly string[]>([]);
  const [tell] = useState(
    () => (part: string, is: boolean) =>
      setUnwritten((before) =>
        before.includes(part) === is ? before : is ? [...before, part] : before.filter((one) => one !== part),
      ),
  );
  const { part, remember, compare, rememberTicks, compareTicks, ...fields } = useChanged();
  const { waiting, stay } = useLeaveGuard(
    (worked || unwritten.length > 0 || fields.changed || changed) && !safe,
    "links",
  );
  return (
    <KeepTyped>
      <WorkContext value={tell}>
        <div
          ref={part}
          onFocusCapture={({ target }) => remember(target)}
          onInput={(event) => isWork(event) && !compare(event.target) && setWorked(true)}
          onPointerDownCapture={rememberTicks}
          onKeyDownCapture={rememberTicks}
          onClickCapture={compareTicks}
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
 * Compares what stands in a part's fields, and what is ticked there, with what it was before the first key or click. Out:
 * the part; is anything not as it was; `remember`, called with what gets the focus; `compare`, with what was typed into,
 * which answers false where that is no field of text, or one of which nothing is known; `rememberTicks`, called when a
 * key or a button goes down, and `compareTicks`, with the click that comes of it.
 */
function useChanged() {
  const part = useRef<HTMLDivElement>(null);
  const begun = useRef(new Map<EventTarget, string | boolean>());
  const others = useRef(new Set<EventTarget>());
  const [changed, setChanged] = useState(false);
  const remember = (target: EventTarget | null) => {
    if (isText(target) && !begun.current.has(target)) begun.current.set(target, target.value);
  };
  useEffect(() => {
    // Before the page came to life the browser may have gone into a field.
    const { activeElement } = document;
    if (isText(activeElement) && part.current?.contains(activeElement))
      begun.current.set(activeElement, activeElement.value);
  }, []);
  const note = (target: EventTarget, is: string | boolean) => {
    if (is === begun.current.get(target)) others.current.delete(target);
    else others.current.add(target);
    setChanged(others.current.size > 0);
  };
  const compare = (target: EventTarget) => {
    if (isChoice(target)) return true;
    if (!isText(target) || !begun.current.has(target)) return false;
    note(target, target.value);
    return true;
  };
  // At the click itself a box says what it will be; the words beside it tick it by script, of which no event tells.
  const ticked = useRef(new Map<HTMLInputElement, boolean>());
  const seen = useRef<readonly EventTarget[]>([]);
  const rememberTicks = ({ currentTarget }: SyntheticEvent) => {
    const choices = [...currentTarget.querySelectorAll<HTMLInputElement>("[type=checkbox], [type=radio]")];
    ticked.current = new Map(choices.flatMap((choice) => (choice.closest(looks) ? [] : [[choice, choice.checked]])));
    seen.current = [...others.current].filter((field) => field instanceof Element && field.isConnected);
  };
  const compareTicks = () => {
    const before = ticked.current;
    const fields = seen.current;
    setTimeout(() => {
      const changes = [...before].filter(([choice, was]) => choice.isConnected && choice.checked !== was);
      // What a choice takes away with it is taken back; what a wizard's step leaves behind is not.
      if (changes.length > 0)
        for (const field of fields) if (field instanceof Element && !field.isConnected) others.current.delete(field);
      for (const [choice, was] of changes) {
        if (!begun.current.has(choice)) begun.current.set(choice, was);
        note(choice, choice.checked);
      }
    });
  };
  return { part, changed, remember, compare, rememberTicks, compareTicks };
}

const isChoice = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type);

const isText = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !/^(checkbox|radio|file)$/.test(target.type));
