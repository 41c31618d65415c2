import { createHash } from "node:crypto";

/**
 * The canonical user id of an account, by which S3 names owners: 64 hexadecimal digits.
 * AWS's tell nothing of the account id; ours follow from it, so that they need not be stored.
 */
export const canonicalUserId = (accountId: string) =>
  createHash("sha256").update(`canonical user id|${accountId}`).digest("hex");
