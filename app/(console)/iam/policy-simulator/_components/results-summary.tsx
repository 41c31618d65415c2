"use client";
import LiveRegion from "@cloudscape-design/components/live-region";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { Run } from "./use-simulation";

export interface ResultsSummaryProps {
  run: Run | undefined;
  /** How many were decided how, as a sentence. */
  counts: string;
  /** Has the question changed since the run? */
  stale: boolean;
}

/** Above the results: the counts, told to a screen reader once they are final, and whether they are the whole answer still. */
export function ResultsSummary({ run, counts, stale }: ResultsSummaryProps) {
  const final = run !== undefined && run.state !== "running";
  return (
    <>
      {final ? <LiveRegion tagName="span">{counts}</LiveRegion> : counts}
      {run?.state === "stopped" && " The simulation was stopped before its end."}
      {stale && (
        <div>
          <StatusIndicator type="info">The simulation has changed since it was run.</StatusIndicator>
        </div>
      )}
    </>
  );
}
