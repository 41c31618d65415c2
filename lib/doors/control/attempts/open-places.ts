import "server-only";
import { findPrincipal } from "@/lib/accounts/principal";
import { keepSession } from "@/lib/doors/console/browser-cookies";
import { browserRequest, visitOf } from "@/lib/doors/console/browser-request";
import { createConsoleSession } from "@/lib/identity/console-sessions";
import { attemptAndLab } from "./look-at-attempt";

/**
 * Signs people of an attempt's main account in, each at a place of this browser. In: `root`, or a user's name.
 * Whoever calls knows that the attempt is this person's.
 */
export async function openPlaces(id: string, people: readonly { place: number; name: string }[]): Promise<void> {
  const { kept } = await attemptAndLab(id);
  const request = await browserRequest();
  for (const { place, name } of people) {
    const { userId, clockOffsetMs } = await findPrincipal(kept.accountId, name === "root" ? null : name);
    const visit = visitOf(request);
    const at = new Date(visit.now.getTime() + clockOffsetMs);
    const session = { accountId: kept.accountId, userId, at, mfaAt: null };
    const { ticket } = await createConsoleSession(session, visit, { passwordUsed: false });
    await keepSession({ ...request, place }, ticket);
  }
}
