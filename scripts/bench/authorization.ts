/**
 * npm run bench:authorization: how many decisions the core makes in a second of one processor, medians, beside its
 * peers where bench/ is installed; how long it takes to be ready, to compare and to answer the worst of legal inputs.
 * The last line is JSON.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { compilePolicy, effectivePermissions } from "@/lib/authorization";
import { awsManagedDocument, awsManagedPolicies } from "@/lib/services/iam/managed-policies/catalogue";
import { comparisons } from "./authorization/comparisons";
import { coreEvaluators } from "./authorization/evaluators";
import { median, milliseconds } from "./authorization/measure";
import { installedPeers, type Ratio, ratiosTo } from "./authorization/peers";
import { actionsWithResources, user } from "./authorization/requests";
import { type RatesByName, ratesInOwnProcess } from "./authorization/separate-process";
import { customerPolicies, tenLarge, workloads } from "./authorization/workloads";
import { worstInputs } from "./authorization/worst-inputs";

const rates: Record<string, RatesByName> = {};
console.log("decisions a second of processor time");
console.log(["workload", ...coreEvaluators.map(({ name }) => name)].map((word) => word.padStart(11)).join(""));
const measured = await workloads();
for (const workload of measured) {
  const row = Object.fromEntries(
    Object.entries(await ratesInOwnProcess(workload, "core")).map(([name, rate]) => [name, Math.round(rate)]),
  );
  rates[workload.name] = row;
  const numbers = Object.values(row).map((rate) => rate.toLocaleString("en").padStart(11));
  console.log(`${workload.name.padStart(11)}${numbers.join("")}  ${workload.what}`);
}

const ratios: Record<string, Record<string, Ratio>> = {};
const peers = await installedPeers();
if (peers) {
  console.log("\nthe peers, and how many times as fast as iam-simulate the core is");
  console.log(["workload", ...peers.map(({ name }) => name)].map((word) => word.padStart(14)).join(""));
  for (const workload of measured) {
    const row = await ratesInOwnProcess(workload, "peers");
    ratios[workload.name] = ratiosTo(row["iam-simulate"] ?? 0, workload.name, rates[workload.name] ?? {});
    rates[workload.name] = { ...rates[workload.name], ...row };
    const told = Object.entries(ratios[workload.name] ?? {}).map(
      ([name, { times, floor }]) =>
        `${name} × ${Math.round(times).toLocaleString("en")} (at least ${floor.toLocaleString("en")}${times < floor ? ", MISSED" : ""})`,
    );
    const numbers = Object.values(row).map((rate) => rate.toFixed(1).padStart(14));
    console.log(`${workload.name.padStart(14)}${numbers.join("")}  ${told.join(", ")}`);
  }
} else console.log("\nto measure iam-simulate and Cedar as well: npm ci --prefix bench");

const large = tenLarge();
const ready = milliseconds(() => large.map(compilePolicy));
const texts = awsManagedPolicies().map((policy) => awsManagedDocument(policy) ?? "");
const compileAll = milliseconds(() => texts.map(compilePolicy), 5);
const held = large.map((text, index) => ({
  policy: compilePolicy(text),
  source: { kind: "aws-managed" as const, name: `large-${index}` },
}));
const effective = milliseconds(() => effectivePermissions(user("ana"), { identity: held }), 5);
const megabytes = await memoryOf(1000);
console.log(
  `\na principal of W1 is ready in ${ready.toFixed(1)} ms; what it may do is told in ${effective.toFixed(0)} ms`,
);
console.log(`${texts.length} policies of AWS are compiled in ${compileAll.toFixed(0)} ms`);
console.log(`1,000 customer policies take ${megabytes.toFixed(1)} MB`);

const limit = 5;
const worst = worstInputs();
console.log("\nworst inputs, milliseconds (compile, decide with trace)");
for (const { name, compile, decide } of worst)
  console.log(
    `${name.padEnd(32)} ${compile.toFixed(2).padStart(8)} ${decide.toFixed(2).padStart(8)}${decide > limit ? `  OVER ${limit}` : ""}`,
  );

const compared = comparisons();
const times = compared.map((one) => one.milliseconds);
const answers = new Map<string, number>();
for (const { answer } of compared) answers.set(answer, (answers.get(answer) ?? 0) + 1);
console.log(
  `\n${compared.length} comparisons of AWS's policies: median ${median(times).toFixed(1)} ms, 95 % ${(times[Math.floor(times.length * 0.95)] ?? 0).toFixed(1)} ms`,
);
console.log([...answers].map(([answer, count]) => `${answer} ${count}`).join(", "));
for (const { pair, answer, milliseconds: time } of compared.slice(-3))
  console.log(`${time.toFixed(1).padStart(8)}  ${pair}: ${answer}`);

console.log(
  JSON.stringify({
    decisionsPerSecond: rates,
    timesIamSimulate: ratios,
    readyMs: ready,
    compileAllMs: compileAll,
    effectivePermissionsMs: effective,
    megabytesPer1000Policies: megabytes,
    worstMs: Math.max(...worst.map(({ decide }) => decide)),
    compareMedianMs: median(times),
    compareUnknown: answers.get("unknown") ?? 0,
  }),
);

/** Megabytes that compiled customer policies keep. */
async function memoryOf(count: number): Promise<number> {
  setFlagsFromString("--expose_gc");
  const collect: () => void = runInNewContext("gc");
  const written = customerPolicies(await actionsWithResources(), count);
  collect();
  const before = process.memoryUsage().heapUsed;
  const compiled = written.map(compilePolicy);
  collect();
  const after = process.memoryUsage().heapUsed;
  return compiled.length === count ? (after - before) / 1_000_000 : Number.NaN;
}
