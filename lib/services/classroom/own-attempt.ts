/** The attempt in which a student is, made where there is none: once, however often it is asked for at the same time. */
import { processState } from "@/lib/db/process-state";
import type { ClassroomCall } from "./operation";
import { pauseWithClass } from "./paused";
import { ClassroomRefused, isClassroomRefused } from "./refused";
import { type AttemptRow, keepStudentAttempt, latestAttempt } from "./store/attempts";
import { classById, labsOfClass } from "./store/classes";
import { changing, isGone, isTaken, reading } from "./store/sql";

export interface OwnLab {
  classId: string;
  studentId: string;
  lab: string;
}

const underWay = processState("classroom-attempts", () => new Map<string, Promise<AttemptRow>>());

/** Throws ClassroomRefused where the class does not have the lab. */
export function ownAttempt(call: Pick<ClassroomCall, "training" | "at" | "newId">, of: OwnLab): Promise<AttemptRow> {
  const key = `${of.studentId}|${of.lab}`;
  const making =
    underWay.get(key) ??
    findOrMake(call, of).finally(() => {
      underWay.delete(key);
    });
  underWay.set(key, making);
  return making;
}

const queue = processState("classroom-attempts-ahead", () => ({ last: Promise.resolve() }));

/**
 * Makes the attempt ahead of its being asked for, one student after the other: a class that joins at once is not kept
 * waiting by it. Who begins meanwhile does not wait for the others.
 */
export function attemptAhead(call: Pick<ClassroomCall, "training" | "at" | "newId">, of: OwnLab): void {
  queue.last = queue.last.then(async () => {
    await ownAttempt(call, of).catch((error: unknown) => {
      // The student or the lab is gone meanwhile.
      if (isClassroomRefused(error)) return;
      console.error(`an attempt could not be made ahead: ${String(error)}`);
    });
  });
}

async function findOrMake(call: Pick<ClassroomCall, "training" | "at" | "newId">, of: OwnLab): Promise<AttemptRow> {
  const found = await latestAttempt(reading, of.studentId, of.lab);
  return found ?? (await newAttempt(call, of, 1));
}

/** Accounts of the student's own in the lab's start state. In: which attempt it is, from 1. */
export async function newAttempt(
  { training, at, newId }: Pick<ClassroomCall, "training" | "at" | "newId">,
  { classId, studentId, lab }: OwnLab,
  number: number,
): Promise<AttemptRow> {
  const of = await classById(reading, classId);
  const labs = await labsOfClass(reading, classId);
  if (!of || !labs.some((one) => one.lab === lab))
    throw new ClassroomRefused("NotFound", "The class does not have this lab.", "lab");
  const facts = (await training.labs()).find(({ id }) => id === lab);
  if (!facts) throw new ClassroomRefused("NotFound", "There is no such lab any more.", "lab");
  const era = facts.eras.includes(of.era) ? of.era : (facts.eras[0] ?? of.era);
  const attemptId = await training.begin(lab, newId(), { era, help: of.help, explain: of.explain });
  const made: AttemptRow = { studentId, lab, number, attemptId, madeAt: at, begunAt: null };
  try {
    await changing((sql) => keepStudentAttempt(sql, made));
    // From here on a pause finds it by itself.
    await pauseWithClass(training, { classId, studentId, attemptId });
    return made;
  } catch (error) {
    await training.remove([attemptId]);
    const other = isTaken(error) ? await latestAttempt(reading, studentId, lab) : undefined;
    if (other) return other;
    if (isGone(error)) throw new ClassroomRefused("NotFound", "The class has no such student.");
    throw error;
  }
}
