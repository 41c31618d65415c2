"use client";
import { type RefObject, useLayoutEffect } from "react";

/**
 * Writes target ids on elements that Cloudscape makes without letting attributes through (rows, check boxes, the input
 * of a filter, navigation links). `marks` says which element gets which id; it is asked again whenever the part below
 * `root` changes.
 */
export function useMarkedTargets(
  root: RefObject<HTMLElement | null>,
  marks: (root: HTMLElement) => Iterable<readonly [Element | null | undefined, string]>,
) {
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const mark = () => {
      for (const [marked, id] of marks(element))
        if (marked && marked.getAttribute("data-testid") !== id) marked.setAttribute("data-testid", id);
    };
    mark();
    const observer = new MutationObserver(mark);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  });
}
