import type { GetSessionTokenRequest, GetSessionTokenResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { durationSeconds, minimumTokenSize, serialNumber, tokenCode } from "../inputs";
import { issuingEndpoint } from "../issuing-endpoint";
import { newSession, ownSeconds } from "../new-session";
import { defineStsOperation } from "../operation";
import { secondFactor } from "../second-factor";

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
    MinimumSessionTokenSize: minimumTokenSize.optional(),
  }) satisfies z.ZodType<GetSessionTokenRequest>,

  target: () => undefined,

  requires: () => [],

  async handler({ input, call }): Promise<GetSessionTokenResponse> {
    const given = await issuingEndpoint(call.accountId, call);
    const factor = await secondFactor(input, call);
    await factor?.use();
    const { accountId, principal, at } = call;
    return {
      Credentials: newSession(call, {
        accountId,
        bearer: { kind: "self", userId: principal.kind === "root" ? null : principal.userId },
        at,
        seconds: ownSeconds(input.DurationSeconds, principal.kind),
        mfaAt: factor && at,
        given,
      }),
    };
  },
});
