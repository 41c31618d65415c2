import type { Sql } from "@/lib/operation/define";
import { ownQuota, type QuotaReached } from "./own-quota";
import { type PolicyUsage, unused, usage } from "./policy-usage";
import type { Tag } from "./users";

/** A managed policy of the customer with how often it is used. */
export interface PolicyRow {
  id: string;
  name: string;
  path: string;
  arn: string;
  description: string | null;
  defaultVersion: number;
  tags: Tag[];
  createdAt: Date;
  updatedAt: Date;
  usage: PolicyUsage;
}

/** A user, group or role that a policy is attached to, or whose boundary it is. */
export interface EntityRow {
  kind: "user" | "group" | "role";
  id: string;
  name: string;
  /** By it lists are sorted and paged. */
  key: string;
}

/** What a list of managed policies is narrowed by. */
export interface PolicyFilter {
  pathPrefix?: string;
  /** Only policies that are used so at least once. */
  used?: keyof PolicyUsage;
}

const columns = `p.id, p.name, p.path, p.arn, p.description, p.default_version AS "defaultVersion", p.tags,
  p.created_at AS "createdAt", p.updated_at AS "updatedAt",
  jsonb_build_object('attached', coalesce(usage.attached, 0), 'bounding', coalesce(usage.bounding, 0)) AS usage`;

