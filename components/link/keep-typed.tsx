"use client";
import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from "react";

const InsideContext = createContext(false);
const standing = new Set<symbol>();
const listeners = new Set<() => void>();

/** Stands around what a person fills in: a form, a wizard, a dialog. What leads away from there opens beside it. */
export function KeepTyped({ children }: { children: ReactNode }) {
  useEffect(() => {
    const id = Symbol("form");
    standing.add(id);
    tell();
    return () => {
      standing.delete(id);
      tell();
    };
  }, []);
  return <InsideContext value>{children}</InsideContext>;
}

/**
 * Would leaving the page throw away what was typed? So it is inside of `KeepTyped`, and for what stands outside of it,
 * as messages on top of the page do, while there is one on the page.
 */
export function useKeepsTyped(): boolean {
  const inside = useContext(InsideContext);
  const onPage = useSyncExternalStore(
    listen,
    () => standing.size > 0,
    () => false,
  );
  return inside || onPage;
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell() {
  for (const listener of listeners) listener();
}
