/**
 * The rows behind the session cookie: of root, of a user, of a role, of a federated user, each with what it was given
 * when it was made. A person's own holds 12 hours, another one as long as whoever made it said, by the machine's clock,
 * whatever the account's clock does. It ends at once when it is revoked, or its user or role is deleted.
 */
import { createHash } from "node:crypto";
import { accessKeyId } from "@/lib/aws/unique-id";
import { reader } from "@/lib/db/pool";
import { accountFacts, cachedByRevision } from "@/lib/db/revisions";
import { changeAccount } from "@/lib/db/transaction";
import type { SessionGiven } from "@/lib/operation/call";
import { type SessionTicket, sessionSeconds } from "./session-tickets";
import type { SessionBearer } from "./session-token";
import type { Visit } from "./visit";

export interface ConsoleSession {
  accountId: string;
  bearer: SessionBearer;
  given?: SessionGiven;
  /** ASIA…: how the trail names the session. No two sessions of an account have the same. */
  accessKeyId: string;
  /** Both by the account's clock. */
  mfaAt: Date | null;
  issuedAt: Date;
  /** By the machine's clock. */
  expiresAt: Date;
}

export interface NewSession {
  accountId: string;
  /** Null: root. */
  userId: string | null;
  /** The account's time. */
  at: Date;
  /** When a second factor was given, by the account's clock. */
  mfaAt: Date | null;
}

/** What the database keeps of a session's id. */
const sessionHash = (id: string) => createHash("sha256").update(id).digest("base64url");

/**
 * A session of root or a user, for 12 hours; notes that the password was used (where it was).
 * Out: what the browser keeps, and the session.
 */
export async function createConsoleSession(
  { accountId, userId, at, mfaAt }: NewSession,
  visit: Visit,
  { passwordUsed }: { passwordUsed: boolean },
): Promise<{ ticket: SessionTicket; session: ConsoleSession }> {
  const session: ConsoleSession = {
    accountId,
    bearer: { kind: "self", userId },
    accessKeyId: accessKeyId("ASIA", accountId, visit.random),
    mfaAt,
    issuedAt: at,
    expiresAt: new Date(visit.now.getTime() + sessionSeconds * 1000),
  };
  const ticket = await storeConsoleSession(session, visit, { passwordUsed });
  if (!ticket) throw new Error("Two sessions were given the same access key id.");
  return { ticket, session };
}

/**
 * Stores a session under a new random id, and clears sessions that ended a day ago: one trip. Out: what the browser
 * keeps; undefined where the account has, or had today, a session of the same access key id.
 */
export async function storeConsoleSession(
  session: ConsoleSession,
  visit: Visit,
  { passwordUsed } = { passwordUsed: false },
): Promise<SessionTicket | undefined> {
  const { accountId } = session;
  const id = newId(visit);
  const { userId, roleId, sessionName } = columnsOf(session.bearer);
  const stored = await reader.query(
    `WITH cleared AS (DELETE FROM console_session WHERE account_id = $2 AND expires_at < $10::timestamptz - interval '1 day'),
     used_by_user AS (
       UPDATE iam_user SET password_last_used = $9 WHERE $14 AND account_id = $2 AND id = $3),
     used_by_root AS (
       UPDATE account SET root_password_last_used = $9 WHERE $14 AND id = $2 AND $3::text IS NULL)
     INSERT INTO console_session
       (id_hash, account_id, user_id, role_id, session_name, given, access_key_id, mfa_at, issued_at, created_at,
        expires_at, source_ip, user_agent)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (account_id, access_key_id) DO NOTHING RETURNING 1`,
    [
      sessionHash(id),
      accountId,
      userId,
      roleId,
      sessionName,
      session.given ? JSON.stringify(session.given) : null,
      session.accessKeyId,
      session.mfaAt,
      session.issuedAt,
      visit.now,
      session.expiresAt,
      visit.sourceIp,
      visit.userAgent,
      passwordUsed,
    ],
  );
  return stored.length > 0 ? { id, accountId } : undefined;
}

/**
 * Another session of the same principal, which is as old as the first and ends when it does; each of the two is signed
 * out of by itself. Under the account's lock, as the end of sessions is: one that was revoked meanwhile is not copied.
 * Out: what the browser keeps; undefined where the session is over.
 */
