import type { Sql } from "@/lib/operation/define";
import { ownQuota, type QuotaReached } from "./own-quota";
import type { Tag } from "./users";

/** A server certificate as lists show it. */
export interface ServerCertificateRow {
  id: string;
  name: string;
  path: string;
  tags: Tag[];
  expiresAt: Date;
  uploadedAt: Date;
}

/** What it consists of, but for the private key, which nobody reads. */
export interface ServerCertificateParts {
  body: string;
  chain: string | null;
}

const columns = `id, name, path, tags, expires_at AS "expiresAt", uploaded_at AS "uploadedAt"`;

/** The server certificates of one account. Names are found without regard to case. */
export const serverCertificatesStore = (sql: Sql, accountId: string) => ({
  async find(name: string): Promise<(ServerCertificateRow & ServerCertificateParts) | undefined> {
    const rows = await sql.query<ServerCertificateRow & ServerCertificateParts>(
      `SELECT ${columns}, body, chain FROM iam_server_certificate WHERE account_id = $1 AND name_key = $2`,
      [accountId, name.toLowerCase()],
    );
    return rows[0];
  },

  /** By name, `size` + 1 of them. */
  list({
    pathPrefix = "/",
    after = "",
    size,
  }: {
    pathPrefix?: string | undefined;
    after?: string | undefined;
    size: number;
  }) {
    return sql.query<ServerCertificateRow>(
      `SELECT ${columns} FROM iam_server_certificate
       WHERE account_id = $1 AND starts_with(path, $2) AND name_key > $3 ORDER BY name_key LIMIT $4`,
      [accountId, pathPrefix, after, size + 1],
    );
  },

  async insert(
    made: ServerCertificateRow & ServerCertificateParts & { sealedPrivateKey: Uint8Array },
  ): Promise<"inserted" | "name-taken" | QuotaReached> {
    const [found] = await sql.query<{ inserted: boolean; taken: boolean; most: number }>(
      `WITH held AS (
         SELECT count(*) AS count, coalesce(bool_or(name_key = $4), false) AS taken,
           ${ownQuota("ServerCertificatesPerAccount")} AS most
         FROM iam_server_certificate WHERE account_id = $1),
       added AS (
         INSERT INTO iam_server_certificate
           (account_id, id, name, name_key, path, body, chain, sealed_private_key, tags, expires_at, uploaded_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11 FROM held WHERE count < most AND NOT taken RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, taken, most FROM held`,
      [
        accountId,
        made.id,
        made.name,
        made.name.toLowerCase(),
        made.path,
        made.body,
        made.chain,
        made.sealedPrivateKey,
        JSON.stringify(made.tags),
        made.expiresAt,
        made.uploadedAt,
      ],
    );
    if (found?.inserted) return "inserted";
    return !found || found.taken ? "name-taken" : { most: found.most };
  },

  /** Gives the certificate another name, another path, or both. */
  async rename(
    name: string,
    changed: { name?: string | undefined; path?: string | undefined },
  ): Promise<"renamed" | "no-certificate" | "name-taken"> {
    const [found] = await sql.query<{ renamed: boolean }>(
      `WITH c AS (SELECT id FROM iam_server_certificate WHERE account_id = $1 AND name_key = $2),
       renamed AS (
         UPDATE iam_server_certificate
         SET name = coalesce($3, name), name_key = coalesce($4, name_key), path = coalesce($5, path)
         WHERE account_id = $1 AND id = (SELECT id FROM c) AND NOT EXISTS (
           SELECT 1 FROM iam_server_certificate other
           WHERE account_id = $1 AND name_key = $4 AND id <> (SELECT id FROM c))
         RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM renamed) AS renamed FROM c`,
      [accountId, name.toLowerCase(), changed.name ?? null, changed.name?.toLowerCase() ?? null, changed.path ?? null],
    );
    if (!found) return "no-certificate";
    return found.renamed ? "renamed" : "name-taken";
  },

  /** Out: false where there was no such certificate. */
  async remove(name: string): Promise<boolean> {
    const rows = await sql.query(
      "DELETE FROM iam_server_certificate WHERE account_id = $1 AND name_key = $2 RETURNING 1",
      [accountId, name.toLowerCase()],
    );
    return rows.length > 0;
  },

  async setTags(name: string, tags: readonly Tag[]) {
    await sql.query("UPDATE iam_server_certificate SET tags = $3::jsonb WHERE account_id = $1 AND name_key = $2", [
      accountId,
      name.toLowerCase(),
      JSON.stringify(tags),
    ]);
  },
});
