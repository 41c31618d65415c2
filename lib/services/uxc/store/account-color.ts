import type { Sql } from "@/lib/operation/define";
import type { AccountColor } from "../inputs";

/** The colour of one account. */
export const accountColorStore = (sql: Sql, accountId: string) => ({
  async read(): Promise<AccountColor> {
    const rows = await sql.query<{ color: AccountColor | null }>("SELECT color FROM account WHERE id = $1", [
      accountId,
    ]);
    return rows[0]?.color ?? "none";
  },

  async set(color: AccountColor) {
    await sql.query("UPDATE account SET color = $2 WHERE id = $1", [accountId, color === "none" ? null : color]);
  },
});
