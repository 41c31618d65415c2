import type { Sql } from "@/lib/operation/define";
import { groupArn } from "../arns";
import { ownQuota, type QuotaReached } from "./own-quota";

export interface GroupRow {
  id: string;
  name: string;
  path: string;
  createdAt: Date;
}

/** What may still refer to a group that is to be deleted. */
export interface GroupReferences {
  users: boolean;
  inlinePolicies: boolean;
  attachments: boolean;
}

export const groupColumns = `id, name, path, created_at AS "createdAt"`;

/** The groups of one account. Names are found without regard to case. */
export const groupsStore = (sql: Sql, accountId: string) => ({
  async find(name: string): Promise<GroupRow | undefined> {
    const rows = await sql.query<GroupRow>(
      `SELECT ${groupColumns} FROM iam_group WHERE account_id = $1 AND name_key = $2`,
      [accountId, name.toLowerCase()],
    );
    return rows[0];
  },

  /** By name, `size` + 1 of them, so that the caller sees whether there are more. */
  async list({ pathPrefix = "/", after = "", size }: { pathPrefix?: string; after?: string; size: number }) {
    return sql.query<GroupRow>(
      `SELECT ${groupColumns} FROM iam_group
       WHERE account_id = $1 AND starts_with(path, $2) AND name_key > $3 ORDER BY name_key LIMIT $4`,
      [accountId, pathPrefix, after, size + 1],
    );
  },

  /** All groups by name, with how many users and policies each has. An account has a few hundred at most. */
  async overview() {
    return sql.query<GroupRow & { users: number; attached: number; inline: number }>(
      `SELECT ${groupColumns},
         (SELECT count(*) FROM iam_group_membership m WHERE m.account_id = $1 AND m.group_id = g.id) AS users,
         (SELECT count(*) FROM iam_attachment a WHERE a.account_id = $1 AND a.group_id = g.id) AS attached,
         (SELECT count(*) FROM iam_inline_policy p WHERE p.account_id = $1 AND p.group_id = g.id) AS inline
       FROM iam_group g WHERE account_id = $1 ORDER BY name_key`,
      [accountId],
    );
  },

  async insert(group: GroupRow): Promise<"inserted" | "name-taken" | QuotaReached> {
    const [found] = await sql.query<{ inserted: boolean; count: number; most: number }>(
      `WITH counted AS (SELECT count(*) AS count, ${ownQuota("GroupsPerAccount")} AS most
         FROM iam_group WHERE account_id = $1),
       added AS (
         INSERT INTO iam_group (account_id, id, name, name_key, path, created_at)
         SELECT $1, $2, $3, $4, $5, $6 FROM counted WHERE count < most
         ON CONFLICT (account_id, name_key) DO NOTHING RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, count, most FROM counted`,
      [accountId, group.id, group.name, group.name.toLowerCase(), group.path, group.createdAt],
    );
    if (found?.inserted) return "inserted";
    return found && found.count >= found.most ? { most: found.most } : "name-taken";
  },

  /** Gives the group another name, another path, or both. */
  async rename(
    name: string,
    changed: { name?: string; path?: string },
  ): Promise<"renamed" | "no-group" | "name-taken"> {
    const [found] = await sql.query<{ group: boolean; renamed: boolean }>(
      `WITH g AS (SELECT id FROM iam_group WHERE account_id = $1 AND name_key = $2),
       renamed AS (
         UPDATE iam_group SET name = coalesce($3, name), name_key = coalesce($4, name_key), path = coalesce($5, path)
         WHERE account_id = $1 AND id = (SELECT id FROM g) AND NOT EXISTS (
           SELECT 1 FROM iam_group other WHERE account_id = $1 AND name_key = $4 AND id <> (SELECT id FROM g))
         RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM g) AS "group", EXISTS (SELECT 1 FROM renamed) AS renamed`,
      [accountId, name.toLowerCase(), changed.name ?? null, changed.name?.toLowerCase() ?? null, changed.path ?? null],
    );
    if (!found?.group) return "no-group";
    return found.renamed ? "renamed" : "name-taken";
  },

  /** Deletes the group where nothing refers to it. Out: what still refers to it; all false where it is gone. */
  async remove(name: string): Promise<GroupReferences | undefined> {
    const [found] = await sql.query<GroupReferences>(
      `WITH g AS (SELECT id FROM iam_group WHERE account_id = $1 AND name_key = $2),
       refs AS (
         SELECT g.id,
           EXISTS (SELECT 1 FROM iam_group_membership WHERE account_id = $1 AND group_id = g.id) AS users,
           EXISTS (SELECT 1 FROM iam_inline_policy WHERE account_id = $1 AND group_id = g.id) AS "inlinePolicies",
           EXISTS (SELECT 1 FROM iam_attachment WHERE account_id = $1 AND group_id = g.id) AS attachments
         FROM g),
       gone AS (
         DELETE FROM iam_group USING refs WHERE iam_group.account_id = $1 AND iam_group.id = refs.id
           AND NOT (users OR "inlinePolicies" OR attachments))
       SELECT users, "inlinePolicies", attachments FROM refs`,
      [accountId, name.toLowerCase()],
    );
    return found;
  },

  arn: (group: Pick<GroupRow, "path" | "name">) => groupArn(accountId, group.path, group.name),
});
