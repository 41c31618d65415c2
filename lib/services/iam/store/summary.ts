import type { Sql } from "@/lib/operation/define";

/** How much of everything an account has. */
export interface AccountCounts {
  users: number;
  groups: number;
  roles: number;
  policies: number;
  policyVersions: number;
  instanceProfiles: number;
  /** OpenID Connect and SAML together. */
  providers: number;
  serverCertificates: number;
  mfaDevices: number;
  mfaDevicesInUse: number;
  rootHasMfa: boolean;
  rootHasKeys: boolean;
  rootHasCertificates: boolean;
  rootHasPassword: boolean;
  /** Of the tokens of the global STS endpoint. */
  tokenVersion: number;
  /** Raised for the account; null: none. */
  quotas: Record<string, number> | null;
}

const count = (table: string, more = "") => `(SELECT count(*) FROM ${table} WHERE account_id = $1 ${more})`;

/** The columns of AccountCounts, of account $1. */
export const countColumns = `${count("iam_user")} AS users, ${count("iam_group")} AS groups, ${count("iam_role")} AS roles,
            ${count("iam_policy")} AS policies, ${count("iam_policy_version")} AS "policyVersions",
            ${count("iam_instance_profile")} AS "instanceProfiles", ${count("mfa_device", "AND (kind <> 'hardware' OR enabled_at IS NOT NULL)")} AS "mfaDevices",
            ${count("mfa_device", "AND enabled_at IS NOT NULL")} AS "mfaDevicesInUse",
            ${count("iam_oidc_provider")} + ${count("iam_saml_provider")} AS providers,
            ${count("iam_server_certificate")} AS "serverCertificates",
            EXISTS (SELECT 1 FROM iam_signing_certificate WHERE account_id = $1 AND user_id IS NULL)
              AS "rootHasCertificates",
            EXISTS (SELECT 1 FROM mfa_device WHERE account_id = $1 AND for_root) AS "rootHasMfa",
            EXISTS (SELECT 1 FROM access_key WHERE account_id = $1 AND user_id IS NULL) AS "rootHasKeys",
            (SELECT quotas FROM account WHERE id = $1) AS quotas,
            EXISTS (SELECT 1 FROM account WHERE id = $1 AND root_password_hash <> '') AS "rootHasPassword",
            coalesce((SELECT token_version FROM iam_account_features WHERE account_id = $1), 1) AS "tokenVersion"`;

export const countsOf = (sql: Sql, accountId: string) => async (): Promise<AccountCounts> => {
  const rows = await sql.query<AccountCounts>(`SELECT ${countColumns}`, [accountId]);
  const counts = rows[0];
  if (!counts) throw new Error(`There is no account ${accountId}.`);
  return counts;
};
