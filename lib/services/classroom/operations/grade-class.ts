import { z } from "zod";
import { id } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { attemptsOfClass } from "../store/attempts";
import { studentsOf } from "../store/students";

/** Grades everybody who has begun, by what the accounts are now. It changes nothing in them. */
export const gradeClass = defineClassroomOperation({
  name: "GradeClass",
  needs: "assist",
  input: z.strictObject({ classId: id }),
  classOf: ({ classId }) => classId,
  async prepare({ input: { classId }, call, sql }) {
    const learning = new Set((await studentsOf(sql, classId)).map((student) => student.id));
    const latest = new Map((await attemptsOfClass(sql, classId)).map((one) => [`${one.studentId}|${one.lab}`, one]));
    const begun = [...latest.values()].filter(({ studentId, begunAt }) => begunAt !== null && learning.has(studentId));
    await Promise.all(begun.map(({ attemptId }) => call.training.grade(attemptId)));
    return begun.length;
  },
  async does({ input: { classId }, prepared: attempts, log }) {
    log({ classId, studentId: null, sentence: "Your teacher graded the labs that you have begun.", shown: true });
    return { attempts };
  },
});