/** The managed policies of one account. AWS's own are data of the program (../managed-policies). */
export const policiesStore = (sql: Sql, accountId: string) => ({
  async find(arn: string): Promise<PolicyRow | undefined> {
    const rows = await sql.query<PolicyRow>(
      `WITH ${usage} SELECT ${columns} FROM iam_policy p LEFT JOIN usage ON usage.arn = p.arn
       WHERE p.account_id = $1 AND p.arn = $2`,
      [accountId, arn],
    );
    return rows[0];
  },

  /** How often the account uses a policy, AWS's or its own. */
  async usageOf(arn: string): Promise<PolicyUsage> {
    const rows = await sql.query<PolicyUsage>(`WITH ${usage} SELECT attached, bounding FROM usage WHERE arn = $2`, [
      accountId,
      arn,
    ]);
    return rows[0] ?? unused;
  },

  /**
   * By name, `size` + 1 of the account's policies behind the name key `after` (with `includeAfter` from it on), and how
   * often the account uses each of AWS's. Both in one trip, because lists show them together.
   */
  async list({
    pathPrefix = "/",
    used,
    after = "",
    includeAfter = false,
    size,
  }: PolicyFilter & { after?: string; includeAfter?: boolean; size: number }) {
    const rows = await sql.query<Omit<PolicyRow, "id"> & { id: string | null }>(
      `WITH ${usage}, own AS (
         SELECT ${columns} FROM iam_policy p LEFT JOIN usage ON usage.arn = p.arn
         WHERE p.account_id = $1 AND starts_with(p.path, $2) AND (p.name_key > $3 OR ($6 AND p.name_key = $3))
           AND CASE $4::text WHEN 'attached' THEN usage.attached > 0 WHEN 'bounding' THEN usage.bounding > 0 ELSE true END
         ORDER BY p.name_key LIMIT $5)
       SELECT * FROM own
       UNION ALL
       SELECT NULL, '', '', arn, NULL, 0, NULL, NULL, NULL,
              jsonb_build_object('attached', attached, 'bounding', bounding)
       FROM usage WHERE arn LIKE 'arn:aws:iam::aws:policy/%'`,
      [accountId, pathPrefix, after, used ?? null, size + 1, includeAfter],
    );
    return {
      own: rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ id, ...row }])),
      awsUsage: new Map(rows.flatMap(({ id, arn, usage }) => (id === null ? [[arn, usage] as const] : []))),
    };
  },

  async insert(
    policy: Omit<PolicyRow, "usage" | "defaultVersion">,
    document: string,
  ): Promise<"inserted" | "name-taken" | QuotaReached> {
    const [found] = await sql.query<{ inserted: boolean; count: number; most: number }>(
      `WITH counted AS (SELECT count(*) AS count, ${ownQuota("PoliciesPerAccount")} AS most
         FROM iam_policy WHERE account_id = $1),
       added AS (
         INSERT INTO iam_policy (account_id, id, name, name_key, path, arn, description, tags, created_at, updated_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $9 FROM counted WHERE count < most
         ON CONFLICT (account_id, name_key) DO NOTHING RETURNING id),
       version AS (
         INSERT INTO iam_policy_version (account_id, policy_id, version, document, created_at)
         SELECT $1, id, 1, $10, $9 FROM added)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, count, most FROM counted`,
      [
        accountId,
        policy.id,
        policy.name,
        policy.name.toLowerCase(),
        policy.path,
        policy.arn,
        policy.description,
        JSON.stringify(policy.tags),
        policy.createdAt,
        document,
      ],
    );
    if (found?.inserted) return "inserted";
    return found && found.count >= found.most ? { most: found.most } : "name-taken";
  },

  /** Deletes a policy with its only version, where nobody uses it. */
  async remove(arn: string): Promise<"removed" | "no-policy" | "used" | "many-versions"> {
    const [found] = await sql.query<{ used: boolean; versions: number }>(
      `WITH ${usage},
       p AS (
         SELECT p.id, usage.arn IS NOT NULL AS used, (
           SELECT count(*) FROM iam_policy_version v WHERE v.account_id = $1 AND v.policy_id = p.id) AS versions
         FROM iam_policy p LEFT JOIN usage ON usage.arn = p.arn WHERE p.account_id = $1 AND p.arn = $2),
       version AS (
         DELETE FROM iam_policy_version v USING p
         WHERE v.account_id = $1 AND v.policy_id = p.id AND NOT p.used AND p.versions = 1 RETURNING v.policy_id)
       SELECT used, versions FROM p`,
      [accountId, arn],
    );
    if (!found) return "no-policy";
    if (found.used) return "used";
    if (found.versions > 1) return "many-versions";
    // The version's foreign key is looked at after each statement, so the policy goes in one of its own.
    await sql.query("DELETE FROM iam_policy WHERE account_id = $1 AND arn = $2", [accountId, arn]);
    return "removed";
  },

  async setTags(arn: string, tags: readonly Tag[]) {
    await sql.query("UPDATE iam_policy SET tags = $3::jsonb WHERE account_id = $1 AND arn = $2", [
      accountId,
      arn,
      JSON.stringify(tags),
    ]);
  },

  /**
   * The account's policy of that ARN (undefined where it has none, as for AWS's), and who uses it: groups, then roles,
   * then users, each by name, `size` + 1 of them.
   */
  async entitiesOf(
    arn: string,
    filter: { kind?: EntityRow["kind"]; used?: keyof PolicyUsage; pathPrefix?: string; after?: string; size: number },
  ) {
    const rows = await sql.query<
      { tags: Tag[] | null; own: boolean } & { [K in keyof EntityRow]: EntityRow[K] | null }
    >(
      `WITH p AS (SELECT tags FROM iam_policy WHERE account_id = $1 AND arn = $2),
       holder AS (
         SELECT coalesce(user_id, group_id, role_id) AS id FROM iam_attachment
         WHERE account_id = $1 AND policy_arn = $2 AND $4::text IS DISTINCT FROM 'bounding'
         UNION SELECT id FROM iam_user WHERE account_id = $1 AND boundary_arn = $2 AND $4::text IS DISTINCT FROM 'attached'
         UNION SELECT id FROM iam_role WHERE account_id = $1 AND boundary_arn = $2 AND $4::text IS DISTINCT FROM 'attached'),
       entity AS (
         SELECT 'group' AS kind, id, name, 'group ' || name_key AS key, path FROM iam_group WHERE account_id = $1
         UNION ALL SELECT 'role', id, name, 'role ' || name_key, path FROM iam_role WHERE account_id = $1
         UNION ALL SELECT 'user', id, name, 'user ' || name_key, path FROM iam_user WHERE account_id = $1),
       found AS (
         SELECT kind, id, name, key FROM entity
         WHERE id IN (SELECT id FROM holder) AND ($3::text IS NULL OR kind = $3)
           AND starts_with(path, $5) AND key > $6 COLLATE "C"
         ORDER BY key COLLATE "C" LIMIT $7)
       SELECT (SELECT tags FROM p) AS tags, EXISTS (SELECT 1 FROM p) AS own, found.*
       FROM (SELECT 1) AS one LEFT JOIN found ON true ORDER BY key COLLATE "C"`,
      [
        accountId,
        arn,
        filter.kind ?? null,
        filter.used ?? null,
        filter.pathPrefix ?? "/",
        filter.after ?? "",
        filter.size + 1,
      ],
    );
    const first = rows[0];
    return {
      policy: first?.own ? { tags: first.tags ?? [] } : undefined,
      rows: rows.flatMap(({ kind, id, name, key }) =>
        kind === null || id === null || name === null || key === null ? [] : [{ kind, id, name, key }],
      ),
    };
  },
});
