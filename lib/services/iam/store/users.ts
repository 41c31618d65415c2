import { lastCounted, rememberCounted } from "@/lib/db/counted-rows";
import type { Sql } from "@/lib/operation/define";
import { userArn } from "../arns";
import { setBoundaryOf } from "./boundary";

export interface Tag {
  Key: string;
  Value: string;
}

export interface UserRow {
  id: string;
  name: string;
  path: string;
  tags: Tag[];
  boundaryArn: string | null;
  passwordLastUsed: Date | null;
  createdAt: Date;
}

/** What may still refer to a user that is to be deleted. */
export interface UserReferences {
  loginProfile: boolean;
  accessKeys: boolean;
  signingCertificates: boolean;
  /** SSH public keys and service-specific credentials. */
  serviceCredentials: boolean;
  mfaDevices: boolean;
  inlinePolicies: boolean;
  attachments: boolean;
  groups: boolean;
}

export const userColumns = `id, name, path, tags, boundary_arn AS "boundaryArn",
  password_last_used AS "passwordLastUsed", created_at AS "createdAt"`;

/** The users of one account. Names are found without regard to case. */
export const usersStore = (sql: Sql, accountId: string) => ({
  async find(name: string): Promise<UserRow | undefined> {
    const rows = await sql.query<UserRow>(
      `SELECT ${userColumns} FROM iam_user WHERE account_id = $1 AND name_key = $2`,
      [accountId, name.toLowerCase()],
    );
    return rows[0];
  },

  async findById(id: string): Promise<UserRow | undefined> {
    const rows = await sql.query<UserRow>(`SELECT ${userColumns} FROM iam_user WHERE account_id = $1 AND id = $2`, [
      accountId,
      id,
    ]);
    return rows[0];
  },

  /** By name, `size` + 1 of them, so that the caller sees whether there are more. */
  async list({ pathPrefix = "/", after = "", size }: { pathPrefix?: string; after?: string; size: number }) {
    return sql.query<UserRow>(
      `SELECT ${userColumns} FROM iam_user
       WHERE account_id = $1 AND starts_with(path, $2) AND name_key > $3 ORDER BY name_key LIMIT $4`,
      [accountId, pathPrefix, after, size + 1],
    );
  },

  async count() {
    const rows = await sql.query<{ count: number }>("SELECT count(*) FROM iam_user WHERE account_id = $1", [accountId]);
    return rows[0]?.count ?? 0;
  },

  /** Counts the users only where, by the last count, the account may have `most` already. */
  async insert(
    user: Pick<UserRow, "id" | "name" | "path" | "tags" | "boundaryArn" | "createdAt"> & {
      boundaryPolicyId: string | null;
    },
    most: number,
  ): Promise<"inserted" | "name-taken" | "too-many"> {
    const last = lastCounted(accountId, "iam_user") ?? { rows: most, revision: 0 };
    const [found] = await sql.query<{ inserted: boolean; count: number | null; revision: number }>(
      `WITH counted AS (
         SELECT revision, CASE WHEN revision < $12 OR $11 + revision - $12 > $10::bigint
           THEN (SELECT count(*) FROM iam_user WHERE account_id = $1) END AS count
         FROM account WHERE id = $1),
       added AS (
         INSERT INTO iam_user (account_id, id, name, name_key, path, tags, boundary_arn, boundary_policy_id, created_at)
         SELECT $1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9 FROM counted WHERE count IS NULL OR count < $10
         ON CONFLICT (account_id, name_key) DO NOTHING RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, count, revision FROM counted`,
      [
        accountId,
        user.id,
        user.name,
        user.name.toLowerCase(),
        user.path,
        JSON.stringify(user.tags),
        user.boundaryArn,
        user.boundaryPolicyId,
        user.createdAt,
        most,
        last.rows,
        last.revision,
      ],
    );
    if (!found) throw new Error(`There is no account ${accountId}.`);
    const { inserted, count, revision } = found;
    if (count !== null) rememberCounted(accountId, "iam_user", { rows: count + 1, revision });
    if (inserted) return "inserted";
    return (count ?? 0) >= most ? "too-many" : "name-taken";
  },

  /** Gives the user another name, another path, or both. */
  async rename(name: string, changed: { name?: string; path?: string }): Promise<"renamed" | "no-user" | "name-taken"> {
    const [found] = await sql.query<{ user: boolean; renamed: boolean }>(
      `WITH u AS (SELECT id FROM iam_user WHERE account_id = $1 AND name_key = $2),
       renamed AS (
         UPDATE iam_user SET name = coalesce($3, name), name_key = coalesce($4, name_key), path = coalesce($5, path)
         WHERE account_id = $1 AND id = (SELECT id FROM u) AND NOT EXISTS (
           SELECT 1 FROM iam_user other WHERE account_id = $1 AND name_key = $4 AND id <> (SELECT id FROM u))
         RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM u) AS "user", EXISTS (SELECT 1 FROM renamed) AS renamed`,
      [accountId, name.toLowerCase(), changed.name ?? null, changed.name?.toLowerCase() ?? null, changed.path ?? null],
    );
    if (!found?.user) return "no-user";
    return found.renamed ? "renamed" : "name-taken";
  },

  /** Deletes the user where nothing refers to it. Out: what still refers to it; all false where it is gone. */
  async remove(name: string): Promise<UserReferences | undefined> {
    const [found] = await sql.query<UserReferences>(
      `WITH u AS (SELECT id FROM iam_user WHERE account_id = $1 AND name_key = $2),
       refs AS (
         SELECT u.id,
           EXISTS (SELECT 1 FROM iam_login_profile WHERE account_id = $1 AND user_id = u.id) AS "loginProfile",
           EXISTS (SELECT 1 FROM access_key WHERE account_id = $1 AND user_id = u.id) AS "accessKeys",
           EXISTS (SELECT 1 FROM iam_signing_certificate WHERE account_id = $1 AND user_id = u.id)
             AS "signingCertificates",
           EXISTS (SELECT 1 FROM iam_ssh_public_key WHERE account_id = $1 AND user_id = u.id)
             OR EXISTS (SELECT 1 FROM iam_service_specific_credential WHERE account_id = $1 AND user_id = u.id)
             AS "serviceCredentials",
           EXISTS (SELECT 1 FROM mfa_device WHERE account_id = $1 AND user_id = u.id) AS "mfaDevices",
           EXISTS (SELECT 1 FROM iam_inline_policy WHERE account_id = $1 AND user_id = u.id) AS "inlinePolicies",
           EXISTS (SELECT 1 FROM iam_attachment WHERE account_id = $1 AND user_id = u.id) AS attachments,
           EXISTS (SELECT 1 FROM iam_group_membership WHERE account_id = $1 AND user_id = u.id) AS groups
         FROM u),
       gone AS (
         DELETE FROM iam_user USING refs WHERE iam_user.account_id = $1 AND iam_user.id = refs.id
           AND NOT ("loginProfile" OR "accessKeys" OR "signingCertificates" OR "serviceCredentials" OR "mfaDevices"
             OR "inlinePolicies" OR attachments OR groups))
       SELECT "loginProfile", "accessKeys", "signingCertificates", "serviceCredentials", "mfaDevices", "inlinePolicies",
         attachments, groups FROM refs`,
      [accountId, name.toLowerCase()],
    );
    return found;
  },

  async setTags(name: string, tags: readonly Tag[]) {
    await sql.query("UPDATE iam_user SET tags = $3::jsonb WHERE account_id = $1 AND name_key = $2", [
      accountId,
      name.toLowerCase(),
      JSON.stringify(tags),
    ]);
  },

  setBoundary: (name: string, arn: string | undefined) => setBoundaryOf(sql, accountId, { kind: "user", name }, arn),

  arn: (user: Pick<UserRow, "path" | "name">) => userArn(accountId, user.path, user.name),
});
