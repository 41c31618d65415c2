import "server-only";
import { belongingsOf } from "@/lib/accounts/lab-attempts";
import { findPrincipal } from "@/lib/accounts/principal";
import type { StampedAccount } from "@/lib/accounts/stamp";
import { keepSession } from "@/lib/doors/console/browser-cookies";
import { browserRequest, visitOf } from "@/lib/doors/console/browser-request";
import { createConsoleSession } from "@/lib/identity/console-sessions";
import { filled } from "@/lib/labs/variables";
import { attemptAndLab } from "./look-at-attempt";

/**
 * Opens the console where the lab begins: whoever begins is signed in at this place of the browser, without the sign-in
 * pages; a lab that begins at those signs nobody in. Out: the console path to go to.
 * Throws AttemptRefused where there is no such attempt, AccountRefused where whoever begins is gone.
 */
export async function openLabConsole(id: string): Promise<string> {
  const { lab, kept } = await attemptAndLab(id);
  const { accounts, main, values } = kept.content;
  const { as, in: account = main, at } = filled(lab.start, values);
  if (at.startsWith("/signin")) return at;
  const userName = as === "root" ? null : as.replace(/^user\//, "");
  const accountId = accounts[account] ?? "";
  const { userId, clockOffsetMs } = await findPrincipal(accountId, userName);
  const belongings = (await belongingsOf(id)) as Record<string, StampedAccount> | undefined; // beginAttempt has kept them
  const hasDevice = belongings?.[account]?.devices.some((device) => device.userName === userName) ?? false;
  const request = await browserRequest();
  const visit = visitOf(request);
  const now = new Date(visit.now.getTime() + clockOffsetMs);
  const mfaAt = hasDevice ? now : null;
  const { ticket } = await createConsoleSession({ accountId, userId, at: now, mfaAt }, visit, { passwordUsed: false });
  await keepSession(request, ticket);
  return at;
}
