/**
 * The rows behind the session cookie. A session holds 12 hours of the machine's clock, whatever the account's clock
 * does, and ends at once when it is revoked or its user is deleted.
 */
import { createHash } from "node:crypto";
import { accessKeyId } from "@/lib/aws/unique-id";
import { reader } from "@/lib/db/pool";
import { accountFacts, cachedByRevision } from "@/lib/db/revisions";
import { changeAccount } from "@/lib/db/transaction";
import { type SessionTicket, sessionSeconds } from "./session-tickets";
import type { Visit } from "./visit";

export interface ConsoleSession {
  accountId: string;
  /** Null: root. */
  userId: string | null;
  /** ASIA…: how the trail names the session. */
  accessKeyId: string;
  /** Both by the account's clock. */
  mfaAt: Date | null;
  issuedAt: Date;
  /** By the machine's clock. */
  expiresAt: Date;
}

export interface NewSession {
  accountId: string;
  userId: string | null;
  /** The account's time. */
  at: Date;
  /** When a second factor was given, by the account's clock. */
  mfaAt: Date | null;
}

/** What the database keeps of a session's id. */
export const sessionHash = (id: string) => createHash("sha256").update(id).digest("base64url");

/**
 * Stores a session under a new random id, notes that the password was used (where it was), and clears sessions that
 * ended a day ago: one trip. Out: what the browser keeps, and the session.
 */
export async function createConsoleSession(
  { accountId, userId, at, mfaAt }: NewSession,
  visit: Visit,
  { passwordUsed }: { passwordUsed: boolean },
): Promise<{ ticket: SessionTicket; session: ConsoleSession }> {
  const id = newId(visit);
  const session: ConsoleSession = {
    accountId,
    userId,
    accessKeyId: accessKeyId("ASIA", accountId, visit.random),
    mfaAt,
    issuedAt: at,
    expiresAt: new Date(visit.now.getTime() + sessionSeconds * 1000),
  };
  await reader.query(
    `WITH cleared AS (DELETE FROM console_session WHERE account_id = $2 AND expires_at < $7::timestamptz - interval '1 day'),
     used_by_user AS (
       UPDATE iam_user SET password_last_used = $6 WHERE $11 AND account_id = $2 AND id = $3),
     used_by_root AS (
       UPDATE account SET root_password_last_used = $6 WHERE $11 AND id = $2 AND $3::text IS NULL)
     INSERT INTO console_session
       (id_hash, account_id, user_id, access_key_id, mfa_at, issued_at, created_at, expires_at, source_ip, user_agent)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      sessionHash(id),
      accountId,
      userId,
      session.accessKeyId,
      mfaAt,
      at,
      visit.now,
      session.expiresAt,
      visit.sourceIp,
      visit.userAgent,
      passwordUsed,
    ],
  );
  return { ticket: { id, accountId }, session };
}

/**
 * Another session of the same person, which is as old as the first and ends when it does; each of the two is signed out
 * of by itself. Under the account's lock, as the end of sessions is: one that was revoked meanwhile is not copied.
 * In: a person's session. Out: what the browser keeps; undefined where the session is over.
 */
export async function copyConsoleSession(session: ConsoleSession, visit: Visit): Promise<SessionTicket | undefined> {
  const { accountId } = session;
  const id = newId(visit);
  const copied = await changeAccount(
    { accountId },
    (sql) =>
      sql.query(
        `INSERT INTO console_session
           (id_hash, account_id, user_id, access_key_id, mfa_at, issued_at, created_at, expires_at, source_ip, user_agent)
         SELECT $3, account_id, user_id, $4, mfa_at, issued_at, $5, expires_at, $6, $7 FROM console_session
         WHERE account_id = $1 AND access_key_id = $2 AND revoked_at IS NULL AND role_id IS NULL AND expires_at > $5
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
    ({ userId }) => userId ?? ticket.accountId,
  );
  return session && now < session.expiresAt ? session : undefined;
}

async function loadSession(accountId: string, hash: string) {
  const rows = await reader.query<ConsoleSession>(
    `SELECT account_id AS "accountId", user_id AS "userId", access_key_id AS "accessKeyId", mfa_at AS "mfaAt",
            issued_at AS "issuedAt", expires_at AS "expiresAt"
     FROM console_session WHERE id_hash = $1 AND account_id = $2 AND revoked_at IS NULL AND role_id IS NULL`,
    [hash, accountId],
  );
  return rows[0];
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
