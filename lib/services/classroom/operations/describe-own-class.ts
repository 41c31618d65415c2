import { z } from "zod";
import { learnerOf } from "../learner";
import { defineClassroomOperation } from "../operation";
import { ClassroomRefused } from "../refused";
import { attemptsOfStudent } from "../store/attempts";
import { classById, labsOfClass } from "../store/classes";
import { shownTo } from "../store/log";

/** What a student sees of the class: the labs with the student's own attempts, and what was done to the student's accounts. */
export const describeOwnClass = defineClassroomOperation({
  name: "DescribeOwnClass",
  needs: "learn",
  input: z.strictObject({}),
  classOf: (_, { who }) => learnerOf(who).classId,
  reads: true,
  async does({ call, sql }) {
    const { id, classId, name: nickname } = learnerOf(call.who);
    const [found, chosen, attempts, log, all] = await Promise.all([
      classById(sql, classId),
      labsOfClass(sql, classId),
      attemptsOfStudent(sql, id),
      shownTo(sql, classId, id),
      call.training.labs(),
    ]);
    if (!found) throw new ClassroomRefused("NotFound", "There is no such class.");
    const labs = await Promise.all(
      chosen.map(async ({ lab, dueAt }) => {
        const facts = all.find((one) => one.id === lab);
        const attempt = attempts.findLast((one) => one.lab === lab);
        return {
          lab,
          title: facts?.title ?? lab,
          minutes: facts?.minutes ?? 0,
          dueAt,
          attempt: attempt && {
            attemptId: attempt.attemptId,
            number: attempt.number,
            begunAt: attempt.begunAt,
            ...(await call.training.ownView(attempt.attemptId)),
          },
        };
      }),
    );
    return { name: found.name, teacher: found.teacher, paused: found.paused, nickname, labs, log };
  },
});
