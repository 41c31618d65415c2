import { flushRoleUses } from "@/lib/identity/role-use";
import type { Sql } from "@/lib/operation/define";
import type { BoundPolicy } from "../bound-principals";
import { type StoredTrust, withShownTrust } from "../trust-policy";
import { setBoundaryOf } from "./boundary";
import { ownQuota, type QuotaReached } from "./own-quota";
import type { Tag } from "./users";

/** What a call on a role is judged by. */
export interface JudgedRole {
  id: string;
  name: string;
  path: string;
  tags: Tag[];
  boundaryArn: string | null;
}

export interface RoleRow extends JudgedRole {
  /** As it is shown: users and roles by their ARNs, by their ids where they are gone. */
  trustPolicy: string;
  description: string | null;
  /** Seconds. */
  maxSessionDuration: number;
  lastUsedAt: Date | null;
  lastUsedRegion: string | null;
  createdAt: Date;
}

/** What may still refer to a role that is to be deleted. */
export interface RoleReferences {
  instanceProfiles: boolean;
  attachments: boolean;
  inlinePolicies: boolean;
}

const judgedColumns = `r.id, r.name, r.path, r.tags, r.boundary_arn AS "boundaryArn"`;

/** The ARNs of those whom a role, by the alias it has in the query, trusts in its own account: by their unique ids. */
export const ownArnsOf = (role: string) => `CASE WHEN cardinality(${role}.trusted_ids) > 0 THEN (
    SELECT jsonb_object_agg(t.id, t.arn) FROM (
      SELECT id, 'arn:aws:iam::' || account_id || ':user' || path || name AS arn
      FROM iam_user WHERE account_id = ${role}.account_id AND id = ANY(${role}.trusted_ids)
      UNION ALL SELECT id, 'arn:aws:iam::' || account_id || ':role' || path || name
      FROM iam_role WHERE account_id = ${role}.account_id AND id = ANY(${role}.trusted_ids)) t) END`;

/** The columns of a role called `r`, and those of its trust that `withShownTrust` needs. */
export const roleColumns = `${judgedColumns}, r.description, r.trust_policy AS "trustPolicy",
  r.trusted_ids AS "trustedIds", r.max_session_duration AS "maxSessionDuration", r.last_used_at AS "lastUsedAt",
  r.last_used_region AS "lastUsedRegion", r.created_at AS "createdAt", ${ownArnsOf("r")} AS "ownArns"`;

/** A role as the columns above give it. */
export type StoredRole = RoleRow & StoredTrust;

