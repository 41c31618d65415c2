"use client";
import Icon from "@cloudscape-design/components/icon";

/** AWS's own policies bear its orange cube; the account's bear nothing. The column `Type` says the same in words. */
export function PolicyIcon({ type }: { type: string }) {
  return type.startsWith("AWS managed") ? <Icon svg={cube} variant="warning" /> : null;
}

const cube = (
  <svg viewBox="0 0 16 16" focusable="false" aria-hidden="true">
    <path d="m8 1.5 5.5 3v7l-5.5 3-5.5-3v-7z" strokeLinejoin="round" />
    <path d="m2.5 4.5 5.5 3 5.5-3M8 7.5v7" strokeLinejoin="round" />
  </svg>
);
