import { z } from "zod";
import { id, labId } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { ClassroomRefused } from "../refused";
import { attemptsOfClass, latestAttempt } from "../store/attempts";
import { studentById, studentsOf, teachersOwn } from "../store/students";

const input = z.strictObject({
  classId: id,
  lab: labId,
  /** Whose state everybody gets; null: the teacher's own. */
  from: id.nullable(),
});

/** Makes the accounts of everybody who has begun a lab what those of one are. What they did there is gone, and they are told. */
export const broadcastState = defineClassroomOperation({
  name: "BroadcastState",
  needs: "assist",
  input,
  classOf: ({ classId }) => classId,
  async prepare({ input: { classId, lab, from }, call, sql }) {
    const source = from === null ? await teachersOwn(sql, classId) : await studentById(sql, classId, from);
    const found = source && (await latestAttempt(sql, source.id, lab));
    if (!source || !found)
      throw new ClassroomRefused(
        "NotFound",
        from === null ? "You have not begun this lab yourself. Demonstrate it first." : "There is no such attempt.",
      );
    const learning = new Set((await studentsOf(sql, classId)).map((student) => student.id));
    const latest = new Map((await attemptsOfClass(sql, classId)).map((one) => [`${one.studentId}|${one.lab}`, one]));
    const targets = [...latest.values()].filter(
      (one) => one.lab === lab && one.begunAt !== null && one.studentId !== source.id && learning.has(one.studentId),
    );
    const sentence = `Your account was made what that of ${source.kind === "teacher" ? "your teacher" : source.nickname} is. Sign in again.`;
    // One after the other: each is a whole account, and the class goes on meanwhile.
    for (const { attemptId } of targets) {
      await call.training.copy(found.attemptId, attemptId);
      await call.training.tell(attemptId, sentence);
    }
    return { sentence, students: targets.map(({ studentId }) => studentId) };
  },
  async does({ input: { classId, lab }, prepared: { sentence, students }, log }) {
    for (const studentId of students) log({ classId, studentId, lab, sentence, shown: true });
    return { students: students.length };
  },
});
