/**
 * Makes accounts: what AWS does when somebody signs up. Not an operation, for nobody has signed in yet;
 * the launcher, the commands and the control endpoints call it.
 */
import "server-only";
import { randomInt } from "node:crypto";
import { prisma } from "@/lib/db/prisma";
import { forgetAccount } from "@/lib/db/revisions";
import { hashPassword } from "@/lib/identity/password-hash";
import { firstRoles } from "./first-roles";
import { newPassword } from "./new-password";
import { type AccountOptions, accountOptions } from "./options";
import { AccountRefused } from "./refusal";

export interface ProvisionedAccount {
  accountId: string;
  alias: string | null;
  name: string;
  era: "2020" | "current";
  rootEmail: string;
  /** As given or generated; afterwards only its hash is known. */
  rootPassword: string;
  /** Where the account's IAM users sign in: a path of the console. */
  signInPath: string;
}

/**
 * Makes an account with its root user and the roles that every account has.
 * Throws AccountRefused where an option is malformed, or the id, the alias or the e-mail address is taken.
 */
export async function provisionAccount(options: AccountOptions = {}): Promise<ProvisionedAccount> {
  const checked = accountOptions.safeParse(options);
  if (!checked.success) throw new AccountRefused(checked.error.issues.map((issue) => issue.message).join(" "));
  const accountId = checked.data.id ?? newAccountId();
  const rootEmail = checked.data.email ?? `root@${accountId}.example`;
  const { alias = null, name = `Account ${accountId}`, era = "current", password = newPassword() } = checked.data;
  await refuseTaken(accountId, alias, rootEmail);
  const now = new Date();
  await prisma()
    .account.create({
      data: {
        id: accountId,
        alias,
        name,
        era,
        rootEmail,
        rootEmailKey: rootEmail.toLowerCase(),
        rootPasswordHash: await hashPassword(password),
        rootPasswordChangedAt: now,
        createdAt: now,
        roles: { create: firstRoles(now) },
      },
    })
    .catch((error: unknown) => {
      if (codeOf(error) === "P2002")
        throw new AccountRefused("Another account was given this id, alias or e-mail address.");
      throw error;
    });
  forgetAccount(accountId);
  return { accountId, alias, name, era, rootEmail, rootPassword: password, signInPath: `/signin/${accountId}/console` };
}

/**
 * Moves an account's clock ahead (or back): ages, expiry and one-time codes follow it.
 * Out: by how many milliseconds it is ahead now. Throws AccountRefused where there is no such account.
 */
export async function advanceClock(accountId: string, advanceMs: number): Promise<number> {
  const moved = await prisma()
    .account.update({
      where: { id: accountId },
      data: { clockOffset: { increment: Math.round(advanceMs) }, revision: { increment: 1 } },
    })
    .catch((error: unknown) => {
      if (codeOf(error) === "P2025") throw new AccountRefused(`There is no account ${accountId}.`);
      throw error;
    });
  forgetAccount(accountId);
  return Number(moved.clockOffset);
}

async function refuseTaken(id: string, alias: string | null, email: string) {
  const rootEmailKey = email.toLowerCase();
  const taken = await prisma().account.findFirst({
    where: { OR: [{ id }, { rootEmailKey }, ...(alias === null ? [] : [{ alias }])] },
    select: { id: true, alias: true, rootEmailKey: true },
  });
  if (taken?.id === id) throw new AccountRefused(`There is an account ${id} already.`);
  if (taken?.rootEmailKey === rootEmailKey)
    throw new AccountRefused(`An account with the e-mail address ${email} exists already.`);
  if (taken) throw new AccountRefused(`The account alias ${alias} is taken.`);
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

export const newAccountId = () => String(randomInt(100_000_000_000, 999_999_999_999));
