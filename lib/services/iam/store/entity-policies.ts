import { nameInArn } from "@/lib/aws/arn";
import type { Sql } from "@/lib/operation/define";
import type { EntityKind, NamedEntity } from "../entity-arn";
import { awsManagedDocument, awsManagedPolicy } from "../managed-policies/catalogue";
import type { Tag } from "./users";

/** A user, group or role with the text of every policy that gives to it or limits it. */
export interface EntityWithPolicies {
  id: string;
  name: string;
  path: string;
  tags: Tag[];
  /** Its own and, of a user, those of its groups. */
  identity: HeldPolicy[];
  boundary: HeldPolicy | undefined;
}

export interface HeldPolicy {
  name: string;
  /** Null: an inline policy. */
  arn: string | null;
  document: string;
  /** Who holds it: the entity itself, or a group of the user. */
  holder: { kind: EntityKind; name: string; path: string };
}

interface Row {
  id: string;
  name: string;
  path: string;
  tags: Tag[];
  part: "identity" | "boundary" | null;
  policyName: string;
  arn: string | null;
  document: string | null;
  holderKind: EntityKind;
  holderName: string;
  holderPath: string;
}

const tables: Record<EntityKind, { table: string; tags: string }> = {
  user: { table: "iam_user", tags: "tags" },
  role: { table: "iam_role", tags: "tags" },
  group: { table: "iam_group", tags: "'[]'::jsonb AS tags" },
};

const groupsOfUser = `
  UNION ALL SELECT 'group', g.id, g.name, g.path FROM entity JOIN iam_group_membership m ON m.account_id = $1 AND m.user_id = entity.id
  JOIN iam_group g ON g.account_id = $1 AND g.id = m.group_id`;

const boundaryOf = (table: string) => `
  UNION ALL SELECT 'boundary', e.boundary_arn, '', v.document, '', entity.name, entity.path
  FROM entity JOIN ${table} e ON e.account_id = $1 AND e.id = entity.id AND e.boundary_arn IS NOT NULL
  LEFT JOIN iam_policy c ON c.account_id = $1 AND c.id = e.boundary_policy_id
  LEFT JOIN iam_policy_version v ON v.account_id = $1 AND v.policy_id = c.id AND v.version = c.default_version`;

/** The policies of one user, group or role of the account, with their texts, in one trip. */
export const entityPoliciesStore = (sql: Sql, accountId: string) => ({
  /** In: the entity as an ARN names it. Undefined where the account has none of that path and name. */
  async find({ kind, accountId: owner, path, name }: NamedEntity): Promise<EntityWithPolicies | undefined> {
    if (owner !== accountId) return undefined;
    const { table, tags } = tables[kind];
    const rows = await sql.query<Row>(
      `WITH entity AS (
         SELECT id, name, path, ${tags} FROM ${table} WHERE account_id = $1 AND name_key = $2 AND name = $3 AND path = $4),
       holder AS (SELECT '${kind}' AS kind, id, name, path FROM entity ${kind === "user" ? groupsOfUser : ""}),
       held AS (
         SELECT 'identity' AS part, NULL AS arn, p.name AS policy, p.document, h.kind, h.name, h.path
         FROM holder h JOIN iam_inline_policy p
           ON p.account_id = $1 AND (p.user_id = h.id OR p.group_id = h.id OR p.role_id = h.id)
         UNION ALL
         SELECT 'identity', a.policy_arn, '', v.document, h.kind, h.name, h.path
         FROM holder h JOIN iam_attachment a
           ON a.account_id = $1 AND (a.user_id = h.id OR a.group_id = h.id OR a.role_id = h.id)
         LEFT JOIN iam_policy c ON c.account_id = $1 AND c.id = a.policy_id
         LEFT JOIN iam_policy_version v ON v.account_id = $1 AND v.policy_id = c.id AND v.version = c.default_version
         ${kind === "group" ? "" : boundaryOf(table)})
       SELECT entity.*, held.part, held.policy AS "policyName", held.arn, held.document,
         held.kind AS "holderKind", held.name AS "holderName", held.path AS "holderPath"
       FROM entity LEFT JOIN held ON true ORDER BY held.part, held.kind DESC, held.name, held.arn, held.policy`,
      [accountId, name.toLowerCase(), name, path],
    );
    const first = rows[0];
    if (!first) return undefined;
    const { id, tags: own } = first;
    const held = (part: Row["part"]) => rows.filter((row) => row.part === part).map(heldPolicy);
    return {
      id,
      name: first.name,
      path: first.path,
      tags: own,
      identity: held("identity"),
      boundary: held("boundary")[0],
    };
  },
});

/** The name of a managed policy is the end of its ARN; the text of AWS's own is data of the program. */
function heldPolicy({ policyName, arn, document, holderKind, holderName, holderPath }: Row): HeldPolicy {
  const aws = arn === null || document !== null ? undefined : awsManagedPolicy(arn);
  return {
    name: arn === null ? policyName : nameInArn(arn),
    arn,
    document: document ?? (aws && awsManagedDocument(aws)) ?? "",
    holder: { kind: holderKind, name: holderName, path: holderPath },
  };
}
