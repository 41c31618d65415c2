import type { Sql } from "@/lib/operation/define";
import type { Tag } from "./users";

/** What was found by a part of its name, or an access key by the beginning of its id. */
export interface Found {
  kind: "user" | "group" | "role" | "policy" | "access-key";
  /** The name; of an access key its id. */
  name: string;
  /** Of a policy. */
  arn: string | null;
  /** Of an access key: whose it is; null for root's. */
  owner: { name: string; path: string; tags: Tag[] } | null;
}

const byName = (kind: string, table: string, arn: string) =>
  `(SELECT '${kind}' AS kind, name, ${arn} AS arn, NULL::jsonb AS owner FROM ${table}
    WHERE account_id = $1 AND '${kind}' = ANY($3) AND strpos(name_key, lower($2)) > 0
    ORDER BY NOT starts_with(name_key, lower($2)), name_key LIMIT $4)`;

/** Names of the account that hold a text, those that begin with it first; in one trip. */
export const searchOf =
  (sql: Sql, accountId: string) =>
  /** In: the text; which kinds; how many of each kind at most. */
  async (text: string, kinds: readonly Found["kind"][], most: number): Promise<Found[]> =>
    sql.query<Found>(
      [
        byName("user", "iam_user", "NULL"),
        byName("group", "iam_group", "NULL"),
        byName("role", "iam_role", "NULL"),
        byName("policy", "iam_policy", "arn"),
        `(SELECT 'access-key', k.id, NULL, CASE WHEN k.user_id IS NOT NULL
                   THEN jsonb_build_object('name', u.name, 'path', u.path, 'tags', u.tags) END
          FROM access_key k LEFT JOIN iam_user u ON u.account_id = k.account_id AND u.id = k.user_id
          WHERE k.account_id = $1 AND 'access-key' = ANY($3) AND starts_with(k.id, upper($2)) ORDER BY k.id LIMIT $4)`,
      ].join(" UNION ALL "),
      [accountId, text, kinds, most],
    );
