import { createHash } from "node:crypto";
import { reader } from "@/lib/db/pool";

/**
 * Uses a SAML assertion up. In: the account that it is for, its issuer and id; until when it could be used, and the time
 * now, both by the account's clock. Out: false where it was used before, also by somebody at the same moment.
 * Source: SAML 2.0 Profiles, section 4.1.4.5: a bearer assertion must not be replayed.
 */
export async function spendAssertion(
  accountId: string,
  assertion: { issuer: string; id: string; expiresAt: Date },
  at: Date,
): Promise<boolean> {
  const id = createHash("sha256")
    .update(JSON.stringify([assertion.issuer, assertion.id]))
    .digest("hex");
  const rows = await reader.query(
    `WITH over AS (DELETE FROM sts_used_saml_assertion WHERE account_id = $1 AND expires_at < $4)
     INSERT INTO sts_used_saml_assertion (account_id, id, expires_at) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [accountId, id, assertion.expiresAt.toISOString(), at.toISOString()],
  );
  return rows.length > 0;
}
