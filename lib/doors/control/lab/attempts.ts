import { randomUUID } from "node:crypto";
import { z } from "zod";
import { findAttempt, keepAttempt, updateAttempt } from "@/lib/accounts/lab-attempts";
import { withinQuota } from "@/lib/accounts/lab-quota";
import type { StampedAccount } from "@/lib/accounts/stamp";
import { flushEvents } from "@/lib/audit/store";
import { type Attempt, grade } from "@/lib/labs/check/grade";
import { erasOf, type Lab } from "@/lib/labs/definition";
import { type ScenarioName, scenarios } from "@/lib/labs/scenarios";
import { filled } from "@/lib/labs/variables";
import { type BegunLab, beginLab } from "../lab-attempt";
import { accountAnswer, described, eraName, moment, seed } from "./account-answer";
import { type Caller, reach } from "./caller";
import { labOf } from "./lab-definitions";
import { newIds, timeOf } from "./make-accounts";
import type { Origin } from "./origin";
import { LabRefused } from "./refused";
import { defineRoute } from "./route";

export const beginAttempt = defineRoute({
  method: "POST",
  path: "/attempts",
  name: "beginAttempt",
  summary:
    "Begins an attempt at a lab, in accounts that are made for it, or in those that are named and put back to the start.",
  status: 201,
  body: z.strictObject({
    lab: z.string({ error: "Say which lab." }).describe("Its id: l04-first-administrator-2020."),
    accounts: z
      .record(z.string(), z.string())
      .optional()
      .describe("Ids of accounts by the names of the lab's start state, all of them."),
    seed: seed.optional(),
    clock: moment.optional(),
    era: eraName.optional(),
  }),
  answer: z.strictObject({
    attempt: z.string(),
    lab: z.strictObject({ id: z.string(), title: z.string(), version: z.number() }),
    era: eraName,
    start: z.strictObject({ as: z.string(), in: z.string().optional(), at: z.string() }),
    variables: z
      .record(z.string(), z.string())
      .describe("The learner's own names and passwords, as the lab tells them."),
    accounts: z.array(accountAnswer),
  }),

  async does({ request, caller, body }) {
    const lab = await labOf(body.lab);
    if (!lab) throw new LabRefused(400, `There is no lab "${body.lab}".`, "lab");
    const [firstEra = "current"] = erasOf(lab);
    const era = body.era ?? firstEra;
    if (!erasOf(lab).includes(era)) throw new LabRefused(400, `The lab is not for the console of ${era}.`, "era");
    const scenario: ScenarioName = scenarioOf(lab);
    const given = body.accounts && (await reachedAccounts(caller, scenario, body.accounts));
    const from = body.seed ?? randomUUID();
    const clock = body.clock ?? null;
    const common = { seed: from, era, clock: timeOf(clock) };
    await flushEvents();
    const begin = async () => {
      if (given) return beginLab(lab, { ...common, into: given });
      const ids = newIds(scenario);
      const origin: Origin = { kind: "scenario", scenario, accounts: ids, seed: from, era, clock };
      return beginLab(lab, { ...common, ids, provenance: { madeBy: caller.tokenId, origin } });
    };
    const count = given ? 0 : scenarios[scenario].accounts.length;
    const begun = caller.tokenId === null ? await begin() : await withinQuota(caller.tokenId, count, begin);
    const { attempt } = begun;
    const id = await keepAttempt(attempt.accounts[attempt.main] ?? "", lab.id, attempt);
    return {
      attempt: id,
      lab: { id: lab.id, title: lab.title, version: lab.version },
      era,
      start: filled(lab.start, attempt.values),
      variables: Object.fromEntries(Object.keys(lab.vars).map((name) => [name, attempt.values[name] ?? ""])),
      accounts: described(withDevices(begun), { request, era }),
    };
  },
});

function scenarioOf({ scenario }: Lab): ScenarioName {
  const names = Object.keys(scenarios) as ScenarioName[]; // the keys of that object
  const found = names.find((name) => name === scenario);
  if (!found) throw new Error(`There is no scenario ${scenario}.`);
  return found;
}

async function reachedAccounts(caller: Caller, scenario: ScenarioName, accounts: Readonly<Record<string, string>>) {
  const names: readonly string[] = scenarios[scenario].accounts;
  const extra = Object.keys(accounts).find((name) => !names.includes(name));
  const missing = names.find((name) => accounts[name] === undefined);
  if (extra !== undefined || missing !== undefined)
    throw new LabRefused(400, `The lab's accounts are: ${names.join(", ")}.`, `accounts.${extra ?? missing}`);
  for (const [name, accountId] of Object.entries(accounts)) await reach(caller, accountId, `accounts.${name}`);
  return accounts;
}

/** What the lab itself has registered belongs into the learner's telephone too. */
const withDevices = ({ accounts, applying }: BegunLab): Record<string, StampedAccount> =>
  Object.fromEntries(
    Object.entries(accounts).map(([name, account]) => {
      const devices = [...applying.devices]
        .filter(([of]) => of.startsWith(`${name}|`))
        .map(([of, device]) => {
          const who = of.slice(name.length + 1);
          return { ...device, userName: who === "root" ? null : who.slice("user/".length) };
        });
      return [name, { ...account, devices }];
    }),
  );

const verdict = { id: z.string(), title: z.string(), passed: z.boolean(), reason: z.string() };

export const gradeAttempt = defineRoute({
  method: "POST",
  path: "/attempts/{attempt}/grade",
  name: "gradeAttempt",
  summary:
    "Grades an attempt by what the accounts are now. It changes nothing in them and leaves no trace in their trails.",
  status: 200,
  body: z.strictObject({
    answers: z.record(z.string(), z.unknown()).default({}).describe("To the lab's questions, by the id of the check."),
    visited: z
      .array(z.string().max(2048))
      .max(1000)
      .default([])
      .describe("Pages that were opened since the last time."),
    downloads: z
      .array(z.strictObject({ name: z.string().max(255), rows: z.int().min(0).optional() }))
      .max(1000)
      .default([]),
  }),
  answer: z.strictObject({
    score: z.number(),
    max: z.number(),
    passed: z.boolean().describe("All points, and nothing broken besides."),
    checks: z.array(z.strictObject({ ...verdict, points: z.number(), earned: z.number(), gate: z.boolean() })),
    standing: z.array(z.strictObject(verdict)).describe("What no lab may break: no points, and needed to pass."),
  }),

  async does({ caller, params: { attempt: id = "" }, body: { answers, visited, downloads } }) {
    const absent = new LabRefused(404, `There is no attempt ${id} that this token reaches.`);
    const kept = z.uuid().safeParse(id).success ? await findAttempt<Attempt>(id) : undefined;
    if (!kept) throw absent;
    for (const accountId of Object.values(kept.content.accounts))
      await reach(caller, accountId).catch(() => {
        throw absent;
      });
    const lab = await labOf(kept.lab);
    if (!lab) throw new LabRefused(409, `The lab ${kept.lab} is gone.`);
    const { told } = kept.content;
    const attempt: Attempt = {
      ...kept.content,
      told: {
        answers: { ...told.answers, ...answers },
        visited: [...new Set([...told.visited, ...visited])].slice(-mostTold),
        downloads: [
          ...told.downloads,
          ...downloads.map(({ name, rows }) => ({ name, ...(rows === undefined ? {} : { rows }) })),
        ].slice(-mostTold),
      },
    };
    await updateAttempt(id, attempt);
    return grade(lab, attempt);
  },
});

const mostTold = 2000;
