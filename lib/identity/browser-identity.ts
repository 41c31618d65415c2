import type { OwnPrincipal } from "@/lib/operation/call";
import { type AccountFacts, findAccount } from "./accounts";
import { type ConsoleSession, findConsoleSession } from "./console-sessions";
import { principalOf } from "./principals";
import { readTickets } from "./session-tickets";

/** Who the browser is, in one of its places. */
export interface BrowserIdentity {
  session: ConsoleSession;
  principal: OwnPrincipal;
  account: AccountFacts;
}

/**
 * In: the session cookie's value, the place (0 to 4), the machine's time. Out: undefined where the cookie has no
 * session there, or it is over, revoked, or its user or account is gone. No trip to the database where the account
 * did not change since the last time.
 */
export async function browserIdentity(
  cookie: string | undefined,
  place: number,
  now: Date,
): Promise<BrowserIdentity | undefined> {
  const ticket = (await readTickets(cookie))[place];
  const session = ticket && (await findConsoleSession(ticket, now));
  if (!session) return undefined;
  const principal = await principalOf(session.accountId, session.userId);
  const account = await findAccount(session.accountId);
  return principal && account && { session, principal, account };
}
