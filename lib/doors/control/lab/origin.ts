/** What an account of the control API was stamped from: kept with it, so that it can be put back. */
import { z } from "zod";
import { type ScenarioName, scenarios } from "@/lib/labs/scenarios";

export const scenarioNames = Object.keys(scenarios) as [ScenarioName, ...ScenarioName[]]; // the keys of that object

const common = {
  seed: z.string(),
  era: z.enum(["2020", "current"]),
  /** ISO 8601; null: the machine's time. */
  clock: z.string().nullable(),
};

export const origin = z.discriminatedUnion("kind", [
  /** `accounts`: all that were stamped together, by their names in the start state. */
  z.strictObject({
    kind: z.literal("scenario"),
    scenario: z.enum(scenarioNames),
    accounts: z.record(z.string(), z.string()),
    ...common,
  }),
  z.strictObject({ kind: z.literal("snapshot"), snapshot: z.string(), ...common }),
]);
export type Origin = z.output<typeof origin>;
