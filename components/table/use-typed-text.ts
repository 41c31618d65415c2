"use client";
import { useState } from "react";

/**
 * A text that a person types and that is sent elsewhere (the address) when they pause. It follows the other side where
 * that changes by itself: Back, a link, another part of the page.
 * Out: the text, what to call on typing, what to call when it is sent.
 */
export function useTypedText(settled: string) {
  const [text, setText] = useState({ typed: settled, settled, sent: settled });
  if (text.settled !== settled)
    setText(settled === text.sent ? { ...text, settled } : { typed: settled, settled, sent: settled });
  const type = (typed: string) => setText((before) => ({ ...before, typed }));
  const send = (sent: string) => setText((before) => ({ ...before, sent }));
  return [text.typed, type, send] as const;
}
