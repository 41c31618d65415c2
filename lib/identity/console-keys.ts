/** Temporary credentials of a browser's session, for calls that the server makes for it. They never reach the browser. */
import type { BrowserIdentity } from "./browser-identity";
import { makeSessionToken, type SessionBearer, sessionSecret } from "./session-token";

/**
 * Each command has its own, so the end of a session ends them too; an address that a command presigned holds until they
 * end, as with every temporary credential. In milliseconds.
 */
const lifetime = 60 * 60_000;

/** In: who the browser is; the machine's time. Out: keys that sign as that session does, with its second factor. */
export function consoleKeys({ session, principal, account, own }: BrowserIdentity, now: Date) {
  const { accessKeyId, issuedAt, mfaAt } = session;
  const sessionToken = makeSessionToken(accessKeyId, {
    accountId: principal.accountId,
    bearer: bearerOf(principal),
    console: true,
    issuedAt: issuedAt.getTime(),
    expiresAt: Math.min(now.getTime() + lifetime, own.session.expiresAt.getTime()) + account.clockOffsetMs,
    ...(mfaAt && { mfaAt: mfaAt.getTime() }),
  });
  return { accessKeyId, secretAccessKey: sessionSecret(accessKeyId), sessionToken };
}

function bearerOf(principal: BrowserIdentity["principal"]): SessionBearer {
  if (principal.kind === "root") return { kind: "self", userId: null };
  if (principal.kind === "user") return { kind: "self", userId: principal.userId };
  if (principal.kind === "assumed-role")
    return { kind: "assumed-role", roleId: principal.role.id, sessionName: principal.sessionName };
  throw new Error(`A browser is never a ${principal.kind}.`);
}
