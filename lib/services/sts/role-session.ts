/** What every operation that gives a session of a role asks, gives and tells: AssumeRole and the two for federated people. */
import type { AssumedRoleUser, Credentials } from "@aws-sdk/client-sts";
import { compilePolicy } from "@/lib/authorization";
import { validationError } from "@/lib/aws/error";
import type { Call, SessionGiven } from "@/lib/operation/call";
import type { EventFacts, Requirement } from "@/lib/operation/define";
import { issuingEndpoint } from "./issuing-endpoint";
import { newSession } from "./new-session";
import { assumedRole, type KnownRole } from "./secrets";
import { packedPolicySize, requestTags, sessionPolicies, type Tag } from "./session-given";

/** The trust policy of a role that does not exist: whoever may not assume a role is not told whether there is one. */
const trustsNobody = compilePolicy(JSON.stringify({ Version: "2012-10-17", Statement: [] }));

export interface AskedSession {
  roleArn: string;
  sessionName: string;
  /** All tags of the session, and which of them the request makes transitive. */
  tags: readonly Tag[];
  transitive: readonly string[];
  sourceIdentity: string | undefined;
  /** Condition keys besides those of every session. */
  context: Record<string, string | string[]>;
  /** Who asks, where the call's principal does not. */
  principal?: Requirement["principal"];
}

/**
 * What the trust policy is asked: the action itself, and an action of its own each for tags and a source identity.
 * `role`: undefined where there is none, which trusts nobody.
 */
export function trustAsked(
  action: `sts:${string}`,
  role: KnownRole | undefined,
  { roleArn, sessionName, tags, transitive, sourceIdentity, context, principal }: AskedSession,
): [Requirement, ...Requirement[]] {
  const policy = { policy: role?.trust ?? trustsNobody, source: { kind: "trust", name: "Trust policy" } } as const;
  const about = {
    resource: roleArn,
    resourceAccount: roleArn.split(":")[4] ?? "",
    resourcePolicy: { policy, kind: "trust" } as const,
    ...(principal ? { principal } : {}),
    // One request has one context: a condition may stand in a statement that lists all three actions.
    context: {
      ...requestTags(tags),
      ...Object.fromEntries(
        (role?.tags ?? []).flatMap(({ Key, Value }) =>
          ["aws", "iam"].map((service) => [`${service}:ResourceTag/${Key}`, Value]),
        ),
      ),
      "sts:RoleSessionName": sessionName,
      ...(transitive.length > 0 ? { "sts:TransitiveTagKeys": [...transitive] } : {}),
      ...(sourceIdentity === undefined ? {} : { "sts:SourceIdentity": sourceIdentity }),
      ...context,
    },
  };
  return [
    { action, ...about },
    ...(tags.length > 0 ? [{ action: "sts:TagSession", ...about }] : []),
    ...(sourceIdentity === undefined ? [] : [{ action: "sts:SetSourceIdentity", ...about }]),
  ];
}

/** The sentence of AWS for more than the role gives. Throws ValidationError 400. */
export function assertWithinRole(seconds: number, { maxSessionDuration }: KnownRole): void {
  if (seconds > maxSessionDuration)
    throw validationError("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
}

interface Bringing extends Pick<SessionGiven, "federation"> {
  Policy?: string | undefined;
  PolicyArns?: { arn?: string | undefined }[] | undefined;
  tags: readonly Tag[];
  transitiveTagKeys: readonly string[];
  sourceIdentity: string | undefined;
}

/**
 * What a role's session is given, and how much of its space that takes, in percent. Throws RegionDisabledException 403,
 * MalformedPolicyDocument 400, ValidationError 400 and PackedPolicyTooLarge 400.
 */
export async function roleSessionGiven(
  { accountId }: KnownRole,
  { Policy, PolicyArns, tags, transitiveTagKeys, sourceIdentity, federation }: Bringing,
  call: Call,
): Promise<{ given: SessionGiven; size: number | undefined }> {
  const given = {
    ...(await issuingEndpoint(accountId, call)),
    ...(await sessionPolicies(accountId, { Policy, PolicyArns })),
    ...(tags.length > 0 ? { tags: [...tags] } : {}),
    ...(transitiveTagKeys.length > 0 ? { transitiveTagKeys: [...transitiveTagKeys] } : {}),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    ...(federation ? { federation } : {}),
  };
  return { given, size: packedPolicySize(given) };
}

export interface MadeSession {
  role: KnownRole;
  sessionName: string;
  /** By the clock of the role's account. */
  at: Date;
  seconds: number;
  given: SessionGiven;
  size: number | undefined;
}

/** The members that the three operations answer alike. */
export interface SessionAnswer {
  Credentials: Credentials;
  AssumedRoleUser: AssumedRoleUser;
  PackedPolicySize?: number;
  SourceIdentity?: string;
}

/** A session without a second factor. Source: IAM User Guide, "Configure MFA-protected API access". */
export function roleSession(call: Call, { role, sessionName, at, seconds, given, size }: MadeSession): SessionAnswer {
  const { accountId } = role;
  const { userId, arn } = assumedRole(role, sessionName, given);
  const bearer = { kind: "assumed-role", roleId: role.id, sessionName } as const;
  const chained = call.principal.kind === "assumed-role";
  return {
    Credentials: newSession(call, { accountId, bearer, at, seconds, given, chained }),
    AssumedRoleUser: { AssumedRoleId: userId, Arn: arn },
    ...(size === undefined ? {} : { PackedPolicySize: size }),
    ...(given.sourceIdentity === undefined ? {} : { SourceIdentity: given.sourceIdentity }),
  };
}

/** The event of a call that gave a session: with the resources that it names. */
export function sessionEvent(
  facts: EventFacts,
  roleArn: string | undefined,
  output: { Credentials?: Credentials | undefined; AssumedRoleUser?: AssumedRoleUser | undefined } | undefined,
): EventFacts {
  const { AssumedRoleUser, Credentials } = output ?? {};
  if (!AssumedRoleUser || !Credentials || !roleArn) return facts;
  const resources = [
    { ResourceType: "AWS::IAM::AccessKey", ResourceName: Credentials.AccessKeyId ?? "" },
    { ResourceType: "AWS::STS::AssumedRole", ResourceName: AssumedRoleUser.Arn ?? "" },
    { ResourceType: "AWS::IAM::Role", ResourceName: roleArn },
  ];
  const role = { ARN: roleArn, accountId: roleArn.split(":")[4] ?? "", type: "AWS::IAM::Role" };
  return { ...facts, resources, arns: [role] };
}