/** The roles of one account. Names are found without regard to case. */
export const rolesStore = (sql: Sql, accountId: string) => ({
  /** What calls that change a role need of it. */
  async judged(name: string): Promise<JudgedRole | undefined> {
    const rows = await sql.query<JudgedRole>(
      `SELECT ${judgedColumns} FROM iam_role r WHERE r.account_id = $1 AND r.name_key = $2`,
      [accountId, name.toLowerCase()],
    );
    return rows[0];
  },

  /** The whole role. Not for handlers of changes: the principals of other accounts are read outside of a transaction. */
  async find(name: string): Promise<RoleRow | undefined> {
    await flushRoleUses();
    const rows = await sql.query<StoredRole>(
      `SELECT ${roleColumns} FROM iam_role r WHERE r.account_id = $1 AND r.name_key = $2`,
      [accountId, name.toLowerCase()],
    );
    return (await withShownTrust(rows))[0];
  },

  /** By name, `size` + 1 of them, so that the caller sees whether there are more. */
  async list({ pathPrefix = "/", after = "", size }: { pathPrefix?: string; after?: string; size: number }) {
    const rows = await sql.query<StoredRole>(
      `SELECT ${roleColumns} FROM iam_role r
       WHERE r.account_id = $1 AND starts_with(r.path, $2) AND r.name_key > $3 ORDER BY r.name_key LIMIT $4`,
      [accountId, pathPrefix, after, size + 1],
    );
    return withShownTrust(rows);
  },

  /** `policyArn`: one of AWS's policies that the role is born with. */
  async insert(
    role: Omit<RoleRow, "trustPolicy" | "lastUsedAt" | "lastUsedRegion"> & { boundaryPolicyId: string | null },
    trust: BoundPolicy,
    policyArn?: string,
  ): Promise<"inserted" | "name-taken" | QuotaReached> {
    const [found] = await sql.query<{ inserted: boolean; count: number; most: number }>(
      `WITH counted AS (SELECT count(*) AS count, ${ownQuota("RolesPerAccount")} AS most
         FROM iam_role WHERE account_id = $1),
       added AS (
         INSERT INTO iam_role (account_id, id, name, name_key, path, description, trust_policy, trusted_ids,
           max_session_duration, tags, boundary_arn, boundary_policy_id, created_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13 FROM counted WHERE count < most
         ON CONFLICT (account_id, name_key) DO NOTHING RETURNING id),
       attached AS (
         INSERT INTO iam_attachment (account_id, role_id, policy_arn, attached_at)
         SELECT $1, id, $14, $13 FROM added WHERE $14::text IS NOT NULL)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, count, most FROM counted`,
      [
        accountId,
        role.id,
        role.name,
        role.name.toLowerCase(),
        role.path,
        role.description,
        trust.document,
        trust.ids,
        role.maxSessionDuration,
        JSON.stringify(role.tags),
        role.boundaryArn,
        role.boundaryPolicyId,
        role.createdAt,
        policyArn ?? null,
      ],
    );
    if (found?.inserted) return "inserted";
    return found && found.count >= found.most ? { most: found.most } : "name-taken";
  },

  /** Deletes the role where nothing refers to it. Out: what still refers to it; all false where it is gone. */
  async remove(name: string): Promise<RoleReferences | undefined> {
    const [found] = await sql.query<RoleReferences>(
      `WITH r AS (SELECT id FROM iam_role WHERE account_id = $1 AND name_key = $2),
       refs AS (
         SELECT r.id,
           EXISTS (SELECT 1 FROM iam_instance_profile WHERE account_id = $1 AND role_id = r.id) AS "instanceProfiles",
           EXISTS (SELECT 1 FROM iam_attachment WHERE account_id = $1 AND role_id = r.id) AS attachments,
           EXISTS (SELECT 1 FROM iam_inline_policy WHERE account_id = $1 AND role_id = r.id) AS "inlinePolicies"
         FROM r),
       gone AS (
         DELETE FROM iam_role USING refs WHERE iam_role.account_id = $1 AND iam_role.id = refs.id
           AND NOT ("instanceProfiles" OR attachments OR "inlinePolicies"))
       SELECT "instanceProfiles", attachments, "inlinePolicies" FROM refs`,
      [accountId, name.toLowerCase()],
    );
    return found;
  },

  /** Deletes a service-linked role with its policies, and records the task. Out: false where there is none. */
  async removeServiceLinked(name: string, task: { id: string; at: Date }): Promise<boolean> {
    const ofService = "starts_with(r.path, '/aws-service-role/')";
    await sql.query(
      `DELETE FROM iam_attachment a USING iam_role r
       WHERE r.account_id = $1 AND r.name_key = $2 AND ${ofService} AND a.account_id = $1 AND a.role_id = r.id`,
      [accountId, name.toLowerCase()],
    );
    const gone = await sql.query(
      `WITH gone AS (DELETE FROM iam_role r WHERE account_id = $1 AND name_key = $2 AND ${ofService} RETURNING name)
       INSERT INTO iam_service_linked_role_deletion (account_id, task_id, role_name, status, created_at)
       SELECT $1, $3, name, 'SUCCEEDED', $4 FROM gone RETURNING 1`,
      [accountId, name.toLowerCase(), task.id, task.at],
    );
    return gone.length > 0;
  },

  /** Notes that a service-linked role was to be deleted and was not, for its service needs it. */
  async keepServiceLinked(name: string, task: { id: string; at: Date }) {
    await sql.query(
      `INSERT INTO iam_service_linked_role_deletion (account_id, task_id, role_name, status, created_at)
       VALUES ($1, $3, $2, 'FAILED', $4)`,
      [accountId, name, task.id, task.at],
    );
  },

  /** How the deletion of a service-linked role went. */
  async deletion(taskId: string): Promise<{ status: "SUCCEEDED" | "FAILED"; roleName: string } | undefined> {
    const rows = await sql.query<{ status: "SUCCEEDED" | "FAILED"; roleName: string }>(
      `SELECT status, role_name AS "roleName" FROM iam_service_linked_role_deletion WHERE account_id = $1 AND task_id = $2`,
      [accountId, taskId],
    );
    return rows[0];
  },

  /** Changes what is given. Out: false where there is no such role. */
  async describe(name: string, changed: { description?: string; maxSessionDuration?: number }): Promise<boolean> {
    const rows = await sql.query(
      `UPDATE iam_role SET description = coalesce($3, description), max_session_duration = coalesce($4, max_session_duration)
       WHERE account_id = $1 AND name_key = $2 RETURNING 1`,
      [accountId, name.toLowerCase(), changed.description ?? null, changed.maxSessionDuration ?? null],
    );
    return rows.length > 0;
  },

  /** Out: false where there is no such role. */
  async setTrust(name: string, { document, ids }: BoundPolicy): Promise<boolean> {
    const rows = await sql.query(
      "UPDATE iam_role SET trust_policy = $3, trusted_ids = $4 WHERE account_id = $1 AND name_key = $2 RETURNING 1",
      [accountId, name.toLowerCase(), document, ids],
    );
    return rows.length > 0;
  },

  async setTags(name: string, tags: readonly Tag[]) {
    await sql.query("UPDATE iam_role SET tags = $3::jsonb WHERE account_id = $1 AND name_key = $2", [
      accountId,
      name.toLowerCase(),
      JSON.stringify(tags),
    ]);
  },

  setBoundary: (name: string, arn: string | undefined) => setBoundaryOf(sql, accountId, { kind: "role", name }, arn),
});
