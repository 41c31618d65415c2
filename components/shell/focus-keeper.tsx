"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** Where the skip link leads. */
export const mainContentId = "main-content";

/**
 * After a navigation the element that had the focus may be gone; then the focus goes to the page's content, so that the
 * keyboard and the screen reader go on from there and not from the top.
 */
export function FocusKeeper() {
  const pathname = usePathname();
  const focusedAt = useRef(pathname);
  useEffect(() => {
    if (focusedAt.current === pathname) return;
    focusedAt.current = pathname;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) document.getElementById(mainContentId)?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
