import type { Sql } from "@/lib/operation/define";
import { type PasswordPolicy, passwordLimits } from "../password-rules";
import { type FoundUser, type Owner, ownerTable, ownerValues } from "./owner";

/** What judges a new password, and the hashes from which it must differ. */
export interface PasswordFacts {
  user: FoundUser | undefined;
  /** The custom policy, null where IAM's default holds. */
  policy: PasswordPolicy | null;
  /** The account's name and root's e-mail: the default policy refuses them as passwords. */
  account: { name: string; email: string };
  /** Of the present password; null where there is no profile. */
  passwordHash: string | null;
  /** Of the passwords before it, newest first: as many as a policy may remember. */
  earlier: string[];
}

/** Console passwords of one account's users, as hashes, with the earlier ones. */
export const loginProfilesStore = (sql: Sql, accountId: string) => ({
  /** The user and, where there is one, the profile. */
  async find(owner: Owner) {
    const [found] = await sql.query<
      { user: FoundUser } & ({ resetRequired: boolean; changedAt: Date } | { resetRequired: null; changedAt: null })
    >(
      `SELECT o."user", p.reset_required AS "resetRequired", p.changed_at AS "changedAt"
       FROM ${ownerTable} o LEFT JOIN iam_login_profile p ON p.account_id = $1 AND p.user_id = o.id`,
      ownerValues(accountId, owner),
    );
    if (!found) return { user: undefined, profile: undefined };
    const { user, ...profile } = found;
    return { user, profile: profile.changedAt === null ? undefined : profile };
  },

  /** All that is asked before a password is set, in one trip. */
  async passwordFacts(owner: Owner): Promise<PasswordFacts> {
    const [found] = await sql.query<PasswordFacts>(
      `SELECT o."user", a.password_policy AS policy,
         jsonb_build_object('name', a.name, 'email', a.root_email) AS account, p.password_hash AS "passwordHash",
         ARRAY(
           SELECT password_hash FROM iam_password_history WHERE account_id = $1 AND user_id = o.id
           ORDER BY id DESC LIMIT ${passwordLimits.remembered}) AS earlier
       FROM account a LEFT JOIN ${ownerTable} o ON true
       LEFT JOIN iam_login_profile p ON p.account_id = a.id AND p.user_id = o.id
       WHERE a.id = $1`,
      ownerValues(accountId, owner),
    );
    if (!found) throw new Error(`There is no account ${accountId}.`);
    return found;
  },

  async insert(
    owner: Owner,
    profile: { passwordHash: string; resetRequired: boolean; at: Date },
  ): Promise<"inserted" | "no-user" | "exists"> {
    const [found] = await sql.query<{ user: boolean; inserted: boolean }>(
      `WITH owner AS ${ownerTable},
       added AS (
         INSERT INTO iam_login_profile (account_id, user_id, password_hash, reset_required, created_at, changed_at)
         SELECT $1, id, $4, $5, $6, $6 FROM owner ON CONFLICT DO NOTHING RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM owner) AS "user", EXISTS (SELECT 1 FROM added) AS inserted`,
      [...ownerValues(accountId, owner), profile.passwordHash, profile.resetRequired, profile.at],
    );
    if (!found?.user) return "no-user";
    return found.inserted ? "inserted" : "exists";
  },

  /** Undefined changes nothing. */
  async setResetRequired(owner: Owner, resetRequired: boolean | undefined): Promise<"set" | "no-user" | "no-profile"> {
    const [found] = await sql.query<{ user: boolean; set: boolean }>(
      `WITH owner AS ${ownerTable},
       changed AS (
         UPDATE iam_login_profile SET reset_required = coalesce($4, reset_required) FROM owner
         WHERE account_id = $1 AND user_id = owner.id RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM owner) AS "user", EXISTS (SELECT 1 FROM changed) AS set`,
      [...ownerValues(accountId, owner), resetRequired ?? null],
    );
    if (!found?.user) return "no-user";
    return found.set ? "set" : "no-profile";
  },

  /**
   * Sets a password and keeps the one before it, of which the newest 24 stay.
   * `instead`: the hash that must be there still. `no-profile`: it is not, or there is no profile.
   */
  async setPassword(
    owner: Owner,
    next: { passwordHash: string; resetRequired?: boolean | undefined; at: Date; instead?: string },
  ): Promise<"set" | "no-user" | "no-profile"> {
    const [found] = await sql.query<{ user: boolean; set: boolean }>(
      `WITH owner AS ${ownerTable},
       before AS (
         SELECT user_id, password_hash FROM iam_login_profile
         WHERE account_id = $1 AND user_id = (SELECT id FROM owner) AND ($7::text IS NULL OR password_hash = $7)
         FOR UPDATE),
       kept AS (
         INSERT INTO iam_password_history (account_id, user_id, set_at, password_hash)
         SELECT $1, user_id, $6, password_hash FROM before),
       dropped AS (
         DELETE FROM iam_password_history WHERE account_id = $1 AND user_id = (SELECT user_id FROM before)
           AND id <= (SELECT id FROM iam_password_history
                      WHERE account_id = $1 AND user_id = (SELECT user_id FROM before)
                      ORDER BY id DESC OFFSET ${passwordLimits.remembered - 1} LIMIT 1)),
       changed AS (
         UPDATE iam_login_profile SET password_hash = $4, reset_required = coalesce($5, reset_required), changed_at = $6
         WHERE account_id = $1 AND user_id = (SELECT user_id FROM before) RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM owner) AS "user", EXISTS (SELECT 1 FROM changed) AS set`,
      [...ownerValues(accountId, owner), next.passwordHash, next.resetRequired ?? null, next.at, next.instead ?? null],
    );
    if (!found?.user) return "no-user";
    return found.set ? "set" : "no-profile";
  },

  /** Out: false where there was none. */
  async remove(userId: string): Promise<boolean> {
    const rows = await sql.query("DELETE FROM iam_login_profile WHERE account_id = $1 AND user_id = $2 RETURNING 1", [
      accountId,
      userId,
    ]);
    return rows.length > 0;
  },

  /** Ends the user's console sessions but the one that has this access key. */
  async endOtherSessions(userId: string, accessKeyId: string, at: Date) {
    await sql.query(
      `UPDATE console_session SET revoked_at = $4
       WHERE account_id = $1 AND user_id = $2 AND access_key_id <> $3 AND revoked_at IS NULL`,
      [accountId, userId, accessKeyId, at],
    );
  },
});
