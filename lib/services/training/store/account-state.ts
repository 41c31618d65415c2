/** Reads the whole of an account in one trip, and its trail. */
import { flushEvents } from "@/lib/audit/store";
import type { Sql } from "@/lib/operation/define";
import type { AccountState, TrailRecord } from "../account-state";
import { withShownPrincipals } from "../shown-principals";

/** A list of rows as JSON; an empty one where there are none. */
const list = (columns: string, from: string, order: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${columns}) ORDER BY ${order}), '[]'::json) FROM ${from})`;

const time = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const keys = (whose: string) =>
  list(
    `'id', k.id, 'status', k.status, 'createdAt', ${time("k.created_at")}, 'lastUsedAt', ${time("k.last_used_at")}`,
    `access_key k WHERE k.account_id = $1 AND ${whose}`,
    "k.created_at, k.id",
  );

const devices = (whose: string) =>
  `(SELECT coalesce(json_agg(d.serial_number ORDER BY d.serial_number), '[]'::json) FROM mfa_device d
    WHERE d.account_id = $1 AND d.enabled_at IS NOT NULL AND ${whose})`;

const entity = (alias: string, kind: "user" | "group" | "role") =>
  `'id', ${alias}.id, 'name', ${alias}.name, 'path', ${alias}.path, 'createdAt', ${time(`${alias}.created_at`)},
   'attached', (SELECT coalesce(json_agg(a.policy_arn ORDER BY a.policy_arn), '[]'::json) FROM iam_attachment a
                WHERE a.account_id = $1 AND a.${kind}_id = ${alias}.id),
   'inline', ${list("'name', i.name, 'document', i.document", `iam_inline_policy i WHERE i.account_id = $1 AND i.${kind}_id = ${alias}.id`, "i.name")}`;

const statement = `SELECT json_build_object(
  'account', jsonb_build_object('id', c.id, 'alias', c.alias, 'name', c.name, 'era', c.era,
     'billingIamAccess', c.billing_access, 'passwordPolicy', c.password_policy, 'clockOffsetMs', c.clock_offset,
     'rootPasswordLastUsed', ${time("c.root_password_last_used")})
     || CASE WHEN c.consistency_delay = 0 THEN '{}'::jsonb
          ELSE jsonb_build_object('consistencyDelay', c.consistency_delay) END
     || CASE WHEN c.quotas IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('quotas', c.quotas) END,
  'root', json_build_object('accessKeys', ${keys("k.user_id IS NULL")}, 'mfa', ${devices("d.for_root")}),
  'users', ${list(
    `${entity("u", "user")}, 'tags', u.tags, 'boundaryArn', u.boundary_arn,
     'groups', (SELECT coalesce(json_agg(g.name ORDER BY g.name), '[]'::json) FROM iam_group_membership m
                JOIN iam_group g ON g.account_id = m.account_id AND g.id = m.group_id
                WHERE m.account_id = $1 AND m.user_id = u.id),
     'password', (SELECT json_build_object('createdAt', ${time("l.created_at")}, 'changedAt', ${time("l.changed_at")},
                         'resetRequired', l.reset_required)
                  FROM iam_login_profile l WHERE l.account_id = $1 AND l.user_id = u.id),
     'passwordLastUsed', ${time("u.password_last_used")},
     'accessKeys', ${keys("k.user_id = u.id")}, 'mfa', ${devices("d.user_id = u.id")}`,
    "iam_user u WHERE u.account_id = $1",
    "u.name_key",
  )},
  'groups', ${list(entity("g", "group"), "iam_group g WHERE g.account_id = $1", "g.name_key")},
  'roles', ${list(
    `${entity("r", "role")}, 'tags', r.tags, 'boundaryArn', r.boundary_arn, 'trustPolicy', r.trust_policy`,
    "iam_role r WHERE r.account_id = $1",
    "r.name_key",
  )},
  'policies', ${list(
    `'id', p.id, 'name', p.name, 'path', p.path, 'arn', p.arn, 'tags', p.tags, 'defaultVersion', p.default_version,
     'versions', ${list(
       `'version', v.version, 'document', v.document, 'createdAt', ${time("v.created_at")}`,
       "iam_policy_version v WHERE v.account_id = $1 AND v.policy_id = p.id",
       "v.version",
     )}`,
    "iam_policy p WHERE p.account_id = $1",
    "p.name_key",
  )},
  'instanceProfiles', ${list(
    `'name', ip.name, 'path', ip.path, 'role', (SELECT r.name FROM iam_role r WHERE r.account_id = $1 AND r.id = ip.role_id)`,
    "iam_instance_profile ip WHERE ip.account_id = $1",
    "ip.name_key",
  )},
  'identityProviders', (SELECT coalesce(json_agg(n ORDER BY n), '[]'::json) FROM (
     SELECT name AS n FROM iam_saml_provider WHERE account_id = $1
     UNION ALL SELECT url FROM iam_oidc_provider WHERE account_id = $1) providers),
  'buckets', ${list(
    "'name', b.name, 'policy', b.policy, 'publicAccessBlock', b.public_access_block, 'tags', b.tags",
    "s3_bucket b WHERE b.account_id = $1",
    "b.name",
  )},
  'inventory', ${list(
    "'arn', t.arn, 'kind', t.kind, 'tags', t.tags, 'policy', t.policy",
    "inventory_resource t WHERE t.account_id = $1",
    "t.arn",
  )},
  'credentialReport', (SELECT json_build_object('startedAt', ${time("cr.started_at")})
                       FROM iam_credential_report cr WHERE cr.account_id = $1)
  ) AS state FROM account c WHERE c.id = $1`;

export const accountStateStore = (sql: Sql, accountId: string) => ({
  /** One trip. Throws where there is no such account: its caller has one. */
  async read(): Promise<AccountState> {
    const [row] = await sql.query<{ state: AccountState }>(statement, [accountId]);
    if (!row) throw new Error(`There is no account ${accountId}.`);
    return withShownPrincipals(row.state);
  },

  /** The records behind one, oldest first. */
  async records(after: number): Promise<TrailRecord[]> {
    await flushEvents();
    return sql.query<TrailRecord>(
      `SELECT seq, ${time("at")} AS at, name, source, user_name AS "userName", access_key_id AS "accessKeyId",
              read_only AS "readOnly", record
       FROM event WHERE account_id = $1 AND seq > $2 ORDER BY at, seq`,
      [accountId, after],
    );
  },

  async lastRecord(): Promise<number> {
    await flushEvents();
    const [row] = await sql.query<{ last: number | null }>("SELECT max(seq) AS last FROM event WHERE account_id = $1", [
      accountId,
    ]);
    return row?.last ?? 0;
  },
});
