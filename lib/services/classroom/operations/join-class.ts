import { z } from "zod";
import { newPersonalCode, plainCode } from "../codes";
import { mostStudents, nickname, typedCode } from "../inputs";
import { type ClassroomCall, defineClassroomOperation } from "../operation";
import { attemptAhead } from "../own-attempt";
import { ClassroomRefused } from "../refused";
import { type ClassRow, classByCode, labsOfClass } from "../store/classes";
import { openClassroomSession } from "../store/sessions";
import { isTaken, reading } from "../store/sql";
import {
  codeHash,
  countLocked,
  insertStudent,
  nicknameKey,
  noteJoined,
  type StudentRow,
  studentByNickname,
} from "../store/students";

const input = z.strictObject({
  code: typedCode,
  nickname,
  /** Of who comes back, or stands in the roster. */
  personalCode: z.string().max(60).optional(),
});
type Given = z.output<typeof input>;

/**
 * Comes into a class by its code and a nickname: as somebody new, where the class is open, or as who was there before,
 * by the personal code or because the teacher lets the student in again.
 * Out: the session's id, and the personal code where a new one was made. Both are told only here.
 */
export const joinClass = defineClassroomOperation({
  name: "JoinClass",
  needs: "anyone",
  input,
  async prepare({ input: { code, nickname: name }, call, sql }) {
    const seconds = await call.training.secondsToWait(triedBy(code, name), call.sourceIp);
    if (seconds > 0)
      throw new ClassroomRefused("TooManyAttempts", `There were too many attempts. Try again in ${seconds} seconds.`);
    const found = await classByCode(sql, plainCode(code));
    if (found) return found;
    await call.training.noteFailure(triedBy(code, name), call.sourceIp);
    throw new ClassroomRefused("WrongCredentials", "There is no class with this code.", "code");
  },
  async does({ input: given, call, sql, prepared: of, log }) {
    const known = await studentByNickname(sql, of.id, given.nickname);
    const student = known ?? (await newcomer(given, of, call, sql));
    const proved = known ? await provedBy(known, given, call) : "new";
    const personalCode = proved === "code" ? undefined : newPersonalCode(call.random);
    await noteJoined(sql, student.id, call.at, personalCode === undefined ? null : codeHash(personalCode));
    const session = await openClassroomSession(sql, { ...call, of: { studentId: student.id } });
    if (proved !== "code" || !student.joinedAt)
      log({
        classId: of.id,
        studentId: student.id,
        sentence: `${student.nickname} came into the class.`,
        shown: false,
      });
    return { session, personalCode, studentId: student.id, classId: of.id };
  },
  async after({ call, out: { classId, studentId } }) {
    // The accounts of the first labs are made while the student reads: nobody waits for them.
    for (const { lab } of (await labsOfClass(reading, classId)).slice(0, labsAhead))
      attemptAhead(call, { classId, studentId, lab });
  },
});

/** Of more, accounts would be made that nobody may need. */
const labsAhead = 2;

const triedBy = (code: string, name: string) => `join|${plainCode(code)}|${nicknameKey(name)}`;

async function newcomer(given: Given, of: ClassRow, call: ClassroomCall, sql: Parameters<typeof countLocked>[0]) {
  if (!of.joinOpen)
    throw new ClassroomRefused("Conflict", "The class takes no new students. Ask your teacher to open it.", "code");
  if ((await countLocked(sql, of.id)) >= mostStudents)
    throw new ClassroomRefused("Conflict", "The class is full. Ask your teacher.", "code");
  const made = {
    id: call.newId(),
    classId: of.id,
    kind: "guest" as const,
    nickname: given.nickname,
    number: null,
    codeHash: null,
    letInUntil: null,
    joinedAt: null,
  };
  await insertStudent(sql, made, call.at).catch((error: unknown) => {
    if (isTaken(error)) throw taken();
    throw error;
  });
  return made;
}

/** By what the student came back. Throws ClassroomRefused where nothing proves that it is the same. */
async function provedBy(known: StudentRow, given: Given, call: ClassroomCall): Promise<"let-in" | "code"> {
  if (known.letInUntil !== null && call.at < known.letInUntil) return "let-in";
  if (given.personalCode === undefined || given.personalCode.trim() === "") throw taken();
  const tried = triedBy(given.code, given.nickname);
  if (known.codeHash === codeHash(given.personalCode)) {
    await call.training.noteSuccess(tried, call.sourceIp);
    return "code";
  }
  await call.training.noteFailure(tried, call.sourceIp);
  throw new ClassroomRefused("WrongCredentials", "This is not the personal code of that nickname.", "personalCode");
}

const taken = () =>
  new ClassroomRefused(
    "Conflict",
    "Somebody of this nickname is in the class. If it is you, enter your personal code, or ask your teacher to let you in again.",
    "nickname",
  );
