import type { GetDelegatedAccessTokenRequest, GetDelegatedAccessTokenResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import { tradeInToken } from "../inputs";
import { defineStsOperation } from "../operation";

/** Nobody here hands out trade-in tokens (products of AWS's partners do), so none that is brought is good any more. */
export const getDelegatedAccessToken = defineStsOperation({
  name: "GetDelegatedAccessToken",
  access: "write",
  storesNothing: true,
  summary: "Exchanges a trade-in token for credentials.",

  input: z.object({ TradeInToken: tradeInToken }) satisfies z.ZodType<GetDelegatedAccessTokenRequest>,

  target: () => undefined,

  requires: () => [{ action: "sts:GetDelegatedAccessToken", resource: "*" }],

  handler(): GetDelegatedAccessTokenResponse {
    throw new AwsError("ExpiredTradeInTokenException", "The trade-in token can no longer be exchanged.", 400);
  },

  event: (facts) => ({ ...facts, requestParameters: null }),
});
