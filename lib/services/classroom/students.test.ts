/** Into a class: by code, from a roster, again; and who does not come in. */
import { expect, test } from "vitest";
import { by, newClass, newStudent, newTeacher, refusal } from "@/lib/testing/classroom";
import { addStudents } from "./operations/add-students";
import { beginLab } from "./operations/begin-lab";
import { describeClass } from "./operations/describe-class";
import { describeOwnClass } from "./operations/describe-own-class";
import { joinClass } from "./operations/join-class";
import { letInAgain } from "./operations/let-in-again";
import { removeStudent } from "./operations/remove-student";
import { setJoining } from "./operations/set-joining";
import { whoLearns, whoTeaches } from "./who";

const aClass = async () => {
  const teacher = await newTeacher();
  return { teacher, ...(await newClass(teacher)) };
};

test("by the code, typed as people type it; the session is no teacher's", async () => {
  const { teacher, classId, joinCode } = await aClass();
  const typed = ` ${joinCode.slice(0, 4).toLowerCase()}-${joinCode.slice(4)} `;
  const student = await newStudent(typed, "Mia");
  expect(student).toMatchObject({ kind: "guest", name: "Mia", classId });
  expect(student.personalCode).toMatch(/^.{4}-.{4}-.{4}$/);
  expect(await whoTeaches(student.session, new Date())).toBeUndefined();
  const { students } = await by(teacher, describeClass, { classId });
  expect(students.map(({ nickname, kind, joinedAt }) => [nickname, kind, joinedAt !== null])).toEqual([
    ["Mia", "guest", true],
  ]);
  expect(JSON.stringify(students)).not.toContain("codeHash");
});

test("a nickname is one student's: the personal code or the teacher lets in again, and nothing else", async () => {
  const { teacher, classId, joinCode } = await aClass();
  const mia = await newStudent(joinCode, "Mia");
  const again = (more = {}) => by(undefined, joinClass, { code: joinCode, nickname: "mia", ...more });
  expect(await refusal(again())).toBe("Conflict");
  expect(await refusal(again({ personalCode: "AAAA-AAAA-AAAA" }))).toBe("WrongCredentials");
  const back = await again({ personalCode: mia.personalCode.toLowerCase().replaceAll("-", " ") });
  expect([back.studentId, back.personalCode]).toEqual([mia.id, undefined]);

  await by(teacher, letInAgain, { classId, studentId: mia.id });
  expect(await whoLearns(mia.session, new Date())).toBeUndefined();
  const let1 = await again();
  expect(let1.studentId).toBe(mia.id);
  expect(let1.personalCode).not.toBe(mia.personalCode);
  // Once, and not with the old code.
  expect(await refusal(again())).toBe("Conflict");
  expect(await refusal(again({ personalCode: mia.personalCode }))).toBe("WrongCredentials");

  await by(teacher, letInAgain, { classId, studentId: mia.id });
  const late = new Date(Date.now() + 16 * 60_000);
  expect(await refusal(by(undefined, joinClass, { code: joinCode, nickname: "Mia" }, late))).toBe("Conflict");
});

test("guessing a personal code is slowed down", async () => {
  const { joinCode } = await aClass();
  const mia = await newStudent(joinCode, "Mia");
  const guess = (personalCode: string) =>
    refusal(by(undefined, joinClass, { code: joinCode, nickname: "Mia", personalCode }));
  for (let failures = 0; failures < 5; failures += 1) expect(await guess("AAAA-AAAA-AAAA")).toBe("WrongCredentials");
  expect(await guess(mia.personalCode)).toBe("TooManyAttempts");
});

test("of those who come at once under one nickname, one comes in", async () => {
  const { teacher, classId, joinCode } = await aClass();
  const tried = await Promise.all(Array.from({ length: 5 }, () => refusal(newStudent(joinCode, "Mia"))));
  expect(tried.toSorted()).toEqual(["Conflict", "Conflict", "Conflict", "Conflict", "done"]);
  expect((await by(teacher, describeClass, { classId })).students).toHaveLength(1);
});

