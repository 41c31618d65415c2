/** What a cell of the board says: how a student is with a task. Pure. */
import type { Progress } from "./training";

export type CellState = "not-started" | "working" | "stuck" | "done";

/** So often wrong, and somebody should look. */
const mostFailures = 3;

export interface CellFacts {
  /** When the student began the lab; null: not yet. */
  begunAt: Date | null;
  progress: Pick<Progress, "paused" | "lastPassedAt" | "finishedAt"> | undefined;
  task: Progress["tasks"][number] | undefined;
  stuckMinutes: number;
  now: Date;
}

/** Stuck: at work without a new step or check for so many minutes, or wrong three times. Nobody who is paused is. */
export function cellOf({ begunAt, progress, task, stuckMinutes, now }: CellFacts): CellState {
  if (!begunAt || !progress || !task) return "not-started";
  if (task.state !== "working") return task.state;
  if (progress.paused || progress.finishedAt) return "working";
  if (task.failures >= mostFailures) return "stuck";
  const moved = [begunAt.getTime(), ...[task.begunAt, progress.lastPassedAt].map((at) => (at ? Date.parse(at) : 0))];
  return now.getTime() - Math.max(...moved) > stuckMinutes * 60_000 ? "stuck" : "working";
}
