import { randomUUID } from "node:crypto";
import { z } from "zod";
import { removeAccount } from "@/lib/accounts/account-rows";
import { withinQuota } from "@/lib/accounts/lab-quota";
import { findSnapshot, snapshotTemplate } from "@/lib/accounts/lab-snapshots";
import { accountOptions } from "@/lib/accounts/options";
import { prepare } from "@/lib/accounts/prepared-passwords";
import { newAccountId, provisionAccount } from "@/lib/accounts/provision";
import { type AccountTemplate, stamp } from "@/lib/accounts/stamp";
import { type ScenarioName, scenarios } from "@/lib/labs/scenarios";
import { scenarioAccounts } from "../scenario-accounts";
import { type AccountAnswer, accountAnswer, described, eraName, moment, seed } from "./account-answer";
import { type Caller, reach } from "./caller";
import { type Origin, scenarioNames } from "./origin";
import { LabRefused } from "./refused";
import { defineRoute } from "./route";

/** A class, in one request. */
const most = 40;

/** Passwords of a class that are ready before it asks: root's and the users' of each account. */
export const passwordsOfClass = 2 * most;

const body = z
  .strictObject({
    scenario: z
      .enum(scenarioNames, {
        error: ({ input }) => `There is no scenario "${String(input)}". There are: ${scenarioNames.join(", ")}.`,
      })
      .optional()
      .describe("A start state by its name; fresh, where neither this nor snapshot or account is said."),
    snapshot: z.uuid({ error: "A snapshot is called by its id." }).optional(),
    account: accountOptions.optional().describe("An empty account with names of one's own: for the owner's token."),
    count: z
      .int({ error: "How many is a whole number." })
      .min(1, "At least one.")
      .max(most, `At most ${most} at once.`)
      .default(1),
    seed: seed.optional().describe("Ids within the accounts, and what varies, follow from it and the account's id."),
    clock: moment.optional().describe("The accounts' time; the machine's where it is not said."),
    era: eraName.optional(),
  })
  .superRefine(({ scenario, snapshot, account, count, seed: given, clock, era }, refinement) => {
    const kinds = Object.entries({ scenario, snapshot, account }).filter(([, value]) => value !== undefined);
    if (kinds.length > 1)
      refinement.addIssue({ code: "custom", path: [kinds[1]?.[0] ?? ""], message: "One of these is enough." });
    const others = Object.entries({ seed: given, clock, era, count: count === 1 ? undefined : count });
    for (const [name, value] of others)
      if (account && value !== undefined)
        refinement.addIssue({ code: "custom", path: [name], message: "An account of one's own has no such choice." });
  });
type Wanted = z.output<typeof body>;

export const makeAccounts = defineRoute({
  method: "POST",
  path: "/accounts",
  name: "makeAccounts",
  summary: "Makes accounts from a start state or a snapshot, each with its people, passwords and keys.",
  status: 201,
  body,
  answer: z.strictObject({ accounts: z.array(accountAnswer) }),

  async does({ request, caller, body: wanted }) {
    if (wanted.account) return { accounts: [await ownAccount(request, caller, wanted.account)] };
    const make = await maker(request, caller, wanted);
    const sets = Array.from({ length: wanted.count }, (_, index) => index);
    const all = async () => {
      const made = await Promise.allSettled(sets.map((index) => make.one(index)));
      const failed = made.find((one) => one.status === "rejected");
      if (!failed) return made.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
      // All or none: whoever asked for forty cannot tell which are missing.
      for (const one of made)
        if (one.status === "fulfilled") for (const { accountId } of one.value) await removeAccount(accountId);
      throw failed.reason;
    };
    const count = make.accounts * wanted.count;
    const accounts = caller.tokenId === null ? await all() : await withinQuota(caller.tokenId, count, all);
    void prepare(passwordsOfClass);
    return { accounts };
  },
});

interface Maker {
  /** How many accounts one set has. */
  accounts: number;
  one: (index: number) => Promise<AccountAnswer[]>;
}

async function maker(request: Request, caller: Caller, wanted: Wanted): Promise<Maker> {
  const first = wanted.seed ?? randomUUID();
  const seedOf = (index: number) => (index === 0 ? first : `${first}|${index}`);
  const clock = wanted.clock ?? null;
  if (wanted.snapshot !== undefined) {
    const template = await reachedTemplate(caller, wanted.snapshot);
    const era = wanted.era ?? eraName.parse(template.accounts.main?.account.era);
    const snapshot = wanted.snapshot;
    return {
      accounts: 1,
      async one(index) {
        const origin: Origin = { kind: "snapshot", snapshot, seed: seedOf(index), era, clock };
        const provenance = { madeBy: caller.tokenId, origin };
        const made = await stamp(template, { seed: seedOf(index), at: timeOf(clock), era, provenance });
        return described(made.accounts, { request, era });
      },
    };
  }
  const { scenario = "fresh", era = "current" } = wanted;
  return {
    accounts: scenarios[scenario].accounts.length,
    async one(index) {
      const ids = newIds(scenario);
      const origin: Origin = { kind: "scenario", scenario, accounts: ids, seed: seedOf(index), era, clock };
      const provenance = { madeBy: caller.tokenId, origin };
      const options = { scenario, seed: seedOf(index), era, clock: timeOf(clock), ids, provenance };
      return described((await scenarioAccounts(options)).accounts, { request, era });
    },
  };
}

/** In: ISO 8601, or null for the machine's. */
export const timeOf = (clock: string | null) => (clock === null ? new Date() : new Date(clock));

/** An id for every account of a start state. */
export const newIds = (scenario: ScenarioName): Record<string, string> =>
  Object.fromEntries(scenarios[scenario].accounts.map((name) => [name, newAccountId()]));

async function reachedTemplate(caller: Caller, snapshot: string): Promise<AccountTemplate> {
  const absent = new LabRefused(404, `There is no snapshot ${snapshot} that this token reaches.`, "snapshot");
  const found = await findSnapshot(snapshot);
  if (!found) throw absent;
  await reach(caller, found.accountId).catch(() => {
    throw absent;
  });
  const template = await snapshotTemplate(snapshot);
  if (!template) throw absent;
  return template;
}

async function ownAccount(
  request: Request,
  caller: Caller,
  options: NonNullable<Wanted["account"]>,
): Promise<AccountAnswer> {
  // What is taken would tell of other accounts.
  if (caller.tokenId !== null)
    throw new LabRefused(403, "Only the owner's token chooses an account's names and password.", "account");
  const made = await provisionAccount(options);
  const { accountId, name: accountName, alias, rootEmail, rootPassword, signInPath } = made;
  const stamped = { accountId, accountName, alias, rootEmail, rootPassword, signInPath, userPassword: "" };
  const [account] = described({ main: { ...stamped, users: [], devices: [], keys: [] } }, { request, era: made.era });
  if (!account) throw new Error("One account goes in and one comes out.");
  return account;
}
