import type { Sql } from "@/lib/operation/define";

export interface AccountFeatures {
  /** Of the tokens of the global STS endpoint. */
  tokenVersion: 1 | 2;
  /** Where STS gives the account no credentials. */
  inactiveStsRegions: string[];
  /** The issuer that web identity tokens name; undefined before the feature was ever on. */
  outboundIssuer: string | null;
  outboundFederation: boolean;
  properties: Record<string, string>;
}

const nothing: AccountFeatures = {
  tokenVersion: 1,
  inactiveStsRegions: [],
  outboundIssuer: null,
  outboundFederation: false,
  properties: {},
};

/** What an account has turned on in IAM. */
export const accountFeaturesStore = (sql: Sql, accountId: string) => ({
  async find(): Promise<AccountFeatures> {
    const rows = await sql.query<AccountFeatures>(
      `SELECT token_version AS "tokenVersion", inactive_sts_regions AS "inactiveStsRegions",
              outbound_issuer AS "outboundIssuer", outbound_federation AS "outboundFederation", properties
       FROM iam_account_features WHERE account_id = $1`,
      [accountId],
    );
    return rows[0] ?? nothing;
  },

  async setTokenVersion(version: 1 | 2) {
    await sql.query(
      `INSERT INTO iam_account_features (account_id, token_version) VALUES ($1, $2)
       ON CONFLICT (account_id) DO UPDATE SET token_version = excluded.token_version`,
      [accountId, version],
    );
  },

  /** Activates or deactivates STS in a Region; one that is so already stays so. */
  async setStsRegion(region: string, active: boolean) {
    await sql.query(
      `INSERT INTO iam_account_features AS f (account_id, inactive_sts_regions)
       VALUES ($1, CASE WHEN $3 THEN '{}' ELSE ARRAY[$2::text] END)
       ON CONFLICT (account_id) DO UPDATE
         SET inactive_sts_regions = array_remove(f.inactive_sts_regions, $2::text) || excluded.inactive_sts_regions`,
      [accountId, region, active],
    );
  },

  async putProperties(properties: Record<string, string>) {
    await sql.query(
      `INSERT INTO iam_account_features (account_id, properties) VALUES ($1, $2::jsonb)
       ON CONFLICT (account_id) DO UPDATE SET properties = iam_account_features.properties || excluded.properties`,
      [accountId, JSON.stringify(properties)],
    );
  },

  /** Turns outbound federation on. Out: the issuer, the one of before where there was one; undefined where it was on. */
  async enableFederation(newIssuer: string): Promise<string | undefined> {
    const rows = await sql.query<{ issuer: string }>(
      `INSERT INTO iam_account_features AS f (account_id, outbound_issuer, outbound_federation) VALUES ($1, $2, true)
       ON CONFLICT (account_id) DO UPDATE SET outbound_federation = true,
         outbound_issuer = coalesce(f.outbound_issuer, excluded.outbound_issuer)
       WHERE NOT f.outbound_federation RETURNING outbound_issuer AS issuer`,
      [accountId, newIssuer],
    );
    return rows[0]?.issuer;
  },

  /** Out: false where it was off. */
  async disableFederation(): Promise<boolean> {
    const rows = await sql.query(
      `UPDATE iam_account_features SET outbound_federation = false
       WHERE account_id = $1 AND outbound_federation RETURNING 1`,
      [accountId],
    );
    return rows.length > 0;
  },
});
