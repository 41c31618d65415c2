import { z } from "zod";
import { newPersonalCode } from "../codes";
import { id, mostStudents, roster } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { ClassroomRefused } from "../refused";
import { isTaken } from "../store/sql";
import { codeHash, countLocked, insertStudent, nicknameKey } from "../store/students";

/** Adds students of a roster: all or none. Out: each with the personal code to hand out, which is told only here. */
export const addStudents = defineClassroomOperation({
  name: "AddStudents",
  needs: "assist",
  input: z.strictObject({ classId: id, students: roster }),
  classOf: ({ classId }) => classId,
  async does({ input: { classId, students }, call, sql, log }) {
    const twice = students.find(({ nickname }, index) =>
      students.slice(0, index).some((earlier) => nicknameKey(earlier.nickname) === nicknameKey(nickname)),
    );
    if (twice) throw new ClassroomRefused("Malformed", `${twice.nickname} stands twice in the roster.`, "students");
    if ((await countLocked(sql, classId)) + students.length > mostStudents)
      throw new ClassroomRefused("Conflict", `A class has at most ${mostStudents} students.`, "students");
    const added: { nickname: string; number: string | null; personalCode: string }[] = [];
    for (const { nickname, number } of students) {
      const personalCode = newPersonalCode(call.random);
      const student = { id: call.newId(), classId, kind: "student" as const, nickname, number, joinedAt: null };
      await insertStudent(sql, { ...student, codeHash: codeHash(personalCode) }, call.at).catch((error: unknown) => {
        if (isTaken(error))
          throw new ClassroomRefused("Conflict", `Somebody called ${nickname} is in the class already.`, "students");
        throw error;
      });
      added.push({ nickname, number, personalCode });
    }
    const count = added.length === 1 ? "1 student" : `${added.length} students`;
    log({ classId, studentId: null, sentence: `${count} came into the roster.`, shown: false });
    return { students: added };
  },
});
