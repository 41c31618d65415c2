import "server-only";
import { findPrincipal } from "@/lib/accounts/principal";
import { browserRequestOf, visitOf } from "@/lib/doors/console/browser-request";
import { createConsoleSession, revokeConsoleSessions } from "@/lib/identity/console-sessions";
import { readTickets, sessionCookieName, ticketsAt, withTicket, writeTickets } from "@/lib/identity/session-tickets";

/**
 * Opens a console session for root (`userName` null) or a user, as if the person had signed in.
 * In: with a second factor or without; at which of the browser's places. What the request's cookie holds there ends.
 * Out: the cookie to give to the browser. Throws AccountRefused where there is no such account or user.
 */
export async function openSession(
  request: Request,
  accountId: string,
  userName: string | null,
  { mfa, place }: { mfa: boolean; place: number },
) {
  const { userId, clockOffsetMs } = await findPrincipal(accountId, userName);
  const browser = browserRequestOf(request.headers);
  const name = await sessionCookieName(browser.secure);
  const tickets = await readTickets(cookieNamed(name, request));
  const visit = visitOf(browser);
  await revokeConsoleSessions(ticketsAt(tickets[place]), visit.now);
  const at = new Date(visit.now.getTime() + clockOffsetMs);
  const { ticket } = await createConsoleSession({ accountId, userId, at, mfaAt: mfa ? at : null }, visit, {
    passwordUsed: false,
  });
  return { name, value: await writeTickets(withTicket(tickets, place, ticket)) };
}

function cookieNamed(name: string, request: Request): string | undefined {
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
}
