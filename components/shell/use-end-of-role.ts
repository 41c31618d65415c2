"use client";
import { useEffect } from "react";

/** Reads the whole page anew when the session of a role is over: whoever switched goes on as before. In: ISO 8601. */
export function useEndOfRole(until: string | undefined) {
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => window.location.reload(), Math.max(0, Date.parse(until) - Date.now()) + 1000);
    return () => clearTimeout(timer);
  }, [until]);
}
