import { flushKeyUses } from "@/lib/identity/key-use";
import type { Sql } from "@/lib/operation/define";
import type { PasswordPolicy } from "../password-rules";

/** What the report tells of one user, or of root (`name` null). Times are ISO texts. */
export interface CredentialFacts {
  name: string | null;
  path: string;
  createdAt: string;
  hasPassword: boolean;
  passwordUsedAt: string | null;
  passwordChangedAt: string | null;
  mfa: boolean;
  /** By age. */
  keys: { active: boolean; createdAt: string; usedAt: string | null; region: string | null; service: string | null }[];
  certificates: { active: boolean; uploadedAt: string }[];
}

const keysOf = (owner: string) =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object('active', k.status = 'Active', 'createdAt', k.created_at,
      'usedAt', k.last_used_at, 'region', k.last_used_region, 'service', k.last_used_service) ORDER BY k.created_at, k.id), '[]')
    FROM access_key k WHERE k.account_id = $1 AND k.user_id ${owner})`;
const certificatesOf = (owner: string) =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object('active', c.status = 'Active', 'uploadedAt', c.uploaded_at)
      ORDER BY c.uploaded_at, c.id), '[]')
    FROM iam_signing_certificate c WHERE c.account_id = $1 AND c.user_id ${owner})`;

/** The credential report of one account: what it is made of, and the latest that was made. */
export const credentialReportStore = (sql: Sql, accountId: string) => ({
  /** Root first, then the users by name; and the password policy, which says when passwords expire. */
  async facts(): Promise<{ rows: CredentialFacts[]; policy: PasswordPolicy | null }> {
    await flushKeyUses();
    const [found] = await sql.query<{ root: CredentialFacts; users: CredentialFacts[]; policy: PasswordPolicy | null }>(
      `SELECT password_policy AS policy,
         jsonb_build_object('name', NULL, 'path', '/', 'createdAt', created_at, 'hasPassword', true,
           'passwordUsedAt', root_password_last_used, 'passwordChangedAt', root_password_changed_at,
           'mfa', EXISTS (SELECT 1 FROM mfa_device WHERE account_id = $1 AND for_root),
           'keys', ${keysOf("IS NULL")}, 'certificates', ${certificatesOf("IS NULL")}) AS root,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('name', u.name, 'path', u.path, 'createdAt', u.created_at,
             'hasPassword', p.user_id IS NOT NULL, 'passwordUsedAt', u.password_last_used,
             'passwordChangedAt', p.changed_at,
             'mfa', EXISTS (SELECT 1 FROM mfa_device d WHERE d.account_id = $1 AND d.user_id = u.id),
             'keys', ${keysOf("= u.id")}, 'certificates', ${certificatesOf("= u.id")}) ORDER BY u.name_key), '[]')
           FROM iam_user u LEFT JOIN iam_login_profile p ON p.account_id = $1 AND p.user_id = u.id
           WHERE u.account_id = $1) AS users
       FROM account WHERE id = $1`,
      [accountId],
    );
    if (!found) throw new Error(`There is no account ${accountId}.`);
    return { rows: [found.root, ...found.users], policy: found.policy };
  },

  async latest(): Promise<{ startedAt: Date; content: string } | undefined> {
    const rows = await sql.query<{ startedAt: Date; content: string }>(
      `SELECT started_at AS "startedAt", content FROM iam_credential_report WHERE account_id = $1`,
      [accountId],
    );
    return rows[0];
  },

  /** Keeps a new report in place of the one before. */
  async keep(startedAt: Date, content: string) {
    await sql.query(
      `INSERT INTO iam_credential_report (account_id, started_at, content) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE SET started_at = excluded.started_at, content = excluded.content`,
      [accountId, startedAt, content],
    );
  },
});
