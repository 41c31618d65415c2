import type { Sql } from "@/lib/operation/define";
import type { Tag } from "./users";

/** A user or group with the names of what gives it permissions. */
export interface UserHoldings {
  name: string;
  path: string;
  tags: Tag[];
  createdAt: Date;
  passwordLastUsed: Date | null;
  groups: string[];
  policies: string[];
}

export interface GroupHoldings {
  name: string;
  path: string;
  createdAt: Date;
  users: number;
  policies: string[];
}

/** The name of a policy is the end of its ARN. */
const policiesOf = (column: string, id: string) =>
  `(SELECT coalesce(jsonb_agg(regexp_replace(a.policy_arn, '^.*/', '') ORDER BY a.policy_arn), '[]')
    FROM iam_attachment a WHERE a.account_id = $1 AND a.${column} = ${id})`;

/** All users and all groups of one account with what they hold, by name; one trip each. */
export const holdingsStore = (sql: Sql, accountId: string) => ({
  users: () =>
    sql.query<UserHoldings>(
      `SELECT u.name, u.path, u.tags, u.created_at AS "createdAt", u.password_last_used AS "passwordLastUsed", ${policiesOf("user_id", "u.id")} AS policies,
         (SELECT coalesce(jsonb_agg(g.name ORDER BY g.name_key), '[]') FROM iam_group_membership m
           JOIN iam_group g ON g.account_id = m.account_id AND g.id = m.group_id
           WHERE m.account_id = $1 AND m.user_id = u.id) AS groups
       FROM iam_user u WHERE u.account_id = $1 ORDER BY u.name_key`,
      [accountId],
    ),

  groups: () =>
    sql.query<GroupHoldings>(
      `SELECT g.name, g.path, g.created_at AS "createdAt", ${policiesOf("group_id", "g.id")} AS policies,
         (SELECT count(*) FROM iam_group_membership m WHERE m.account_id = $1 AND m.group_id = g.id) AS users
       FROM iam_group g WHERE g.account_id = $1 ORDER BY g.name_key`,
      [accountId],
    ),
});
