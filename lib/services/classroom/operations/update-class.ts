import { z } from "zod";
import { className, help, id, stuckMinutes } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { attemptsOfClass } from "../store/attempts";
import { updateClass as update } from "../store/classes";

/**
 * Changes what a class is called and how much its students are helped. `Explain` counts at once, the level of
 * help for attempts that begin afterwards.
 */
export const updateClass = defineClassroomOperation({
  name: "UpdateClass",
  needs: "teach",
  input: z.strictObject({ classId: id, name: className, help, explain: z.boolean(), stuckMinutes }),
  classOf: ({ classId }) => classId,
  async does({ input: { classId, ...settings }, sql, log }) {
    await update(sql, classId, settings);
    log({ classId, studentId: null, sentence: "The settings of the class were changed.", shown: false });
    return { attempts: (await attemptsOfClass(sql, classId)).map(({ attemptId }) => attemptId) };
  },
  async after({ input: { explain }, call, out: { attempts } }) {
    for (const attemptId of attempts) await call.training.explain(attemptId, explain);
  },
});
