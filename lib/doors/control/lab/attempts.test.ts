/** Attempts at labs from outside: begun, solved by the lab's own solution, graded; and nothing told of what is right. */
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { labSchema } from "@/lib/labs/definition";
import { applyToAccount } from "./apply-steps";
import { beginAttempt, checkAttemptStep, gradeAttempt } from "./attempts";
import { deleteAccount } from "./delete-account";
import { getEvents } from "./events";
import { ask, newToken, ownerToken } from "./lab.fixture";

const id = "l06-groups-and-job-functions";
const lab = labSchema.parse(parse(readFileSync(`lib/labs/definitions/${id}.yaml`, "utf8"), { version: "1.2" }));

let token: string;
beforeEach(async () => {
  token = await newToken();
});

describe("an attempt", () => {
  test("fails where nothing was done, passes by the lab's solution, and leaves no trace", async () => {
    const begun = await ask(beginAttempt, { token, body: { lab: id, seed: "a" } });
    expect([begun.status, begun.told]).toMatchObject([201, { lab: { id, title: lab.title, version: lab.version } }]);
    const [account] = begun.told.accounts;
    if (!account) throw new Error("There is no account.");
    const params = { accountId: account.accountId };
    const { last } = (await ask(getEvents, { token, params })).told;
    const grading = { token, params: { attempt: begun.told.attempt } };
    const before = await ask(gradeAttempt, grading);
    expect([before.status, before.told.passed, before.told.max]).toEqual([200, false, lab.grade.pass]);
    expect(before.told.checks.map((check) => check.id)).toEqual(lab.grade.checks.map((check) => check.id));
    expect((await ask(getEvents, { token, params, query: { after: String(last) } })).told.events).toEqual([]);

    const doable = lab.solutions[0]?.steps.filter((step) => "api" in step) ?? [];
    const told = lab.solutions[0]?.steps.filter((step) => "answer" in step).map(({ answer }) => answer) ?? [];
    const steps = doable.map((step) => ("api" in step ? { ...step, ...step.with, with: undefined } : step));
    const values = { ...begun.told.variables, userPassword: account.users[0]?.password ?? "" };
    const done = await ask(applyToAccount, { token, params, body: { steps, values } });
    expect(done.status, JSON.stringify(done.told)).toBe(200);
    const answers = Object.assign({}, ...told);
    const after = await ask(gradeAttempt, { ...grading, body: { answers } });
    expect(after.told.checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(after.told).toMatchObject({ passed: true, score: lab.grade.pass });
    // What was told once stays told.
    expect((await ask(gradeAttempt, grading)).told.passed).toBe(true);
    expect((await ask(deleteAccount, { token, params })).status).toBe(204);
    expect((await ask(gradeAttempt, grading)).status).toBe(404);
  }, 60_000);

  test("is begun again in the same accounts, and those only that the token reaches", async () => {
    const [first] = (await ask(beginAttempt, { token, body: { lab: id } })).told.accounts;
    const accounts = { main: first?.accountId ?? "" };
    const again = await ask(beginAttempt, { token, body: { lab: id, accounts } });
    expect([again.status, again.told.accounts[0]?.accountId]).toEqual([201, first?.accountId]);
    const other = await newToken();
    expect((await ask(beginAttempt, { token: other, body: { lab: id, accounts } })).told).toMatchObject({
      faults: [{ path: "accounts.main", message: `There is no account ${accounts.main} that this token reaches.` }],
    });
    const wrong = await ask(beginAttempt, { token, body: { lab: id, accounts: { dev: accounts.main } } });
    expect(wrong.refusal).toEqual([400, "The lab's accounts are: main."]);
  }, 60_000);

  test("has the same ids for the same seed, of what the lab gives too, and other secrets", async () => {
    const rotation = "l08-rotate-access-keys";
    const begin = (more: object) => ask(beginAttempt, { token: ownerToken, body: { lab: rotation, ...more } });
    const first = await begin({ seed: "a" });
    const accounts = { main: first.told.accounts[0]?.accountId ?? "" };
    const again = await begin({ seed: "a", accounts });
    const other = await begin({ seed: "b", accounts });
    expect(again.told.values?.oldKeyId).toBe(first.told.values?.oldKeyId);
    expect(other.told.values?.oldKeyId).not.toBe(first.told.values?.oldKeyId);
    expect(again.told.values?.userPassword).not.toBe(first.told.values?.userPassword);
  }, 60_000);

  test("tells of a step whether what it leads to holds", async () => {
    const begun = await ask(beginAttempt, { token, body: { lab: id, era: "2020" } });
    const [account] = begun.told.accounts;
    const task = lab.tasks[0];
    const steps = Array.isArray(task?.steps) ? task.steps : [];
    const asked = (step: number) =>
      ask(checkAttemptStep, {
        token,
        params: { attempt: begun.told.attempt },
        body: { era: "2020", task: task?.id, step },
      });
    const leading = steps.findIndex(({ expect: expected }) => expected !== undefined);
    expect((await asked(leading)).told.verdicts).toMatchObject([{ passed: false }]);
    const made = { steps: [{ api: "CreateGroup", GroupName: "Developers" }] };
    await ask(applyToAccount, { token, params: { accountId: account?.accountId ?? "" }, body: made });
    expect((await asked(leading)).told.verdicts).toMatchObject([{ passed: true }]);
    expect((await asked(steps.length)).told.verdicts).toEqual([]);
    expect((await asked(-1)).status).toBe(400);
  }, 60_000);

  test("of another token is like one that there is not", async () => {
    const begun = await ask(beginAttempt, { token, body: { lab: id } });
    const { attempt } = begun.told;
    const other = await newToken();
    for (const [by, name] of [
      [other, attempt],
      [token, "00000000-0000-4000-8000-000000000000"],
      [token, "x"],
    ] as const)
      expect((await ask(gradeAttempt, { token: by, params: { attempt: name } })).refusal).toEqual([
        404,
        `There is no attempt ${name} that this token reaches.`,
      ]);
  }, 60_000);

  test("tells neither facts of the start state that are answers, nor solutions", async () => {
    const hunt = labSchema.parse(
      parse(readFileSync("lib/labs/definitions/l08-rotate-access-keys.yaml", "utf8"), { version: "1.2" }),
    );
    const { told, status } = await ask(beginAttempt, { token, body: { lab: hunt.id } });
    expect(status).toBe(201);
    expect(Object.keys(told.variables)).toEqual(Object.keys(hunt.vars));
    expect(Object.keys(told).toSorted()).toEqual(["accounts", "attempt", "era", "lab", "start", "variables"]);
    const owners = await ask(beginAttempt, { token: ownerToken, body: { lab: hunt.id } });
    expect(owners.told.values).toMatchObject(owners.told.variables);
    const graded = await ask(gradeAttempt, { token, params: { attempt: told.attempt } });
    expect(JSON.stringify(graded.told)).not.toMatch(/"(solutions?|mutants|equals|oneOf|match|answers?|salt|values)"/);
  }, 60_000);

  test.each<[string, object, string]>([
    ["a lab that there is not", { lab: "l99" }, 'There is no lab "l99".'],
    ["a path", { lab: "../definitions/l01-find-your-way" }, 'There is no lab "../definitions/l01-find-your-way".'],
    ["no lab", {}, "lab: Say which lab."],
    [
      "an era that it is not for",
      { lab: "l04-first-administrator-2020", era: "current" },
      "The lab is not for the console of current.",
    ],
  ])("is refused: %s", async (_, body, sentence) =>
    expect((await ask(beginAttempt, { token, body })).refusal).toEqual([400, sentence]),
  );
});
