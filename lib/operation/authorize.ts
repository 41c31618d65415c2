import {
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
  const decision = decide(
    {
      principal: requestPrincipal(call),
      action: need.action,
      resource: need.resource,
      resourceAccount,
      context: { ...globalContext(call), "aws:ResourceAccount": resourceAccount, ...need.context },
    },
    policies,
  );
  return { need, decision, denial: decision.allowed ? undefined : denialSentence(decision) };
}

function requestPrincipal({ principal }: Call): RequestPrincipal {
  if (principal.kind === "root") return { kind: "root", accountId: principal.accountId, arn: principal.arn };
  return { kind: "user", accountId: principal.accountId, arn: principal.arn, userId: principal.userId };
}

/**
 * The global condition keys of a call.
 * Source: IAM User Guide, "AWS global condition context keys" (reference_policies_condition-keys): the MFA keys and
 * aws:TokenIssueTime exist for temporary credentials only.
 */
export function globalContext(call: Call): Record<string, string | string[]> {
  const { principal, credential } = call;
  const context: Record<string, string | string[]> = {
    "aws:PrincipalArn": principal.arn,
    "aws:PrincipalAccount": principal.accountId,
    "aws:PrincipalType": principal.kind === "root" ? "Account" : "User",
    "aws:PrincipalIsAWSService": "false",
    "aws:ViaAWSService": "false",
    "aws:userid": principal.userId,
    "aws:SourceIp": call.sourceIp,
    "aws:UserAgent": call.userAgent,
    "aws:SecureTransport": String(call.secure),
    "aws:RequestedRegion": call.region,
    "aws:ResourceAccount": call.accountId,
    "aws:CurrentTime": call.at.toISOString(),
    "aws:EpochTime": String(Math.floor(call.at.getTime() / 1000)),
  };
  if (principal.kind === "user") {
    context["aws:username"] = principal.userName;
    for (const tag of principal.tags) context[`aws:PrincipalTag/${tag.Key}`] = tag.Value;
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
