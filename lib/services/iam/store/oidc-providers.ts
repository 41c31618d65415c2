import type { Sql } from "@/lib/operation/define";
import { ownQuota, type QuotaReached } from "./own-quota";
import type { Tag } from "./users";

export interface OidcProviderRow {
  /** Without `https://`. */
  url: string;
  clientIds: string[];
  thumbprints: string[];
  tags: Tag[];
  createdAt: Date;
}

const columns = `url, client_ids AS "clientIds", thumbprints, tags, created_at AS "createdAt"`;

/** The OpenID Connect providers of one account, known by their URL, which is told apart by case. */
export const oidcProvidersStore = (sql: Sql, accountId: string) => ({
  async find(url: string): Promise<OidcProviderRow | undefined> {
    const rows = await sql.query<OidcProviderRow>(
      `SELECT ${columns} FROM iam_oidc_provider WHERE account_id = $1 AND url = $2`,
      [accountId, url],
    );
    return rows[0];
  },

  /** By URL. */
  list: () =>
    sql.query<OidcProviderRow>(`SELECT ${columns} FROM iam_oidc_provider WHERE account_id = $1 ORDER BY url`, [
      accountId,
    ]),

  async insert(provider: OidcProviderRow): Promise<"inserted" | "url-taken" | QuotaReached> {
    const [found] = await sql.query<{ inserted: boolean; taken: boolean; most: number }>(
      `WITH held AS (
         SELECT count(*) AS count, coalesce(bool_or(url = $2), false) AS taken,
           ${ownQuota("OpenIdConnectProvidersPerAccount")} AS most
         FROM iam_oidc_provider WHERE account_id = $1),
       added AS (
         INSERT INTO iam_oidc_provider (account_id, url, client_ids, thumbprints, tags, created_at)
         SELECT $1, $2, $3::jsonb, $4::jsonb, $5::jsonb, $6 FROM held WHERE count < most AND NOT taken RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, taken, most FROM held`,
      [
        accountId,
        provider.url,
        JSON.stringify(provider.clientIds),
        JSON.stringify(provider.thumbprints),
        JSON.stringify(provider.tags),
        provider.createdAt,
      ],
    );
    if (found?.inserted) return "inserted";
    return !found || found.taken ? "url-taken" : { most: found.most };
  },

  /** Adds a client id where there are fewer than `most`; one that is there stays as it is. */
  async addClientId(url: string, clientId: string, most: number): Promise<"added" | "no-provider" | "too-many"> {
    const [found] = await sql.query<{ present: boolean; count: number }>(
      `WITH p AS (
         SELECT client_ids ? $3 AS present, jsonb_array_length(client_ids) AS count
         FROM iam_oidc_provider WHERE account_id = $1 AND url = $2),
       changed AS (
         UPDATE iam_oidc_provider SET client_ids = client_ids || to_jsonb($3::text) FROM p
         WHERE account_id = $1 AND url = $2 AND NOT p.present AND p.count < $4)
       SELECT present, count FROM p`,
      [accountId, url, clientId, most],
    );
    if (!found) return "no-provider";
    return found.present || found.count < most ? "added" : "too-many";
  },

  /** Out: false where there is no such provider; a client id that is not there does not matter. */
  async removeClientId(url: string, clientId: string): Promise<boolean> {
    const rows = await sql.query(
      `UPDATE iam_oidc_provider SET client_ids = client_ids - $3::text
       WHERE account_id = $1 AND url = $2 RETURNING 1`,
      [accountId, url, clientId],
    );
    return rows.length > 0;
  },

  /** Out: false where there is no such provider. */
  async setThumbprints(url: string, thumbprints: readonly string[]): Promise<boolean> {
    const rows = await sql.query(
      "UPDATE iam_oidc_provider SET thumbprints = $3::jsonb WHERE account_id = $1 AND url = $2 RETURNING 1",
      [accountId, url, JSON.stringify(thumbprints)],
    );
    return rows.length > 0;
  },

  /** Out: false where there was no such provider. */
  async remove(url: string): Promise<boolean> {
    const rows = await sql.query("DELETE FROM iam_oidc_provider WHERE account_id = $1 AND url = $2 RETURNING 1", [
      accountId,
      url,
    ]);
    return rows.length > 0;
  },

  async setTags(url: string, tags: readonly Tag[]) {
    await sql.query("UPDATE iam_oidc_provider SET tags = $3::jsonb WHERE account_id = $1 AND url = $2", [
      accountId,
      url,
      JSON.stringify(tags),
    ]);
  },
});
