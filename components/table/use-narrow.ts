"use client";
import { useSyncExternalStore } from "react";

/** Cloudscape's breakpoint of mobile layouts. */
const narrow = "(max-width: 688px)";

/** Is the window so narrow that a table shows two columns at most? The server takes it for wide. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, isNarrow, () => false);

const isNarrow = () => window.matchMedia(narrow).matches;

function follow(changed: () => void) {
  const query = window.matchMedia(narrow);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
