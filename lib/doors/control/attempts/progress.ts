import type { Lab } from "@/lib/labs/definition";
import { filled } from "@/lib/labs/variables";
import { type Grading, type HelpLevel, type LearnersAttempt, stateOf, taskIn } from "./attempt-state";
import { attemptAndLab, lookAtAttempt } from "./look-at-attempt";
import { currentTask } from "./task-progress";

/** How far a learner is, for whoever looks on. Times are the machine's, ISO 8601. */
export interface AttemptProgress {
  attempt: string;
  lab: string;
  era: "2020" | "current";
  help: HelpLevel;
  begunAt: string;
  finishedAt: string | null;
  paused: boolean;
  tasks: TaskProgress[];
  /** When something came to hold the last time; null while nothing did. */
  lastPassedAt: string | null;
  gradings: Grading[];
  hints: number;
  rewinds: number;
}

export interface TaskProgress {
  id: string;
  title: string;
  state: "not-started" | "working" | "done";
  begunAt: string | null;
  doneAt: string | null;
  /** When a step or check of it came to hold the last time. */
  lastPassedAt: string | null;
  /** How often the work was asked about or graded, and was not right. */
  failures: number;
  hints: number;
  /** Is its start kept, so that one can go back to it? */
  canRewind: boolean;
}

/**
 * How far a learner is. In: the attempt; `fresh`: look at the accounts first, else what was seen last.
 * Throws AttemptRefused where there is no such attempt.
 */
export async function progressOf(id: string, { fresh = false } = {}): Promise<AttemptProgress> {
  if (fresh) await lookAtAttempt(id);
  const { lab, kept } = await attemptAndLab(id);
  return progressIn(lab, kept);
}

/** The same of an attempt in hand. */
export function progressIn(lab: Lab, kept: LearnersAttempt): AttemptProgress {
  const state = stateOf(kept);
  const current = currentTask(lab, state)?.id;
  const tasks = lab.tasks.map(({ id, title }): TaskProgress => {
    const task = taskIn(state, id);
    const worked = id === current || task.passedAt !== undefined || Object.keys(task.ticks).length > 0;
    return {
      id,
      title: filled(title, kept.content.values),
      state: task.done ? "done" : worked ? "working" : "not-started",
      begunAt: task.begunAt ?? null,
      doneAt: task.doneAt ?? null,
      lastPassedAt: task.passedAt ?? null,
      failures: task.failures,
      hints: task.hints,
      canRewind: Object.keys(kept.content.accounts).every((name) => task.start?.snapshots[name] !== undefined),
    };
  });
  return {
    attempt: kept.id,
    lab: kept.lab,
    era: kept.era,
    help: kept.help,
    begunAt: kept.begunAt.toISOString(),
    finishedAt: kept.finishedAt?.toISOString() ?? null,
    paused: state.paused !== null,
    tasks,
    lastPassedAt:
      tasks
        .flatMap(({ lastPassedAt }) => lastPassedAt ?? [])
        .toSorted()
        .at(-1) ?? null,
    gradings: state.gradings,
    hints: tasks.reduce((sum, { hints }) => sum + hints, 0),
    rewinds: state.rewinds,
  };
}
