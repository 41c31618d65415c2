"use client";
import { useSession } from "@/components/shell/session-context";
import { SimulatorOf2020 } from "./simulator-of-2020";
import { TodaysSimulator } from "./todays-simulator";
import type { PolicySimulatorProps } from "./use-simulator";

/** The policy simulator of the session's era. */
export function PolicySimulator(props: PolicySimulatorProps) {
  const { era } = useSession();
  return era === "2020" ? <SimulatorOf2020 {...props} /> : <TodaysSimulator {...props} />;
}
