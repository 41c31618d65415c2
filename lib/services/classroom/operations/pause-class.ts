import { z } from "zod";
import { id } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { pausedSentence } from "../paused";
import { attemptsOfClass } from "../store/attempts";
import { setPaused } from "../store/classes";
import { studentsOf } from "../store/students";

const sentences = { true: pausedSentence, false: "The class goes on." };

/** Pauses everybody of the class, or lets everybody go on. Whoever begins a lab meanwhile waits. */
export const pauseClass = defineClassroomOperation({
  name: "PauseClass",
  needs: "assist",
  input: z.strictObject({ classId: id, paused: z.boolean() }),
  classOf: ({ classId }) => classId,
  async does({ input: { classId, paused }, sql, log }) {
    await setPaused(sql, classId, paused);
    const learning = new Set((await studentsOf(sql, classId)).map((student) => student.id));
    const attempts = (await attemptsOfClass(sql, classId)).filter(({ studentId }) => learning.has(studentId));
    log({ classId, studentId: null, sentence: sentences[`${paused}`], shown: true });
    return { attempts: attempts.map(({ attemptId }) => attemptId) };
  },
  async after({ input: { paused }, call, out: { attempts } }) {
    await Promise.all(
      attempts.map((attemptId) =>
        call.training.pause(attemptId, paused ? pausedSentence : null).catch(() => undefined),
      ),
    );
  },
});
