/**
 * Which policies apply to which caller, in the order in which AWS looks at them.
 * Sources: IAM User Guide, "Policy evaluation logic" (reference_policies_evaluation-logic); Organizations User Guide,
 * "Service control policies" and "Resource control policies".
 */
import type { AuthorizationRequest, LayerName, PoliciesInForce, PolicyInForce, RequestPrincipal } from "../model";
import type { StatementRules } from "./statement";

/** One layer, or one level of a control policy layer, of one request. */
export interface Layer extends StatementRules {
  name: LayerName;
  /** 0 at the organization's root; control policies only. */
  level: number | undefined;
  /** A layer that does not apply is shown and not asked. */
  applies: boolean;
  policies: readonly PolicyInForce[];
}

/** The account that the caller belongs to; services, unauthenticated and anonymous callers have none. */
export const accountOf = (principal: RequestPrincipal) => ("accountId" in principal ? principal.accountId : undefined);

export const isServiceLinked = (principal: RequestPrincipal) =>
  principal.kind === "role-session" && principal.serviceLinked === true;

export function layersOf(request: AuthorizationRequest, policies: PoliciesInForce): Layer[] {
  const { principal } = request;
  const hasAccount = accountOf(principal) !== undefined;
  const linked = isServiceLinked(principal);
  const layers: Layer[] = [];
  const add = (name: LayerName, applies: boolean, held: readonly PolicyInForce[], level?: number) =>
    layers.push({ name, applies, policies: held, level, ...rulesOf(name) });

  const controlled = !linked && isResourceControlled(request.action);
  policies.resourceControl?.forEach((held, level) => {
    add("resource-control", controlled, held, level);
  });
  // Control policies of services bind the users, roles and root of the account, not services or strangers.
  policies.serviceControl?.forEach((held, level) => {
    add("service-control", hasAccount && !linked, held, level);
  });
  if (policies.endpoint) add("endpoint", principal.kind !== "service", [policies.endpoint]);
  if (policies.resource) add("resource", true, [policies.resource.policy]);
  // Where only the resource's own policy could allow, its absence is shown as a layer that allows nothing.
  else if (accountOf(principal) !== request.resourceAccount) add("resource", true, []);
  const holdsPolicies = hasAccount && principal.kind !== "root";
  add("identity", holdsPolicies, policies.identity);
  if (policies.boundary) add("boundary", holdsPolicies && !linked, [policies.boundary]);
  // A federated user's session without a session policy may do nothing of its own.
  const session = policies.session ?? (principal.kind === "federated-user" ? [] : undefined);
  if (session) add("session", hasAccount, session);
  return layers;
}

function rulesOf(name: LayerName): StatementRules {
  return {
    principals: name === "resource" || name === "endpoint" || name === "resource-control",
    resourceOptional: name === "resource",
  };
}

/**
 * Resource control policies reach only these services (the first five from November 2024, the others since), and never
 * kms:RetireGrant.
 */
const resourceControlledServices = new Set([
  "s3",
  "sts",
  "kms",
  "sqs",
  "secretsmanager",
  "ecr",
  "aoss",
  "cognito-idp",
  "logs",
  "dynamodb",
]);

export function isResourceControlled(action: string): boolean {
  const lower = action.toLowerCase();
  return lower !== "kms:retiregrant" && resourceControlledServices.has(lower.slice(0, lower.indexOf(":")));
}
