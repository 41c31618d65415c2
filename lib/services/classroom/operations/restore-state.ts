import { z } from "zod";
import { id, labId } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { studentAttempt } from "../student-attempt";

/** Puts a student's accounts back to what was kept under that name last. Sessions and the trail go on. */
export const restoreState = defineClassroomOperation({
  name: "RestoreState",
  needs: "assist",
  input: z.strictObject({ classId: id, studentId: id, lab: labId, name: z.string().min(1).max(100) }),
  classOf: ({ classId }) => classId,
  async prepare({ input: { classId, studentId, lab, name }, call, sql }) {
    const { attemptId } = await studentAttempt(sql, classId, studentId, lab);
    await call.training.restore(attemptId, name);
    const sentence = `Your account was put back to “${name}”.`;
    await call.training.tell(attemptId, sentence);
    return sentence;
  },
  async does({ input: { classId, studentId, lab }, prepared: sentence, log }) {
    log({ classId, studentId, lab, sentence, shown: true });
    return {};
  },
});
