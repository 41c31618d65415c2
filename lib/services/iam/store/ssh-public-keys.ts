import type { Sql } from "@/lib/operation/define";
import { ownedCredentials } from "./owned-credentials";

export interface SshPublicKeyRow {
  id: string;
  /** In SSH's form, without a comment. */
  body: string;
  fingerprint: string;
  status: "Active" | "Inactive";
  uploadedAt: Date;
}

/** The SSH public keys of one account's users. */
export const sshPublicKeysStore = (sql: Sql, accountId: string) => ({
  ...ownedCredentials<SshPublicKeyRow>(sql, accountId, {
    table: "iam_ssh_public_key",
    columns: `c.id, c.body, c.fingerprint, c.status, c.uploaded_at AS "uploadedAt"`,
    since: "uploaded_at",
  }),

  /** `duplicate`: the user has that key already. `too-many`: the user has `most` keys. */
  async insert(userId: string, key: SshPublicKeyRow, most: number): Promise<"inserted" | "duplicate" | "too-many"> {
    const [found] = await sql.query<{ inserted: boolean; duplicate: boolean }>(
      `WITH held AS (
         SELECT count(*) AS count, coalesce(bool_or(fingerprint = $5), false) AS duplicate
         FROM iam_ssh_public_key WHERE account_id = $1 AND user_id = $2),
       added AS (
         INSERT INTO iam_ssh_public_key (account_id, user_id, id, body, fingerprint, status, uploaded_at)
         SELECT $1, $2, $3, $4, $5, $6, $7 FROM held WHERE count < $8 AND NOT duplicate RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, duplicate FROM held`,
      [accountId, userId, key.id, key.body, key.fingerprint, key.status, key.uploadedAt, most],
    );
    if (found?.inserted) return "inserted";
    return found?.duplicate ? "duplicate" : "too-many";
  },
});
