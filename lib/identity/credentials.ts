/** From an access key id to the caller behind it: what the AWS port asks before it checks a signature. */
import { accountOfAccessKey } from "@/lib/aws/unique-id";
import { knownInForce } from "@/lib/db/in-force";
import { accountFacts } from "@/lib/db/revisions";
import type { Credential, Principal } from "@/lib/operation/call";
import type { Sql } from "@/lib/operation/define";
import { principalOf } from "./principals";
import { unseal } from "./seal";
import { sessionPrincipal } from "./session-principal";
import { readSessionToken, sessionSecret } from "./session-token";

export interface KnownCredential {
  accountId: string;
  /** The secret access key that the signature must have been made with. */
  secret: string;
  principal: Principal;
  credential: Credential;
  /** Temporary credentials whose time is over, by the account's clock. */
  expired: boolean;
  /** Milliseconds to add to the machine's clock for the account's time. */
  clockOffsetMs: number;
  /** A teacher has paused the lab: the sentence that its people read. */
  paused: string | null;
}

interface KeyRow {
  id: string;
  userId: string | null;
  sealedSecret: Buffer;
}

/**
 * In: the access key id of a request and its session token, where it has one; the machine's time.
 * Out: who it is, or undefined for a key that is unknown, inactive or of another origin, and for an ASIA key whose
 * token is missing or not its own; as it is in force at that time. No trip to the database where the account did not change since the last time.
 */
export async function findCredential(
  accessKeyId: string,
  sessionToken: string | undefined,
  now: Date,
): Promise<KnownCredential | undefined> {
  const accountId = accountOfAccessKey(accessKeyId);
  if (!accountId) return undefined;
  const facts = await accountFacts(accountId);
  if (facts?.status !== "ACTIVE") return undefined;
  const at = new Date(now.getTime() + facts.clockOffsetMs);
  if (accessKeyId.startsWith("ASIA")) {
    if (!sessionToken) return undefined;
    const session = readSessionToken(accessKeyId, sessionToken);
    const principal = session && (await sessionPrincipal(session, at));
    if (!session || !principal) return undefined;
    return {
      accountId,
      secret: sessionSecret(accessKeyId),
      principal,
      credential: {
        kind: session.console ? "console" : "session",
        accessKeyId,
        issuedAt: new Date(session.issuedAt),
        expiresAt: new Date(session.expiresAt),
        ...(session.mfaAt === undefined ? {} : { mfaAt: new Date(session.mfaAt) }),
        ...(session.given ? { given: session.given } : {}),
      },
      expired: at.getTime() >= session.expiresAt,
      clockOffsetMs: facts.clockOffsetMs,
      paused: facts.paused,
    };
  }
  const known = await knownInForce(
    accountId,
    at,
    `key|${accessKeyId}`,
    (sql) => longTermKey(sql, accountId, accessKeyId, at),
    ({ principal }) => principal.userId,
  );
  if (!known) return undefined;
  return { ...known, expired: false, clockOffsetMs: facts.clockOffsetMs, paused: facts.paused };
}

async function longTermKey(sql: Sql, accountId: string, accessKeyId: string, at: Date) {
  const rows = await sql.query<KeyRow>(
    `SELECT id, user_id AS "userId", sealed_secret AS "sealedSecret"
     FROM access_key WHERE account_id = $1 AND id = $2 AND status = 'Active'`,
    [accountId, accessKeyId],
  );
  const row = rows[0];
  const principal = row && (await principalOf(accountId, row.userId, at));
  if (!row || !principal) return undefined;
  const credential: Credential = { kind: "long-term", accessKeyId };
  return {
    accountId,
    secret: unseal(row.sealedSecret, `${accountId}|${accessKeyId}`).toString("utf8"),
    principal,
    credential,
  };
}
