import { z } from "zod";
import { id } from "../inputs";
import { knownStudent } from "../known-student";
import { defineClassroomOperation } from "../operation";
import { endSessionsOfStudent } from "../store/sessions";
import { letIn } from "../store/students";

const minutes = 15;

/** For a quarter of an hour the student comes in by code and nickname alone, once, and gets a new personal code. */
export const letInAgain = defineClassroomOperation({
  name: "LetInAgain",
  needs: "assist",
  input: z.strictObject({ classId: id, studentId: id }),
  classOf: ({ classId }) => classId,
  async does({ input: { classId, studentId }, call, sql, log }) {
    const { nickname } = await knownStudent(sql, classId, studentId);
    // Whoever held the student's browser before is out.
    await endSessionsOfStudent(sql, studentId);
    await letIn(sql, studentId, new Date(call.at.getTime() + minutes * 60_000));
    log({ classId, studentId, sentence: `${nickname} may come in again without the personal code.`, shown: true });
    return { nickname, minutes };
  },
});
