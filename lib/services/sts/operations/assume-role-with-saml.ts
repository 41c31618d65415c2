import type { AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { accountOfRole, notAuthorized, roleOfCall } from "../federated-call";
import { invalidIdentity } from "../identity-errors";
import {
  minimumTokenSize,
  policyArns,
  roleArn,
  roleDurationSeconds,
  samlAssertion,
  samlProviderArn,
  sessionLimits,
  sessionPolicy,
} from "../inputs";
import { defineStsOperation } from "../operation";
import { assertWithinRole, roleSession, roleSessionGiven, sessionEvent, trustAsked } from "../role-session";
import { nameQualifierOf, samlConditionKeys, samlFederation } from "../saml/condition-keys";
import { offers, type VerifiedResponse, verifiedResponse } from "../saml/verified-response";
import { type KnownRole, spendAssertion } from "../secrets";
import { sessionTags, tagsTold } from "../session-given";

const action = "sts:AssumeRoleWithSAML";

/**
 * Nobody signs it: the SAML response says who calls, and the provider's certificate that it is true. The trust policy
 * alone decides. A response gives one session.
 * Source: STS API Reference, AssumeRoleWithSAML; IAM User Guide, "SAML 2.0 federation", "Troubleshoot SAML federation".
 */
export const assumeRoleWithSaml = defineStsOperation({
  name: "AssumeRoleWithSAML",
  access: "write",
  storesNothing: true,
  summary: "Gives temporary credentials of a role to somebody whom a SAML identity provider vouches for.",

  input: z.object({
    RoleArn: roleArn,
    PrincipalArn: samlProviderArn,
    SAMLAssertion: samlAssertion,
    PolicyArns: policyArns.optional(),
    Policy: sessionPolicy.optional(),
    DurationSeconds: roleDurationSeconds.optional(),
    MinimumSessionTokenSize: minimumTokenSize.optional(),
  }) satisfies z.ZodType<AssumeRoleWithSAMLRequest>,

  unsigned: accountOfRole,

  async target({ input, call }) {
    const role = await roleOfCall(input.RoleArn, call, action);
    const { accountId, at } = call;
    const providerArn = input.PrincipalArn;
    // A provider vouches for the people of its own account alone.
    if (providerArn.split(":")[4] !== accountId) throw notAuthorized(action);
    const verified = await verifiedResponse(input.SAMLAssertion, { accountId, providerArn, at });
    if (!offers(verified.asked, { roleArn: input.RoleArn, providerArn })) throw notAuthorized(action);
    const { tags, transitive } = verified.asked;
    return { role, verified, ...sessionTags({ Tags: tags, TransitiveTagKeys: transitive }, undefined) };
  },

  requires({ input, target: { role, verified, tags }, call }) {
    const { assertion, asked, provider } = verified;
    return trustAsked(action, role, {
      roleArn: input.RoleArn,
      sessionName: asked.sessionName,
      tags,
      transitive: asked.transitive,
      sourceIdentity: asked.sourceIdentity,
      context: samlConditionKeys(assertion, { ...provider, accountId: call.accountId }),
      principal: { kind: "federated", provider: provider.arn },
    });
  },

  async prepare({ input, target: { role, verified, tags, transitiveTagKeys }, call }) {
    if (!role) throw notAuthorized(action);
    const { assertion, asked, provider } = verified;
    const seconds = secondsOf(input.DurationSeconds, role, verified, call.at);
    const { Policy, PolicyArns } = input;
    const federation = samlFederation(assertion, { ...provider, accountId: call.accountId });
    const { sourceIdentity } = asked;
    const bringing = { Policy, PolicyArns, tags, transitiveTagKeys, sourceIdentity, federation };
    const made = await roleSessionGiven(role, bringing, call);
    const used = { issuer: assertion.issuer, id: assertion.id, expiresAt: assertion.redeemableUntil };
    // The sentence is ours.
    if (!(await spendAssertion(call.accountId, used, call.at)))
      throw invalidIdentity("The SAML assertion has been used before.");
    return { role, at: call.at, seconds, sessionName: asked.sessionName, ...made };
  },

  handler({ target: { verified }, prepared, call }): AssumeRoleWithSAMLResponse {
    const { assertion, provider } = verified;
    return {
      ...roleSession(call, prepared),
      Subject: assertion.subject,
      SubjectType: assertion.subjectType,
      Issuer: assertion.issuer,
      Audience: assertion.recipient,
      NameQualifier: nameQualifierOf(assertion.issuer, { ...provider, accountId: call.accountId }),
    };
  },

  event(facts, { input, output, target }) {
    const { RoleArn, PrincipalArn } = input as Partial<AssumeRoleWithSAMLRequest>;
    const told = sessionEvent(facts, RoleArn, output);
    if (!target) return { ...told, caller: { userIdentity: { type: "SAMLUser" }, userName: null } };
    const { assertion, asked, provider } = target.verified;
    const accountId = provider.arn.split(":")[4] ?? "";
    const identityProvider = nameQualifierOf(assertion.issuer, { ...provider, accountId });
    const userName = assertion.subject;
    const principalId = `${identityProvider}:${userName}`;
    return {
      ...told,
      requestParameters: {
        sAMLAssertionID: assertion.id,
        roleSessionName: asked.sessionName,
        ...(asked.sourceIdentity === undefined ? {} : { sourceIdentity: asked.sourceIdentity }),
        ...told.requestParameters,
        ...tagsTold(asked),
      },
      resources: [...told.resources, { ResourceType: "AWS::IAM::SAMLProvider", ResourceName: PrincipalArn ?? "" }],
      ...(told.arns ? { arns: [...told.arns, { ARN: provider.arn, accountId, type: "AWS::IAM::SAMLProvider" }] } : {}),
      caller: { userIdentity: { type: "SAMLUser", principalId, userName, identityProvider }, userName },
    };
  },
});

/**
 * The least of what call and assertion ask, and of the provider's own session. Throws ValidationError 400 for more than
 * the role gives. Source: STS API Reference, AssumeRoleWithSAML, DurationSeconds.
 */
function secondsOf(asked: number | undefined, role: KnownRole, verified: VerifiedResponse, at: Date): number {
  const { assertion, asked: attributes } = verified;
  const wanted = asked ?? attributes.sessionDuration ?? sessionLimits.usualOfRole;
  assertWithinRole(wanted, role);
  const left = assertion.sessionEnd ? Math.floor((assertion.sessionEnd.getTime() - at.getTime()) / 1000) : wanted;
  return Math.min(wanted, attributes.sessionDuration ?? wanted, left);
}
