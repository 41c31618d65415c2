import type { GetSessionTokenRequest, GetSessionTokenResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { durationSeconds, serialNumber, sessionLimits, tokenCode } from "../inputs";
import { defineStsOperation } from "../operation";
import { judgeCode, sessionCredentials } from "../secrets";

/**
 * Needs no permission. What its credentials may not call stands in lib/operation/session-limits.ts.
 * Source: STS API Reference, GetSessionToken; IAM User Guide, "Permissions for GetSessionToken".
 */
export const getSessionToken = defineStsOperation({
  name: "GetSessionToken",
  access: "read",
  summary: "Gives temporary credentials to a user or to root, with a second factor where one is given.",

  input: z.object({
    DurationSeconds: durationSeconds.optional(),
    SerialNumber: serialNumber.optional(),
    TokenCode: tokenCode.optional(),
    MinimumSessionTokenSize: z.number().int().optional(),
  }) satisfies z.ZodType<GetSessionTokenRequest>,

  target: () => undefined,

  requires: () => [],

  async handler({ input, call }): Promise<GetSessionTokenResponse> {
    const mfaAt = await secondFactor(input, call);
    const { principal, at } = call;
    const issuedAt = at.getTime();
    const expiresAt = issuedAt + secondsOf(input.DurationSeconds, principal.kind) * 1000;
    const AccessKeyId = call.newAccessKeyId("ASIA");
    const userId = principal.kind === "root" ? null : principal.userId;
    const session = {
      accountId: call.accountId,
      userId,
      issuedAt,
      expiresAt,
      ...(mfaAt ? { mfaAt: mfaAt.getTime() } : {}),
    };
    return {
      Credentials: { AccessKeyId, ...sessionCredentials(AccessKeyId, session), Expiration: new Date(expiresAt) },
    };
  },
});

/** Root gets at most an hour: a longer request is cut. */
const secondsOf = (asked: number | undefined, kind: Call["principal"]["kind"]) =>
  kind === "root"
    ? Math.min(asked ?? sessionLimits.longestOfRoot, sessionLimits.longestOfRoot)
    : (asked ?? sessionLimits.usual);

/** When a second factor was given, undefined where none was. Throws AccessDenied, in AWS's words, for a wrong one. */
async function secondFactor({ SerialNumber, TokenCode }: GetSessionTokenRequest, call: Call) {
  if (SerialNumber === undefined && TokenCode === undefined) return undefined;
  if (SerialNumber === undefined || TokenCode === undefined)
    throw failed(", must provide both MFA serial number and one time pass code.");
  const userId = call.principal.kind === "root" ? null : call.principal.userId;
  const verdict = await judgeCode(call.accountId, userId, { serialNumber: SerialNumber, code: TokenCode }, call.at);
  if (verdict === "no-such-device")
    throw failed(
      ", unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.",
    );
  if (verdict === "wrong-code") throw failed(" with invalid MFA one time pass code. ");
  return call.at;
}

const failed = (how: string) => new AwsError("AccessDenied", `MultiFactorAuthentication failed${how}`, 403);
