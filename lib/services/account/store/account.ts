import type { Sql } from "@/lib/operation/define";

export interface AccountRow {
  name: string;
  rootEmail: string;
  rootPasswordHash: string;
  createdAt: Date;
}

const uniqueViolation = "23505";

/** The account itself. */
export const accountStore = (sql: Sql, accountId: string) => ({
  async read(): Promise<AccountRow> {
    const rows = await sql.query<AccountRow>(
      `SELECT name, root_email AS "rootEmail", root_password_hash AS "rootPasswordHash", created_at AS "createdAt"
       FROM account WHERE id = $1`,
      [accountId],
    );
    if (!rows[0]) throw new Error(`There is no account ${accountId}.`);
    return rows[0];
  },

  async setName(name: string) {
    await sql.query("UPDATE account SET name = $2 WHERE id = $1", [accountId, name]);
  },

  /** Out: false where another account's root user signs in by it. */
  async setRootEmail(email: string): Promise<boolean> {
    try {
      await sql.query("UPDATE account SET root_email = $2, root_email_key = $3 WHERE id = $1", [
        accountId,
        email,
        email.toLowerCase(),
      ]);
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === uniqueViolation) return false;
      throw error;
    }
  },

  /** `instead`: the hash that must be there still. Out: false where it is not. */
  async setRootPassword(next: { passwordHash: string; instead: string; at: Date }): Promise<boolean> {
    const rows = await sql.query(
      `UPDATE account SET root_password_hash = $2, root_password_changed_at = $3
       WHERE id = $1 AND root_password_hash = $4 RETURNING 1`,
      [accountId, next.passwordHash, next.at, next.instead],
    );
    return rows.length > 0;
  },

  /** Nobody signs in any more, and no key works. */
  async close() {
    await sql.query("UPDATE account SET status = 'CLOSED' WHERE id = $1", [accountId]);
  },

  /** Ends root's console sessions but the one that has this access key. */
  async endOtherRootSessions(accessKeyId: string, at: Date) {
    await sql.query(
      `UPDATE console_session SET revoked_at = $3
       WHERE account_id = $1 AND user_id IS NULL AND access_key_id <> $2 AND revoked_at IS NULL`,
      [accountId, accessKeyId, at],
    );
  },

  async endAllSessions(at: Date) {
    await sql.query("UPDATE console_session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL", [
      accountId,
      at,
    ]);
  },
});
