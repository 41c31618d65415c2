"use client";
import { useCallback, useEffect, useRef, useState } from "react";

/** Told to the frame of a code editor when a person is led to it: it brings what is wrong in its text into view. */
export const ledHere = "led-here";

/**
 * Leads to the first field of a part that says it is wrong: it gets the focus, and comes into view by that. Of a code
 * editor the frame gets it, which says how one goes in and out: within, Tab is a character.
 */
export function focusFirstInvalid(part: ParentNode | null) {
  const field = part?.querySelector<HTMLElement>("[aria-invalid=true], [data-part-error]");
  const frame = field?.closest<HTMLElement>(".ace_editor[role=group]");
  (frame ?? field)?.focus();
  frame?.dispatchEvent(new Event(ledHere));
}

/**
 * The same after a form was sent, once its fields say what is wrong. Out: where the form stands, and what is called when it
 * is sent; who sends it once more is led there once more.
 */
export function useFirstInvalid<Part extends HTMLElement>() {
  const part = useRef<Part>(null);
  const [sent, setSent] = useState<object>();
  useEffect(() => {
    if (sent) focusFirstInvalid(part.current);
  }, [sent]);
  return [part, useCallback(() => setSent({}), [])] as const;
}
