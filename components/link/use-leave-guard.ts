"use client";
import { useEffect, useState } from "react";
import { guardLeaving, type Kept } from "./leaving";

/**
 * While `active`, nobody leaves the page unasked: not by a link or a breadcrumb, with `moves` not by a button either, and
 * not by the browser's back button where the browser lets a page ask. Before a reload, and before the tab closes, the
 * browser itself asks.
 * Out: `waiting`, the navigation that waits for an answer: call it to leave; `stay` gives it up.
 */
export function useLeaveGuard(active: boolean, kept: Kept) {
  const [waiting, setWaiting] = useState<() => void>();
  useEffect(() => {
    if (!active) return;
    const ask = (go: () => void) => setWaiting(() => go);
    const askBrowser = (event: Event) => event.preventDefault();
    const stopWatching = watchTraversals(ask);
    const release = guardLeaving(ask, kept);
    window.addEventListener("beforeunload", askBrowser);
    return () => {
      stopWatching();
      release();
      window.removeEventListener("beforeunload", askBrowser);
    };
  }, [active, kept]);
  const stay = () => setWaiting(undefined);
  const leave =
    waiting &&
    (() => {
      stay();
      waiting();
    });
  return { waiting: leave, stay };
}

/** Back and forward: the browser's own moves, which no router sees in time. Out: the function that ends it. */
function watchTraversals(ask: (go: () => void) => void) {
  // Not every browser has it.
  const { navigation }: { navigation?: Navigation } = window;
  let allowed = false;
  const onNavigate = (event: NavigateEvent) => {
    // A place of this same page, as the skip link's, is no other page.
    if (event.navigationType !== "traverse" || event.hashChange || !event.cancelable || allowed) return;
    event.preventDefault();
    const { key } = event.destination;
    ask(() => {
      allowed = true;
      const askAgain = () => {
        allowed = false;
      };
      navigation?.traverseTo(key).finished?.then(askAgain, askAgain);
    });
  };
  navigation?.addEventListener("navigate", onNavigate);
  return () => navigation?.removeEventListener("navigate", onNavigate);
}
