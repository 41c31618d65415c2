import type { Sql } from "@/lib/operation/define";
import { ownedCredentials } from "./owned-credentials";

export interface ServiceSpecificCredentialRow {
  id: string;
  serviceName: string;
  /** The user name of a password, or the alias of an API key. */
  publicName: string;
  status: "Active" | "Inactive";
  createdAt: Date;
  expiresAt: Date | null;
}

/** A credential in the account's list, with its user's name. */
export interface ListedCredential extends ServiceSpecificCredentialRow {
  userName: string;
  /** By it the list is sorted and paged. */
  key: string;
}

const columns = `c.id, c.service_name AS "serviceName", c.public_name AS "publicName", c.status,
  c.created_at AS "createdAt", c.expires_at AS "expiresAt"`;

/** The service-specific credentials of one account's users. Their secrets are not in it: only hashes are kept. */
export const serviceSpecificCredentialsStore = (sql: Sql, accountId: string) => ({
  ...ownedCredentials<ServiceSpecificCredentialRow>(sql, accountId, {
    table: "iam_service_specific_credential",
    columns,
    since: "created_at",
  }),

  /** Of all users, by user name and id, `size` + 1 of them. */
  list({
    serviceName,
    after = "",
    size,
  }: {
    serviceName?: string | undefined;
    after?: string | undefined;
    size: number;
  }) {
    return sql.query<ListedCredential>(
      `SELECT ${columns}, u.name AS "userName", u.name_key || ' ' || c.id AS key
       FROM iam_service_specific_credential c JOIN iam_user u ON u.account_id = c.account_id AND u.id = c.user_id
       WHERE c.account_id = $1 AND ($2::text IS NULL OR c.service_name = $2) AND u.name_key || ' ' || c.id > $3
       ORDER BY u.name_key || ' ' || c.id LIMIT $4`,
      [accountId, serviceName ?? null, after, size + 1],
    );
  },

  /** Out: false where the user has `most` credentials for the service. */
  async insert(
    userId: string,
    credential: ServiceSpecificCredentialRow & { secretHash: string },
    most: number,
  ): Promise<boolean> {
    const { id, serviceName, publicName, secretHash, status, createdAt, expiresAt } = credential;
    const rows = await sql.query(
      `INSERT INTO iam_service_specific_credential
         (account_id, user_id, id, service_name, public_name, secret_hash, status, created_at, expires_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
       WHERE (SELECT count(*) FROM iam_service_specific_credential
              WHERE account_id = $1 AND user_id = $2 AND service_name = $4) < $10 RETURNING 1`,
      [accountId, userId, id, serviceName, publicName, secretHash, status, createdAt, expiresAt, most],
    );
    return rows.length > 0;
  },

  async setSecret(id: string, secretHash: string) {
    await sql.query("UPDATE iam_service_specific_credential SET secret_hash = $3 WHERE account_id = $1 AND id = $2", [
      accountId,
      id,
      secretHash,
    ]);
  },
});
