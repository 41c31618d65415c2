import type { Sql } from "@/lib/operation/define";
import type { PasswordPolicy } from "../password-rules";

const uniqueViolation = "23505";

/** What an account has once: its password policy and its alias. */
export const settingsStore = (sql: Sql, accountId: string) => ({
  /** Undefined where IAM's default holds. */
  async passwordPolicy(): Promise<PasswordPolicy | undefined> {
    const rows = await sql.query<{ policy: PasswordPolicy | null }>(
      "SELECT password_policy AS policy FROM account WHERE id = $1",
      [accountId],
    );
    return rows[0]?.policy ?? undefined;
  },

  async setPasswordPolicy(policy: PasswordPolicy) {
    await sql.query("UPDATE account SET password_policy = $2::jsonb WHERE id = $1", [
      accountId,
      JSON.stringify(policy),
    ]);
  },

  /** Out: false where there was none. */
  async removePasswordPolicy(): Promise<boolean> {
    const rows = await sql.query(
      "UPDATE account SET password_policy = NULL WHERE id = $1 AND password_policy IS NOT NULL RETURNING 1",
      [accountId],
    );
    return rows.length > 0;
  },

  async alias(): Promise<string | undefined> {
    const rows = await sql.query<{ alias: string | null }>("SELECT alias FROM account WHERE id = $1", [accountId]);
    return rows[0]?.alias ?? undefined;
  },

  /** Takes the place of the alias that there was. Out: false where another account of the server has it. */
  async setAlias(alias: string): Promise<boolean> {
    try {
      await sql.query("UPDATE account SET alias = $2 WHERE id = $1", [accountId, alias]);
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === uniqueViolation) return false;
      throw error;
    }
  },

  /** Out: false where the account has not this alias. */
  async removeAlias(alias: string): Promise<boolean> {
    const rows = await sql.query("UPDATE account SET alias = NULL WHERE id = $1 AND alias = $2 RETURNING 1", [
      accountId,
      alias,
    ]);
    return rows.length > 0;
  },
});
