/** Classes: made, changed, opened, closed, deleted; by whom, and by whom not. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { by, newAssistant, newClass, newStudent, newTeacher, refusal } from "@/lib/testing/classroom";
import { addStudents } from "./operations/add-students";
import { createClass } from "./operations/create-class";
import { deleteClass } from "./operations/delete-class";
import { describeClass } from "./operations/describe-class";
import { letInAgain } from "./operations/let-in-again";
import { listClasses } from "./operations/list-classes";
import { putClassLabs } from "./operations/put-class-labs";
import { removeAssistant } from "./operations/remove-assistant";
import { setJoining } from "./operations/set-joining";
import { signIn } from "./operations/sign-in";
import { signOut } from "./operations/sign-out";
import { updateClass } from "./operations/update-class";
import { putTeacher } from "./put-teacher";
import { whoLearns, whoTeaches } from "./who";

const lab = (id: string, dueAt: string | null = null) => ({ lab: id, dueAt });
const settings = { name: "8a", help: "goals", explain: false, stuckMinutes: 3 };

test("a class is made, listed and described, with its labs in their order", async () => {
  const teacher = await newTeacher();
  const due = "2026-12-01T22:59:59.000Z";
  const labs = [lab("l10-read-the-denial", due), lab("l04-first-administrator-2020")];
  const input = { name: " 7b ", era: "2020", labs, help: "exam", explain: false };
  const { classId, joinCode } = await by(teacher, createClass, input);
  expect(joinCode).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{8}$/);
  const found = await by(teacher, describeClass, { classId });
  expect(found).toMatchObject({ name: "7b", era: "2020", help: "exam", explain: false, joinOpen: true, teaches: true });
  expect(found.labs.map(({ lab: id, dueAt }) => [id, dueAt?.toISOString()])).toEqual([
    ["l10-read-the-denial", due],
    ["l04-first-administrator-2020", undefined],
  ]);
  const { classes } = await by(teacher, listClasses, {});
  expect(classes.map(({ id, labs: count, students }) => [id, count, students])).toEqual([[classId, 2, 0]]);
});

test("a malformed class is refused", async () => {
  const teacher = await newTeacher();
  const right = { name: "7b", era: "current", labs: [lab("l10-read-the-denial")], help: "guided", explain: true };
  for (const wrong of [
    { name: "" },
    { name: "a\nb" },
    { name: "x".repeat(101) },
    { era: "2015" },
    { labs: [] },
    { labs: [lab("l10-read-the-denial"), lab("l10-read-the-denial")] },
    { labs: [lab("l99-no-such-lab")] },
    { labs: [lab("../../etc/passwd")] },
    { labs: [lab("l10-read-the-denial", "tomorrow")] },
    { help: "much" },
    { teacherId: randomUUID() },
  ])
    expect([wrong, await refusal(by(teacher, createClass, { ...right, ...wrong }))]).toEqual([wrong, "Malformed"]);
});

test("settings and labs change, the code opens, closes and is renewed, and all of it is written down", async () => {
  const teacher = await newTeacher();
  const { classId, joinCode } = await newClass(teacher);
  await by(teacher, updateClass, { classId, ...settings });
  await by(teacher, putClassLabs, { classId, labs: [lab("l06-groups-and-job-functions")] });
  await by(teacher, setJoining, { classId, joining: "close" });
  const closed = await by(teacher, describeClass, { classId });
  expect(closed).toMatchObject({ ...settings, joinOpen: false, joinCode });
  expect(closed.labs.map((one) => one.lab)).toEqual(["l06-groups-and-job-functions"]);
  await by(teacher, setJoining, { classId, joining: "renew" });
  const renewed = await by(teacher, describeClass, { classId });
  expect(renewed.joinOpen).toBe(true);
  expect(renewed.joinCode).not.toBe(joinCode);
  expect(await refusal(newStudent(joinCode))).toBe("WrongCredentials");
  expect(renewed.log.map(({ operation, byName }) => [operation, byName])).toEqual(
    ["SetJoining", "SetJoining", "PutClassLabs", "UpdateClass", "CreateClass"].map((name) => [name, teacher.name]),
  );
});

test("another teacher, another's assistant and students reach nothing of a class", async () => {
  const [teacher, other] = await Promise.all([newTeacher(), newTeacher()]);
  const { classId, joinCode } = await newClass(teacher);
  const { classId: others } = await newClass(other);
  const stranger = await newAssistant(other, others);
  const student = await newStudent(joinCode);
  const before = await by(teacher, describeClass, { classId });
  const attempts = [
    [describeClass, { classId }],
    [updateClass, { classId, ...settings }],
    [putClassLabs, { classId, labs: [lab("l06-groups-and-job-functions")] }],
    [setJoining, { classId, joining: "close" }],
    [addStudents, { classId, students: [{ nickname: "Eve", number: null }] }],
    [letInAgain, { classId, studentId: student.id }],
    [deleteClass, { classId, name: "7b" }],
  ] as const;
  for (const [operation, input] of attempts) {
    // The union of operations has no input of its own; each is given the one beside it.
    const as = (who: Parameters<typeof by>[0]) => refusal(by(who, operation as typeof describeClass, input));
    expect([operation.name, await as(other)]).toEqual([operation.name, "NotFound"]);
    expect([operation.name, await as(stranger)]).toEqual([
      operation.name,
      operation.needs === "teach" ? "AccessDenied" : "NotFound",
    ]);
    expect([operation.name, await as(student)]).toEqual([operation.name, "AccessDenied"]);
    expect([operation.name, await as(undefined)]).toEqual([operation.name, "SignedOut"]);
  }
  expect(await refusal(by(student, createClass, {}))).toBe("AccessDenied");
  expect(await refusal(by(student, listClasses, {}))).toBe("AccessDenied");
  expect(await by(teacher, describeClass, { classId })).toEqual(before);
});

test("an assistant sees the class and lets students in; the class itself is the teacher's", async () => {
  const teacher = await newTeacher();
  const { classId, joinCode } = await newClass(teacher);
  const assistant = await newAssistant(teacher, classId);
  const student = await newStudent(joinCode);
  expect((await by(assistant, listClasses, {})).classes.map(({ id }) => id)).toEqual([classId]);
  expect(await by(assistant, describeClass, { classId })).toMatchObject({ id: classId, teaches: false });
  await by(assistant, letInAgain, { classId, studentId: student.id });
  expect(await refusal(by(assistant, deleteClass, { classId, name: "7b" }))).toBe("AccessDenied");
  expect(await refusal(by(assistant, createClass, {}))).toBe("AccessDenied");
  await by(teacher, removeAssistant, { classId, personId: assistant.id });
  expect(await refusal(by(assistant, describeClass, { classId }))).toBe("NotFound");
  expect(await refusal(by(teacher, removeAssistant, { classId, personId: assistant.id }))).toBe("NotFound");
});

test("a class goes with everybody in it, once its name is typed", async () => {
  const teacher = await newTeacher();
  const { classId, joinCode } = await newClass(teacher);
  const student = await newStudent(joinCode);
  expect(await refusal(by(teacher, deleteClass, { classId, name: "7c" }))).toBe("Malformed");
  await by(teacher, deleteClass, { classId, name: "7b" });
  expect(await refusal(by(teacher, describeClass, { classId }))).toBe("NotFound");
  expect(await refusal(newStudent(joinCode))).toBe("WrongCredentials");
  expect(await whoLearns(student.session, new Date())).toBeUndefined();
});

test("signing in: wrong is one answer, guessing is slowed down, a new password ends the sessions", async () => {
  const teacher = await newTeacher();
  expect(await whoTeaches(teacher.session, new Date())).toMatchObject({ kind: "teacher", id: teacher.id });
  expect(await whoLearns(teacher.session, new Date())).toBeUndefined();
  expect(await whoTeaches(teacher.session, new Date(Date.now() + 13 * 3_600_000))).toBeUndefined();
  const wrong = { name: teacher.name, password: "not the password" };
  const unknown = { name: `Nobody ${randomUUID()}`, password: teacher.password };
  const messages = await Promise.all(
    [wrong, unknown].map((input) => by(undefined, signIn, input).catch((error: Error) => error.message)),
  );
  expect(new Set(messages)).toEqual(new Set(["The name or the password is not right."]));
  for (let failures = 1; failures < 5; failures += 1) await refusal(by(undefined, signIn, wrong));
  expect(await refusal(by(undefined, signIn, { ...wrong, password: teacher.password }))).toBe("TooManyAttempts");

  const second = await newTeacher();
  await by(undefined, signOut, { session: second.session });
  expect(await whoTeaches(second.session, new Date())).toBeUndefined();
  const { password, made } = await putTeacher({ name: teacher.name.toUpperCase() });
  expect([made, password === teacher.password]).toEqual([false, false]);
  expect(await whoTeaches(teacher.session, new Date())).toBeUndefined();
});

test("a teacher's name and password are checked, and an assistant stays one", async () => {
  const teacher = await newTeacher();
  const { classId } = await newClass(teacher);
  const assistant = await newAssistant(teacher, classId);
  expect(await refusal(putTeacher({ name: " " }))).toBe("Malformed");
  expect(await refusal(putTeacher({ name: "Ms Larch", password: "too short" }))).toBe("Malformed");
  expect(await refusal(putTeacher({ name: assistant.name }))).toBe("Conflict");
});
