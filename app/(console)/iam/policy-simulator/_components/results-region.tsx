"use client";
import Button from "@cloudscape-design/components/button";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useEffect, useRef } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { simulatorTargets } from "@/components/targets";
import type { Run } from "./use-simulation";

export interface ResultsRegionProps {
  run: Run | undefined;
  onStop: () => void;
  children: ReactNode;
}

/**
 * Where the results stand, with the run's progress and its failure. A run that begins brings the person here: the region
 * takes the focus and comes into view, for what was pressed stands elsewhere on a long page.
 */
export function ResultsRegion({ run, onStop, children }: ResultsRegionProps) {
  const root = useRef<HTMLElement>(null);
  const asked = run?.draft;
  useEffect(() => {
    if (!asked) return;
    root.current?.focus({ preventScroll: true });
    root.current?.scrollIntoView({ block: "start" });
  }, [asked]);
  return (
    <section
      ref={root}
      tabIndex={-1}
      className="scroll-mt-36"
      aria-label="Results"
      data-testid={simulatorTargets.results}
    >
      <SpaceBetween size="m">
        {run?.state === "running" && (
          <SpaceBetween size="xs">
            <ProgressBar
              label="Simulation"
              value={Math.round((run.rows.length / run.total) * 100)}
              additionalInfo={`${run.rows.length} of ${run.total} answers`}
            />
            <Button onClick={onStop}>Stop</Button>
          </SpaceBetween>
        )}
        {run?.failure && <ReadFailure failure={run.failure} title={`${run.failure.operation} failed`} />}
        {children}
      </SpaceBetween>
    </section>
  );
}
