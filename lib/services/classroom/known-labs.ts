import { ClassroomRefused } from "./refused";
import type { ClassLabRow } from "./store/classes";
import type { LabFacts, Training } from "./training";

/** The labs of a class with what is known of each; one that is gone keeps its id as its title. */
export const describedLabs = (chosen: readonly ClassLabRow[], all: readonly LabFacts[]) =>
  chosen.map(({ lab, dueAt }) => {
    const { title = lab, max = 0, tasks = [], checks = [] } = all.find(({ id }) => id === lab) ?? {};
    return { lab, title, dueAt, max, tasks, checks };
  });

/** The labs as they were chosen. Throws ClassroomRefused for one that there is not. */
export async function knownLabs(
  training: Training,
  chosen: readonly { lab: string; dueAt: string | null }[],
): Promise<ClassLabRow[]> {
  const known = new Set((await training.labs()).map(({ id }) => id));
  const missing = chosen.find(({ lab }) => !known.has(lab));
  if (missing) throw new ClassroomRefused("Malformed", `There is no lab "${missing.lab}".`, "labs");
  return chosen.map(({ lab, dueAt }) => ({ lab, dueAt: dueAt === null ? null : new Date(dueAt) }));
}
