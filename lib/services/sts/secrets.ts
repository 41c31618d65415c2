/** What STS needs of codes and seals: the one file of the service that imports lib/identity. */
import { acceptCode, assignedDevices, clocksOf } from "@/lib/identity/mfa-devices";
import { makeSessionToken, sessionSecret, type TokenSession } from "@/lib/identity/session-token";

/** The code of an MFA device, used up. Out: whether the caller has the device, and whether the code is of now. */
export async function judgeCode(
  accountId: string,
  userId: string | null,
  { serialNumber, code }: { serialNumber: string; code: string },
  at: Date,
): Promise<"accepted" | "wrong-code" | "no-such-device"> {
  const mine = (await assignedDevices(accountId, userId)).filter((device) => device.serialNumber === serialNumber);
  if (mine.length === 0) return "no-such-device";
  return (await acceptCode(mine, code, await clocksOf(accountId, at))) ? "accepted" : "wrong-code";
}

/** The secret and the token of a new session's access key. */
export const sessionCredentials = (accessKeyId: string, session: TokenSession) => ({
  SecretAccessKey: sessionSecret(accessKeyId),
  SessionToken: makeSessionToken(accessKeyId, session),
});
