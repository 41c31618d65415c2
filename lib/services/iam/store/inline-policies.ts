import type { Sql } from "@/lib/operation/define";
import { type Held, type Holder, type HolderRow, holderColumn, holderColumns, holderTable } from "./holder";

/** In characters without white space, as `policySize` counts them. */
const sizeOfAll = "coalesce(sum(length(translate(document, E' \\t\\n\\r\\u00a0', ''))), 0)";

/** Policies embedded in users, groups and roles of one account. Their names are told apart by case. */
export const inlinePoliciesStore = (sql: Sql, accountId: string) => ({
  /**
   * Embeds a policy, or replaces the one of that name. `size` is the document's, `most` what all of the holder's may
   * have together, both in characters without white space.
   */
  async put(
    holder: Holder,
    policy: { name: string; document: string; size: number; at: Date },
    most: number,
  ): Promise<"put" | "no-holder" | "too-large"> {
    const column = holderColumn[holder.kind];
    const [found] = await sql.query<{ holder: boolean; put: boolean }>(
      `WITH holder AS (SELECT id FROM ${holderTable[holder.kind]} WHERE account_id = $1 AND name_key = $2),
       others AS (
         SELECT ${sizeOfAll} AS size
         FROM iam_inline_policy WHERE account_id = $1 AND ${column} = (SELECT id FROM holder) AND name <> $3),
       put AS (
         INSERT INTO iam_inline_policy (account_id, ${column}, name, document, created_at)
         SELECT $1, holder.id, $3, $4, $5 FROM holder, others WHERE others.size + $6 <= $7
         ON CONFLICT (account_id, ${column}, name) DO UPDATE SET document = excluded.document RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM holder) AS holder, EXISTS (SELECT 1 FROM put) AS put`,
      [accountId, holder.name.toLowerCase(), policy.name, policy.document, policy.at, policy.size, most],
    );
    if (!found?.holder) return "no-holder";
    return found.put ? "put" : "too-large";
  },

  /** The holder and, where it has a policy of that name, its document. */
  async find(
    holder: Holder,
    policyName: string,
  ): Promise<{ holder: HolderRow | undefined; document: string | undefined }> {
    const [found] = await sql.query<HolderRow & { document: string | null }>(
      `SELECT ${holderColumns(holder.kind)}, p.document
       FROM ${holderTable[holder.kind]} h LEFT JOIN iam_inline_policy p
         ON p.account_id = h.account_id AND p.${holderColumn[holder.kind]} = h.id AND p.name = $3
       WHERE h.account_id = $1 AND h.name_key = $2`,
      [accountId, holder.name.toLowerCase(), policyName],
    );
    return { holder: found, document: found?.document ?? undefined };
  },

  /** How large all of the holder's are together but the one of that name, in characters without white space. */
  async sizeOfOthers(holder: Holder, except: string): Promise<{ holder: HolderRow | undefined; size: number }> {
    const [found] = await sql.query<HolderRow & { size: number }>(
      `SELECT ${holderColumns(holder.kind)}, (SELECT ${sizeOfAll} FROM iam_inline_policy
         WHERE account_id = $1 AND ${holderColumn[holder.kind]} = h.id AND name <> $3)::int AS size
       FROM ${holderTable[holder.kind]} h WHERE h.account_id = $1 AND h.name_key = $2`,
      [accountId, holder.name.toLowerCase(), except],
    );
    return { holder: found, size: found?.size ?? 0 };
  },

  async remove(holder: Holder, policyName: string): Promise<"removed" | "no-holder" | "no-policy"> {
    const [found] = await sql.query<{ holder: boolean; removed: boolean }>(
      `WITH holder AS (SELECT id FROM ${holderTable[holder.kind]} WHERE account_id = $1 AND name_key = $2),
       gone AS (
         DELETE FROM iam_inline_policy WHERE account_id = $1 AND name = $3
           AND ${holderColumn[holder.kind]} = (SELECT id FROM holder) RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM holder) AS holder, EXISTS (SELECT 1 FROM gone) AS removed`,
      [accountId, holder.name.toLowerCase(), policyName],
    );
    if (!found?.holder) return "no-holder";
    return found.removed ? "removed" : "no-policy";
  },

  /** Names in order, `size` + 1 of them; `after` is the name behind the marker. */
  async listOf(holder: Holder, { after = "", size }: { after?: string; size: number }): Promise<Held<string>> {
    const rows = await sql.query<HolderRow & { policyName: string | null }>(
      `SELECT ${holderColumns(holder.kind)}, p.name AS "policyName"
       FROM ${holderTable[holder.kind]} h LEFT JOIN LATERAL (
         SELECT name FROM iam_inline_policy
         WHERE account_id = $1 AND ${holderColumn[holder.kind]} = h.id AND name > $3 ORDER BY name LIMIT $4) p ON true
       WHERE h.account_id = $1 AND h.name_key = $2 ORDER BY p.name`,
      [accountId, holder.name.toLowerCase(), after, size + 1],
    );
    return { holder: rows[0], rows: rows.flatMap(({ policyName }) => policyName ?? []) };
  },
});
