import { flushRoleUses } from "@/lib/identity/role-use";
import type { Sql } from "@/lib/operation/define";
import { type StoredTrust, withShownTrust } from "../trust-policy";
import type { PolicyUsage } from "./policy-usage";
import { ownArnsOf } from "./roles";
import type { Tag } from "./users";

/** What the details are of. AWS's policies are in them where the account uses them. */
export const detailKinds = ["user", "group", "role", "policy", "aws-policy"] as const;
export type DetailKind = (typeof detailKinds)[number];

interface InlineText {
  PolicyName: string;
  PolicyDocument: string;
}
interface Named {
  id: string;
  name: string;
  path: string;
  createdAt: string;
}

export interface UserDetailRow extends Named {
  tags: Tag[];
  boundaryArn: string | null;
  inline: InlineText[];
  attached: string[];
  groups: string[];
}
export interface GroupDetailRow extends Named {
  inline: InlineText[];
  attached: string[];
}
export interface RoleDetailRow extends Named {
  /** As it is shown: users and roles by their ARNs, by their ids where they are gone. */
  trustPolicy: string;
  tags: Tag[];
  boundaryArn: string | null;
  lastUsedAt: string | null;
  lastUsedRegion: string | null;
  inline: InlineText[];
  attached: string[];
  profiles: (Named & { tags: Tag[] })[];
}
export interface PolicyDetailRow extends Named {
  arn: string;
  description: string | null;
  defaultVersion: number;
  updatedAt: string;
  usage: PolicyUsage;
  versions: { version: number; document: string; createdAt: string }[];
}

/** One thing in the order of the report; `key` orders and pages. */
export type DetailRow = { key: string } & (
  | { kind: "user"; detail: UserDetailRow }
  | { kind: "group"; detail: GroupDetailRow }
  | { kind: "role"; detail: RoleDetailRow }
  | { kind: "policy"; detail: PolicyDetailRow }
  | { kind: "aws-policy"; detail: { arn: string; usage: PolicyUsage } }
);

const inlineOf = (column: string) =>
  `'inline', (SELECT coalesce(jsonb_agg(jsonb_build_object('PolicyName', i.name, 'PolicyDocument', i.document) ORDER BY i.name), '[]')
     FROM iam_inline_policy i WHERE i.account_id = $1 AND i.${column} = e.id)`;
const attachedTo = (column: string) =>
  `'attached', (SELECT coalesce(jsonb_agg(a.policy_arn ORDER BY a.policy_arn), '[]')
     FROM iam_attachment a WHERE a.account_id = $1 AND a.${column} = e.id)`;
const named = "'id', e.id, 'name', e.name, 'path', e.path, 'createdAt', e.created_at";

const details = `CASE found.kind
  WHEN 'user' THEN (SELECT jsonb_build_object(${named}, 'tags', e.tags, 'boundaryArn', e.boundary_arn,
      ${inlineOf("user_id")}, ${attachedTo("user_id")},
      'groups', (SELECT coalesce(jsonb_agg(g.name ORDER BY g.name_key), '[]') FROM iam_group_membership m
        JOIN iam_group g ON g.account_id = $1 AND g.id = m.group_id WHERE m.account_id = $1 AND m.user_id = e.id))
    FROM iam_user e WHERE e.account_id = $1 AND e.id = found.id)
  WHEN 'group' THEN (SELECT jsonb_build_object(${named}, ${inlineOf("group_id")}, ${attachedTo("group_id")})
    FROM iam_group e WHERE e.account_id = $1 AND e.id = found.id)
  WHEN 'role' THEN (SELECT jsonb_build_object(${named}, 'trustPolicy', e.trust_policy, 'trustedIds', e.trusted_ids,
      'ownArns', ${ownArnsOf("e")}, 'tags', e.tags,
      'boundaryArn', e.boundary_arn, 'lastUsedAt', e.last_used_at, 'lastUsedRegion', e.last_used_region,
      ${inlineOf("role_id")}, ${attachedTo("role_id")},
      'profiles', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'path', i.path,
          'createdAt', i.created_at, 'tags', i.tags) ORDER BY i.name_key), '[]')
        FROM iam_instance_profile i WHERE i.account_id = $1 AND i.role_id = e.id))
    FROM iam_role e WHERE e.account_id = $1 AND e.id = found.id)
  WHEN 'policy' THEN (SELECT jsonb_build_object(${named}, 'arn', e.arn, 'description', e.description,
      'defaultVersion', e.default_version, 'updatedAt', e.updated_at,
      'usage', jsonb_build_object('attached', coalesce(usage.attached, 0), 'bounding', coalesce(usage.bounding, 0)),
      'versions', (SELECT jsonb_agg(jsonb_build_object('version', v.version, 'document', v.document,
          'createdAt', v.created_at) ORDER BY v.version DESC)
        FROM iam_policy_version v WHERE v.account_id = $1 AND v.policy_id = e.id))
    FROM iam_policy e LEFT JOIN usage ON usage.arn = e.arn WHERE e.account_id = $1 AND e.id = found.id)
  ELSE (SELECT jsonb_build_object('arn', usage.arn, 'usage', jsonb_build_object('attached', attached, 'bounding', bounding))
    FROM usage WHERE usage.arn = found.id) END`;

