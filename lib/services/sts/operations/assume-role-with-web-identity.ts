import type { AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { accountOfRole, notAuthorized, roleOfCall } from "../federated-call";
import { idpCommunicationError } from "../identity-errors";
import {
  minimumTokenSize,
  policyArns,
  roleArn,
  roleDurationSeconds,
  roleSessionName,
  sessionLimits,
  sessionPolicy,
  webIdentityProviderId,
  webIdentityToken,
} from "../inputs";
import { defineStsOperation } from "../operation";
import { assertWithinRole, roleSession, roleSessionGiven, sessionEvent, trustAsked } from "../role-session";
import { sessionTags, tagsTold } from "../session-given";
import { askedByToken } from "../web-identity/aws-claims";
import { webIdentityConditionKeys, webIdentityFederation } from "../web-identity/condition-keys";
import { verifiedToken } from "../web-identity/verified-token";

const action = "sts:AssumeRoleWithWebIdentity";

/**
 * Nobody signs it: the token says who calls, and its issuer's key that it is true. The trust policy alone decides.
 * Source: STS API Reference, AssumeRoleWithWebIdentity; IAM User Guide, "OIDC federation".
 */
export const assumeRoleWithWebIdentity = defineStsOperation({
  name: "AssumeRoleWithWebIdentity",
  access: "write",
  storesNothing: true,
  summary: "Gives temporary credentials of a role to somebody whom an OpenID Connect identity provider vouches for.",

  input: z.object({
    RoleArn: roleArn,
    RoleSessionName: roleSessionName,
    WebIdentityToken: webIdentityToken,
    ProviderId: webIdentityProviderId.optional(),
    PolicyArns: policyArns.optional(),
    Policy: sessionPolicy.optional(),
    DurationSeconds: roleDurationSeconds.optional(),
    MinimumSessionTokenSize: minimumTokenSize.optional(),
  }) satisfies z.ZodType<AssumeRoleWithWebIdentityRequest>,

  unsigned: accountOfRole,

  async target({ input, call }) {
    const role = await roleOfCall(input.RoleArn, call, action);
    // It names www.amazon.com or graph.facebook.com, whose access tokens those alone can read; the sentence is ours.
    if (input.ProviderId !== undefined)
      throw idpCommunicationError(
        `The identity provider ${input.ProviderId} cannot be asked about an access token: this server reaches no network.`,
      );
    const token = await verifiedToken(input.WebIdentityToken, call);
    const asked = askedByToken(token.claims);
    return { role, token, asked, ...sessionTags({ Tags: asked.tags, TransitiveTagKeys: asked.transitive }, undefined) };
  },

  requires: ({ input, target: { role, token, asked, tags } }) =>
    trustAsked(action, role, {
      roleArn: input.RoleArn,
      sessionName: input.RoleSessionName,
      tags,
      transitive: asked.transitive,
      sourceIdentity: asked.sourceIdentity,
      context: webIdentityConditionKeys(token),
      principal: { kind: "federated", provider: token.provider },
    }),

  async prepare({ input, target: { role, token, asked, tags, transitiveTagKeys }, call }) {
    if (!role) throw notAuthorized(action);
    const seconds = input.DurationSeconds ?? sessionLimits.usualOfRole;
    assertWithinRole(seconds, role);
    const { Policy, PolicyArns } = input;
    const { sourceIdentity } = asked;
    const federation = webIdentityFederation(token);
    const bringing = { Policy, PolicyArns, tags, transitiveTagKeys, sourceIdentity, federation };
    const made = await roleSessionGiven(role, bringing, call);
    return { role, at: call.at, seconds, sessionName: input.RoleSessionName, ...made };
  },

  handler: ({ target: { token }, prepared, call }): AssumeRoleWithWebIdentityResponse => ({
    ...roleSession(call, prepared),
    SubjectFromWebIdentityToken: token.subject,
    Provider: token.provider,
    Audience: token.audience,
  }),

  event(facts, { input, output, target }) {
    const told = sessionEvent(facts, (input as Partial<AssumeRoleWithWebIdentityRequest>).RoleArn, output);
    if (!target) return { ...told, caller: { userIdentity: { type: "WebIdentityUser" }, userName: null } };
    const { token, asked } = target;
    const { provider: identityProvider, subject: userName } = token;
    const principalId = `${identityProvider}:${token.audience}:${userName}`;
    return {
      ...told,
      requestParameters: {
        ...told.requestParameters,
        ...(asked.sourceIdentity === undefined ? {} : { sourceIdentity: asked.sourceIdentity }),
        ...tagsTold(asked),
      },
      caller: { userIdentity: { type: "WebIdentityUser", principalId, userName, identityProvider }, userName },
    };
  },
});
