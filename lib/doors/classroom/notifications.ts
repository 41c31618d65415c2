/** What the bell shows: what those who teach did to the learner at this browser. */
import "server-only";
import { learnersView } from "@/lib/doors/control/attempts/learner";
import { listNotifications } from "@/lib/services/classroom/operations/list-notifications";
import { isClassroomRefused } from "@/lib/services/classroom/refused";
import { inClassroom, learnerHere } from "./run-classroom";

export interface BellEntry {
  /** By the machine's clock, ISO 8601. */
  at: string;
  /** Who did it; null where that is not kept. */
  by: string | null;
  text: string;
}

/**
 * The newest first: what the class's log has for the student, and what was told in a lab that is none of the class's.
 * Empty where nobody learns in this browser.
 */
export async function bellEntries(): Promise<BellEntry[]> {
  const [ofClass, view] = await Promise.all([logOfClass(), learnersView()]);
  const told =
    view && !ofClass.attempts.includes(view.id) ? view.messages.map(({ at, text }) => ({ at, by: null, text })) : [];
  return [...ofClass.entries, ...told].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

async function logOfClass(): Promise<{ entries: BellEntry[]; attempts: readonly string[] }> {
  const none = { entries: [], attempts: [] };
  if (!(await learnerHere())) return none;
  try {
    const { log, attempts } = await inClassroom("learner", listNotifications, {});
    return {
      entries: log.map(({ at, byName, byKind, sentence }) => ({
        at: at.toISOString(),
        by: `${byName} (${byKind})`,
        text: sentence,
      })),
      attempts,
    };
  } catch (error) {
    // The class is no more.
    if (isClassroomRefused(error)) return none;
    throw error;
  }
}
