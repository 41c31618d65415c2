import {
  type AuthorizationRequest,
  type Decision,
  decide,
  denialSentence,
  type PoliciesInForce,
  type RequestPrincipal,
} from "@/lib/authorization";
import type { Call } from "./call";
import type { Requirement } from "./define";

/** One question to the core, with its answer. */
export interface Decided {
  need: Requirement;
  decision: Decision;
  /** AWS's sentence, where the answer is no. */
  denial: string | undefined;
  /** The trail's event for this question. */
  eventId: string;
}

/** Asks the core whether the caller may do `need`. Pure: the policies are handed in. */
export function authorize(call: Call, need: Requirement, policies: PoliciesInForce): Omit<Decided, "eventId"> {
  const resourceAccount = need.resourceAccount ?? call.accountId;
  const request = {
    principal: need.principal ?? requestPrincipal(call),
    action: need.action,
    resource: need.resource,
    resourceAccount,
    context: { ...globalContext(call), "aws:ResourceAccount": resourceAccount, ...need.context },
  };
  const { resourcePolicy: resource } = need;
  const decision = decide(request, resource ? { ...policies, resource } : policies);
  if (decision.allowed) return { need, decision, denial: undefined };
  const told = resourceAccount === call.accountId ? decision : decide(withoutResourceTags(request), policies);
  return { need, decision: told, denial: denialSentence(told) };
}

/**
 * Neither sentence nor trace of a refusal may tell what another account has written on a resource or in its policy, or
 * whether it exists: both are made as if it had neither tags nor policy, which across accounts is a refusal too.
 */
const withoutResourceTags = (request: AuthorizationRequest): AuthorizationRequest => ({
  ...request,
  context: Object.fromEntries(
    Object.entries(request.context).filter(([key]) => !/^((aws|iam):ResourceTag|s3:ExistingObjectTag)\//i.test(key)),
  ),
});

function requestPrincipal({ principal }: Call): RequestPrincipal {
  const { accountId, arn } = principal;
  if (principal.kind === "anonymous") return { kind: "anonymous" };
  if (principal.kind === "root") return { kind: "root", accountId, arn };
  if (principal.kind === "user") return { kind: "user", accountId, arn, userId: principal.userId };
  if (principal.kind === "federated-user")
    return { kind: "federated-user", accountId, arn, userArn: principal.issuer.arn };
  const { role, sessionName } = principal;
  return {
    kind: "role-session",
    accountId,
    arn,
    roleArn: role.arn,
    roleId: role.id,
    sessionName,
    serviceLinked: role.path.startsWith("/aws-service-role/"),
  };
}

const principalTypes = {
  root: "Account",
  user: "User",
  "assumed-role": "AssumedRole",
  "federated-user": "FederatedUser",
  anonymous: "Anonymous",
};

/** Who it is, for everyone who is somebody. Of a role's session the ARN is the role's. */
function namesOf({ principal }: Call): Record<string, string> {
  if (principal.kind === "anonymous") return {};
  return {
    "aws:PrincipalArn": principal.kind === "assumed-role" ? principal.role.arn : principal.arn,
    "aws:PrincipalAccount": principal.accountId,
    "aws:userid": principal.userId,
  };
}

/**
 * The global condition keys of a call.
 * Source: IAM User Guide, "AWS global condition context keys" (reference_policies_condition-keys): the MFA keys and
 * aws:TokenIssueTime exist for temporary credentials only.
 */
export function globalContext(call: Call): Record<string, string | string[]> {
  const { principal, credential } = call;
  const context: Record<string, string | string[]> = {
    ...namesOf(call),
    "aws:PrincipalType": principalTypes[principal.kind],
    "aws:PrincipalIsAWSService": "false",
    "aws:ViaAWSService": "false",
    "aws:SourceIp": call.sourceIp,
    "aws:UserAgent": call.userAgent,
    "aws:SecureTransport": String(call.secure),
    "aws:RequestedRegion": call.region,
    "aws:ResourceAccount": call.accountId,
    "aws:CurrentTime": call.at.toISOString(),
    "aws:EpochTime": String(Math.floor(call.at.getTime() / 1000)),
  };
  if (principal.kind === "user") context["aws:username"] = principal.userName;
  if (principal.kind !== "root") for (const tag of principal.tags) context[`aws:PrincipalTag/${tag.Key}`] = tag.Value;
  if (credential.given?.sourceIdentity) context["aws:SourceIdentity"] = credential.given.sourceIdentity;
  if (credential.given?.federation) {
    context["aws:FederatedProvider"] = credential.given.federation.provider;
    Object.assign(context, credential.given.federation.context);
  }
  if (credential.kind !== "long-term") {
    context["aws:MultiFactorAuthPresent"] = String(credential.mfaAt !== undefined);
    if (credential.issuedAt) context["aws:TokenIssueTime"] = credential.issuedAt.toISOString();
    if (credential.mfaAt)
      context["aws:MultiFactorAuthAge"] = String(
        Math.max(0, Math.floor((call.at.getTime() - credential.mfaAt.getTime()) / 1000)),
      );
  }
  return context;
}
