import { z } from "zod";
import { findAttempt } from "@/lib/accounts/lab-attempts";
import { withinQuota } from "@/lib/accounts/lab-quota";
import type { Attempt } from "@/lib/labs/check/grade";
import { verdictsOnStep } from "@/lib/labs/check/step";
import { erasOf, type Lab } from "@/lib/labs/definition";
import { type ScenarioName, scenarios } from "@/lib/labs/scenarios";
import { filled } from "@/lib/labs/variables";
import { type AttemptState, gradedOf } from "../attempts/attempt-state";
import { beginAttempt as beginLearnersAttempt, scenarioOf } from "../attempts/begin-attempt";
import { gradeNow } from "../attempts/grade-attempt";
import { tellAttempt } from "../attempts/tell-attempt";
import { accountAnswer, described, eraName, moment, seed } from "./account-answer";
import { type Caller, reach } from "./caller";
import { labOf } from "./lab-definitions";
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
    values: z
      .record(z.string(), z.string())
      .optional()
      .describe("All that the lab's steps name, answers among it: for the owner's token alone."),
    accounts: z.array(accountAnswer),
  }),

  async does({ request, caller, body }) {
    const lab = await labOf(body.lab);
    if (!lab) throw new LabRefused(400, `There is no lab "${body.lab}".`, "lab");
    if (body.era && !erasOf(lab).includes(body.era))
      throw new LabRefused(400, `The lab is not for the console of ${body.era}.`, "era");
    const scenario = scenarioOf(lab);
    const into = body.accounts && (await reachedAccounts(caller, scenario, body.accounts));
    const begin = () => beginLearnersAttempt({ ...body, into, madeBy: caller.tokenId });
    const count = into ? 0 : scenarios[scenario].accounts.length;
    const { id, kept, accounts } =
      caller.tokenId === null ? await begin() : await withinQuota(caller.tokenId, count, begin);
    const { content: attempt, era } = kept;
    return {
      attempt: id,
      lab: { id: lab.id, title: lab.title, version: lab.version },
      era,
      start: filled(lab.start, attempt.values),
      variables: Object.fromEntries(Object.keys(lab.vars).map((name) => [name, attempt.values[name] ?? ""])),
      ...(caller.tokenId === null ? { values: attempt.values } : {}),
      accounts: described(accounts, { request, era }),
    };
  },
});

async function reachedAccounts(caller: Caller, scenario: ScenarioName, accounts: Readonly<Record<string, string>>) {
  const names: readonly string[] = scenarios[scenario].accounts;
  const extra = Object.keys(accounts).find((name) => !names.includes(name));
  const missing = names.find((name) => accounts[name] === undefined);
  if (extra !== undefined || missing !== undefined)
    throw new LabRefused(400, `The lab's accounts are: ${names.join(", ")}.`, `accounts.${extra ?? missing}`);
  for (const [name, accountId] of Object.entries(accounts)) await reach(caller, accountId, `accounts.${name}`);
  return accounts;
}

const verdict = { id: z.string(), title: z.string(), passed: z.boolean(), reason: z.string() };

/** What the learner and the browser tell, beyond what the accounts show. */
const told = z.strictObject({
  answers: z.record(z.string(), z.unknown()).default({}).describe("To the lab's questions, by the id of the check."),
  visited: z.array(z.string().max(2048)).max(1000).default([]).describe("Pages that were opened since the last time."),
  downloads: z
    .array(z.strictObject({ name: z.string().max(255), rows: z.int().min(0).optional() }))
    .max(1000)
    .default([]),
});

export const gradeAttempt = defineRoute({
  method: "POST",
  path: "/attempts/{attempt}/grade",
  name: "gradeAttempt",
  summary:
    "Grades an attempt by what the accounts are now. It changes nothing in them and leaves no trace in their trails.",
  status: 200,
  body: told,
  answer: z.strictObject({
    score: z.number(),
    max: z.number(),
    passed: z.boolean().describe("All points, and nothing broken besides."),
    checks: z.array(z.strictObject({ ...verdict, points: z.number(), earned: z.number(), gate: z.boolean() })),
    standing: z.array(z.strictObject(verdict)).describe("What no lab may break: no points, and needed to pass."),
  }),

  async does({ caller, params: { attempt: id = "" }, body }) {
    await reachAttempt(caller, id);
    await tellAttempt(id, body);
    return gradeNow(id);
  },
});

export const checkAttemptStep = defineRoute({
  method: "POST",
  path: "/attempts/{attempt}/step",
  name: "checkAttemptStep",
  summary: "Tells whether what a step of the lab leads to holds now. A step that leads to nothing has no verdicts.",
  status: 200,
  body: told.extend({
    era: eraName,
    task: z.string().max(200).describe("The task's id."),
    step: z.int().min(0).describe("From 0, among the task's steps in that console."),
  }),
  answer: z.strictObject({ verdicts: z.array(z.strictObject({ passed: z.boolean(), reason: z.string() })) }),

  async does({ caller, params: { attempt: id = "" }, body: { era, task, step, ...more } }) {
    const lab = await reachAttempt(caller, id);
    const kept = await tellAttempt(id, more);
    return { verdicts: await verdictsOnStep(lab, gradedOf(kept), { era, task, step }) };
  },
});

/** The attempt's lab. Throws LabRefused where the caller does not reach one of its accounts. */
async function reachAttempt(caller: Caller, id: string): Promise<Lab> {
  const absent = new LabRefused(404, `There is no attempt ${id} that this token reaches.`);
  const kept = z.uuid().safeParse(id).success ? await findAttempt<Attempt, AttemptState>(id) : undefined;
  if (!kept) throw absent;
  for (const accountId of Object.values(kept.content.accounts))
    await reach(caller, accountId).catch(() => {
      throw absent;
    });
  const lab = await labOf(kept.lab);
  if (!lab) throw new LabRefused(409, `The lab ${kept.lab} is gone.`);
  return lab;
}
