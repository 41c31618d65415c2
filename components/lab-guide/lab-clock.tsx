"use client";
import Box from "@cloudscape-design/components/box";
import { useEffect, useState } from "react";
import type { AttemptView } from "@/lib/doors/control/attempts/view";
import { labTargets } from "../targets";

/** How long the learner works at it already, and how long it is meant to take. Stands still while it is paused. */
export function LabClock({ view: { begunAt, finishedAt, paused, pausedMs, lab } }: { view: AttemptView }) {
  const [now, setNow] = useState<number>();
  const until = finishedAt ?? paused?.at;
  useEffect(() => {
    const tick = () => setNow(until === undefined ? Date.now() : Date.parse(until));
    tick();
    if (until !== undefined) return;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [until]);
  if (now === undefined) return null;
  const seconds = Math.max(0, Math.floor((now - Date.parse(begunAt) - pausedMs) / 1000));
  const over = seconds > lab.minutes * 60;
  return (
    <Box color={over ? "text-status-warning" : "text-body-secondary"}>
      <span data-live data-testid={labTargets.clock}>
        {`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} of ${lab.minutes} minutes`}
      </span>
    </Box>
  );
}
