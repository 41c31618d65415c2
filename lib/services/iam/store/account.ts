import type { Sql } from "@/lib/operation/define";

/** What IAM knows of the account itself. */
export const rootOf = (sql: Sql, accountId: string) => async () => {
  const rows = await sql.query<{ createdAt: Date; passwordLastUsed: Date | null }>(
    `SELECT created_at AS "createdAt", root_password_last_used AS "passwordLastUsed" FROM account WHERE id = $1`,
    [accountId],
  );
  const root = rows[0];
  if (!root) throw new Error(`There is no account ${accountId}.`);
  return root;
};
