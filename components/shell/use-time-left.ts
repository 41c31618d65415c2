"use client";
import { useEffect, useState } from "react";

const warnMs = 5 * 60 * 1000;

/**
 * How much of a session is left: `ending` in its last five minutes, `over` after them. In: its end, ISO 8601, by the
 * machine's clock. A computer that slept is asked again when the page is seen.
 */
export function useTimeLeft(until: string): "enough" | "ending" | "over" {
  const [left, setLeft] = useState<"enough" | "ending" | "over">("enough");
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const ms = Date.parse(until) - Date.now();
      setLeft(ms <= 0 ? "over" : ms <= warnMs ? "ending" : "enough");
      if (ms > 0) timer = setTimeout(look, ms > warnMs ? ms - warnMs : ms);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [until]);
  return left;
}
