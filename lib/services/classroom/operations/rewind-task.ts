import { z } from "zod";
import { id, labId } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { studentAttempt } from "../student-attempt";

/** Puts a student's accounts back to how they were when the student came to a task. */
export const rewindTask = defineClassroomOperation({
  name: "RewindTask",
  needs: "assist",
  input: z.strictObject({ classId: id, studentId: id, lab: labId, task: labId }),
  classOf: ({ classId }) => classId,
  async prepare({ input: { classId, studentId, lab, task }, call, sql }) {
    const { attemptId } = await studentAttempt(sql, classId, studentId, lab);
    await call.training.rewind(attemptId, task);
    const title = (await call.training.progress(attemptId))?.tasks.find((one) => one.id === task)?.title ?? task;
    const sentence = `Your account was put back to the beginning of “${title}”.`;
    await call.training.tell(attemptId, sentence);
    return sentence;
  },
  async does({ input: { classId, studentId, lab }, prepared: sentence, log }) {
    log({ classId, studentId, lab, sentence, shown: true });
    return {};
  },
});
