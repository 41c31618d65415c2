import { z } from "zod";
import { id, labId } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { studentAttempt } from "../student-attempt";

const name = z.string().trim().min(1, "Enter a name for the state.").max(100, "At most 100 characters.");

/** Keeps a student's accounts as they are now, under a name, to be put back later. */
export const keepState = defineClassroomOperation({
  name: "KeepState",
  needs: "assist",
  input: z.strictObject({ classId: id, studentId: id, lab: labId, name }),
  classOf: ({ classId }) => classId,
  async prepare({ input: { classId, studentId, lab, name: called }, call, sql }) {
    const { attemptId } = await studentAttempt(sql, classId, studentId, lab);
    await call.training.keep(attemptId, called);
  },
  async does({ input: { classId, studentId, lab, name: called }, log }) {
    log({ classId, studentId, lab, sentence: `Your account was kept as “${called}”.`, shown: true });
    return {};
  },
});
