/** A process of its own: measures the peers in the workload that its argument names, and sends their rates. */
import { installedPeers, measurePeers } from "./peers";
import { workloads } from "./workloads";

const workload = (await workloads()).find(({ name }) => name === process.argv[2]);
const peers = await installedPeers();
if (workload && peers) process.send?.(await measurePeers(workload, peers));
