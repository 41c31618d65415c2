/** What those who teach do to a student's accounts: done, told to the student, and nobody else's. */
import { expect, test } from "vitest";
import { findAttempt } from "@/lib/accounts/lab-attempts";
import { callAs } from "@/lib/doors/console/call-as";
import { gradedAccount } from "@/lib/doors/console/graded-account";
import { training } from "@/lib/doors/control/classroom-training";
import { principalOf } from "@/lib/identity/principals";
import { runtime } from "@/lib/runtime";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { by, type Joined, newAssistant, newClass, newStudent, newTeacher, refusal } from "@/lib/testing/classroom";
import { boardOf } from "./board";
import type { Staff } from "./identity";
import { beginLab } from "./operations/begin-lab";
import { broadcastState } from "./operations/broadcast-state";
import { describeBoard } from "./operations/describe-board";
import { describeOwnClass } from "./operations/describe-own-class";
import { describeStudent } from "./operations/describe-student";
import { getEvidence } from "./operations/get-evidence";
import { gradeClass } from "./operations/grade-class";
import { keepState } from "./operations/keep-state";
import { listGrades } from "./operations/list-grades";
import { listNotifications } from "./operations/list-notifications";
import { openDemo } from "./operations/open-demo";
import { pauseClass } from "./operations/pause-class";
import { resetLab } from "./operations/reset-lab";
import { restoreState } from "./operations/restore-state";
import { rewindTask } from "./operations/rewind-task";
import { sendHint } from "./operations/send-hint";
import { latestAttempt } from "./store/attempts";
import { reading } from "./store/sql";
import type { Progress } from "./training";

const lab = "l10-read-the-denial";

interface Playing {
  teacher: Staff;
  classId: string;
  joinCode: string;
  mia: Joined;
  at: { classId: string; studentId: string; lab: string };
  attemptId: string;
}

/** A class in which Mia has begun. */
async function playing(): Promise<Playing> {
  const teacher = await newTeacher();
  const { classId, joinCode } = await newClass(teacher);
  const mia = await newStudent(joinCode, "Mia");
  const { attemptId } = await by(mia, beginLab, { lab });
  return { teacher, classId, joinCode, mia, attemptId, at: { classId, studentId: mia.id, lab } };
}

const shownTo = async (who: Joined) => (await by(who, describeOwnClass, {})).log.map(({ sentence }) => sentence);
const messagesOf = async (who: Joined) =>
  (await by(who, describeOwnClass, {})).labs.find((one) => one.lab === lab)?.attempt?.messages.map(({ text }) => text);

test("a hint shows in the student's panel and in the log, with who sent it", async () => {
  const { teacher, mia, at, classId } = await playing();
  const assistant = await newAssistant(teacher, classId);
  await by(assistant, sendHint, { ...at, text: " Look at the group. " });
  expect(await messagesOf(mia)).toEqual(["Look at the group."]);
  const { log } = await by(mia, describeOwnClass, {});
  expect(log[0]).toMatchObject({ sentence: "A hint: Look at the group.", byName: assistant.name, byKind: "assistant" });
  expect(await refusal(by(teacher, sendHint, { ...at, text: " " }))).toBe("Malformed");
  expect(await refusal(by(teacher, sendHint, { ...at, lab: "l04-nothing", text: "x" }))).toBe("NotFound");
});

test("the bell lists what was done to one and to the class, the newest first, and nobody else's", async () => {
  const { teacher, joinCode, mia, at, classId, attemptId } = await playing();
  const ben = await newStudent(joinCode, "Ben");
  await by(teacher, sendHint, { ...at, text: "Look at the group." });
  await by(teacher, pauseClass, { classId, paused: true });
  const bellOf = async (who: Joined) => (await by(who, listNotifications, {})).log.map(({ sentence }) => sentence);
  expect(await bellOf(mia)).toEqual(["Your teacher has paused the class.", "A hint: Look at the group."]);
  expect(await bellOf(ben)).toEqual(["Your teacher has paused the class."]);
  expect((await by(mia, listNotifications, {})).attempts).toContain(attemptId);
  expect((await by(ben, listNotifications, {})).attempts).not.toContain(attemptId);
  expect(await refusal(by(teacher, listNotifications, {}))).toBe("AccessDenied");
  expect(await refusal(by(undefined, listNotifications, {}))).toBe("SignedOut");
});

