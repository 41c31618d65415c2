/**
 * Does the password belong to the user? The same steps for every answer: one query, one argon2 verification, so that
 * neither words nor time tell whether an account or a user exists.
 */
import { createHash } from "node:crypto";
import { withoutHyphens } from "@/lib/aws/account-id";
import { reader } from "@/lib/db/pool";
import { passwordEnd } from "./password-expiry";
import { dummyHash, verifyPassword } from "./password-hash";

/** Whom somebody says to be, as typed. */
export type Claim = { kind: "root"; email: string } | { kind: "user"; account: string; userName: string };

/** An identity that exists, and what its sign-in must respect. */
export interface KnownIdentity {
  accountId: string;
  /** Null: root. */
  userId: string | null;
  /** Null: root. */
  userName: string | null;
  /** Milliseconds to add to the machine's clock for the account's time. */
  clockOffsetMs: number;
  /** Has it a second factor? */
  mfa: boolean;
  /** Must the password be changed before anything else? */
  mustChange: boolean;
  /** Is the password over? */
  expired: boolean;
  /** Is the password over, and only an administrator may set another? */
  expiredForGood: boolean;
  /** Stands for the password; another one after each change. */
  passwordProof: string;
}

export type PasswordCheck =
  | { right: true; identity: KnownIdentity }
  /** `account`: where the claim named one that exists. `user`: where it named a user who exists. */
  | {
      right: false;
      account?: { id: string; clockOffsetMs: number };
      user?: { id: string | null; name: string | null };
    };

interface Row {
  accountId: string;
  status: string;
  clockOffsetMs: number;
  passwordPolicy: unknown;
  userId: string | null;
  userName: string | null;
  hash: string | null;
  resetRequired: boolean;
  changedAt: Date | null;
  mfa: boolean;
}

/** In: the claim, the password as typed, the machine's time. */
export async function checkPassword(claim: Claim, password: string, now: Date): Promise<PasswordCheck> {
  const row = await (claim.kind === "root" ? byEmail(claim.email) : byName(claim.account, claim.userName));
  const matches = await verifyPassword(row?.hash || dummyHash, password);
  if (!row) return { right: false };
  if (matches && row.hash && row.status === "ACTIVE") return { right: true, identity: identityOf(row, row.hash, now) };
  const account = { id: row.accountId, clockOffsetMs: row.clockOffsetMs };
  return claim.kind === "user" && row.userId === null
    ? { right: false, account }
    : { right: false, account, user: { id: row.userId, name: row.userName } };
}

/** What the identity is now: asked again by every later step. Undefined where it is gone or its password changed. */
export async function stillThat(
  { accountId, userId, passwordProof }: Pick<KnownIdentity, "accountId" | "userId" | "passwordProof">,
  now: Date,
): Promise<KnownIdentity | undefined> {
  const identity = await identityNow(accountId, userId, now);
  return identity?.passwordProof === passwordProof ? identity : undefined;
}

/** An identity that can sign in by password; undefined where it cannot. In: user id, or null for root. */
export async function identityNow(accountId: string, userId: string | null, now: Date) {
  const row = await (userId === null ? byAccountId(accountId) : byUserId(accountId, userId));
  return row?.hash && row.status === "ACTIVE" ? identityOf(row, row.hash, now) : undefined;
}

const mfaOf = (whose: string) =>
  `EXISTS (SELECT 1 FROM mfa_device d WHERE d.account_id = a.id AND d.enabled_at IS NOT NULL AND ${whose}) AS mfa`;
const ofAccount = `a.id AS "accountId", a.status, a.clock_offset AS "clockOffsetMs", a.password_policy AS "passwordPolicy"`;

async function rootRow(where: string, value: string) {
  const rows = await reader.query<Row>(
    `SELECT ${ofAccount}, NULL AS "userId", NULL AS "userName", a.root_password_hash AS hash,
            false AS "resetRequired", NULL AS "changedAt", ${mfaOf("d.for_root")}
     FROM account a WHERE ${where}`,
    [value],
  );
  return rows[0];
}

async function userRow(who: string, accountIdOrAlias: string, value: string) {
  const rows = await reader.query<Row>(
    `SELECT ${ofAccount}, u.id AS "userId", u.name AS "userName", p.password_hash AS hash,
            coalesce(p.reset_required, false) AS "resetRequired", p.changed_at AS "changedAt",
            ${mfaOf("d.user_id = u.id")}
     FROM account a
     LEFT JOIN iam_user u ON u.account_id = a.id AND ${who}
     LEFT JOIN iam_login_profile p ON p.account_id = a.id AND p.user_id = u.id
     WHERE a.id = $1 OR a.alias = $1`,
    [accountIdOrAlias, value],
  );
  return rows[0];
}

const byEmail = (email: string) => rootRow("a.root_email_key = $1", email.trim().toLowerCase());
const byAccountId = (accountId: string) => rootRow("a.id = $1", accountId);
/** User names are found without regard to case. */
const byName = (account: string, userName: string) =>
  userRow("u.name_key = $2", accountKey(account), userName.trim().toLowerCase());
const byUserId = (accountId: string, userId: string) => userRow("u.id = $2", accountId, userId);

/** An account as people type it: `1234-5678-9012`, `123456789012` or the alias. Out: id or alias. */
export const accountKey = (typed: string) => withoutHyphens(typed.trim()).toLowerCase();

function identityOf(row: Row, hash: string, now: Date): KnownIdentity {
  const end = row.userId === null ? undefined : passwordEnd(row.passwordPolicy, row.changedAt);
  const expired = end !== undefined && now.getTime() + row.clockOffsetMs > end.at.getTime();
  return {
    accountId: row.accountId,
    userId: row.userId,
    userName: row.userName,
    clockOffsetMs: row.clockOffsetMs,
    mfa: row.mfa,
    mustChange: row.resetRequired || expired,
    expired,
    expiredForGood: expired && end.hard,
    passwordProof: createHash("sha256").update(hash).digest("base64url"),
  };
}