test("a closed class takes nobody new, and lets in who was there", async () => {
  const { teacher, classId, joinCode } = await aClass();
  const mia = await newStudent(joinCode, "Mia");
  await by(teacher, setJoining, { classId, joining: "close" });
  expect(await refusal(newStudent(joinCode, "Ben"))).toBe("Conflict");
  const { personalCode } = mia;
  expect(await refusal(by(undefined, joinClass, { code: joinCode, nickname: "Mia", personalCode }))).toBe("done");
});

test("a malformed join is refused", async () => {
  const { joinCode } = await aClass();
  for (const wrong of [{ code: "" }, { nickname: " " }, { nickname: "x".repeat(41) }, { kind: "teacher" }])
    expect(await refusal(by(undefined, joinClass, { code: joinCode, nickname: "Mia", ...wrong }))).toBe("Malformed");
  expect(await refusal(newStudent("AAAAAAAA"))).toBe("WrongCredentials");
});

test("a roster comes in whole or not at all, and each of it by a code of the own", async () => {
  const { teacher, classId, joinCode } = await aClass();
  const roster = (...names: string[]) => ({ classId, students: names.map((nickname) => ({ nickname, number: null })) });
  expect(await refusal(by(teacher, addStudents, roster("Mia", "Ben", "mia")))).toBe("Malformed");
  const { students } = await by(teacher, addStudents, roster("Mia", "Ben"));
  expect(await refusal(by(teacher, addStudents, roster("Eli", "BEN")))).toBe("Conflict");
  expect(await refusal(by(teacher, addStudents, roster(...Array.from({ length: 60 }, (_, i) => `s${i}`))))).toBe(
    "Conflict",
  );
  expect((await by(teacher, describeClass, { classId })).students.map(({ nickname }) => nickname)).toEqual([
    "Ben",
    "Mia",
  ]);
  // Without the code nobody is who stands in the roster.
  expect(await refusal(newStudent(joinCode, "Mia"))).toBe("Conflict");
  const [mia] = students;
  const personalCode = mia?.personalCode ?? "";
  const joined = await by(undefined, joinClass, { code: joinCode, nickname: "Mia", personalCode });
  expect(await whoLearns(joined.session, new Date())).toMatchObject({ kind: "student", name: "Mia" });
});

test("a student sees the own class and begins its labs, each in accounts of the own", async () => {
  const { teacher, classId, joinCode } = await aClass();
  const [mia, ben] = [await newStudent(joinCode, "Mia"), await newStudent(joinCode, "Ben")];
  const lab = "l10-read-the-denial";
  const begun = await Promise.all([1, 2, 3].map(() => by(mia, beginLab, { lab })));
  expect(new Set(begun.map(({ attemptId }) => attemptId)).size).toBe(1);
  await by(ben, beginLab, { lab });
  const accountsOf = async (who: typeof mia) =>
    (await by(who, describeOwnClass, {})).labs.find((one) => one.lab === lab)?.attempt?.accounts;
  const [hers, his] = [await accountsOf(mia), await accountsOf(ben)];
  expect(hers).toHaveLength(1);
  expect(hers?.[0]?.signInPath).toBe(`/signin/${hers?.[0]?.accountId}/console`);
  expect(his?.[0]?.accountId).not.toBe(hers?.[0]?.accountId);
  expect(await refusal(by(mia, beginLab, { lab: "l06-groups-and-job-functions" }))).toBe("NotFound");
  expect(await refusal(by(teacher, beginLab, { lab }))).toBe("AccessDenied");
  expect(await refusal(by(undefined, describeOwnClass, {}))).toBe("SignedOut");

  await by(teacher, removeStudent, { classId, studentId: mia.id });
  expect(await refusal(by(teacher, removeStudent, { classId, studentId: mia.id }))).toBe("NotFound");
  expect(await whoLearns(mia.session, new Date())).toBeUndefined();
});
