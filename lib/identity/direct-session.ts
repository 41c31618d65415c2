import { reader } from "@/lib/db/pool";
import { findAccount } from "./accounts";
import { createConsoleSession } from "./console-sessions";
import type { SessionTicket } from "./session-tickets";
import type { Visit } from "./visit";

/**
 * A console session without the sign-in pages, for tests and lessons that begin signed in. No event: nobody signed in.
 * In: the account; a user's name, or null for root; whether the session counts as one with a second factor.
 * Out: undefined where there is no such account or user.
 */
export async function openDirectSession(
  accountId: string,
  userName: string | null,
  { mfa }: { mfa: boolean },
  visit: Visit,
): Promise<SessionTicket | undefined> {
  const account = await findAccount(accountId);
  const userId = userName === null ? null : await userIdOf(accountId, userName);
  if (!account || userId === undefined) return undefined;
  const at = new Date(visit.now.getTime() + account.clockOffsetMs);
  const made = await createConsoleSession({ accountId, userId, at, mfaAt: mfa ? at : null }, visit, {
    passwordUsed: false,
  });
  return made.ticket;
}

async function userIdOf(accountId: string, userName: string) {
  const rows = await reader.query<{ id: string }>("SELECT id FROM iam_user WHERE account_id = $1 AND name_key = $2", [
    accountId,
    userName.toLowerCase(),
  ]);
  return rows[0]?.id;
}