test("a state is kept and restored, a task rewound, and each is told", async () => {
  const { teacher, mia, at, attemptId } = await playing();
  const users = () => usersOf(attemptId);
  const before = await users();
  await by(teacher, keepState, { ...at, name: "before lunch" });
  await makeUser(attemptId, "gil");
  expect(await users()).toEqual([...before, "gil"].toSorted());
  await by(teacher, restoreState, { ...at, name: "before lunch" });
  expect(await users()).toEqual(before);
  expect(await refusal(by(teacher, restoreState, { ...at, name: "after lunch" }))).toBe("NotFound");

  await makeUser(attemptId, "gil");
  const { progress, kept, events } = await by(teacher, describeStudent, at);
  expect(kept.map(({ name }) => name)).toContain("before lunch");
  expect(events.map(({ name }) => name)).toContain("CreateUser");
  const [task] = progress.tasks;
  await by(teacher, rewindTask, { ...at, task: task?.id });
  expect(await users()).toEqual(before);
  expect(await refusal(by(teacher, rewindTask, { ...at, task: "no-such-task" }))).toBe("Conflict");
  expect(await shownTo(mia)).toEqual([
    `Your account was put back to the beginning of “${task?.title}”.`,
    "Your account was put back to “before lunch”.",
    "Your account was kept as “before lunch”.",
  ]);
  expect(await messagesOf(mia)).toHaveLength(2);
});

test("a reset is a new attempt in a new account; the one before stays for its grade", async () => {
  const { teacher, mia, at, attemptId, classId } = await playing();
  expect(await by(teacher, resetLab, at)).toEqual({ number: 2 });
  const { attemptId: second } = await by(mia, beginLab, { lab });
  expect(second).not.toBe(attemptId);
  await by(teacher, gradeClass, { classId });
  const { rows } = await by(teacher, listGrades, { classId });
  expect(rows.map(({ attempt, score }) => [attempt, score !== null])).toEqual([
    [1, false],
    [2, true],
  ]);
});

test("a broadcast makes everybody's account what the teacher's is, and nobody else's", async () => {
  const { teacher, classId, joinCode, mia, attemptId } = await playing();
  expect(await refusal(by(teacher, broadcastState, { classId, lab, from: null }))).toBe("NotFound");
  const { attemptId: own, people } = await by(teacher, openDemo, { classId, lab });
  expect(people[0]).toBe("root");
  const other = await newStudent(joinCode, "Ben");
  const { attemptId: otherLab } = await by(other, beginLab, { lab: "l04-first-administrator-2020" });
  await makeUser(own, "shown");
  expect(await by(teacher, broadcastState, { classId, lab, from: null })).toEqual({ students: 1 });
  expect(await usersOf(attemptId)).toContain("shown");
  expect(await usersOf(otherLab)).not.toContain("shown");
  expect(await shownTo(mia)).toEqual(["Your account was made what that of your teacher is. Sign in again."]);
  expect(await shownTo(other)).toEqual([]);
  // The checks of the lab go by the new account's own ids.
  const close = await training.look(attemptId);
  expect(close.checks.map(({ id, passed }) => [id, passed])).toEqual(
    (await training.look(own)).checks.map(({ id, passed }) => [id, passed]),
  );
});

test("a pause covers everybody's console until it ends, and nobody begins meanwhile", async () => {
  const { teacher, mia, classId, attemptId } = await playing();
  await by(teacher, pauseClass, { classId, paused: true });
  expect((await training.progress(attemptId))?.paused).toBe(true);
  expect(await refusal(by(mia, beginLab, { lab }))).toBe("Conflict");
  await by(teacher, pauseClass, { classId, paused: false });
  expect((await training.progress(attemptId))?.paused).toBe(false);
  expect(await refusal(by(mia, beginLab, { lab }))).toBe("done");
  expect(await shownTo(mia)).toEqual(["The class goes on.", "Your teacher has paused the class."]);
});

