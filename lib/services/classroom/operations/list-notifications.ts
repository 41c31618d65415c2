import { z } from "zod";
import { learnerOf } from "../learner";
import { defineClassroomOperation } from "../operation";
import { attemptsOfStudent } from "../store/attempts";
import { shownTo } from "../store/log";

/**
 * What was done to a student's accounts and to the whole class, the newest first, and which attempts are the student's:
 * what they tell is in it.
 */
export const listNotifications = defineClassroomOperation({
  name: "ListNotifications",
  needs: "learn",
  input: z.strictObject({}),
  classOf: (_, { who }) => learnerOf(who).classId,
  reads: true,
  async does({ call, sql }) {
    const { id, classId } = learnerOf(call.who);
    const [log, attempts] = await Promise.all([shownTo(sql, classId, id), attemptsOfStudent(sql, id)]);
    return { log, attempts: attempts.map(({ attemptId }) => attemptId) };
  },
});
