/** The labs that lie before whoever is at the browser: those of the class, and those begun alone. */
import "server-only";
import { openLabs } from "@/lib/doors/control/attempts/catalogue";
import { describeOwnClass } from "@/lib/services/classroom/operations/describe-own-class";
import { isClassroomRefused } from "@/lib/services/classroom/refused";
import { inClassroom, learnerHere } from "./run-classroom";

export interface LearnersLab {
  /** Tells one from the other. */
  key: string;
  title: string;
  from: "class" | "alone";
  /** Undefined where it was not begun. */
  progress: { done: number; tasks: number } | undefined;
}

/** In: the account of whoever is signed in to the console. Out: the class's labs first, each in its own order. */
export async function labsOfLearner(accountId: string): Promise<LearnersLab[]> {
  const [ofClass, alone] = await Promise.all([labsOfClass(), openLabs(accountId)]);
  return [
    ...ofClass,
    ...alone.map(({ attempt, title, done, tasks }) => ({
      key: attempt,
      title,
      from: "alone" as const,
      progress: { done, tasks },
    })),
  ];
}

/** None where nobody learns in this browser, or the class is no more. */
async function labsOfClass(): Promise<LearnersLab[]> {
  if (!(await learnerHere())) return [];
  try {
    const { labs } = await inClassroom("learner", describeOwnClass, {});
    return labs.map(({ lab, title, attempt }) => ({
      key: lab,
      title,
      from: "class",
      progress: attempt && doneOf(attempt),
    }));
  } catch (error) {
    if (isClassroomRefused(error)) return [];
    throw error;
  }
}

const doneOf = ({ progress }: { progress?: { tasks: readonly { state: string }[] } | undefined }) => ({
  done: progress?.tasks.filter(({ state }) => state === "done").length ?? 0,
  tasks: progress?.tasks.length ?? 0,
});
