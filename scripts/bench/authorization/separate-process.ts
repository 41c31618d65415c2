/**
 * Each workload is measured in a process of its own, for the core as for its peers: what one leaves in the heap and in
 * V8's compiled code neither slows the next nor ends the run (Node 20 dies of what the peers leave).
 */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Workload } from "./workloads";

/** Decisions for each second of processor time, by the name of the evaluator. */
export type RatesByName = Record<string, number>;

/** What cannot be measured is left out. */
export function ratesInOwnProcess(workload: Workload, whose: "core" | "peers"): Promise<RatesByName> {
  return new Promise((resolve) => {
    let rates: RatesByName = {};
    const child = fork(fileURLToPath(new URL("rates.ts", import.meta.url)), [workload.name, whose]);
    child.on("message", (message: RatesByName) => {
      rates = message;
    });
    child.on("exit", () => resolve(rates));
  });
}
