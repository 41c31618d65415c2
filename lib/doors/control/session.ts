import "server-only";
import { findPrincipal } from "@/lib/accounts/principal";
import { browserRequestOf, visitOf } from "@/lib/doors/console/browser-request";
import { createConsoleSession } from "@/lib/identity/console-sessions";
import { sessionCookieName, withTicket, writeTickets } from "@/lib/identity/session-tickets";

/**
 * Opens a console session for root (`userName` null) or a user, as if the person had signed in.
 * In: with a second factor or without. Out: the cookie to give to the browser.
 * Throws AccountRefused where there is no such account or user.
 */
export async function openSession(request: Request, accountId: string, userName: string | null, mfa: boolean) {
  const { userId, clockOffsetMs } = await findPrincipal(accountId, userName);
  const browser = browserRequestOf(request.headers);
  const visit = visitOf(browser);
  const at = new Date(visit.now.getTime() + clockOffsetMs);
  const { ticket } = await createConsoleSession({ accountId, userId, at, mfaAt: mfa ? at : null }, visit, {
    passwordUsed: false,
  });
  return {
    cookieName: await sessionCookieName(browser.secure),
    cookieValue: await writeTickets(withTicket([], 0, ticket)),
  };
}
