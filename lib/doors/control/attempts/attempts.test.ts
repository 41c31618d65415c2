/** The life of an attempt: begun, worked at, told of, rewound, graded; and nobody else's. */
import { describe, expect, test } from "vitest";
import { giveKey, isKeyOfAttempt } from "@/lib/accounts/lab-attempts";
import { provisionAccount } from "@/lib/accounts/provision";
import { accountFacts } from "@/lib/db/revisions";
import { findAccount } from "@/lib/identity/accounts";
import { createConsoleSession, findConsoleSession } from "@/lib/identity/console-sessions";
import { applyToAccount } from "../lab/apply-steps";
import { getEvents } from "../lab/events";
import { ask } from "../lab/lab.fixture";
import { beginAttempt } from "./begin-attempt";
import { gradeNow } from "./grade-attempt";
import { lookAtAttempt } from "./look-at-attempt";
import { progressOf } from "./progress";
import { rewindTo } from "./rewind-attempt";
import { finishAttempt, giveHint, noteIntervention, pauseAttempt, resumeAttempt } from "./teach-attempt";
import { checkWork, markStep, takeHint, tellAttempt } from "./tell-attempt";
import { watchAttempt } from "./watch-attempt";

const lab = "l04-first-administrator-2020";
const [user, group] = ["Administrator", "Administrators"];

async function begun(more: Partial<Parameters<typeof beginAttempt>[0]> = {}) {
  const made = await beginAttempt({ lab, ...more });
  const accountId = made.kept.accountId;
  const apply = async (...steps: object[]) => {
    const done = await ask(applyToAccount, { params: { accountId }, body: { steps } });
    expect(done.status, JSON.stringify(done.told)).toBe(200);
  };
  return { ...made, accountId, apply };
}

const openBilling = { api: "UpdateIAMAccessPreference", Activated: true };
const makeGroup = { api: "CreateGroup", group };
const makeUser = [
  { api: "AttachGroupPolicy", group, policy: "AdministratorAccess" },
  { api: "CreateUser", user },
  { api: "AddUserToGroup", group, user },
];

const statesOf = async (id: string) =>
  Object.fromEntries((await progressOf(id)).tasks.map((task) => [task.id, task.state]));

