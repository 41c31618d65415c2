import type { GetWebIdentityTokenRequest, GetWebIdentityTokenResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import { audience, signingAlgorithm, tags, tokenSeconds } from "../inputs";
import { defineStsOperation } from "../operation";
import { requestTags, sessionTags } from "../session-given";

/** AWS signs such tokens for accounts that turned outbound identity federation on, which none here can. */
export const getWebIdentityToken = defineStsOperation({
  name: "GetWebIdentityToken",
  access: "write",
  storesNothing: true,
  summary: "Gives a signed token by which the caller proves to other services who it is.",

  input: z.object({
    Audience: audience,
    DurationSeconds: tokenSeconds.optional(),
    SigningAlgorithm: signingAlgorithm,
    Tags: tags.optional(),
  }) satisfies z.ZodType<GetWebIdentityTokenRequest>,

  target: ({ input }) => sessionTags(input, undefined),

  requires({ input, target: { tags } }) {
    const tagging = requestTags(tags);
    const token = {
      action: "sts:GetWebIdentityToken",
      resource: "*",
      context: {
        ...tagging,
        "sts:IdentityTokenAudience": input.Audience,
        "sts:SigningAlgorithm": input.SigningAlgorithm,
        ...(input.DurationSeconds === undefined ? {} : { "sts:DurationSeconds": String(input.DurationSeconds) }),
      },
    };
    return tags.length > 0
      ? [token, { action: "sts:TagGetWebIdentityToken", resource: "*", context: tagging }]
      : [token];
  },

  handler(): GetWebIdentityTokenResponse {
    throw new AwsError(
      "OutboundWebIdentityFederationDisabledException",
      "Outbound web identity federation is not enabled for this account.",
      403,
    );
  },
});
