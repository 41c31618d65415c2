/** Decisions a second of processor time, and other numbers that a run gives. */
import { performance } from "node:perf_hooks";
import { type Evaluator, forget } from "./evaluators";
import type { Workload } from "./workloads";

/** The median of several rounds, in decisions for each second of processor time. */
export async function decisionsPerSecond(workload: Workload, evaluator: Evaluator, rounds = 5): Promise<number> {
  const prepared = workload.cold
    ? workload.asked.map(({ request }) => ({ request, ask: undefined }))
    : workload.asked.map(({ request, documents }) => ({ request, ask: preparedOf(documents, evaluator) }));
  const round = async () => {
    for (const [index, { request, ask }] of prepared.entries()) {
      if (ask) {
        await ask(request);
        continue;
      }
      forget();
      const documents = workload.asked[index]?.documents ?? { identity: [] };
      await evaluator.prepare(documents)(request);
    }
  };
  await round();
  const rates: number[] = [];
  for (let at = 0; at < rounds; at++) {
    const start = process.cpuUsage();
    let done = 0;
    const until = performance.now() + 300;
    do {
      await round();
      done += prepared.length;
    } while (performance.now() < until);
    const { user, system } = process.cpuUsage(start);
    rates.push((done * 1_000_000) / (user + system));
  }
  forgetPrepared();
  return median(rates);
}

/** Callers share their policies, so each set is prepared once. */
const sets = new Map<Workload["asked"][number]["documents"], ReturnType<Evaluator["prepare"]>>();
const forgetPrepared = () => sets.clear();

function preparedOf(documents: Workload["asked"][number]["documents"], evaluator: Evaluator) {
  const known = sets.get(documents);
  if (known) return known;
  const made = evaluator.prepare(documents);
  sets.set(documents, made);
  return made;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The median time of a piece of work, in milliseconds. */
export function milliseconds(work: () => unknown, times = 25): number {
  return median(
    Array.from({ length: times }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}
