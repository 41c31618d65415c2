/**
 * Sessions of roles to which a person switched in the console: rows of their own beside the person's. Such a session
 * says what the person may do; it ends with the person's own, which the cookie keeps beside it, and with the role.
 */
import { reader } from "@/lib/db/pool";
import { accountFacts, cachedByRevision } from "@/lib/db/revisions";
import { sessionHash } from "./console-sessions";
import type { SessionTicket } from "./session-tickets";
import type { Visit } from "./visit";

export interface RoleSession {
  /** The role's. */
  accountId: string;
  /** AROA… */
  roleId: string;
  sessionName: string;
  /** ASIA…: of the credentials that AssumeRole gave. */
  accessKeyId: string;
  /** By the clock of the role's account. */
  issuedAt: Date;
  /** By the machine's clock. */
  expiresAt: Date;
}

/** Stores the session under a new random id: one trip. Out: what the browser keeps. */
export async function createRoleSession(session: RoleSession, visit: Visit): Promise<SessionTicket> {
  const id = Buffer.from(visit.random(32)).toString("base64url");
  const { accountId } = session;
  await reader.query(
    `WITH cleared AS (DELETE FROM console_session WHERE account_id = $2 AND expires_at < $7::timestamptz - interval '1 day')
     INSERT INTO console_session
       (id_hash, account_id, role_id, session_name, access_key_id, issued_at, created_at, expires_at, source_ip, user_agent)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      sessionHash(id),
      accountId,
      session.roleId,
      session.sessionName,
      session.accessKeyId,
      session.issuedAt,
      visit.now,
      session.expiresAt,
      visit.sourceIp,
      visit.userAgent,
    ],
  );
  return { id, accountId };
}

/** The living session of a ticket. No trip to the database where the role's account did not change since last time. */
export async function findRoleSession(ticket: SessionTicket, now: Date): Promise<RoleSession | undefined> {
  const facts = await accountFacts(ticket.accountId);
  if (facts?.status !== "ACTIVE") return undefined;
  const hash = sessionHash(ticket.id);
  const session = await cachedByRevision(
    ticket.accountId,
    `role-session|${hash}`,
    () => loadSession(ticket.accountId, hash),
    ({ roleId }) => roleId,
  );
  return session && now < session.expiresAt ? session : undefined;
}

async function loadSession(accountId: string, hash: string) {
  const rows = await reader.query<RoleSession>(
    `SELECT account_id AS "accountId", role_id AS "roleId", session_name AS "sessionName",
            access_key_id AS "accessKeyId", issued_at AS "issuedAt", expires_at AS "expiresAt"
     FROM console_session WHERE id_hash = $1 AND account_id = $2 AND revoked_at IS NULL AND role_id IS NOT NULL`,
    [hash, accountId],
  );
  return rows[0];
}
