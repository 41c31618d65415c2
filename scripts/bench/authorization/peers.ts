/**
 * Other evaluators beside the core, where bench/ is installed. They are taken by path: nothing of the product may
 * depend on them, and the types of the product are checked without them.
 */
import { existsSync } from "node:fs";
import type { Evaluator } from "./evaluators";
import { decisionsPerSecond } from "./measure";
import type { RatesByName } from "./separate-process";
import type { Workload } from "./workloads";

const bench = new URL("../../../bench/", import.meta.url);

/** How many times as fast as iam-simulate the core has to be, at least. */
const floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  W1: { explained: 1000, decision: 5000 },
  W2: { explained: 100, decision: 150 },
  W3: { explained: 150, decision: 500 },
  W4: { explained: 50, decision: 150 },
  "W4 cold": { decision: 8 },
};

/** Undefined where their packages are not installed. */
export async function installedPeers(): Promise<Evaluator[] | undefined> {
  if (!existsSync(new URL("node_modules/", bench))) return undefined;
  const { peers }: { peers: Evaluator[] } = await import(new URL("speed.ts", bench).href);
  return peers;
}

/** Their decisions a second of processor time, by name. They are slow, so they get every so many of the requests. */
export async function measurePeers(workload: Workload, peers: readonly Evaluator[]): Promise<RatesByName> {
  const step = Math.ceil(workload.asked.length / 50);
  const some = { ...workload, asked: workload.asked.filter((_, index) => index % step === 0) };
  const rates: RatesByName = {};
  // Cedar keeps the policies that it has read, so it has no cold start to be measured.
  const asked = peers.filter(({ name }) => !(workload.cold && name === "cedar"));
  for (const peer of asked) rates[peer.name] = await decisionsPerSecond(some, peer, 3);
  return rates;
}

export interface Ratio {
  times: number;
  floor: number;
}

/** The core's rates as so many times that of iam-simulate, each with its floor. */
export function ratiosTo(base: number, workload: string, rates: Readonly<Record<string, number>>) {
  const named = Object.entries(floors[workload] ?? {});
  return Object.fromEntries(
    named.map(([name, floor]): [string, Ratio] => [name, { times: (rates[name] ?? 0) / base, floor }]),
  );
}
