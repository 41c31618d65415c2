import { flushKeyUses } from "@/lib/identity/key-use";
import type { Sql } from "@/lib/operation/define";
import { type AccountCounts, countColumns } from "./summary";

export interface DashboardFacts extends AccountCounts {
  alias: string | null;
  /** Has the person an MFA device? */
  ownMfa: boolean;
  /** The person's active keys that were neither made nor used since then. */
  ownUnusedKeys: string[];
}

/** Everything that the dashboard shows of the account and of a person (null: root), in one trip. */
export const dashboardOf =
  (sql: Sql, accountId: string) =>
  async (userId: string | null, unusedSince: Date): Promise<DashboardFacts> => {
    await flushKeyUses();
    const rows = await sql.query<DashboardFacts>(
      `SELECT alias, ${countColumns},
         EXISTS (
           SELECT 1 FROM mfa_device WHERE account_id = $1 AND enabled_at IS NOT NULL AND user_id = $2) AS "ownMfa",
         ARRAY(
           SELECT id FROM access_key
           WHERE account_id = $1 AND user_id = $2 AND status = 'Active' AND coalesce(last_used_at, created_at) < $3
           ORDER BY created_at, id) AS "ownUnusedKeys"
       FROM account WHERE id = $1`,
      [accountId, userId, unusedSince],
    );
    const facts = rows[0];
    if (!facts) throw new Error(`There is no account ${accountId}.`);
    return facts;
  };
