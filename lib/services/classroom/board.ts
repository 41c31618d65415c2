/** The board as its page draws it. Pure. */
import { type CellState, cellOf } from "./cell";
import type { AttemptRow } from "./store/attempts";
import type { Progress } from "./training";

export interface BoardRow {
  studentId: string;
  nickname: string;
  joined: boolean;
  /** By lab. */
  labs: Readonly<Record<string, BoardLabRow>>;
}

export interface BoardLabRow {
  attempt: number;
  begun: boolean;
  paused: boolean;
  /** In the order of the lab's tasks. */
  cells: readonly CellState[];
  done: number;
  hints: number;
  score: number | null;
}

export interface Board {
  paused: boolean;
  labs: readonly BoardLab[];
  rows: readonly BoardRow[];
}

export interface BoardLab {
  lab: string;
  title: string;
  max: number;
  /** `failures`: how often somebody was wrong there. */
  tasks: readonly { id: string; title: string; failures: number }[];
}

export interface BoardFacts {
  paused: boolean;
  stuckMinutes: number;
  labs: readonly { lab: string; title: string; max: number; tasks: readonly { id: string; title: string }[] }[];
  students: readonly { id: string; nickname: string; joinedAt: Date | null }[];
  /** The latest of each student and lab. */
  attempts: readonly AttemptRow[];
}

/** In: the facts; how far each attempt is, by its id; the time. */
export function boardOf(
  { paused, stuckMinutes, labs, students, attempts }: BoardFacts,
  progress: ReadonlyMap<string, Progress>,
  now: Date,
): Board {
  const of = new Map(attempts.map((attempt) => [`${attempt.studentId}|${attempt.lab}`, attempt]));
  const rows = students.toSorted(byNickname).map(({ id, nickname, joinedAt }): BoardRow => {
    const own = labs.flatMap(({ lab, tasks }) => {
      const attempt = of.get(`${id}|${lab}`);
      return attempt
        ? [[lab, labRow(attempt, tasks, progress.get(attempt.attemptId), { stuckMinutes, now })] as const]
        : [];
    });
    return { studentId: id, nickname, joined: joinedAt !== null, labs: Object.fromEntries(own) };
  });
  const learning = new Set(students.map(({ id }) => id));
  const failures = (lab: string, task: string) =>
    attempts
      .filter((attempt) => attempt.lab === lab && learning.has(attempt.studentId))
      .reduce(
        (sum, { attemptId }) => sum + (progress.get(attemptId)?.tasks.find(({ id }) => id === task)?.failures ?? 0),
        0,
      );
  return {
    paused,
    labs: labs.map(({ tasks, ...lab }) => ({
      ...lab,
      tasks: tasks.map((task) => ({ ...task, failures: failures(lab.lab, task.id) })),
    })),
    rows,
  };
}

/** Student 2 stands before Student 10. */
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
const byNickname = (a: { nickname: string }, b: { nickname: string }) => collator.compare(a.nickname, b.nickname);

function labRow(
  { begunAt, number }: AttemptRow,
  tasks: readonly { id: string }[],
  progress: Progress | undefined,
  { stuckMinutes, now }: { stuckMinutes: number; now: Date },
): BoardLabRow {
  const cells = tasks.map(({ id }) =>
    cellOf({ begunAt, progress, task: progress?.tasks.find((task) => task.id === id), stuckMinutes, now }),
  );
  return {
    attempt: number,
    begun: begunAt !== null,
    paused: progress?.paused ?? false,
    cells,
    done: cells.filter((cell) => cell === "done").length,
    hints: progress?.hints ?? 0,
    score: progress?.gradings.at(-1)?.score ?? null,
  };
}
