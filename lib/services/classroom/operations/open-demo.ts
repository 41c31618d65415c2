import { z } from "zod";
import { id, labId } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { ownAttempt } from "../own-attempt";
import { changing, isTaken } from "../store/sql";
import { insertStudent, teachersOwn } from "../store/students";

/**
 * The teacher's own attempt at a lab of the class, to be shown and broadcast: made where there is none.
 * Out: the attempt, and who can sign in there.
 */
export const openDemo = defineClassroomOperation({
  name: "OpenDemo",
  needs: "teach",
  input: z.strictObject({ classId: id, lab: labId }),
  classOf: ({ classId }) => classId,
  async prepare({ input: { classId, lab }, call, sql }) {
    const made = { id: call.newId(), classId, kind: "teacher" as const, nickname: "The teacher", number: null };
    if (!(await teachersOwn(sql, classId)))
      await changing((own) => insertStudent(own, { ...made, codeHash: null, joinedAt: call.at }, call.at)).catch(
        (error: unknown) => {
          if (!isTaken(error)) throw error;
        },
      );
    const own = await teachersOwn(sql, classId);
    const { attemptId } = await ownAttempt(call, { classId, studentId: own?.id ?? made.id, lab });
    return { attemptId, people: await call.training.people(attemptId) };
  },
  does: async ({ prepared }) => prepared,
});
