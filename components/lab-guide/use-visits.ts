"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { savedFileEvent } from "../form/download-text";
import { consolePath } from "../link/console-href";
import type { LabState } from "./lab-context";

/** Tells the server which pages were opened and which files were saved: checks of labs ask for both. */
export function useVisits({ view, ask }: LabState) {
  const pathname = usePathname();
  const latest = useRef(ask);
  latest.current = ask;
  const live = view.finishedAt === null;
  useEffect(() => {
    if (live) void latest.current({ do: "tell", visited: [consolePath(pathname)] });
  }, [pathname, live]);
  useEffect(() => {
    if (!live) return;
    const saved = (event: Event) => {
      if (event instanceof CustomEvent) void latest.current({ do: "tell", downloads: [event.detail] });
    };
    window.addEventListener(savedFileEvent, saved);
    return () => window.removeEventListener(savedFileEvent, saved);
  }, [live]);
}
