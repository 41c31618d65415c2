import type { AssumeRoleRequest, AssumeRoleResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { accessDenied, validationError } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import {
  externalId,
  minimumTokenSize,
  policyArns,
  providedContexts,
  roleArn,
  roleDurationSeconds,
  roleSessionName,
  serialNumber,
  sessionLimits,
  sessionPolicy,
  sourceIdentity,
  tagKeys,
  tags,
  tokenCode,
} from "../inputs";
import { defineStsOperation } from "../operation";
import { assertWithinRole, roleSession, roleSessionGiven, sessionEvent, trustAsked } from "../role-session";
import { secondFactor } from "../second-factor";
import { type KnownRole, roleByArn, timeAt } from "../secrets";
import { sessionTags } from "../session-given";

/**
 * The trust policy decides, and beside it the caller's own policies: always across accounts, inside one account where
 * the trust policy names only the account. Tags and a source identity need actions of their own.
 * Source: STS API Reference, AssumeRole; IAM User Guide, "Cross-account policy evaluation logic", "Pass session tags",
 * "Monitor and control actions taken with assumed roles" (source identity).
 */
export const assumeRole = defineStsOperation({
  name: "AssumeRole",
  access: "write",
  storesNothing: true,
  summary: "Gives temporary credentials of a role, of the caller's account or another one.",

  input: z.object({
    RoleArn: roleArn,
    RoleSessionName: roleSessionName,
    PolicyArns: policyArns.optional(),
    Policy: sessionPolicy.optional(),
    DurationSeconds: roleDurationSeconds.optional(),
    Tags: tags.optional(),
    TransitiveTagKeys: tagKeys.optional(),
    ExternalId: externalId.optional(),
    SerialNumber: serialNumber.optional(),
    TokenCode: tokenCode.optional(),
    SourceIdentity: sourceIdentity.optional(),
    ProvidedContexts: providedContexts.optional(),
    MinimumSessionTokenSize: minimumTokenSize.optional(),
  }) satisfies z.ZodType<AssumeRoleRequest>,

  async target({ input, call }) {
    if (call.principal.kind === "root" && !call.unjudged)
      throw accessDenied("Roles may not be assumed by root accounts.");
    const tagged = sessionTags(input, call.credential.given);
    const role = await roleByArn(input.RoleArn);
    return {
      role,
      at: role && (await timeAt(role, call)),
      ...tagged,
      sourceIdentity: keptSourceIdentity(input.SourceIdentity, call),
      factor: await secondFactor(input, call),
    };
  },

  requires({ input, target }) {
    const { role, tags, sourceIdentity, factor } = target;
    const asked = trustAsked("sts:AssumeRole", role, {
      roleArn: input.RoleArn,
      sessionName: input.RoleSessionName,
      tags,
      transitive: input.TransitiveTagKeys ?? [],
      sourceIdentity,
      context: {
        ...(input.ExternalId === undefined ? {} : { "sts:ExternalId": input.ExternalId }),
        ...(factor ? { "aws:MultiFactorAuthPresent": "true", "aws:MultiFactorAuthAge": "0" } : {}),
      },
    });
    return input.ProvidedContexts ? [...asked, { ...asked[0], action: "sts:SetContext" }] : asked;
  },

  async prepare({ input, target, call }) {
    const { role, at, tags, transitiveTagKeys, sourceIdentity, factor } = target;
    // Nobody is allowed to assume a role that does not exist; a call that nobody judges learns it here.
    if (!role || !at)
      throw accessDenied(
        `User: ${call.principal.arn} is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn}`,
      );
    const seconds = secondsOf(input.DurationSeconds, role, call);
    // Only IAM Identity Center provides contexts, and there is none here; the sentence is ours.
    if (input.ProvidedContexts) throw validationError("The provided context assertion is not valid.");
    const { Policy, PolicyArns } = input;
    const made = await roleSessionGiven(role, { Policy, PolicyArns, tags, transitiveTagKeys, sourceIdentity }, call);
    await factor?.use();
    return { role, at, seconds, sessionName: input.RoleSessionName, ...made };
  },

  handler: ({ prepared, call }): AssumeRoleResponse => roleSession(call, prepared),

  alsoToldTo: ({ target: { role, at }, call }) =>
    role && at && role.accountId !== call.accountId ? { accountId: role.accountId, at } : undefined,

  event: (facts, { input, output }) => sessionEvent(facts, (input as Partial<AssumeRoleRequest>).RoleArn, output),
});

/**
 * How long the session lasts. Throws ValidationError 400, in AWS's words, for more than the role gives, and for more
 * than an hour where a role's session assumes the next role.
 */
function secondsOf(asked: number | undefined, role: KnownRole, { principal }: Call) {
  const seconds = asked ?? sessionLimits.usualOfRole;
  if (principal.kind === "assumed-role" && seconds > sessionLimits.longestOfChain)
    throw validationError(
      "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
    );
  assertWithinRole(seconds, role);
  return seconds;
}

/** A source identity stays through all roles that follow. The sentence is ours. */
function keptSourceIdentity(asked: string | undefined, { credential }: Call) {
  const present = credential.given?.sourceIdentity;
  if (present !== undefined && asked !== undefined && asked !== present)
    throw accessDenied("The source identity of the calling session cannot be changed.");
  return present ?? asked;
}
