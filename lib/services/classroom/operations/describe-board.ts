import { z } from "zod";
import type { BoardFacts } from "../board";
import { classWithStudents } from "../class-with-students";
import { id } from "../inputs";
import { defineClassroomOperation } from "../operation";

/** Who is in the class and in which attempts; how far they are, the attempts themselves tell. */
export const describeBoard = defineClassroomOperation({
  name: "DescribeBoard",
  needs: "assist",
  input: z.strictObject({ classId: id }),
  classOf: ({ classId }) => classId,
  reads: true,
  async does({ input: { classId }, call, sql }): Promise<BoardFacts & { name: string; joinCode: string }> {
    const { found, labs, students, attempts } = await classWithStudents(sql, call, classId);
    const latest = new Map(attempts.map((attempt) => [`${attempt.studentId}|${attempt.lab}`, attempt]));
    return {
      name: found.name,
      joinCode: found.joinCode,
      paused: found.paused,
      stuckMinutes: found.stuckMinutes,
      labs: labs.map(({ lab, title, max, tasks }) => ({ lab, title, max, tasks })),
      students: students.map(({ id: studentId, nickname, joinedAt }) => ({ id: studentId, nickname, joinedAt })),
      attempts: [...latest.values()],
    };
  },
});
