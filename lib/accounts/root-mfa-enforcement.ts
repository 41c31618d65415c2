/** Whether the root user of an account must register a second factor at sign-in, as AWS has it of every root user. */
import { reader } from "@/lib/db/pool";
import { forgetAccount } from "@/lib/db/revisions";

/**
 * off: root is not asked. prompt: each sign-in asks, and may be told to wait. forced: nothing else is open to root.
 * Source: IAM User Guide, "Multi-factor authentication for AWS account root user" (enable-virt-mfa-for-root).
 */
export const rootMfaEnforcements = ["off", "prompt", "forced"] as const;
export type RootMfaEnforcement = (typeof rootMfaEnforcements)[number];

/** Sets it for an account. It asks nothing of a root user who has a device. */
export async function setRootMfaEnforcement(accountId: string, enforcement: RootMfaEnforcement): Promise<void> {
  await reader.query("UPDATE account SET root_mfa_enforcement = $2, revision = revision + 1 WHERE id = $1", [
    accountId,
    enforcement === "off" ? null : enforcement,
  ]);
  forgetAccount(accountId);
}
