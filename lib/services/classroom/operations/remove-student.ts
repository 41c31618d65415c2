import { z } from "zod";
import { id } from "../inputs";
import { knownStudent } from "../known-student";
import { defineClassroomOperation } from "../operation";
import { attemptsOfStudent } from "../store/attempts";
import { deleteStudent } from "../store/students";

/** Removes a student with the accounts and grades of all attempts. */
export const removeStudent = defineClassroomOperation({
  name: "RemoveStudent",
  needs: "teach",
  input: z.strictObject({ classId: id, studentId: id }),
  classOf: ({ classId }) => classId,
  async does({ input: { classId, studentId }, sql, log }) {
    const { nickname } = await knownStudent(sql, classId, studentId);
    const attempts = await attemptsOfStudent(sql, studentId);
    await deleteStudent(sql, studentId);
    log({ classId, studentId: null, sentence: `${nickname} was removed from the class.`, shown: false });
    return { nickname, attempts: attempts.map(({ attemptId }) => attemptId) };
  },
  after: ({ call, out: { attempts } }) => call.training.remove(attempts),
});
