"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";

/**
 * What stands in a dialog. Where it begins with a field to write into, the focus goes there and not to the cross.
 * Nothing in a dialog takes the focus by itself (`autoFocus`): the dialog takes it first, and knows then where to give it back.
 */
export function DialogBody({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  // The dialog's own effect comes after those of its parts: only what is drawn next comes after it.
  const [opened, setOpened] = useState(false);
  useEffect(() => setOpened(true), []);
  useEffect(() => {
    const [first] = opened ? (body.current?.querySelectorAll<HTMLElement>(stops) ?? []) : [];
    if (first?.matches(written)) first.focus();
  }, [opened]);
  return <div ref={body}>{children}</div>;
}

const stops = "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex='0']";
/** Not a list of choices, which would open at once. */
const written =
  "textarea, input:is([type=text], [type=password], [type=search], [type=number], :not([type])):not([role=combobox])";
