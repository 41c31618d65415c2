/**
 * A process of its own: measures, in the workload that its first argument names, the core or the peers, as its second
 * argument says, and sends their rates.
 */
import { coreEvaluators } from "./evaluators";
import { decisionsPerSecond } from "./measure";
import { installedPeers, measurePeers } from "./peers";
import type { RatesByName } from "./separate-process";
import { type Workload, workloads } from "./workloads";

const [name, whose] = process.argv.slice(2);
const workload = (await workloads()).find((one) => one.name === name);
if (workload) process.send?.(whose === "core" ? await measureCore(workload) : await measureInstalledPeers(workload));

async function measureCore(measured: Workload): Promise<RatesByName> {
  const rates: RatesByName = {};
  for (const evaluator of coreEvaluators) rates[evaluator.name] = await decisionsPerSecond(measured, evaluator);
  return rates;
}

async function measureInstalledPeers(measured: Workload): Promise<RatesByName> {
  const peers = await installedPeers();
  return peers ? measurePeers(measured, peers) : {};
}
