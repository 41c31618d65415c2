import { flushKeyUses } from "@/lib/identity/key-use";
import type { Sql } from "@/lib/operation/define";
import { type GroupRow, groupColumns } from "./groups";
import type { Tag } from "./users";
import { type UserRow, userColumns } from "./users";

export interface GroupMemberRow {
  name: string;
  path: string;
  tags: Tag[];
  createdAt: Date;
  passwordLastUsed: Date | null;
  /** How many access keys the user has, and when one was last used. */
  keys: number;
  keyLastUsed: Date | null;
  /** How many groups the user is in. */
  groups: number;
}

/** Who is in which group of one account. Names are found without regard to case. */
export const membershipsStore = (sql: Sql, accountId: string) => ({
  /** Adds; adding again changes nothing. `too-many`: the user is in `most` groups already. */
  async add(
    groupName: string,
    userName: string,
    at: Date,
    most: number,
  ): Promise<"added" | "no-user" | "no-group" | "too-many"> {
    const [found] = await sql.query<{ user: boolean; group: boolean; member: boolean }>(
      `WITH u AS (SELECT id FROM iam_user WHERE account_id = $1 AND name_key = $2),
       g AS (SELECT id FROM iam_group WHERE account_id = $1 AND name_key = $3),
       held AS (
         SELECT count(*) AS count, count(*) FILTER (WHERE group_id = (SELECT id FROM g)) > 0 AS already
         FROM iam_group_membership WHERE account_id = $1 AND user_id = (SELECT id FROM u)),
       added AS (
         INSERT INTO iam_group_membership (account_id, group_id, user_id, added_at)
         SELECT $1, g.id, u.id, $4 FROM u, g, held WHERE NOT already AND count < $5 RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM u) AS "user", EXISTS (SELECT 1 FROM g) AS "group",
              already OR EXISTS (SELECT 1 FROM added) AS member
       FROM held`,
      [accountId, userName.toLowerCase(), groupName.toLowerCase(), at, most],
    );
    if (!found?.user) return "no-user";
    if (!found.group) return "no-group";
    return found.member ? "added" : "too-many";
  },

  /** Removes; who is no member need not be removed. */
  async remove(groupName: string, userName: string): Promise<"removed" | "no-user" | "no-group"> {
    const [found] = await sql.query<{ user: boolean; group: boolean }>(
      `WITH u AS (SELECT id FROM iam_user WHERE account_id = $1 AND name_key = $2),
       g AS (SELECT id FROM iam_group WHERE account_id = $1 AND name_key = $3),
       gone AS (
         DELETE FROM iam_group_membership WHERE account_id = $1
           AND group_id = (SELECT id FROM g) AND user_id = (SELECT id FROM u) RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM u) AS "user", EXISTS (SELECT 1 FROM g) AS "group", (SELECT count(*) FROM gone)`,
      [accountId, userName.toLowerCase(), groupName.toLowerCase()],
    );
    if (!found?.user) return "no-user";
    return found.group ? "removed" : "no-group";
  },

  /** The user and the groups that the user is in, by name, `size` + 1 of them. */
  async groupsOf(userName: string, { after = "", size }: { after?: string; size: number }) {
    const rows = await sql.query<{ user: Owned<UserRow>; group: Owned<GroupRow> | null }>(
      `SELECT to_jsonb(u) AS "user", to_jsonb(g) AS "group"
       FROM (SELECT ${userColumns} FROM iam_user WHERE account_id = $1 AND name_key = $2) u
       LEFT JOIN LATERAL (
         SELECT ${groupColumns} FROM iam_group_membership m
         JOIN iam_group g ON g.account_id = m.account_id AND g.id = m.group_id
         WHERE m.account_id = $1 AND m.user_id = u.id AND g.name_key > $3
         ORDER BY g.name_key LIMIT $4) g ON true
       ORDER BY lower(g.name) COLLATE "C"`,
      [accountId, userName.toLowerCase(), after, size + 1],
    );
    return {
      user: rows[0] && userOf(rows[0].user),
      rows: rows.flatMap(({ group }) => (group ? [groupOf(group)] : [])),
    };
  },

  /** The group and the users in it, by name, `size` + 1 of them. */
  async usersOf(groupName: string, { after = "", size }: { after?: string; size: number }) {
    const rows = await sql.query<{ group: Owned<GroupRow>; user: Owned<UserRow> | null }>(
      `SELECT to_jsonb(g) AS "group", to_jsonb(u) AS "user"
       FROM (SELECT ${groupColumns} FROM iam_group WHERE account_id = $1 AND name_key = $2) g
       LEFT JOIN LATERAL (
         SELECT ${userColumns} FROM iam_group_membership m
         JOIN iam_user ON iam_user.account_id = m.account_id AND iam_user.id = m.user_id
         WHERE m.account_id = $1 AND m.group_id = g.id AND iam_user.name_key > $3
         ORDER BY iam_user.name_key LIMIT $4) u ON true
       ORDER BY lower(u.name) COLLATE "C"`,
      [accountId, groupName.toLowerCase(), after, size + 1],
    );
    return {
      group: rows[0] && groupOf(rows[0].group),
      rows: rows.flatMap(({ user }) => (user ? [userOf(user)] : [])),
    };
  },

  /**
   * The group and everybody in it, with the number of groups that each is in; by name, in one trip, besides key
   * uses that are still in memory.
   */
  async membersOf(groupName: string) {
    await flushKeyUses();
    const rows = await sql.query<
      { group: Pick<GroupRow, "name" | "path"> } & (GroupMemberRow | { [Member in keyof GroupMemberRow]: null })
    >(
      `SELECT jsonb_build_object('name', g.name, 'path', g.path) AS "group",
         u.name, u.path, u.tags, u.created_at AS "createdAt", u.password_last_used AS "passwordLastUsed", u.groups,
         u.keys, u.key_last_used AS "keyLastUsed"
       FROM iam_group g LEFT JOIN LATERAL (
         SELECT u.*,
           (SELECT count(*) FROM iam_group_membership o WHERE o.account_id = $1 AND o.user_id = u.id) AS groups,
           (SELECT count(*) FROM access_key k WHERE k.account_id = $1 AND k.user_id = u.id) AS keys,
           (SELECT max(k.last_used_at) FROM access_key k WHERE k.account_id = $1 AND k.user_id = u.id) AS key_last_used
         FROM iam_group_membership m JOIN iam_user u ON u.account_id = m.account_id AND u.id = m.user_id
         WHERE m.account_id = $1 AND m.group_id = g.id) u ON true
       WHERE g.account_id = $1 AND g.name_key = $2 ORDER BY u.name_key`,
      [accountId, groupName.toLowerCase()],
    );
    return {
      group: rows[0]?.group,
      members: rows.flatMap(({ group, ...user }): GroupMemberRow[] => (user.name === null ? [] : [user])),
    };
  },
});

/** A row that came as JSON: its times are texts. */
type Owned<Row> = {
  [Member in keyof Row]: Row[Member] extends Date
    ? string
    : Row[Member] extends Date | null
      ? string | null
      : Row[Member];
};

const groupOf = (group: Owned<GroupRow>): GroupRow => ({ ...group, createdAt: new Date(group.createdAt) });
const userOf = (user: Owned<UserRow>): UserRow => ({
  ...user,
  createdAt: new Date(user.createdAt),
  passwordLastUsed: user.passwordLastUsed === null ? null : new Date(user.passwordLastUsed),
});
