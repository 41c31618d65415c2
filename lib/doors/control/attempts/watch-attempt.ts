import { watchMarks } from "@/lib/accounts/watched-attempts";
import { lookAtAttempt } from "./look-at-attempt";
import { isAttemptRefused } from "./refused";

/**
 * Calls `told` whenever an attempt was changed: something came to hold, was told, graded, rewound, or done by a teacher.
 * The accounts are looked at only when something happened in them, once for all who watch.
 * Out: the function that stops.
 */
export const watchAttempt = (id: string, told: () => void): (() => void) =>
  watchMarks(id, {
    told,
    // One that is gone is told like any other change.
    look: () =>
      lookAtAttempt(id).catch((error: unknown) => {
        if (!isAttemptRefused(error)) throw error;
      }),
  });
