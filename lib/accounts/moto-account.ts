import { randomBytes } from "node:crypto";
import { rootArn } from "@/lib/aws/arn";
import { reader } from "@/lib/db/pool";
import { accountFacts, forgetAccount } from "@/lib/db/revisions";
import { hashPassword } from "@/lib/identity/password-hash";
import type { RootPrincipal } from "@/lib/operation/call";
import { resetAccount } from "./reset";

/** The account in which suites for moto find themselves. */
export const motoAccountId = "123456789012";

export const isAccount = async (accountId: string): Promise<boolean> => (await accountFacts(accountId)) !== undefined;

/** Its root user, as the AWS port knows a caller; the account is made where there is none. */
export async function motoRoot() {
  await ensureMotoAccount();
  const facts = await accountFacts(motoAccountId);
  if (!facts) throw new Error(`Account ${motoAccountId} was removed.`);
  const principal: RootPrincipal = {
    kind: "root",
    accountId: motoAccountId,
    arn: rootArn(motoAccountId),
    userId: motoAccountId,
    email: facts.rootEmail,
  };
  return { accountId: motoAccountId, principal, clockOffsetMs: facts.clockOffsetMs };
}

/** Empties it, or makes it: with no role at all, for suites count what they made. */
export async function resetMotoAccount(): Promise<void> {
  await ensureMotoAccount();
  await resetAccount(motoAccountId, { bare: true });
}

/** Makes the account of moto's suites where there is none. Nobody knows its root user's password: it has keys only. */
async function ensureMotoAccount(): Promise<void> {
  if (await accountFacts(motoAccountId)) return;
  await reader.query(
    `INSERT INTO account (id, name, root_email, root_email_key, root_password_hash, root_password_changed_at, created_at)
     VALUES ($1, $2, $3, $3, $4, $5, $5) ON CONFLICT (id) DO NOTHING`,
    [
      motoAccountId,
      "moto",
      `root@${motoAccountId}.example`,
      await hashPassword(randomBytes(30).toString("base64")),
      new Date(),
    ],
  );
  forgetAccount(motoAccountId);
}
