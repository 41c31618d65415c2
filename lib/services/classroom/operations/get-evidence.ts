import { z } from "zod";
import { id } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { attemptsOfClass } from "../store/attempts";
import { logOf } from "../store/log";
import { studentsOf } from "../store/students";

/** What stands behind the grades: of each attempt the checks with reasons, the trail, the decisions and the state's hash. */
export const getEvidence = defineClassroomOperation({
  name: "GetEvidence",
  needs: "assist",
  input: z.strictObject({ classId: id }),
  classOf: ({ classId }) => classId,
  reads: true,
  async does({ input: { classId }, call, sql }) {
    const [students, attempts] = await Promise.all([studentsOf(sql, classId), attemptsOfClass(sql, classId)]);
    const told: object[] = [];
    // One after the other: each asks the core hundreds of questions, and the class goes on meanwhile.
    for (const { id: studentId, nickname, number } of students)
      for (const attempt of attempts.filter((one) => one.studentId === studentId && one.begunAt !== null)) {
        const { progress, checks, score, max } = await call.training.look(attempt.attemptId);
        const evidence = await call.training.evidence(attempt.attemptId);
        const { lab, begunAt } = attempt;
        told.push({
          student: { nickname, number },
          ...{ lab, attempt: attempt.number, begunAt, score, max, checks, gradings: progress.gradings },
          ...evidence,
        });
      }
    return { classId, at: call.at.toISOString(), attempts: told, interventions: await logOf(sql, classId) };
  },
});