export async function copyConsoleSession(session: ConsoleSession, visit: Visit): Promise<SessionTicket | undefined> {
  const { accountId } = session;
  const id = newId(visit);
  const copied = await changeAccount(
    { accountId },
    (sql) =>
      sql.query(
        `INSERT INTO console_session
           (id_hash, account_id, user_id, role_id, session_name, given, access_key_id, mfa_at, issued_at, created_at,
            expires_at, source_ip, user_agent)
         SELECT $3, account_id, user_id, role_id, session_name, given, $4, mfa_at, issued_at, $5, expires_at, $6, $7
         FROM console_session
         WHERE account_id = $1 AND access_key_id = $2 AND revoked_at IS NULL AND expires_at > $5
         RETURNING 1`,
        [
          accountId,
          session.accessKeyId,
          sessionHash(id),
          accessKeyId("ASIA", accountId, visit.random),
          visit.now,
          visit.sourceIp,
          visit.userAgent,
        ],
      ),
    () => [],
    "nobody",
  );
  return copied.length > 0 ? { id, accountId } : undefined;
}

const newId = (visit: Visit) => Buffer.from(visit.random(32)).toString("base64url");

/** The living session of a ticket. No trip to the database where the account did not change since the last time. */
export async function findConsoleSession(ticket: SessionTicket, now: Date): Promise<ConsoleSession | undefined> {
  const facts = await accountFacts(ticket.accountId);
  if (facts?.status !== "ACTIVE") return undefined;
  const hash = sessionHash(ticket.id);
  const session = await cachedByRevision(
    ticket.accountId,
    `console-session|${hash}`,
    () => loadSession(ticket.accountId, hash),
    ({ accountId, bearer }) => (bearer.kind === "assumed-role" ? bearer.roleId : (bearer.userId ?? accountId)),
  );
  return session && now < session.expiresAt ? session : undefined;
}

/** Whose a session is, as its row says it: a name without a role is a federated user's. */
interface BearerColumns {
  userId: string | null;
  roleId: string | null;
  sessionName: string | null;
}

function columnsOf(bearer: SessionBearer): BearerColumns {
  if (bearer.kind === "assumed-role") return { userId: null, roleId: bearer.roleId, sessionName: bearer.sessionName };
  return { userId: bearer.userId, roleId: null, sessionName: bearer.kind === "federated-user" ? bearer.name : null };
}

function bearerOf({ userId, roleId, sessionName }: BearerColumns): SessionBearer {
  if (sessionName === null) return { kind: "self", userId };
  return roleId === null
    ? { kind: "federated-user", name: sessionName, userId }
    : { kind: "assumed-role", roleId, sessionName };
}

async function loadSession(accountId: string, hash: string): Promise<ConsoleSession | undefined> {
  type Row = Omit<ConsoleSession, "bearer" | "given"> & BearerColumns & { given: SessionGiven | null };
  const rows = await reader.query<Row>(
    `SELECT account_id AS "accountId", user_id AS "userId", role_id AS "roleId", session_name AS "sessionName", given,
            access_key_id AS "accessKeyId", mfa_at AS "mfaAt", issued_at AS "issuedAt", expires_at AS "expiresAt"
     FROM console_session WHERE id_hash = $1 AND account_id = $2 AND revoked_at IS NULL`,
    [hash, accountId],
  );
  if (!rows[0]) return undefined;
  const { userId, roleId, sessionName, given, ...session } = rows[0];
  return { ...session, bearer: bearerOf({ userId, roleId, sessionName }), ...(given ? { given } : {}) };
}

/** Ends the sessions of these tickets. Raises the accounts' revisions, so that every process sees it at once. */
export async function revokeConsoleSessions(tickets: readonly SessionTicket[], now: Date): Promise<void> {
  for (const accountId of new Set(tickets.map((ticket) => ticket.accountId))) {
    if (!(await accountFacts(accountId))) continue;
    const hashes = tickets.filter((ticket) => ticket.accountId === accountId).map((ticket) => sessionHash(ticket.id));
    await changeAccount(
      { accountId },
      (sql) =>
        sql.query(
          `UPDATE console_session SET revoked_at = $3
           WHERE account_id = $1 AND id_hash = ANY($2) AND revoked_at IS NULL`,
          [accountId, hashes, now],
        ),
      () => [],
    );
  }
}
