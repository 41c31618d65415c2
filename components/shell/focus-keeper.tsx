"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { placeOf } from "./tab-stops";
import { uncoverFocus } from "./uncover-focus";

/** Where the skip link leads. */
export const mainContentId = "main-content";

/**
 * Sees to it that the focus is never lost: after a navigation, or after a dialog whose button is gone or disabled now,
 * it goes to the page's content, so that the keyboard and the screen reader go on from there and not from the top. What was
 * removed from within a part leads to what follows it there. While a dialog is open, it goes into the dialog.
 */
export function FocusKeeper() {
  const pathname = usePathname();
  const focusedAt = useRef(pathname);
  useEffect(() => {
    if (focusedAt.current === pathname) return;
    focusedAt.current = pathname;
    if (isNowhere()) focusContent();
  }, [pathname]);
  useEffect(catchLostFocus, []);
  useEffect(() => {
    const content = document.getElementById(mainContentId);
    return content ? uncoverFocus(content) : undefined;
  }, []);
  return null;
}

/** A button that was disabled keeps the focus until the browser draws next, and has lost it then. */
const isNowhere = ({ activeElement } = document) =>
  activeElement === null || activeElement === document.body || activeElement.matches(":disabled");

/** In: where the focus was, if it is known; see `placeOf`. */
function focusContent(place?: ReturnType<typeof placeOf>) {
  const dialogs = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].filter((one) => one.checkVisibility());
  const dialog = dialogs.at(-1);
  const part = dialog ?? document.getElementById(mainContentId);
  const near = part && place?.(part);
  if (near) return near.focus();
  (dialog?.querySelector<HTMLElement>("button, input, textarea") ?? part)?.focus({ preventScroll: true });
}

/**
 * Watches for a focus that went because its element did. Whoever clicks beside everything has put it down on purpose,
 * and an open dialog keeps its own. Out: the function that stops.
 */
function catchLostFocus() {
  let last: Element | undefined;
  let place: ReturnType<typeof placeOf> | undefined;
  let page = "";
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : undefined;
    place = last && placeOf(last);
    page = location.pathname;
  };
  const check = () => {
    if (!last || !isNowhere() || (last.isConnected && !last.matches(":disabled"))) return;
    if (last.isConnected && last.closest('[role="dialog"]')) return;
    // What is only disabled now has done its work, which the page tells.
    const near = !last.isConnected && page === location.pathname ? place : undefined;
    last = undefined;
    focusContent(near);
  };
  // A dialog gives the focus back while it goes; what it could not give back is lost one frame later.
  const observer = new MutationObserver(() => requestAnimationFrame(check));
  document.addEventListener("focusin", remember);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  return () => {
    document.removeEventListener("focusin", remember);
    observer.disconnect();
  };
}
