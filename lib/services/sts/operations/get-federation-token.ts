import type { GetFederationTokenRequest, GetFederationTokenResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { durationSeconds, federatedName, minimumTokenSize, policyArns, sessionPolicy, tags } from "../inputs";
import { issuingEndpoint } from "../issuing-endpoint";
import { newSession, ownSeconds } from "../new-session";
import { defineStsOperation } from "../operation";
import { packedPolicySize, requestTags, sessionPolicies, sessionTags } from "../session-given";

/**
 * The federated user may do what both the caller's policies and the session policies allow, so nothing without a
 * session policy. Source: STS API Reference, GetFederationToken; IAM User Guide, "Permissions for GetFederationToken".
 */
export const getFederationToken = defineStsOperation({
  name: "GetFederationToken",
  access: "write",
  storesNothing: true,
  summary: "Gives temporary credentials to somebody who has no user, on behalf of the caller.",

  input: z.object({
    Name: federatedName,
    Policy: sessionPolicy.optional(),
    PolicyArns: policyArns.optional(),
    DurationSeconds: durationSeconds.optional(),
    Tags: tags.optional(),
    MinimumSessionTokenSize: minimumTokenSize.optional(),
  }) satisfies z.ZodType<GetFederationTokenRequest>,

  target: ({ input, call }) => ({
    arn: `arn:aws:sts::${call.accountId}:federated-user/${input.Name}`,
    ...sessionTags(input, undefined),
  }),

  requires({ target: { arn, tags } }) {
    const about = { resource: arn, context: requestTags(tags) };
    const token = { action: "sts:GetFederationToken", ...about };
    return tags.length > 0 ? [token, { action: "sts:TagSession", ...about }] : [token];
  },

  async prepare({ input, target: { tags }, call }) {
    const given = {
      ...(await issuingEndpoint(call.accountId, call)),
      ...(await sessionPolicies(call.accountId, input)),
      ...(tags.length > 0 ? { tags } : {}),
    };
    return { given, size: packedPolicySize(given) };
  },

  handler({ input, target: { arn }, prepared: { given, size }, call }): GetFederationTokenResponse {
    const { accountId, principal, at } = call;
    const userId = principal.kind === "root" ? null : principal.userId;
    return {
      Credentials: newSession(call, {
        accountId,
        bearer: { kind: "federated-user", name: input.Name, userId },
        at,
        seconds: ownSeconds(input.DurationSeconds, principal.kind),
        given,
      }),
      FederatedUser: { FederatedUserId: `${accountId}:${input.Name}`, Arn: arn },
      ...(size === undefined ? {} : { PackedPolicySize: size }),
    };
  },
});
