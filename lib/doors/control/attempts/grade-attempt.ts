import "server-only";
import { inTurn } from "@/lib/accounts/in-turn";
import { changeAttempt } from "@/lib/accounts/lab-attempts";
import { type Attempt, type Grade, grade } from "@/lib/labs/check/grade";
import type { Lab } from "@/lib/labs/definition";
import { type AttemptState, gradedOf, stateOf, taskIn, withTask } from "./attempt-state";
import { attemptAndLab, look, turnOf } from "./look-at-attempt";

/**
 * Grades an attempt by what the accounts are now, and keeps the result. One that is passed is finished. It changes
 * nothing in the accounts and leaves no trace in their trails. Gradings of one attempt follow one another.
 * Throws AttemptRefused where there is no such attempt.
 */
export const gradeNow = (id: string): Promise<Grade> =>
  inTurn(turnOf(id), async () => {
    await look(id);
    const { lab, kept } = await attemptAndLab(id);
    const graded = await grade(lab, gradedOf(kept));
    const at = new Date();
    await changeAttempt<Attempt, AttemptState>(id, (now) => ({
      state: withGrading(lab, stateOf(now), graded, at),
      finishedAt: now.finishedAt ?? (graded.passed ? at : null),
    }));
    return graded;
  });

/** Of each attempt the last gradings are kept. */
const mostGradings = 100;

function withGrading(lab: Lab, state: AttemptState, { checks, standing, score, max, passed }: Grade, at: Date) {
  const failed = [...checks, ...standing].filter((check) => !check.passed).map(({ id }) => id);
  const gradings = [...state.gradings, { at: at.toISOString(), score, max, passed, failed }].slice(-mostGradings);
  return lab.tasks
    .filter(({ done }) => done?.some((id) => failed.includes(id)))
    .reduce((next, { id }) => withTask(next, id, { failures: taskIn(next, id).failures + 1 }), { ...state, gradings });
}
