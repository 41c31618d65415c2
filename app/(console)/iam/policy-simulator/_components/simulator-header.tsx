"use client";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { InfoLink } from "@/components/shell/help-context";
import { simulatorTargets } from "@/components/targets";
import { ModeSelector } from "./mode-selector";
import { policySimulatorHelp } from "./policy-simulator.help";
import type { Simulator } from "./use-simulator";

/** The page's title, and whose policies are simulated. */
export function SimulatorHeader({ simulator }: { simulator: Pick<Simulator, "mode" | "changeMode"> }) {
  return (
    <SpaceBetween size="m">
      <Header
        variant="h1"
        info={<InfoLink help={policySimulatorHelp} data-testid={simulatorTargets.info} />}
        description="Tells what policies decide about actions, without calling any."
      >
        {useEraStrings()["simulator.title"]}
      </Header>
      <ModeSelector mode={simulator.mode} onChange={simulator.changeMode} />
    </SpaceBetween>
  );
}
