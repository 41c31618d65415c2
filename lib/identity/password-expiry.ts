/** When passwords are over, by the account's password policy. */
import { z } from "zod";
import { reader } from "@/lib/db/pool";
import { accountFacts, cachedByRevision } from "@/lib/db/revisions";

const expiry = z.object({ MaxPasswordAge: z.number().optional(), HardExpiry: z.boolean().optional() });

/**
 * When a user's password is over, by the account's clock, and whether only an administrator may then set another.
 * Undefined: never. Source: IAM User Guide, "Set an account password policy": expiry counts for IAM users.
 */
export function passwordEnd(policy: unknown, changedAt: Date | null): { at: Date; hard: boolean } | undefined {
  const { MaxPasswordAge = 0, HardExpiry = false } = expiry.safeParse(policy).data ?? {};
  if (changedAt === null || MaxPasswordAge === 0) return undefined;
  return { at: new Date(changedAt.getTime() + MaxPasswordAge * day), hard: HardExpiry };
}

/** From then on the console warns. Source: IAM User Guide, "Set an account password policy". */
const warnedDays = 15;

/**
 * In how many days a user's password is over, where that is so soon that the user is warned. In: user id, null for
 * root; the machine's time. No trip to the database where the account did not change.
 */
export async function passwordDaysLeft(accountId: string, userId: string | null, now: Date) {
  const account = userId === null ? undefined : await accountFacts(accountId);
  if (!account) return undefined;
  const found = await cachedByRevision(accountId, `password-end|${userId}`, () => load(accountId, userId));
  if (!found?.end) return undefined;
  const days = Math.ceil((found.end.at.getTime() - now.getTime() - account.clockOffsetMs) / day);
  return days > 0 && days <= warnedDays ? days : undefined;
}

/** The end stands in an object: that there is none is known then, too. */
async function load(accountId: string, userId: string | null) {
  const [row] = await reader.query<{ policy: unknown; changedAt: Date | null }>(
    `SELECT a.password_policy AS policy, p.changed_at AS "changedAt" FROM account a
     LEFT JOIN iam_login_profile p ON p.account_id = a.id AND p.user_id = $2 WHERE a.id = $1`,
    [accountId, userId],
  );
  return { end: row && passwordEnd(row.policy, row.changedAt) };
}

const day = 86_400_000;
