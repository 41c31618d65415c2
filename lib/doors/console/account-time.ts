import "server-only";
import { requireSignedIn } from "./console-session";

/** The account's time, ISO 8601: ages on a page go by it, not by the browser's clock. */
export async function accountNow(): Promise<string> {
  const { account } = await requireSignedIn();
  return new Date(Date.now() + account.clockOffsetMs).toISOString();
}
