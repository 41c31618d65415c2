import type { AssumeRoleRequest, AssumeRoleResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { compilePolicy } from "@/lib/authorization";
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
import { issuingEndpoint } from "../issuing-endpoint";
import { newSession } from "../new-session";
import { defineStsOperation } from "../operation";
import { secondFactor } from "../second-factor";
import { assumedRole, type KnownRole, roleByArn, timeAt } from "../secrets";
import { packedPolicySize, requestTags, sessionPolicies, sessionTags } from "../session-given";

/** The trust policy of a role that does not exist: whoever may not assume a role is not told whether there is one. */
const trustsNobody = compilePolicy(JSON.stringify({ Version: "2012-10-17", Statement: [] }));

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
    const policy = { policy: role?.trust ?? trustsNobody, source: { kind: "trust", name: "Trust policy" } } as const;
    const transitive = input.TransitiveTagKeys ?? [];
    const about = {
      resource: input.RoleArn,
      resourceAccount: input.RoleArn.split(":")[4] ?? "",
      resourcePolicy: { policy, kind: "trust" } as const,
      // One request has one context: a condition may stand in a statement that lists all three actions.
      context: {
        ...requestTags(tags),
        ...Object.fromEntries(
          (role?.tags ?? []).flatMap(({ Key, Value }) =>
            ["aws", "iam"].map((service) => [`${service}:ResourceTag/${Key}`, Value]),
          ),
        ),
        "sts:RoleSessionName": input.RoleSessionName,
        ...(transitive.length > 0 ? { "sts:TransitiveTagKeys": transitive } : {}),
        ...(input.ExternalId === undefined ? {} : { "sts:ExternalId": input.ExternalId }),
        ...(sourceIdentity === undefined ? {} : { "sts:SourceIdentity": sourceIdentity }),
        ...(factor ? { "aws:MultiFactorAuthPresent": "true", "aws:MultiFactorAuthAge": "0" } : {}),
      },
    };
    return [
      { action: "sts:AssumeRole", ...about },
      ...(tags.length > 0 ? [{ action: "sts:TagSession", ...about }] : []),
      ...(sourceIdentity === undefined ? [] : [{ action: "sts:SetSourceIdentity", ...about }]),
      ...(input.ProvidedContexts ? [{ action: "sts:SetContext", ...about }] : []),
    ];
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
    const given = {
      ...(await issuingEndpoint(role.accountId, call)),
      ...(await sessionPolicies(role.accountId, input)),
      ...(tags.length > 0 ? { tags } : {}),
      ...(transitiveTagKeys.length > 0 ? { transitiveTagKeys } : {}),
      ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    };
    const size = packedPolicySize(given);
    await factor?.use();
    return { role, at, seconds, given, size };
  },

  /** Credentials of AssumeRole tell nothing of a second factor. Source: IAM User Guide, "Configure MFA-protected API access". */
  handler({ input, prepared: { role, at, seconds, given, size }, call }): AssumeRoleResponse {
    const { accountId } = role;
    const sessionName = input.RoleSessionName;
    const { userId, arn } = assumedRole(role, sessionName, given);
    const bearer = { kind: "assumed-role", roleId: role.id, sessionName } as const;
    const chained = call.principal.kind === "assumed-role";
    return {
      Credentials: newSession(call, { accountId, bearer, at, seconds, given, chained }),
      AssumedRoleUser: { AssumedRoleId: userId, Arn: arn },
      ...(size === undefined ? {} : { PackedPolicySize: size }),
      ...(given.sourceIdentity === undefined ? {} : { SourceIdentity: given.sourceIdentity }),
    };
  },

  alsoToldTo: ({ target: { role, at }, call }) =>
    role && at && role.accountId !== call.accountId ? { accountId: role.accountId, at } : undefined,

  event(facts, { input, output }) {
    const { RoleArn } = input as Partial<AssumeRoleRequest>;
    const { AssumedRoleUser, Credentials } = output ?? {};
    if (!AssumedRoleUser || !Credentials || !RoleArn) return facts;
    const resources = [
      { ResourceType: "AWS::IAM::AccessKey", ResourceName: Credentials.AccessKeyId ?? "" },
      { ResourceType: "AWS::STS::AssumedRole", ResourceName: AssumedRoleUser.Arn ?? "" },
      { ResourceType: "AWS::IAM::Role", ResourceName: RoleArn },
    ];
    const role = { ARN: RoleArn, accountId: RoleArn.split(":")[4] ?? "", type: "AWS::IAM::Role" };
    return { ...facts, resources, arns: [role] };
  },
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
  if (seconds > role.maxSessionDuration)
    throw validationError("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
  return seconds;
}

/** A source identity stays through all roles that follow. The sentence is ours. */
function keptSourceIdentity(asked: string | undefined, { credential }: Call) {
  const present = credential.given?.sourceIdentity;
  if (present !== undefined && asked !== undefined && asked !== present)
    throw accessDenied("The source identity of the calling session cannot be changed.");
  return present ?? asked;
}
