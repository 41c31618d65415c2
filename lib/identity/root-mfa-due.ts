import { reader } from "@/lib/db/pool";
import { cachedByRevision } from "@/lib/db/revisions";
import { findAccount } from "./accounts";

/** What is asked of a root user without a second factor: to register one now, or to be reminded. */
export type RootMfaDue = "prompt" | "forced";

/**
 * What the account asks of who signed in. In: the user's id, null for root. Out: undefined where nothing is asked: of a
 * user, of root with a device, in an account that does not ask. No trip to the database where the account did not change.
 */
export async function rootMfaDue(accountId: string, userId: string | null): Promise<RootMfaDue | undefined> {
  const enforcement = userId === null ? (await findAccount(accountId))?.rootMfaEnforcement : undefined;
  if (!enforcement) return undefined;
  const has = await cachedByRevision(accountId, "root-has-mfa", async () => {
    const devices = await reader.query("SELECT 1 FROM mfa_device WHERE account_id = $1 AND for_root LIMIT 1", [
      accountId,
    ]);
    return devices.length > 0;
  });
  return has ? undefined : enforcement;
}
