import type { Sql } from "@/lib/operation/define";
import { passwordLimits } from "../password-rules";

export interface LoginProfileRow {
  passwordHash: string;
  resetRequired: boolean;
  changedAt: Date;
}

const columns = `password_hash AS "passwordHash", reset_required AS "resetRequired", changed_at AS "changedAt"`;

/** Console passwords of one account's users, as hashes, with the earlier ones. */
export const loginProfilesStore = (sql: Sql, accountId: string) => ({
  async find(userId: string): Promise<LoginProfileRow | undefined> {
    const rows = await sql.query<LoginProfileRow>(
      `SELECT ${columns} FROM iam_login_profile WHERE account_id = $1 AND user_id = $2`,
      [accountId, userId],
    );
    return rows[0];
  },

  /** Out: false where the user has one. */
  async insert(userId: string, profile: { passwordHash: string; resetRequired: boolean; at: Date }): Promise<boolean> {
    const rows = await sql.query(
      `INSERT INTO iam_login_profile (account_id, user_id, password_hash, reset_required, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT DO NOTHING RETURNING 1`,
      [accountId, userId, profile.passwordHash, profile.resetRequired, profile.at],
    );
    return rows.length > 0;
  },

  /** Undefined changes nothing. Out: false where there is no profile. */
  async setResetRequired(userId: string, resetRequired: boolean | undefined): Promise<boolean> {
    const rows = await sql.query(
      `UPDATE iam_login_profile SET reset_required = coalesce($3, reset_required)
       WHERE account_id = $1 AND user_id = $2 RETURNING 1`,
      [accountId, userId, resetRequired ?? null],
    );
    return rows.length > 0;
  },

  /**
   * Sets a password and keeps the one before it, of which the newest 24 stay.
   * `instead`: the hash that must be there still. Out: false where it is not, or there is no profile.
   */
  async setPassword(
    userId: string,
    next: { passwordHash: string; resetRequired?: boolean | undefined; at: Date; instead?: string },
  ): Promise<boolean> {
    const rows = await sql.query(
      `WITH before AS (
         SELECT password_hash FROM iam_login_profile
         WHERE account_id = $1 AND user_id = $2 AND ($6::text IS NULL OR password_hash = $6) FOR UPDATE),
       kept AS (
         INSERT INTO iam_password_history (account_id, user_id, set_at, password_hash)
         SELECT $1, $2, $5, password_hash FROM before),
       dropped AS (
         DELETE FROM iam_password_history WHERE account_id = $1 AND user_id = $2 AND EXISTS (SELECT 1 FROM before)
           AND id <= (SELECT id FROM iam_password_history WHERE account_id = $1 AND user_id = $2
                      ORDER BY id DESC OFFSET ${passwordLimits.remembered - 1} LIMIT 1))
       UPDATE iam_login_profile SET password_hash = $3, reset_required = coalesce($4, reset_required), changed_at = $5
       WHERE account_id = $1 AND user_id = $2 AND EXISTS (SELECT 1 FROM before) RETURNING 1`,
      [accountId, userId, next.passwordHash, next.resetRequired ?? null, next.at, next.instead ?? null],
    );
    return rows.length > 0;
  },

  /** Hashes of earlier passwords, newest first. */
  async earlier(userId: string, most: number): Promise<string[]> {
    const rows = await sql.query<{ passwordHash: string }>(
      `SELECT password_hash AS "passwordHash" FROM iam_password_history
       WHERE account_id = $1 AND user_id = $2 ORDER BY id DESC LIMIT $3`,
      [accountId, userId, most],
    );
    return rows.map((row) => row.passwordHash);
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
