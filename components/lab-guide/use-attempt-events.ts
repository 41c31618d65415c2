"use client";
import { useEffect } from "react";
import type { AttemptView } from "@/lib/doors/control/attempts/view";

/**
 * Calls `show` with the attempt whenever the server says that it changed. Only a tab that is seen listens, for a browser
 * has six connections to a server; one that comes back to light is told all anew.
 */
export function useAttemptEvents(id: string | undefined, live: boolean, show: (view: AttemptView) => void) {
  useEffect(() => {
    if (id === undefined || !live) return;
    let source: EventSource | undefined;
    const listen = () => {
      source?.close();
      source = undefined;
      if (document.visibilityState === "hidden") return;
      const opened = new EventSource("/lab-guide/events");
      opened.addEventListener("attempt", ({ data }: MessageEvent<string>) => {
        const view = JSON.parse(data) as AttemptView; // what attempt-events.ts sends
        if (view.id === id) show(view);
      });
      opened.addEventListener("ended", () => opened.close());
      source = opened;
    };
    listen();
    document.addEventListener("visibilitychange", listen);
    return () => {
      document.removeEventListener("visibilitychange", listen);
      source?.close();
    };
  }, [id, live, show]);
}
