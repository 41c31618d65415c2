import type { Sql } from "@/lib/operation/define";
import { type FoundUser, type Owner, ownerTable, ownerValues } from "./owner";

/** A kind of credential that is a row of its own and belongs to a user, or to root (`userId` null). */
interface Kind {
  table: string;
  /** The columns of a row, read from the table as `c`; `id` is the first of them. */
  columns: string;
  /** By which its lists are sorted, then by id. */
  since: string;
}

type Missing<Row> = { [Member in keyof Row]: null };

/** What all kinds of credentials of a user do alike. */
export const ownedCredentials = <Row extends { id: string }>(sql: Sql, accountId: string, kind: Kind) => ({
  /** The owner and all the owner's credentials of this kind, by age. */
  async listOf(owner: Owner): Promise<{ user: FoundUser | undefined; rows: Row[] }> {
    const rows = await sql.query<{ user: FoundUser } & (Row | Missing<Row>)>(
      `SELECT o."user", ${kind.columns}
       FROM ${ownerTable} o LEFT JOIN ${kind.table} c ON c.account_id = $1 AND c.user_id IS NOT DISTINCT FROM o.id
       ORDER BY c.${kind.since}, c.id`,
      ownerValues(accountId, owner),
    );
    return { user: rows[0]?.user, rows: rows.flatMap(({ user, ...row }) => (isThere(row) ? [row] : [])) };

    // Of a row that is not there the join gives null for every column.
    function isThere(row: object): row is Row {
      return "id" in row && row.id !== null;
    }
  },

  /** Out: false where the owner has no such credential. */
  async setStatus(userId: string | null, id: string, status: "Active" | "Inactive"): Promise<boolean> {
    const rows = await sql.query(
      `UPDATE ${kind.table} SET status = $4
       WHERE account_id = $1 AND user_id IS NOT DISTINCT FROM $2 AND id = $3 RETURNING 1`,
      [accountId, userId, id, status],
    );
    return rows.length > 0;
  },

  /** Out: false where the owner had no such credential. */
  async remove(userId: string | null, id: string): Promise<boolean> {
    const rows = await sql.query(
      `DELETE FROM ${kind.table} WHERE account_id = $1 AND user_id IS NOT DISTINCT FROM $2 AND id = $3 RETURNING 1`,
      [accountId, userId, id],
    );
    return rows.length > 0;
  },
});