/** A row as it is read, a role with what `withShownTrust` needs of it. */
type StoredDetail =
  | Exclude<DetailRow, { kind: "role" }>
  | { key: string; kind: "role"; detail: RoleDetailRow & StoredTrust };

/**
 * Users, groups, roles, the account's policies, then AWS's that it uses, each by name: `size` + 1 of the wanted kinds
 * behind `after`. One trip, besides role uses that are still in memory, and one more where a role trusts a user or role
 * of another account.
 */
export const authorizationDetailsOf =
  (sql: Sql, accountId: string) =>
  async (asked: { kinds: readonly DetailKind[]; after?: string | undefined; size: number }): Promise<DetailRow[]> => {
    const { kinds, after = "", size } = asked;
    if (kinds.includes("role")) await flushRoleUses();
    const found = await sql.query<StoredDetail>(
      `WITH usage AS (
         SELECT arn, sum(attached)::int AS attached, sum(bounding)::int AS bounding FROM (
           SELECT policy_arn AS arn, 1 AS attached, 0 AS bounding FROM iam_attachment WHERE account_id = $1
           UNION ALL SELECT boundary_arn, 0, 1 FROM iam_user WHERE account_id = $1 AND boundary_arn IS NOT NULL
           UNION ALL SELECT boundary_arn, 0, 1 FROM iam_role WHERE account_id = $1 AND boundary_arn IS NOT NULL) AS used
         GROUP BY arn),
       thing AS (
         SELECT 'user' AS kind, id, '1 ' || name_key AS key FROM iam_user WHERE account_id = $1
         UNION ALL SELECT 'group', id, '2 ' || name_key FROM iam_group WHERE account_id = $1
         UNION ALL SELECT 'role', id, '3 ' || name_key FROM iam_role WHERE account_id = $1
         UNION ALL SELECT 'policy', id, '4 ' || name_key FROM iam_policy WHERE account_id = $1
         UNION ALL SELECT 'aws-policy', arn, '5 ' || arn FROM usage WHERE arn LIKE 'arn:aws:iam::aws:policy/%'),
       found AS (
         SELECT kind, id, key FROM thing WHERE kind = ANY($2::text[]) AND key > $3 COLLATE "C"
         ORDER BY key COLLATE "C" LIMIT $4)
       SELECT found.key, found.kind, ${details} AS detail FROM found ORDER BY found.key COLLATE "C"`,
      [accountId, kinds, after, size + 1],
    );
    const stored = found.flatMap((row) => (row.kind === "role" ? [row.detail] : []));
    const shown = new Map((await withShownTrust(stored)).map((role) => [role.id, role]));
    return found.map((row) => (row.kind === "role" ? { ...row, detail: shown.get(row.detail.id) ?? row.detail } : row));
  };
