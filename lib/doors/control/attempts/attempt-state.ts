/** How far an attempt is: plain data, kept with it. Times are the machine's, ISO 8601. */
import type { HelpLevel, KeptAttempt } from "@/lib/accounts/lab-attempts";
import type { Told } from "@/lib/labs/check/context";
import type { Attempt, Stretch } from "@/lib/labs/check/grade";

export type { HelpLevel };

/** How a task began, so that it can be begun again. */
export interface TaskStart {
  /** Ids of snapshots, by the lab's names of the accounts. */
  snapshots: Record<string, string>;
  /** The last record of each trail then. */
  records: Record<string, number>;
  told: Told;
}

export interface TaskState {
  /** When the learner came to it. */
  begunAt?: string;
  /** When it was done for the first time. */
  doneAt?: string;
  /** Is it done now? What was done may be undone. */
  done: boolean;
  /** When each step was done, by its number. */
  ticks: Record<string, string>;
  /** Checks of the task that hold now; absent until somebody looked for the first time. */
  passed?: string[];
  /** When the last step or check came to hold; absent while only those hold that did so from the start. */
  passedAt?: string;
  /** How often somebody asked whether the work is right and it was not. */
  failures: number;
  /** How many hints the learner took. */
  hints: number;
  start?: TaskStart;
}

/** One time that the attempt was graded. */
export interface Grading {
  at: string;
  score: number;
  max: number;
  passed: boolean;
  /** Ids of the checks that failed. */
  failed: string[];
}

/** What a teacher tells the learner, and what a teacher did in the learner's accounts. */
export interface TeacherMessage {
  at: string;
  kind: "hint" | "intervention";
  text: string;
}

export interface AttemptState {
  told: Told;
  tasks: Record<string, TaskState>;
  gradings: Grading[];
  messages: TeacherMessage[];
  /** Since when, and what the learner reads. */
  paused: { at: string; text: string } | null;
  /** For how long it was paused before. */
  pausedMs: number;
  rewinds: number;
  forgotten: Record<string, Stretch[]>;
}

/** An attempt as it is kept. */
export type LearnersAttempt = KeptAttempt<Attempt, AttemptState>;

export const newTask = (): TaskState => ({ done: false, ticks: {}, failures: 0, hints: 0 });

export const newState = (told: Told): AttemptState => ({
  told,
  tasks: {},
  gradings: [],
  messages: [],
  paused: null,
  pausedMs: 0,
  rewinds: 0,
  forgotten: {},
});

/** The state, of an attempt too that was begun before there was any. */
export const stateOf = ({ state, content }: LearnersAttempt): AttemptState => ({ ...newState(content.told), ...state });

/** What is graded: what was kept at the beginning, with what was told and rewound since. */
export function gradedOf(kept: LearnersAttempt): Attempt {
  const { told, forgotten } = stateOf(kept);
  return { ...kept.content, told, forgotten };
}

export const taskIn = (state: AttemptState, task: string): TaskState => state.tasks[task] ?? newTask();

/** The state with a task changed. */
export const withTask = (state: AttemptState, task: string, change: Partial<TaskState>): AttemptState => ({
  ...state,
  tasks: { ...state.tasks, [task]: { ...taskIn(state, task), ...change } },
});
