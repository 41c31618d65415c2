import type { Sql } from "@/lib/operation/define";

export interface BillingRow {
  /** "IAM user and role access to Billing information". */
  iamAccess: boolean;
  era: "2020" | "current";
  createdAt: Date;
}

/** What billing knows of the account. */
export const billingStore = (sql: Sql, accountId: string) => ({
  async read(): Promise<BillingRow> {
    const rows = await sql.query<BillingRow>(
      `SELECT billing_access AS "iamAccess", era, created_at AS "createdAt" FROM account WHERE id = $1`,
      [accountId],
    );
    if (!rows[0]) throw new Error(`There is no account ${accountId}.`);
    return rows[0];
  },

  async setIamAccess(active: boolean) {
    await sql.query("UPDATE account SET billing_access = $2 WHERE id = $1", [accountId, active]);
  },
});
