/**
 * npm run bench:accounts: how long it takes to make an account of each start state, to put it back, and to make forty at
 * once, on the embedded database. Ends with 1 where one account of shop-s3 takes more than 100 ms at the 95th percentile,
 * or the last of forty is there after more than 1.5 s.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { prepare } from "@/lib/accounts/prepared-passwords";
import { scenarioAccounts } from "@/lib/doors/control/scenario-accounts";
import { type ScenarioName, scenarios } from "@/lib/labs/scenarios";

const rounds = Number(process.env.REHEARSAL_BENCH_ROUNDS ?? 40);
const most = { one: 100, forty: 1500 };

const folder = mkdtempSync(path.join(tmpdir(), "rehearsal-bench-"));
writeFileSync(path.join(folder, "master.key"), randomBytes(32).toString("base64"), { mode: 0o600 });
const database = spawn(process.execPath, ["scripts/test/database.mjs"], { stdio: ["pipe", "pipe", "inherit"] });
process.env.DATABASE_URL = await new Promise<string>((resolve) =>
  createInterface({ input: database.stdout }).once("line", resolve),
);
process.env.REHEARSAL_DATA_DIR = folder;

let missed = false;
try {
  const rows: Record<string, object> = {};
  let seed = 0;
  for (const scenario of Object.keys(scenarios) as ScenarioName[]) {
    const seedOf = () => (scenarios[scenario].varies ? "bench" : `bench ${seed++}`);
    const built = await timed(() => scenarioAccounts({ scenario, seed: seedOf() }));
    await prepare(2 * rounds);
    const made: number[] = [];
    const back: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const ids = idsFor(scenario);
      made.push(await timed(() => scenarioAccounts({ scenario, seed: seedOf(), ids })));
      back.push(await timed(() => scenarioAccounts({ scenario, seed: seedOf(), into: ids })));
    }
    rows[scenario] = { built: Math.round(built), ...figures("made", made), ...figures("put back", back) };
    if (scenario === "shop-s3" && (p95(made) > most.one || p95(back) > most.one)) missed = true;
  }
  console.log(`${rounds} rounds; times in ms; built: the first of its kind, made by operations`);
  console.table(rows);
  const waits: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await prepare(90);
    waits.push(
      await timed(() =>
        Promise.all(
          Array.from({ length: 40 }, () => scenarioAccounts({ scenario: "shop-s3", seed: `forty ${seed++}` })),
        ),
      ),
    );
  }
  console.log(`forty accounts of shop-s3 at once, until the last is there: ${waits.map(Math.round).join(", ")} ms`);
  if (Math.max(...waits) > most.forty) missed = true;
  console.log(
    missed
      ? `MISSED: ${most.one} ms for one, ${most.forty} ms for forty.`
      : "Within 100 ms for one and 1,500 ms for forty.",
  );
} finally {
  database.stdin.end();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(missed ? 1 : 0);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function idsFor(scenario: ScenarioName): Record<string, string> {
  const id = () => String(100_000_000_000 + Math.floor(Math.random() * 899_999_999_999));
  return Object.fromEntries(scenarios[scenario].accounts.map((name) => [name, id()]));
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}

function figures(name: string, times: readonly number[]) {
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return { [`${name} median`]: Math.round(median), [`${name} p95`]: Math.round(p95(times)) };
}
