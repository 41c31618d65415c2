/** What STS needs of codes, seals and roles: the one file of the service that imports lib/identity. */
import { findAccount } from "@/lib/identity/accounts";
import { acceptCode, assignedDevices, clocksOf, showsCode } from "@/lib/identity/mfa-devices";
import type { KnownRole } from "@/lib/identity/roles";
import { seal, unseal } from "@/lib/identity/seal";
import { makeSessionToken, sessionSecret, type TokenSession } from "@/lib/identity/session-token";
import type { Call } from "@/lib/operation/call";

export { keysOfIssuer } from "@/lib/identity/issuers";
export { type KnownRole, roleByArn } from "@/lib/identity/roles";
export { isSignInEndpoint } from "@/lib/identity/saml-endpoint";
export { assumedRole } from "@/lib/identity/session-principal";
export { spendAssertion } from "@/lib/identity/used-assertions";
export { signWebIdentityToken, webIdentityAlgorithm } from "@/lib/identity/web-identity-keys";

/**
 * The code of an MFA device, not used up yet. Out: how to use it up (false where somebody did meanwhile), or that the
 * caller has not this device, or that it does not show this code now.
 */
export async function codeOf(
  accountId: string,
  userId: string | null,
  { serialNumber, code }: { serialNumber: string; code: string },
  at: Date,
): Promise<"wrong-code" | "no-such-device" | { spend: () => Promise<boolean> }> {
  const mine = (await assignedDevices(accountId, userId)).filter((device) => device.serialNumber === serialNumber);
  if (mine.length === 0) return "no-such-device";
  const clocks = await clocksOf(accountId, at);
  if (!showsCode(mine, code, clocks)) return "wrong-code";
  return { spend: async () => (await acceptCode(mine, code, clocks)) !== undefined };
}

/** The secret and the token of a new session's access key. */
export const sessionCredentials = (accessKeyId: string, session: TokenSession) => ({
  SecretAccessKey: sessionSecret(accessKeyId),
  SessionToken: makeSessionToken(accessKeyId, session),
});

/** The time of a call by the clock of a role's account. */
export async function timeAt(role: KnownRole, { accountId, at }: Pick<Call, "accountId" | "at">): Promise<Date> {
  if (role.accountId === accountId) return at;
  const own = (await findAccount(accountId))?.clockOffsetMs ?? 0;
  return new Date(at.getTime() - own + role.clockOffsetMs);
}

/** The time of an account at a time of the machine; undefined where there is no such account, or it is closed. */
export async function accountTime(accountId: string, now: Date): Promise<Date | undefined> {
  const facts = await findAccount(accountId);
  return facts?.status === "ACTIVE" ? new Date(now.getTime() + facts.clockOffsetMs) : undefined;
}

const belonging = (accountId: string) => `authorization-message|${accountId}`;

/** A text that only the account's own callers can have opened again, in base64url. */
export const sealMessage = (accountId: string, text: string) => seal(text, belonging(accountId)).toString("base64url");

/** Undefined where it was not sealed for this account. */
export function openMessage(accountId: string, sealed: string): string | undefined {
  try {
    return unseal(Buffer.from(sealed, "base64url"), belonging(accountId)).toString("utf8");
  } catch {
    return undefined;
  }
}
