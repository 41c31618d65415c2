import { reader } from "@/lib/db/pool";
import { cachedByRevision } from "@/lib/db/revisions";
import { findAccount } from "./accounts";
import type { ConsoleSession } from "./console-sessions";

/** What is asked of a root user without a second factor: to register one now, or to be reminded. */
export type RootMfaDue = "prompt" | "forced";

/**
 * What the account asks of who signed in. In: the session. Out: undefined where nothing is asked: of everybody but root,
 * of root with a device, in an account that does not ask. No trip to the database where the account did not change.
 */
export async function rootMfaDue({
  accountId,
  bearer,
}: Pick<ConsoleSession, "accountId" | "bearer">): Promise<RootMfaDue | undefined> {
  const isRoot = bearer.kind === "self" && bearer.userId === null;
  const enforcement = isRoot ? (await findAccount(accountId))?.rootMfaEnforcement : undefined;
  if (!enforcement) return undefined;
  const has = await cachedByRevision(accountId, "root-has-mfa", async () => {
    const devices = await reader.query("SELECT 1 FROM mfa_device WHERE account_id = $1 AND for_root LIMIT 1", [
      accountId,
    ]);
    return devices.length > 0;
  });
  return has ? undefined : enforcement;
}
