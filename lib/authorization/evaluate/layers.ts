/**
 * Which policies apply to which caller, in the order in which AWS looks at them.
 * Sources: IAM User Guide, "Policy evaluation logic" (reference_policies_evaluation-logic); Organizations User Guide,
 * "Service control policies" and "Resource control policies".
 */
import type { AuthorizationRequest, LayerName, PoliciesInForce, PolicyInForce, RequestPrincipal } from "../model";
import type { StatementRules } from "./statement";

/** One layer, or one level of a control policy layer, of one request. */
export interface Layer {
  name: LayerName;
  rules: StatementRules;
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
  const account = accountOf(principal);
  const hasAccount = account !== undefined;
  const linked = isServiceLinked(principal);
  const layers: Layer[] = [];
  const { resourceControl, serviceControl, endpoint, resource, identity, boundary } = policies;
  if (resourceControl) {
    const controlled = !linked && isResourceControlled(request.action);
    for (let level = 0; level < resourceControl.length; level++)
      layers.push(layerOf("resource-control", controlled, resourceControl[level] ?? none, level));
  }
  // Control policies of services bind the users, roles and root of the account, not services or strangers.
  if (serviceControl)
    for (let level = 0; level < serviceControl.length; level++)
      layers.push(layerOf("service-control", hasAccount && !linked, serviceControl[level] ?? none, level));
  if (endpoint) layers.push(layerOf("endpoint", principal.kind !== "service", [endpoint]));
  if (resource) layers.push(layerOf("resource", true, [resource.policy]));
  // Where only the resource's own policy could allow, its absence is shown as a layer that allows nothing.
  else if (account !== request.resourceAccount) layers.push(layerOf("resource", true, none));
  const holdsPolicies = hasAccount && principal.kind !== "root";
  layers.push(layerOf("identity", holdsPolicies, identity));
  if (boundary) layers.push(layerOf("boundary", holdsPolicies && !linked, [boundary]));
  // A federated user's session without a session policy may do nothing of its own.
  const session = policies.session ?? (principal.kind === "federated-user" ? none : undefined);
  if (session) layers.push(layerOf("session", hasAccount, session));
  return layers;
}

const none: readonly PolicyInForce[] = [];

const layerOf = (name: LayerName, applies: boolean, policies: readonly PolicyInForce[], level?: number): Layer => ({
  name,
  rules: rules[name],
  level,
  applies,
  policies,
});

const ofCaller: StatementRules = { principals: false, resourceOptional: false };
const ofResource: StatementRules = { principals: true, resourceOptional: false };
const rules: Record<LayerName, StatementRules> = {
  "resource-control": ofResource,
  "service-control": ofCaller,
  endpoint: ofResource,
  resource: { principals: true, resourceOptional: true },
  identity: ofCaller,
  boundary: ofCaller,
  session: ofCaller,
};

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
