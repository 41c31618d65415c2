"use client";
import Button from "@cloudscape-design/components/button";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { simulatorTargets } from "@/components/targets";
import type { Simulator } from "./use-simulator";

/** `Run simulation`, in the words of the era. */
export function RunButton({ simulator }: { simulator: Pick<Simulator, "simulation" | "run"> }) {
  const strings = useEraStrings();
  return (
    <Button
      variant="primary"
      loading={simulator.simulation.run?.state === "running"}
      loadingText="Running the simulation"
      data-testid={simulatorTargets.run}
      onClick={simulator.run}
    >
      {strings["simulator.run"]}
    </Button>
  );
}
