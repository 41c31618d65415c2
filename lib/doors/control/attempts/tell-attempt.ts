/** What the learner and the learner's browser tell of an attempt. */
import { type Lab, stepsIn } from "@/lib/labs/definition";
import { type LearnersAttempt, stateOf, taskIn, withTask } from "./attempt-state";
import { attemptAndLab, changeState, type Looked, lookAtAttempt } from "./look-at-attempt";
import { AttemptRefused } from "./refused";
import { leadsSomewhere } from "./task-progress";

export interface News {
  /** To the lab's questions, by the id of the check. */
  answers?: Readonly<Record<string, unknown>>;
  /** Paths of pages that were opened since the last time. */
  visited?: readonly string[];
  downloads?: readonly { name: string; rows?: number | undefined }[];
}

const mostTold = 2000;

/** Keeps what is told, beside what was told before. Throws AttemptRefused where there is no such attempt. */
export const tellAttempt = (
  id: string,
  { answers = {}, visited = [], downloads = [] }: News,
): Promise<LearnersAttempt> =>
  changeState(id, (state) => ({
    ...state,
    told: {
      answers: { ...state.told.answers, ...answers },
      visited: [...new Set([...state.told.visited, ...visited])].slice(-mostTold),
      downloads: [
        ...state.told.downloads,
        ...downloads.map(({ name, rows }) => ({ name, ...(rows === undefined ? {} : { rows }) })),
      ].slice(-mostTold),
    },
  }));

/**
 * The learner has done a step of which nothing is to be seen in the accounts; those before it that lead nowhere are done
 * with it. Of a step that leads somewhere nobody is believed.
 */
export async function markStep(id: string, task: string, step: number): Promise<Looked> {
  const { lab, kept } = await attemptAndLab(id);
  const steps = stepsOf(lab, kept, task);
  const meant = steps[step];
  if (!meant || leadsSomewhere(meant))
    throw new AttemptRefused("malformed", "This step shows by itself when it is done.");
  const now = new Date().toISOString();
  await changeState(id, (state) => {
    const ticks = { ...taskIn(state, task).ticks };
    for (let at = step; at >= 0; at -= 1) {
      const one = steps[at];
      if (!one || leadsSomewhere(one)) break;
      ticks[at] ??= now;
    }
    return withTask(state, task, { ticks });
  });
  return lookAtAttempt(id);
}

function stepsOf(lab: Lab, { era }: LearnersAttempt, task: string) {
  const found = lab.tasks.find((one) => one.id === task);
  if (!found) throw new AttemptRefused("malformed", "There is no such task.");
  return stepsIn(found, era);
}

/**
 * Looks once more because the learner asks whether the work is right. Where it is not, that is counted.
 * Out: also the reasons why the task is not done, in sentences; none at an exam.
 */
export async function checkWork(id: string, task: string): Promise<{ looked: Looked; reasons: string[] }> {
  const looked = await lookAtAttempt(id);
  const found = looked.findings.get(task);
  if (!found || taskIn(looked.state, task).done) return { looked, reasons: [] };
  await changeState(id, (state) => withTask(state, task, { failures: taskIn(state, task).failures + 1 }));
  const verdicts = found.checks.size > 0 ? [...found.checks.values()] : [...found.steps.values()];
  const reasons = verdicts.filter(({ passed }) => !passed).map(({ reason }) => reason);
  return { looked, reasons: looked.kept.help === "exam" ? [] : [...new Set(reasons)] };
}

/** The learner takes the next hint of a task. Throws AttemptRefused where there is none, and at an exam. */
export async function takeHint(id: string, task: string): Promise<LearnersAttempt> {
  const { lab, kept } = await attemptAndLab(id);
  if (kept.help === "exam") throw new AttemptRefused("conflict", "There are no hints at an exam.");
  const hints = lab.hints[task] ?? [];
  if (taskIn(stateOf(kept), task).hints >= hints.length)
    throw new AttemptRefused("conflict", "There is no other hint for this task.");
  return changeState(id, (state) =>
    withTask(state, task, { hints: Math.min(hints.length, taskIn(state, task).hints + 1) }),
  );
}
