import { z } from "zod";
import { labId } from "../inputs";
import { learnerOf } from "../learner";
import { defineClassroomOperation } from "../operation";
import { ownAttempt } from "../own-attempt";
import { ClassroomRefused } from "../refused";
import { noteBegun } from "../store/attempts";
import { classById } from "../store/classes";

/** Begins a lab of the class, or goes on with it. Out: the attempt, which the student's browser then follows. */
export const beginLab = defineClassroomOperation({
  name: "BeginLab",
  needs: "learn",
  input: z.strictObject({ lab: labId }),
  classOf: (_, { who }) => learnerOf(who).classId,
  async prepare({ input: { lab }, call, sql }) {
    const { id: studentId, classId } = learnerOf(call.who);
    if ((await classById(sql, classId))?.paused)
      throw new ClassroomRefused("Conflict", "Your teacher has paused the class. Wait until it goes on.");
    return ownAttempt(call, { classId, studentId, lab });
  },
  async does({ input: { lab }, call, sql, prepared: attempt, log }) {
    const { id: studentId, classId, name } = learnerOf(call.who);
    await noteBegun(sql, attempt.attemptId, call.at);
    if (attempt.begunAt === null) log({ classId, studentId, lab, sentence: `${name} began the lab.`, shown: false });
    return { attemptId: attempt.attemptId };
  },
});
