/** Accounts in a named start state: built once through operations under a moved clock, stamped ever after. */
import "server-only";
import { createHash } from "node:crypto";
import { type AccountRows, readRows, removeAccount } from "@/lib/accounts/account-rows";
import { putInventory } from "@/lib/accounts/inventory";
import { newPassword } from "@/lib/accounts/new-password";
import { readBodies } from "@/lib/accounts/object-bodies";
import { provisionAccount } from "@/lib/accounts/provision";
import { type AccountTemplate, type Provenance, type StampedAccount, stamp } from "@/lib/accounts/stamp";
import { templateOf } from "@/lib/accounts/templates";
import { flushEvents } from "@/lib/audit/store";
import { flushKeyUses } from "@/lib/identity/key-use";
import { type ScenarioName, scenarios } from "@/lib/labs/scenarios";
import { planOf, type ScenarioPlan } from "@/lib/labs/scenarios/plan";
import { filled } from "@/lib/labs/variables";
import { type Applying, applySteps } from "./apply";

export interface ScenarioOptions {
  scenario: ScenarioName;
  /** What varies from student to student follows from it, and so do ids. */
  seed: string;
  era?: "2020" | "current";
  /** The accounts' time; the machine's where it is not said. */
  clock?: Date;
  /** Accounts that exist, to be put back to the start. */
  into?: Readonly<Record<string, string>>;
  ids?: Readonly<Record<string, string>>;
  provenance?: Provenance;
}

export interface ScenarioAccounts {
  /** By the names that labs use. */
  accounts: Record<string, StampedAccount>;
  /** The account that is meant where none is named. */
  main: string;
  /** What the start state tells: names, ids, right answers. */
  facts: Record<string, string>;
}

/** Makes the accounts of a scenario, or puts those of `into` back. Throws AccountRefused as `stamp` does. */
export async function scenarioAccounts(options: ScenarioOptions): Promise<ScenarioAccounts> {
  const { scenario, seed, era = "current", clock = new Date(), into, ids, provenance } = options;
  const plan = planOf(scenario, scenarios[scenario].varies ? seed : "");
  const template = await templateOf(keyOf(scenario, plan), () => build(plan));
  const made = await stamp(template, {
    seed,
    at: clock,
    era,
    ...(into ? { into } : {}),
    ...(ids ? { ids } : {}),
    ...(provenance ? { provenance } : {}),
  });
  const [main = "main"] = scenarios[scenario].accounts;
  return { accounts: made.accounts, main, facts: { ...factsOf(made.accounts, main), ...made.facts } };
}

/** `${accountId}` of the first account, `${dev.accountId}` of one that is named. */
function factsOf(accounts: Record<string, StampedAccount>, main: string): Record<string, string> {
  const of = ({ accountId, rootEmail, rootPassword, userPassword, signInPath }: StampedAccount) => ({
    accountId,
    rootEmail,
    rootPassword: rootPassword ?? "",
    userPassword,
    signInPath,
  });
  const named = Object.entries(accounts).flatMap(([name, account]) =>
    Object.entries(of(account)).map(([fact, value]) => [`${name}.${fact}`, value]),
  );
  return { ...Object.fromEntries(named), ...(accounts[main] ? of(accounts[main]) : {}) };
}

/** A plan that says something else is another template. */
const keyOf = (scenario: string, plan: ScenarioPlan) =>
  `${scenario}|${createHash("sha256").update(JSON.stringify(plan)).digest("base64url").slice(0, 22)}`;

async function build(plan: ScenarioPlan): Promise<AccountTemplate> {
  const base = new Date();
  const ids: string[] = [];
  try {
    const made = await Promise.all(
      Object.keys(plan.accounts).map(async (name) => [name, await provisionAccount()] as const),
    );
    ids.push(...made.map(([, { accountId }]) => accountId));
    const userPassword = newPassword();
    const accounts = Object.fromEntries(made.map(([name, account]) => [name, { ...account, userPassword }]));
    const values = Object.fromEntries(made.flatMap(([name, { accountId }]) => [[`${name}.accountId`, accountId]]));
    const [first] = made;
    const main = first?.[0] ?? "main";
    const applying: Applying = {
      accounts,
      main,
      values: { ...values, accountId: first?.[1].accountId ?? "", userPassword, ...plan.values },
      devices: new Map(),
      passwords: new Map(),
      told: { answers: {}, visited: [], downloads: [] },
      base,
      random: countedBytes(JSON.stringify(plan)),
    };
    // What the plan calls by name may hold an account's id.
    for (const [name, value] of Object.entries(plan.values)) applying.values[name] = filled(value, applying.values);
    await applySteps(plan.steps, applying);
    for (const [name, account] of made)
      await putInventory(
        account.accountId,
        filled(
          plan.inventory.filter((thing) => thing.in === name),
          applying.values,
        ),
        base,
      );
    await flushKeyUses();
    await flushEvents();
    const rows = await Promise.all(
      made.map(
        async ([name, { accountId }]) => [name, aged(await readRows(accountId, { events: true }), base)] as const,
      ),
    );
    const bodies = await Promise.all(
      made.map(([, { accountId }], index) => readBodies(accountId, rows[index]?.[1] ?? { account: {}, tables: {} })),
    );
    return {
      accounts: Object.fromEntries(rows),
      bodies: Object.assign({}, ...bodies),
      facts: filled(plan.facts, applying.values),
      builtAt: base.toISOString(),
    };
  } finally {
    for (const accountId of ids) await removeAccount(accountId);
  }
}

/** The account, and what it had from its first day, are older than anything in it. */
function aged(rows: AccountRows, base: Date): AccountRows {
  const firstDay = new Date(base.getTime() - 600 * 86_400_000).toISOString();
  rows.account.created_at = firstDay;
  for (const role of rows.tables.iam_role ?? [])
    if (String(role.path).startsWith("/aws-service-role/")) role.created_at = firstDay;
  return rows;
}

/** Bytes that follow one another from a seed: ids of a template need be new, not secret. */
function countedBytes(seed: string): (bytes: number) => Uint8Array {
  let count = 0;
  return (bytes) => {
    const parts: Buffer[] = [];
    for (let length = 0; length < bytes; length += 64)
      parts.push(createHash("sha512").update(`${seed}|${count++}`).digest());
    return new Uint8Array(Buffer.concat(parts).subarray(0, bytes));
  };
}
