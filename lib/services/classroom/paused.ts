import { classById } from "./store/classes";
import { reading } from "./store/sql";
import { studentsOf } from "./store/students";
import type { Training } from "./training";

/** What every student of a paused class reads, and by what their changes are refused. */
export const pausedSentence = "Your teacher has paused the class.";

/** An attempt that was made while the class is paused waits with the others. The teacher's own goes on. */
export async function pauseWithClass(
  training: Training,
  { classId, studentId, attemptId }: { classId: string; studentId: string; attemptId: string },
): Promise<void> {
  if (!(await classById(reading, classId))?.paused) return;
  const learns = (await studentsOf(reading, classId)).some(({ id }) => id === studentId);
  if (learns) await training.pause(attemptId, pausedSentence);
}
