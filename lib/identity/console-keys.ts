/** Temporary credentials of a browser's session, for calls that the server makes for it. They never reach the browser. */
import type { BrowserIdentity } from "./browser-identity";
import { makeSessionToken, sessionSecret } from "./session-token";

/**
 * Each command has its own, so the end of a session ends them too; an address that a command presigned holds until they
 * end, as with every temporary credential. In milliseconds.
 */
const lifetime = 60 * 60_000;

/** In: who the browser is; the machine's time. Out: keys that sign as that session does, with all that it was given. */
export function consoleKeys(
  { session, account, own }: Pick<BrowserIdentity, "session" | "account" | "own">,
  now: Date,
) {
  const { accessKeyId, accountId, bearer, given, issuedAt, mfaAt } = session;
  const sessionToken = makeSessionToken(accessKeyId, {
    accountId,
    bearer,
    console: true,
    issuedAt: issuedAt.getTime(),
    expiresAt: Math.min(now.getTime() + lifetime, own.session.expiresAt.getTime()) + account.clockOffsetMs,
    ...(mfaAt && { mfaAt: mfaAt.getTime() }),
    ...(given && { given }),
  });
  return { accessKeyId, secretAccessKey: sessionSecret(accessKeyId), sessionToken };
}
