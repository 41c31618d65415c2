import { z } from "zod";
import { id, labId } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { studentAttempt } from "../student-attempt";

const hint = z.string().trim().min(1, "Write the hint.").max(1000, "A hint has at most 1000 characters.");

/** A hint in the teacher's own words: it shows in the student's panel. */
export const sendHint = defineClassroomOperation({
  name: "SendHint",
  needs: "assist",
  input: z.strictObject({ classId: id, studentId: id, lab: labId, text: hint }),
  classOf: ({ classId }) => classId,
  async prepare({ input: { classId, studentId, lab, text }, call, sql }) {
    const { attemptId } = await studentAttempt(sql, classId, studentId, lab);
    await call.training.hint(attemptId, text);
  },
  async does({ input: { classId, studentId, lab, text }, log }) {
    log({ classId, studentId, lab, sentence: `A hint: ${text}`, shown: true });
    return {};
  },
});
