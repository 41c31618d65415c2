import type { Sql } from "@/lib/operation/define";
import { ownedCredentials } from "./owned-credentials";

export interface SigningCertificateRow {
  id: string;
  body: string;
  status: "Active" | "Inactive";
  uploadedAt: Date;
}

/** The signing certificates of one account: of its users, and of root (`userId` null). */
export const signingCertificatesStore = (sql: Sql, accountId: string) => ({
  ...ownedCredentials<SigningCertificateRow>(sql, accountId, {
    table: "iam_signing_certificate",
    columns: `c.id, c.body, c.status, c.uploaded_at AS "uploadedAt"`,
    since: "uploaded_at",
  }),

  /** `duplicate`: somebody in the account has that certificate already. `too-many`: the owner has `most` of them. */
  async insert(
    userId: string | null,
    certificate: SigningCertificateRow & { fingerprint: string },
    most: number,
  ): Promise<"inserted" | "duplicate" | "too-many"> {
    const { id, body, fingerprint, status, uploadedAt } = certificate;
    const [found] = await sql.query<{ inserted: boolean; duplicate: boolean }>(
      `WITH held AS (
         SELECT count(*) FILTER (WHERE user_id IS NOT DISTINCT FROM $2) AS count,
           coalesce(bool_or(fingerprint = $5), false) AS duplicate
         FROM iam_signing_certificate WHERE account_id = $1),
       added AS (
         INSERT INTO iam_signing_certificate (account_id, user_id, id, body, fingerprint, status, uploaded_at)
         SELECT $1, $2, $3, $4, $5, $6, $7 FROM held WHERE count < $8 AND NOT duplicate RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, duplicate FROM held`,
      [accountId, userId, id, body, fingerprint, status, uploadedAt, most],
    );
    if (found?.inserted) return "inserted";
    return found?.duplicate ? "duplicate" : "too-many";
  },
});
