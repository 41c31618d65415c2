import "server-only";
import { eraOfAccount } from "@/lib/identity/accounts";
import { secondFactors } from "@/lib/identity/sign-in";
import { readPending, readRemembered } from "./browser-cookies";
import { browserRequest } from "./browser-request";
import { addressIn } from "./session-address";
import type { Era } from "./session-facts";

const eraOf = (text: unknown): Era | undefined => (text === "2020" || text === "current" ? text : undefined);

/**
 * What the sign-in pages show to this browser.
 * In: the account in the address, where one stands there; `?era=`. Out: the era: the one asked for, else the
 * account's, else the remembered account's, else the server's (REHEARSAL_ERA); the place that the address means; the
 * remembered account.
 */
export async function signInPage({ account, era }: { account?: string; era?: unknown } = {}) {
  const request = await browserRequest();
  const remembered = await readRemembered(request);
  const named = account ?? remembered?.account;
  const asked = eraOf(era);
  const ofAccount = asked || named === undefined ? undefined : await eraOfAccount(named);
  return { place: request.place, remembered, era: asked ?? ofAccount ?? eraOf(process.env.REHEARSAL_ERA) ?? "current" };
}

/** The kinds of devices with which the sign-in under way can go on; undefined where none waits for its second factor. */
export async function awaitedSecondFactors() {
  const pending = await readPending(await browserRequest());
  return pending === undefined || pending.proved.mfa ? undefined : secondFactors(pending.proved);
}

/** The address of a path in the place that the request means. */
export const placedAddress = async (path: string) => addressIn((await browserRequest()).place, path);
