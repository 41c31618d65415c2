import type { GetWebIdentityTokenRequest, GetWebIdentityTokenResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { AwsError, validationError } from "@/lib/aws/error";
import { uuid } from "@/lib/aws/uuid";
import { outboundIssuer } from "@/lib/services/iam/service";
import { audience, signingAlgorithm, tags, tokenSeconds, usualTokenSeconds } from "../inputs";
import { defineStsOperation } from "../operation";
import { signWebIdentityToken, webIdentityAlgorithm } from "../secrets";
import { requestTags, sessionTags } from "../session-given";
import { webIdentityClaims } from "../web-identity-claims";

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

  /**
   * Throws OutboundWebIdentityFederationDisabledException 403 where the account has not turned the feature on, and
   * SessionDurationEscalationException 403 for a token that would outlive the caller's own session: codes and statuses
   * by the SDK's model, the sentences are ours. ValidationError 400 for an algorithm that is none of the two; AWS's model
   * asks no more of it than five characters, so that sentence is ours too. Source: STS API Reference, GetWebIdentityToken.
   */
  async handler({ input, target: { tags }, call }): Promise<GetWebIdentityTokenResponse> {
    const issuer = await outboundIssuer(call.accountId);
    if (issuer === undefined) throw federationDisabled();
    const algorithm = webIdentityAlgorithm(input.SigningAlgorithm);
    if (!algorithm) throw validationError(`Signing algorithm ${input.SigningAlgorithm} is none of RS256 and ES384.`);
    const duration = input.DurationSeconds ?? usualTokenSeconds;
    const Expiration = new Date(call.at.getTime() + duration * 1000);
    const { expiresAt } = call.credential;
    if (expiresAt && Expiration > expiresAt) throw durationEscalation();
    const asked = { issuer, audience: input.Audience, duration, requestTags: tags, id: uuid(call.random) };
    const claims = webIdentityClaims(call, asked);
    return { WebIdentityToken: await signWebIdentityToken(claims, algorithm), Expiration };
  },
});

const federationDisabled = () =>
  new AwsError(
    "OutboundWebIdentityFederationDisabledException",
    "Outbound web identity federation is not enabled for this account.",
    403,
  );
const durationEscalation = () =>
  new AwsError(
    "SessionDurationEscalationException",
    "The requested token duration would extend the session beyond its original expiration time.",
    403,
  );
