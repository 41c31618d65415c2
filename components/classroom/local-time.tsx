"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** A time as the browser's place writes it; in ISO 8601 until the page's script runs. */
export function LocalTime({ time }: { time: string | Date }) {
  const iso = typeof time === "string" ? time : time.toISOString();
  const text = useSyncExternalStore(
    never,
    () => new Date(iso).toLocaleString([], { dateStyle: "medium", timeStyle: "short" }),
    () => iso,
  );
  return <time dateTime={iso}>{text}</time>;
}
