import { z } from "zod";
import { id, labId } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { logOf } from "../store/log";
import { studentAttempt } from "../student-attempt";

/** One student at one lab: the last events, the checks with their reasons, states that were kept, what was done. */
export const describeStudent = defineClassroomOperation({
  name: "DescribeStudent",
  needs: "assist",
  input: z.strictObject({ classId: id, studentId: id, lab: labId }),
  classOf: ({ classId }) => classId,
  reads: true,
  async does({ input: { classId, studentId, lab }, call, sql }) {
    const { attemptId, number, begunAt, student } = await studentAttempt(sql, classId, studentId, lab);
    const [close, log] = await Promise.all([call.training.look(attemptId), logOf(sql, classId, studentId)]);
    return { nickname: student.nickname, number, begunAt, log, ...close };
  },
});
