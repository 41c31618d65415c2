import type { OwnPrincipal, Principal } from "@/lib/operation/call";
import { type AccountFacts, findAccount } from "./accounts";
import { type ConsoleSession, findConsoleSession } from "./console-sessions";
import { principalOf } from "./principals";
import { findRoleSession } from "./role-sessions";
import { roleById } from "./roles";
import { type RootMfaDue, rootMfaDue } from "./root-mfa-due";
import { assumedRole } from "./session-principal";
import { type RoleTicket, readTickets } from "./session-tickets";

/** A session with whom it makes the browser, and in which account. */
interface ActingAs<Who extends Principal> {
  session: Pick<ConsoleSession, "accessKeyId" | "issuedAt" | "mfaAt">;
  principal: Who;
  account: AccountFacts;
}

/** Who the browser is, in one of its places: who signed in, or the role to which that one switched. */
export interface BrowserIdentity extends ActingAs<Principal> {
  /** Who signed in. */
  own: ActingAs<OwnPrincipal> & { session: ConsoleSession };
  /** How the person calls the role, where the person switched to one. */
  switched: { displayName: string; color: string; until: Date } | undefined;
  /** What is asked of root, where it has no second factor and the account wants one. */
  mfaDue: RootMfaDue | undefined;
}

/**
 * In: the session cookie's value, the place (0 to 4), the machine's time. Out: undefined where the cookie has no
 * session there, or it is over, revoked, or its user or account is gone. A role's session that is over, or whose role
 * is gone, leaves who signed in. No trip to the database where the accounts did not change since the last time.
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
  if (!principal || !account) return undefined;
  const own = { session, principal, account };
  const role = ticket.role && (await actingAsRole(ticket.role, now));
  const mfaDue = await rootMfaDue(session.accountId, session.userId);
  return role ? { ...role, own, mfaDue } : { ...own, own, switched: undefined, mfaDue };
}

/** A session of AssumeRole tells nothing of a second factor. */
async function actingAsRole(
  ticket: RoleTicket,
  now: Date,
): Promise<(ActingAs<Principal> & Pick<BrowserIdentity, "switched">) | undefined> {
  const session = await findRoleSession(ticket, now);
  const role = session && (await roleById(session.accountId, session.roleId));
  const account = role && (await findAccount(role.accountId));
  return (
    account && {
      session: { accessKeyId: session.accessKeyId, issuedAt: session.issuedAt, mfaAt: null },
      principal: assumedRole(role, session.sessionName, undefined),
      account,
      switched: { displayName: ticket.displayName, color: ticket.color, until: session.expiresAt },
    }
  );
}
