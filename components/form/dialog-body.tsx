"use client";
import { type FormEvent, type ReactNode, type RefObject, useEffect, useState } from "react";
import { tabStops } from "../shell/tab-stops";

/**
 * What stands in a dialog. Where it begins with a field, in a tab too, the focus goes there and not to the cross.
 * Nothing in a dialog takes the focus by itself (`autoFocus`): the dialog takes it first, and knows then where to give it back.
 */
export function DialogBody({
  body,
  onType,
  children,
}: {
  body: RefObject<HTMLDivElement | null>;
  onType: (event: FormEvent) => void;
  children: ReactNode;
}) {
  // The dialog's own effect comes after those of its parts: only what is drawn next comes after it.
  const [opened, setOpened] = useState(false);
  useEffect(() => setOpened(true), []);
  useEffect(() => {
    const first = opened && body.current ? tabStops(body.current).find((stop) => !stop.matches(around)) : undefined;
    if (first?.matches(written)) first.focus();
  }, [opened, body]);
  return (
    <div ref={body} onInput={onType}>
      {children}
    </div>
  );
}

/**
 * Escape closes one thing, the innermost: a dialog that was opened from within this one, an open list of choices, where
 * the browser empties it the text of a search; and only then this dialog. In: what the dialog has. Out: was this Escape for something in it?
 */
export function closesWithin(body: Element | null): boolean {
  const at = document.activeElement;
  if (!at || !body) return false;
  const search = at instanceof HTMLInputElement && at.type === "search" && at.value !== "" && "onsearch" in at;
  const open = at.closest("[aria-haspopup][aria-expanded=true], [role=combobox][aria-expanded=true]");
  return search || open !== null || at.closest("[role=dialog]") !== body.closest("[role=dialog]");
}

/** What fields stand in: tabs, and parts that scroll. */
const around = "[role=tab], [role=tabpanel], [role=region], section";
/** What one fills in or chooses; not a field that would open its list of choices at once. A select that one can search in opens a dialog. */
const written =
  "textarea, input:is([type=text], [type=password], [type=search], [type=number], [type=radio], [type=checkbox], :not([type])):not([role=combobox]), button:is([aria-haspopup=listbox], [aria-haspopup=dialog][aria-expanded])";
