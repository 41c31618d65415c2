/**
 * The account's own value of a quota, within the statement that it limits: no trip more, and under the account's lock.
 */
import type { Sql } from "@/lib/operation/define";
import { type AdjustableQuota, quotasWith } from "../adjusted-quotas";
import { quotas } from "../quotas";

/** An SQL expression, an integer; `$1` is the account's id. */
export const ownQuota = (name: AdjustableQuota): string =>
  `coalesce((SELECT (quotas->>'${name}')::int FROM account WHERE id = $1), ${quotas[name]})`;

/** What stopped an insert: as many as this are allowed. */
export interface QuotaReached {
  most: number;
}

/** All quotas that can be raised, as they are for the account. One trip. */
export const ownQuotasOf = (sql: Sql, accountId: string) => async (): Promise<Record<AdjustableQuota, number>> => {
  const rows = await sql.query<{ quotas: Record<string, number> | null }>("SELECT quotas FROM account WHERE id = $1", [
    accountId,
  ]);
  return quotasWith(rows[0]?.quotas ?? null);
};
