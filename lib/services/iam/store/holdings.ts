import { flushKeyUses } from "@/lib/identity/key-use";
import type { Sql } from "@/lib/operation/define";
import type { Tag } from "./users";

/** A user with the names of what gives it permissions. */
export interface UserHoldings {
  name: string;
  path: string;
  tags: Tag[];
  createdAt: Date;
  passwordLastUsed: Date | null;
  /** How many access keys the user has, and when one was last used. */
  keys: number;
  keyLastUsed: Date | null;
  groups: string[];
  policies: string[];
}

/** A page of users. */
export interface UsersWithHoldings {
  /** How many match the search. */
  matches: number;
  /** How many there are to search. */
  total: number;
  users: UserHoldings[];
}

export interface GroupHoldings {
  name: string;
  path: string;
  createdAt: Date;
  users: number;
  policies: string[];
}

/** What a list of users with their holdings may be sorted by. */
export const holderSortings = ["name", "created", "activity"] as const;
export type HolderSorting = (typeof holderSortings)[number];

const sortings: Record<HolderSorting, string> = {
  name: "name_key",
  created: "created_at",
  activity: "greatest(password_last_used, key_last_used)",
};

export interface HoldersAsked {
  /** Part of a name; empty: everyone. */
  search: string;
  /** Users who are in this group (by its unique id) are left out. */
  outside: string | undefined;
  /** The user of this name is left out. */
  besides: string | undefined;
  /** By name where undefined. Users without the value come last. */
  sort: { column: HolderSorting; descending?: boolean | undefined } | undefined;
  /** From 1. */
  page: number;
  size: number;
}

/** The name of a policy is the end of its ARN. */
const policiesOf = (column: string, id: string) =>
  `(SELECT coalesce(jsonb_agg(regexp_replace(a.policy_arn, '^.*/', '') ORDER BY a.policy_arn), '[]')
    FROM iam_attachment a WHERE a.account_id = $1 AND a.${column} = ${id})`;

/** Users and groups of one account with what they hold; one trip each, besides key uses that are still in memory. */
export const holdingsStore = (sql: Sql, accountId: string) => ({
  /** One page of the users who match, how many match in all, and how many match without the search. */
  async users({ search, outside, besides, sort, page, size }: HoldersAsked): Promise<UsersWithHoldings> {
    await flushKeyUses();
    const direction = sort?.descending ? "DESC" : "ASC";
    const rows = await sql.query<Pick<UsersWithHoldings, "matches" | "total"> & (UserHoldings | { name: null })>(
      `WITH offered AS (
         SELECT u.id, u.name, u.name_key, u.path, u.tags, u.created_at, u.password_last_used,
           (SELECT max(k.last_used_at) FROM access_key k WHERE k.account_id = $1 AND k.user_id = u.id) AS key_last_used
         FROM iam_user u
         WHERE u.account_id = $1 AND NOT EXISTS (
           SELECT 1 FROM iam_group_membership m WHERE m.account_id = $1 AND m.user_id = u.id AND m.group_id = $3)
           AND u.name_key IS DISTINCT FROM lower($6)),
       matching AS (SELECT * FROM offered WHERE strpos(name_key, lower($2)) > 0),
       page AS (
         SELECT *, row_number() OVER (ORDER BY ${sortings[sort?.column ?? "name"]} ${direction} NULLS LAST, name_key) AS place
         FROM matching ORDER BY place OFFSET $4 LIMIT $5)
       SELECT (SELECT count(*) FROM matching) AS matches, (SELECT count(*) FROM offered) AS total,
         u.name, u.path, u.tags, u.created_at AS "createdAt", u.password_last_used AS "passwordLastUsed",
         u.key_last_used AS "keyLastUsed",
         (SELECT count(*) FROM access_key k WHERE k.account_id = $1 AND k.user_id = u.id) AS keys,
         ${policiesOf("user_id", "u.id")} AS policies,
         (SELECT coalesce(jsonb_agg(g.name ORDER BY g.name_key), '[]') FROM iam_group_membership m
           JOIN iam_group g ON g.account_id = m.account_id AND g.id = m.group_id
           WHERE m.account_id = $1 AND m.user_id = u.id) AS groups
       FROM (SELECT 1) AS one LEFT JOIN page u ON true ORDER BY u.place`,
      [accountId, search, outside ?? null, (page - 1) * size, size, besides ?? null],
    );
    const { matches = 0, total = 0 } = rows[0] ?? {};
    return { matches, total, users: rows.filter((row) => row.name !== null) };
  },

  groups: () =>
    sql.query<GroupHoldings>(
      `SELECT g.name, g.path, g.created_at AS "createdAt", ${policiesOf("group_id", "g.id")} AS policies,
         (SELECT count(*) FROM iam_group_membership m WHERE m.account_id = $1 AND m.group_id = g.id) AS users
       FROM iam_group g WHERE g.account_id = $1 ORDER BY g.name_key`,
      [accountId],
    ),
});