describe("an attempt", () => {
  test("goes from task to task by what is there, whoever did it and how", async () => {
    const { id, apply, accountId } = await begun();
    expect(await statesOf(id)).toMatchObject({ billing: "working", details: "not-started", "sign-in": "not-started" });
    const { last } = (await ask(getEvents, { params: { accountId } })).told;
    const looked = await markStep(id, "billing", 1);
    expect(Object.keys(looked.state.tasks.billing?.ticks ?? {})).toEqual(["0", "1"]);
    await expect(markStep(id, "billing", 4)).rejects.toThrow("This step shows by itself when it is done.");
    // Looking leaves nothing in the trail.
    expect((await ask(getEvents, { params: { accountId }, query: { after: String(last) } })).told.events).toEqual([]);

    await apply(openBilling);
    await lookAtAttempt(id);
    expect(await statesOf(id)).toMatchObject({ billing: "done", details: "working" });
    // Nothing is to be seen of the wizard before the group is there.
    await apply(makeGroup);
    await lookAtAttempt(id);
    expect(await statesOf(id)).toMatchObject({ details: "done", permissions: "working", create: "not-started" });
    await apply(...makeUser);
    await lookAtAttempt(id);
    expect(await statesOf(id)).toMatchObject({ permissions: "done", create: "done", "sign-in": "working" });
    // What is undone is not done.
    await apply({ api: "RemoveUserFromGroup", group, user });
    const back = await progressOf(id, { fresh: true });
    expect(back.tasks.find((task) => task.id === "create")).toMatchObject({ state: "working", canRewind: true });
    expect(back.tasks.find((task) => task.id === "create")?.doneAt).not.toBeNull();
  }, 60_000);

  test("is finished by the grade that passes it, and gradings at one time are both kept", async () => {
    const { id, apply } = await begun({ help: "goals" });
    const [first, second] = await Promise.all([gradeNow(id), gradeNow(id)]);
    expect([first.passed, second.passed]).toEqual([false, false]);
    expect(await progressOf(id)).toMatchObject({ finishedAt: null, gradings: [{ passed: false }, { passed: false }] });
    expect((await progressOf(id)).tasks[0]?.failures).toBe(2);
    const password = { api: "CreateLoginProfile", user, Password: "Xy-long-enough-77!", PasswordResetRequired: false };
    const signIn = { signIn: `user/${user}`, password: "Xy-long-enough-77!" };
    await apply(openBilling, makeGroup, ...makeUser, password, signIn);
    const grade = await gradeNow(id);
    expect([...grade.checks, ...grade.standing].filter(({ passed }) => !passed)).toEqual([]);
    const progress = await progressOf(id);
    expect(progress.tasks.map(({ state }) => state)).toEqual(["done", "done", "done", "done", "done"]);
    expect(progress.finishedAt).not.toBeNull();
    await expect(rewindTo(id, "billing")).rejects.toThrow("The attempt is finished.");
  }, 60_000);

  test("is rewound to the start of a task: state, answers and trail of since then do not count, sessions stay", async () => {
    const { id, apply, accountId } = await begun();
    await apply(openBilling, makeGroup, ...makeUser);
    await lookAtAttempt(id);
    const visit = {
      now: new Date(),
      sourceIp: "127.0.0.1",
      userAgent: "",
      url: "",
      random: () => new Uint8Array(32).fill(7),
      newEventId: () => "",
    };
    const at = new Date();
    const { ticket } = await createConsoleSession({ accountId, userId: null, at, mfaAt: null }, visit, {
      passwordUsed: false,
    });
    const password = { api: "CreateLoginProfile", user, Password: "Xy-long-enough-77!", PasswordResetRequired: false };
    await apply({ api: "CreateAccessKey", user }, password, { signIn: `user/${user}`, password: "Xy-long-enough-77!" });
    await tellAttempt(id, { visited: ["/iam/users"] });
    expect(await statesOf(id)).toMatchObject({ "sign-in": "working" });
    await lookAtAttempt(id);
    expect(await statesOf(id)).toMatchObject({ create: "working", "sign-in": "done" });

    const { state } = await rewindTo(id, "sign-in");
    expect(state.told.visited).toEqual([]);
    expect(await statesOf(id)).toMatchObject({ create: "done", "sign-in": "working" });
    const { checks } = await gradeNow(id);
    expect(checks.filter(({ passed }) => !passed).map((check) => check.id)).toEqual(["signed-in"]);
    expect(await findConsoleSession(ticket, new Date())).toBeDefined();
    // The trail itself tells all of it.
    const { events } = (await ask(getEvents, { params: { accountId } })).told;
    expect(JSON.stringify(events)).toContain("CreateAccessKey");
    await apply(password, { signIn: `user/${user}`, password: "Xy-long-enough-77!" });
    expect((await gradeNow(id)).passed).toBe(true);
  }, 60_000);

  test("is rewound to its beginning, and not to where nobody was", async () => {
    const { id, apply, accountId } = await begun();
    await apply(openBilling, makeGroup);
    await expect(rewindTo(id, "create")).rejects.toThrow("Nobody has come to this task yet.");
    await rewindTo(id, "billing");
    expect(await statesOf(id)).toMatchObject({
      billing: "working",
      details: "not-started",
      permissions: "not-started",
    });
    expect((await findAccount(accountId))?.billingAccess).toBe(false);
    expect(await progressOf(id)).toMatchObject({ rewinds: 1 });
  }, 60_000);

  test("is begun again in its accounts: what was open there is over", async () => {
    const { id, accountId } = await begun();
    const again = await beginAttempt({ lab, into: { main: accountId } });
    expect(again.kept.accountId).toBe(accountId);
    expect((await progressOf(id)).finishedAt).not.toBeNull();
    expect((await progressOf(again.id)).finishedAt).toBeNull();
  }, 60_000);

  test("gives hints one by one, and counts what was not right", async () => {
    const { id } = await begun();
    await takeHint(id, "billing");
    await takeHint(id, "billing");
    await expect(takeHint(id, "billing")).rejects.toThrow("There is no other hint for this task.");
    const { reasons } = await checkWork(id, "billing");
    expect(reasons).toHaveLength(1);
    expect(await progressOf(id)).toMatchObject({ hints: 2, tasks: [{ failures: 1, hints: 2 }, {}, {}, {}, {}] });
  }, 60_000);

  test("of an exam gives no hints and no reasons, and nobody in it may see why they were refused", async () => {
    const { id, accountId } = await begun({ help: "exam" });
    await expect(takeHint(id, "billing")).rejects.toThrow("There are no hints at an exam.");
    expect((await checkWork(id, "billing")).reasons).toEqual([]);
    expect((await findAccount(accountId))?.explain).toBe(false);
    const guided = await begun();
    expect((await findAccount(guided.accountId))?.explain).toBe(true);
  }, 60_000);

  test("shows what a teacher says and does, stands still while it is paused, and tells who watches", async () => {
    const { id, apply, accountId } = await begun();
    let told = 0;
    const stop = watchAttempt(id, () => {
      told += 1;
    });
    try {
      await expect.poll(() => giveHint(id, "Look at the bar.").then(() => told), { timeout: 5000 }).toBeGreaterThan(0);
      await noteIntervention(id, "Your teacher has looked.");
      await pauseAttempt(id, "Listen, please.");
      expect((await progressOf(id)).paused).toBe(true);
      expect((await accountFacts(accountId))?.paused).toBe("Listen, please.");
      const { state } = await resumeAttempt(id);
      expect([state.paused, state.messages.at(-1)]).toMatchObject([null, { kind: "intervention" }]);
      expect((await accountFacts(accountId))?.paused).toBeNull();
      await apply(openBilling);
      await expect.poll(async () => (await statesOf(id)).billing, { timeout: 5000 }).toBe("done");
    } finally {
      stop();
    }
    await finishAttempt(id);
    expect((await progressOf(id)).finishedAt).not.toBeNull();
  }, 60_000);

  test("opens by its own key and by no other", async () => {
    const [mine, other] = [await begun(), await begun()];
    expect(await isKeyOfAttempt(mine.id, mine.key)).toBe(true);
    expect(await isKeyOfAttempt(mine.id, other.key)).toBe(false);
    expect(await isKeyOfAttempt("00000000-0000-4000-8000-000000000000", mine.key)).toBe(false);
    await giveKey(mine.id, "another");
    expect(await isKeyOfAttempt(mine.id, mine.key)).toBe(false);
  }, 60_000);

  test.each([
    ["a lab that there is not", { lab: "l99" }, 'There is no lab "l99".'],
    ["a console that it is not for", { era: "current" as const }, "The lab is not for the console of today."],
  ])("is refused: %s", async (_, wanted, sentence) => {
    await expect(beginAttempt({ lab, ...wanted })).rejects.toThrow(sentence);
    const { accountId } = await provisionAccount();
    expect((await findAccount(accountId))?.explain).toBe(true);
  });
});
