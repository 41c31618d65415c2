import { z } from "zod";
import { id, labId } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { newAttempt } from "../own-attempt";
import { studentAttempt } from "../student-attempt";

/** Gives a student another attempt, in new accounts in the lab's start state. The one before stays, for its grade. */
export const resetLab = defineClassroomOperation({
  name: "ResetLab",
  needs: "assist",
  input: z.strictObject({ classId: id, studentId: id, lab: labId }),
  classOf: ({ classId }) => classId,
  async prepare({ input: { classId, studentId, lab }, call, sql }) {
    const { number, attemptId } = await studentAttempt(sql, classId, studentId, lab);
    await call.training.tell(attemptId, "You were given a new attempt: go on from the page of your class.");
    return newAttempt(call, { classId, studentId, lab }, number + 1);
  },
  async does({ input: { classId, studentId, lab }, prepared: { number }, log }) {
    log({
      classId,
      studentId,
      lab,
      sentence: `You were given attempt ${number}, in a new account. Press Begin in your class.`,
      shown: true,
    });
    return { number };
  },
});
