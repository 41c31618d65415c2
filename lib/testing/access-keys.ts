/** Access keys for tests, as if they had been there from the start. */
import { randomBytes, randomUUID } from "node:crypto";
import { accessKeyId } from "@/lib/aws/unique-id";
import { reader } from "@/lib/db/pool";
import { seal } from "@/lib/identity/seal";
import type { World } from "./world";

/** A new long-term key of root; of a user, by its name. */
export async function newKeys({ accountId, at }: Pick<World, "accountId" | "at">, userName?: string) {
  const keys = { AccessKeyId: accessKeyId("AKIA", accountId, randomBytes), SecretAccessKey: randomUUID() };
  await reader.query(
    `INSERT INTO access_key (account_id, user_id, id, status, sealed_secret, created_at)
     VALUES ($1, (SELECT id FROM iam_user WHERE account_id = $1 AND name = $2), $3, 'Active', $4, $5)`,
    [accountId, userName ?? null, keys.AccessKeyId, seal(keys.SecretAccessKey, `${accountId}|${keys.AccessKeyId}`), at],
  );
  return keys;
}
