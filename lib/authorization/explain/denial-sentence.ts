/**
 * The sentence that AWS prints for a denial.
 * Source: IAM User Guide, "Troubleshoot access denied error messages" (troubleshoot_access-denied). The part from
 * `because` or `with an explicit deny` stands only where caller and resource are in one account or organization.
 */
import { accountOf } from "../evaluate/layers";
import type { AuthorizationRequest, Decision, LayerName, PolicySource, RequestPrincipal } from "../model";

/**
 * `User: … is not authorized to perform: …`, of a caller that the request does not name without the `User:`; of an allowed
 * decision the empty text.
 */
export function denialSentence(decision: Decision): string {
  if (decision.allowed) return "";
  const { request } = decision;
  const { principal, action, resource } = request;
  if (principal.kind === "federated") return `Not authorized to perform ${action}`;
  const caller = callerOf(principal);
  const subject = caller === "" ? "Not authorized" : `User: ${caller} is not authorized`;
  const sentence = `${subject} to perform: ${action} on resource: ${resource}`;
  const cause = tellsCause(request) ? causeOf(decision) : "";
  return cause === "" ? sentence : `${sentence} ${cause}`;
}

const callerOf = (principal: RequestPrincipal) =>
  "arn" in principal ? principal.arn : principal.kind === "service" ? principal.service : "anonymous";

function tellsCause({ principal, resourceAccount, context }: AuthorizationRequest): boolean {
  if (accountOf(principal) === resourceAccount) return true;
  const key = (name: string) => Object.entries(context).find(([key]) => key.toLowerCase() === name)?.[1];
  const organization = key("aws:principalorgid");
  return organization !== undefined && organization === key("aws:resourceorgid");
}

function causeOf({ reason, request: { action } }: Decision): string {
  if (reason.kind === "implicit-deny") {
    const policy = reason.layer === "resource" && isOfSts(action) ? "role trust policy" : policyNames[reason.layer];
    return `because no ${policy} allows the ${action} action`;
  }
  return reason.kind === "explicit-deny"
    ? `with an explicit deny in ${placeOf(reason.by.layer, reason.by.source)}`
    : "";
}

/** The only resource-based policies that STS asks are the trust policies of roles. */
const isOfSts = (action: string) => action.toLowerCase().startsWith("sts:");

function placeOf(layer: LayerName, source: PolicySource): string {
  if (source.kind === "trust") return "the role trust policy";
  const name = policyNames[layer];
  const article = /^[aeiou]/.test(name) ? "an" : "a";
  return `${article} ${name}${source.arn === undefined ? "" : `: ${source.arn}`}`;
}

const policyNames: Record<LayerName, string> = {
  identity: "identity-based policy",
  boundary: "permissions boundary",
  session: "session policy",
  resource: "resource-based policy",
  "service-control": "service control policy",
  "resource-control": "resource control policy",
  endpoint: "VPC endpoint policy",
};
