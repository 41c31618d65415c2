"use client";
import { useCallback, useSyncExternalStore } from "react";

/** What a person prefers of one table; kept in the browser's local storage. */
export interface TablePreferences {
  /** Column ids. */
  visibleContent?: readonly string[];
  pageSize?: number;
  wrapLines?: boolean;
}

const changed = "rehearsal:table-preferences";

/** The preferences of the table with this area, and their setter. The server renders the table without them. */
export function useTablePreferences(area: string) {
  const key = `rehearsal.table.${area}`;
  const stored = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key),
    () => null,
  );
  const set = useCallback(
    (preferences: TablePreferences) => {
      localStorage.setItem(key, JSON.stringify(preferences));
      window.dispatchEvent(new Event(changed));
    },
    [key],
  );
  return [parse(stored), set] as const;
}

function subscribe(onChange: () => void) {
  window.addEventListener(changed, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(changed, onChange);
    window.removeEventListener("storage", onChange);
  };
}

function parse(stored: string | null): TablePreferences {
  if (stored === null) return {};
  try {
    const value: unknown = JSON.parse(stored);
    // Only this file writes the entry; a foreign or broken one is as good as none.
    return typeof value === "object" && value !== null ? (value as TablePreferences) : {};
  } catch {
    return {};
  }
}
