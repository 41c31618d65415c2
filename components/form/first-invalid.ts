"use client";
import { useCallback, useEffect, useRef, useState } from "react";

/** Leads to the first field of a part that says it is wrong: it gets the focus, and comes into view by that. */
export function focusFirstInvalid(part: ParentNode | null) {
  part?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
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
