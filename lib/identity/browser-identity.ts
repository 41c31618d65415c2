import type { Principal } from "@/lib/operation/call";
import { type AccountFacts, findAccount } from "./accounts";
import { type ConsoleSession, findConsoleSession } from "./console-sessions";
import { type RootMfaDue, rootMfaDue } from "./root-mfa-due";
import { sessionPrincipal } from "./session-principal";
import { readTickets, type SessionTicket } from "./session-tickets";

/** A session with whom it makes the browser, and in which account. */
interface ActingAs {
  session: ConsoleSession;
  principal: Principal;
  account: AccountFacts;
}

/** Who the browser is, in one of its places: who signed in, or the role to which that one switched. */
export interface BrowserIdentity extends ActingAs {
  /** Who signed in: root, a user, or somebody from elsewhere, in a session of a role or of a federated user. */
  own: ActingAs;
  /** How the person calls the role, where the person switched to one. */
  switched: { displayName: string; color: string; until: Date } | undefined;
  /** What is asked of root, where it has no second factor and the account wants one. */
  mfaDue: RootMfaDue | undefined;
}

/**
 * In: the session cookie's value, the place (0 to 4), the machine's time. Out: undefined where the cookie has no
 * session there, or it is over, revoked, or its user, role or account is gone. The session of a role to which somebody
 * switched leaves who signed in. No trip to the database where the accounts did not change since the last time.
 */
export async function browserIdentity(
  cookie: string | undefined,
  place: number,
  now: Date,
): Promise<BrowserIdentity | undefined> {
  const ticket = (await readTickets(cookie))[place];
  const own = ticket && (await actingAs(ticket, now));
  if (!own) return undefined;
  const mfaDue = await rootMfaDue(own.session);
  const role = ticket.role && (await actingAs(ticket.role, now));
  if (!ticket.role || !role) return { ...own, own, switched: undefined, mfaDue };
  const { displayName, color } = ticket.role;
  return { ...role, own, switched: { displayName, color, until: role.session.expiresAt }, mfaDue };
}

async function actingAs(ticket: SessionTicket, now: Date): Promise<ActingAs | undefined> {
  const session = await findConsoleSession(ticket, now);
  const principal = session && (await sessionPrincipal(session));
  const account = principal && (await findAccount(session.accountId));
  return account && { session, principal, account };
}
