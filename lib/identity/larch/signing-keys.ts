/**
 * The keys by which the practice providers of an account sign: one for SAML responses, one for the pipeline's tokens.
 * They are the account's own, so that what one account's provider signed is worth nothing in another. Made at the first
 * need, kept sealed in the database.
 */
import { readerOf } from "@/lib/db/pool";
import { seal, unseal } from "../seal";
import { type CertifiedKey, newCertifiedKey } from "./certificate";
import { ciIssuer } from "./names";

export type LarchKeyPurpose = "saml" | "ci";

const subjects: Record<LarchKeyPurpose, (accountId: string) => string> = {
  saml: (accountId) => `CN=Larch IdP ${accountId}, O=Larch Outdoor`,
  ci: () => `CN=${new URL(ciIssuer).hostname}, O=Larch CI`,
};

/** The key, made if there is none yet. In: an account that exists, its time. */
export async function larchKey(accountId: string, purpose: LarchKeyPurpose, at: Date): Promise<CertifiedKey> {
  const present = await presentLarchKey(accountId, purpose);
  if (present) return present;
  const { sealedKey, certificate } = await newLarchKey(accountId, purpose, at);
  await readerOf(accountId).query(
    `INSERT INTO larch_key (account_id, purpose, sealed_key, certificate, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (account_id, purpose) DO NOTHING`,
    [accountId, purpose, sealedKey, certificate, at],
  );
  // Another call may have been first.
  const made = await presentLarchKey(accountId, purpose);
  if (!made) throw new Error(`Account ${accountId} has no key for ${purpose}.`);
  return made;
}

/** The key; undefined where none was needed yet. */
export async function presentLarchKey(accountId: string, purpose: LarchKeyPurpose): Promise<CertifiedKey | undefined> {
  const [row] = await readerOf(accountId).query<{ sealedKey: Uint8Array; certificate: string }>(
    `SELECT sealed_key AS "sealedKey", certificate FROM larch_key WHERE account_id = $1 AND purpose = $2`,
    [accountId, purpose],
  );
  return (
    row && {
      privateKey: unseal(row.sealedKey, belonging(accountId, purpose)).toString("utf8"),
      certificate: row.certificate,
    }
  );
}

/** A key as it is kept. */
export async function newLarchKey(accountId: string, purpose: LarchKeyPurpose, at: Date) {
  const { privateKey, certificate } = await newCertifiedKey(subjects[purpose](accountId), at);
  return { sealedKey: seal(privateKey, belonging(accountId, purpose)), certificate };
}

const belonging = (accountId: string, purpose: LarchKeyPurpose) => `larch-key|${accountId}|${purpose}`;
