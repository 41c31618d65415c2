import type { Sql } from "@/lib/operation/define";

export interface IdentityProviderRow {
  type: "SAML" | "OpenID Connect";
  /** The name of a SAML provider, the URL of one of OpenID Connect without `https://`. */
  provider: string;
  createdAt: Date;
}

/** The identity providers of one account, of the kinds that are asked for: SAML first, then by name. One trip. */
export const identityProvidersOf = (sql: Sql, accountId: string) => (kinds: { saml: boolean; oidc: boolean }) =>
  sql.query<IdentityProviderRow>(
    `SELECT 'SAML' AS type, name AS provider, created_at AS "createdAt"
     FROM iam_saml_provider WHERE account_id = $1 AND $2
     UNION ALL
     SELECT 'OpenID Connect', url, created_at FROM iam_oidc_provider WHERE account_id = $1 AND $3
     ORDER BY type DESC, provider`,
    [accountId, kinds.saml, kinds.oidc],
  );
