import { flushRoleUses } from "@/lib/identity/role-use";
import type { Sql } from "@/lib/operation/define";
import { withShownTrust } from "../trust-policy";
import { type RoleRow, roleColumns, type StoredRole } from "./roles";

/** What the list may be sorted by. */
export const roleSortings = [
  "name",
  "lastActivity",
  "path",
  "arn",
  "created",
  "description",
  "maxSessionDuration",
] as const;
export type RoleSorting = (typeof roleSortings)[number];

const sortings: Record<RoleSorting, string> = {
  name: "r.name_key",
  lastActivity: "r.last_used_at",
  path: "r.path",
  arn: "r.path || r.name",
  created: "r.created_at",
  description: "lower(nullif(r.description, ''))",
  maxSessionDuration: "r.max_session_duration",
};

interface Asked {
  /** Part of a name. Empty: every role. */
  search: string;
  /** By name where undefined. Roles without the value come last. */
  sort: { column: RoleSorting; descending?: boolean | undefined } | undefined;
  /** From 1. */
  page: number;
  size: number;
}

/** A row behind the page: there is always one, so that the counts come along. */
type Found = { matches: number; total: number } & (StoredRole | { [K in keyof StoredRole]: null });

/**
 * One page of the roles that match, how many match in all, and how many there are. One trip, besides role uses that are still in memory,
 * and one more where a role trusts a user or role of another account.
 */
export const roleOverview =
  (sql: Sql, accountId: string) =>
  async (asked: Asked): Promise<{ matches: number; total: number; rows: RoleRow[] }> => {
    await flushRoleUses();
    const direction = asked.sort?.descending ? "DESC" : "ASC";
    const found = await sql.query<Found>(
      `WITH matching AS (
         SELECT r.id, r.name_key, ${sortings[asked.sort?.column ?? "name"]} AS sorting FROM iam_role r
         WHERE r.account_id = $1 AND strpos(r.name_key, lower($2)) > 0),
       page AS (
         SELECT *, row_number() OVER (ORDER BY sorting ${direction} NULLS LAST, name_key) AS place FROM matching
         ORDER BY place OFFSET $3 LIMIT $4)
       SELECT (SELECT count(*) FROM matching) AS matches,
         (SELECT count(*) FROM iam_role WHERE account_id = $1) AS total, row.*
       FROM (SELECT 1) AS one LEFT JOIN (
         SELECT page.place, ${roleColumns} FROM page JOIN iam_role r ON r.account_id = $1 AND r.id = page.id) AS row ON true
       ORDER BY row.place`,
      [accountId, asked.search, (asked.page - 1) * asked.size, asked.size],
    );
    const { matches = 0, total = 0 } = found[0] ?? {};
    return { matches, total, rows: await withShownTrust(found.filter(isRole)) };
  };

const isRole = (row: Found): row is Found & StoredRole => row.id !== null;