test("an attempt that is made while the class is paused is paused too; the teacher's own goes on", async () => {
  const { teacher, joinCode, at, classId } = await playing();
  await by(teacher, pauseClass, { classId, paused: true });
  await by(teacher, resetLab, at);
  const ben = await newStudent(joinCode, "Ben");
  const demo = await by(teacher, openDemo, { classId, lab });
  const pausedOf = async (attemptId: string) => (await training.progress(attemptId))?.paused;
  const attemptOf = async (studentId: string) => (await latestAttempt(reading, studentId, lab))?.attemptId ?? "";
  expect(await pausedOf(await attemptOf(at.studentId))).toBe(true);
  // Ben's is made ahead, behind whatever else is made.
  await expect.poll(async () => pausedOf(await attemptOf(ben.id)), { timeout: 10_000 }).toBe(true);
  expect(await pausedOf(demo.attemptId)).toBe(false);
  await by(teacher, pauseClass, { classId, paused: false });
  for (const who of [at.studentId, ben.id]) expect(await pausedOf(await attemptOf(who))).toBe(false);
});

test("the board has a row for each student, and grades have points by check, with evidence behind them", async () => {
  const { teacher, classId, joinCode, attemptId } = await playing();
  await newStudent(joinCode, "Ben");
  const facts = await by(teacher, describeBoard, { classId });
  const seen = await training.progress(attemptId);
  const board = boardOf(facts, new Map<string, Progress>(seen ? [[attemptId, seen]] : []), new Date());
  expect(board.rows.map(({ nickname }) => nickname)).toEqual(["Ben", "Mia"]);
  expect(board.rows[1]?.labs[lab]?.cells[0]).toBe("working");
  expect(board.rows[0]?.labs[lab]?.cells[0] ?? "not-started").toBe("not-started");

  await by(teacher, gradeClass, { classId });
  const { rows } = await by(teacher, listGrades, { classId });
  const row = rows.find(({ nickname, lab: of }) => nickname === "Mia" && of === lab);
  expect(row?.score).toBe(Object.values(row?.checks ?? {}).reduce((sum, points) => sum + points, 0));
  const { attempts } = await by(teacher, getEvidence, { classId });
  const evidence = attempts.find((one) => "lab" in one && one.lab === lab);
  expect(evidence).toMatchObject({
    student: { nickname: "Mia" },
    stateHash: { main: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});

test("none of it is another teacher's, an assistant's of another class, or a student's", async () => {
  const { teacher, classId, mia, at, attemptId } = await playing();
  const other = await newTeacher();
  const stranger = await newAssistant(other, (await newClass(other)).classId);
  const before = await training.progress(attemptId);
  const tried = [
    [describeBoard, { classId }],
    [describeStudent, at],
    [sendHint, { ...at, text: "x" }],
    [rewindTask, { ...at, task: "one" }],
    [resetLab, at],
    [keepState, { ...at, name: "x" }],
    [restoreState, { ...at, name: "x" }],
    [broadcastState, { classId, lab, from: null }],
    [pauseClass, { classId, paused: true }],
    [listGrades, { classId }],
    [gradeClass, { classId }],
    [getEvidence, { classId }],
    [openDemo, { classId, lab }],
  ] as const;
  for (const [operation, input] of tried) {
    // The union of operations has no input of its own; each is given the one beside it.
    const as = (who: Parameters<typeof by>[0]) => refusal(by(who, operation as typeof describeBoard, input));
    expect([operation.name, await as(other)]).toEqual([operation.name, "NotFound"]);
    expect([operation.name, await as(stranger)]).toEqual([
      operation.name,
      operation.needs === "teach" ? "AccessDenied" : "NotFound",
    ]);
    expect([operation.name, await as(mia)]).toEqual([operation.name, "AccessDenied"]);
    expect([operation.name, await as(undefined)]).toEqual([operation.name, "SignedOut"]);
  }
  expect(await training.progress(attemptId)).toEqual(before);
  // A student of another class is none of this one, whoever asks.
  const { classId: mine } = await newClass(other);
  expect(await refusal(by(other, sendHint, { ...at, classId: mine, text: "x" }))).toBe("NotFound");
  expect(await refusal(by(teacher, sendHint, { ...at, text: "x" }))).toBe("done");
});

const accountOf = async (attemptId: string) => (await findAttempt(attemptId))?.accountId ?? "";

/** Root of the attempt's main account makes a user. */
async function makeUser(attemptId: string, UserName: string): Promise<void> {
  const root = await principalOf(await accountOf(attemptId), null);
  if (!root) throw new Error("The attempt has no account.");
  await runtime.perform(createUser, { UserName }, callAs(root, new Date()));
}

/** The names of its users, sorted. */
async function usersOf(attemptId: string): Promise<string[]> {
  const { state } = await gradedAccount(await accountOf(attemptId), 0);
  return state.users.map(({ name }) => name).toSorted();
}
