import "server-only";
import { prisma } from "@/lib/db/prisma";
import { AccountRefused } from "./refusal";

/**
 * Root (`userName` null) or a user of an account by name, whatever its case.
 * Out: the user's id, null for root; by how many milliseconds the account's clock is ahead.
 * Throws AccountRefused where there is no such account or user.
 */
export async function findPrincipal(accountId: string, userName: string | null) {
  const account = await prisma().account.findUnique({
    where: { id: accountId },
    select: { clockOffset: true, users: { where: { nameKey: userName?.toLowerCase() ?? "" }, select: { id: true } } },
  });
  if (!account) throw new AccountRefused(`There is no account ${accountId}.`);
  const userId = account.users[0]?.id ?? null;
  if (userName !== null && userId === null) throw new AccountRefused(`Account ${accountId} has no user ${userName}.`);
  return { userId, clockOffsetMs: Number(account.clockOffset) };
}
