"use client";
import { useEffect, useState } from "react";
import { guardLeaving, type Kept, watchPopState } from "./leaving";

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
  /** The entry of this page, where the browser goes away from it without letting the page say no. */
  let left: string | undefined;
  const askFor = (key: string) =>
    ask(() => {
      allowed = true;
      const askAgain = () => {
        allowed = false;
      };
      navigation?.traverseTo(key).finished?.then(askAgain, askAgain);
    });
  const onNavigate = (event: NavigateEvent) => {
    // A place of this same page, as the skip link's, is no other page.
    if (event.navigationType !== "traverse" || event.hashChange || allowed || left) return;
    // The browser lets a page hold somebody once for each click or key: who presses Back twice is fetched back below.
    if (!event.cancelable) {
      if (event.canIntercept) left = navigation?.currentEntry?.key;
      return;
    }
    event.preventDefault();
    askFor(event.destination.key);
  };
  const onPopState = (event: PopStateEvent) => {
    const there = navigation?.currentEntry?.key;
    if (!left || !there) return;
    // The router must not draw the other page, nor this one anew.
    event.stopImmediatePropagation();
    if (there === left) {
      left = undefined;
      return;
    }
    navigation?.traverseTo(left);
    askFor(there);
  };
  navigation?.addEventListener("navigate", onNavigate);
  const unwatch = watchPopState(onPopState);
  return () => {
    navigation?.removeEventListener("navigate", onNavigate);
    unwatch();
  };
}
