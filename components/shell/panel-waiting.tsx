"use client";
import { useLayoutEffect, useRef } from "react";

/**
 * Stands in a panel of the bar until its script has come, which is when it is first opened. Who goes on by Tab meanwhile
 * stands on it, and then on the first thing of the panel.
 */
export function PanelWaiting() {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const waiting = root.current;
    const panel = waiting?.closest(".bar-panel");
    return () => {
      if (!waiting || document.activeElement !== waiting) return;
      requestAnimationFrame(() => panel?.querySelector<HTMLElement>("a[href], button:enabled, input:enabled")?.focus());
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop in it, Tab would pass the open panel by.
    <div ref={root} role="status" tabIndex={0} className="p-3 text-sm" data-waiting>
      Loading
    </div>
  );
}
