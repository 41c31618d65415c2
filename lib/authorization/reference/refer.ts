/**
 * A second evaluator, for tests only: slow, literal, and sharing nothing with the first but the types. It reads the
 * documents as they are, sentence by sentence of AWS's pages, so that a disagreement with `decide` shows a mistake in
 * one of the two.
 */
import type { CasePolicies } from "../cases/case";
import type { AuthorizationRequest, LayerName } from "../model";
import { type Applies, statementsThatApply } from "./statements";

/** `allowed`, `explicit-deny <layer>` or `implicit-deny <layer>`. */
export function refer(request: AuthorizationRequest, policies: CasePolicies): string {
  const { principal } = request;
  const action = request.action.toLowerCase();

  // Two operations of STS are open to every caller, whatever the policies say.
  if (action === "sts:getcalleridentity" || action === "sts:getsessiontoken") return "allowed";

  // An explicit deny in any layer overrides every allow.
  const found = layersThatApply(request, policies);
  for (const { layer, applies } of found)
    if (applies.some(({ effect }) => effect === "Deny")) return `explicit-deny ${layer}`;

  // Control policies must allow at every level, the endpoint's policy where the request came through one.
  const of = (name: LayerName) => found.filter(({ layer }) => layer === name);
  const allows = (name: LayerName) => of(name).every(({ applies }) => applies.length > 0);
  for (const layer of ["resource-control", "service-control", "endpoint"] as const)
    if (!allows(layer)) return `implicit-deny ${layer}`;

  const names = new Set(of("resource").flatMap(({ applies }) => applies.map((one) => one.names)));
  const resourceAllows = names.size > 0;

  // Services, anonymous callers and those whom a provider vouches for have the resource's policy only.
  if (!("accountId" in principal)) return resourceAllows ? "allowed" : "implicit-deny resource";

  const sameAccount = principal.accountId === request.resourceAccount;
  const mustAllow = !sameAccount || (policies.resource !== undefined && policies.resource.kind !== "ordinary");
  if (mustAllow && !resourceAllows) return "implicit-deny resource";
  if (principal.kind === "root") return allows("session") ? "allowed" : "implicit-deny session";

  // Inside one account: a policy that names the user, the session or everyone is not limited by implicit denials …
  if (sameAccount && names.has("caller")) return "allowed";
  // … one that names the role is limited by boundary and session policy …
  // … and one that names the account, or none, leaves it to the identity policy.
  const limits = sameAccount && names.has("role") ? limitsOfTheRole : limitsOfTheCaller;
  const lacking = limits.find((layer) => !allows(layer));
  return lacking === undefined ? "allowed" : `implicit-deny ${lacking}`;
}

const limitsOfTheRole = ["boundary", "session"] as const;
const limitsOfTheCaller = ["identity", "boundary", "session"] as const;

/** `<layer> <level> allow`, `… deny` or `… silent`, one for each layer and level that applies to the caller. */
export const referLayers = (request: AuthorizationRequest, policies: CasePolicies): string[] =>
  layersThatApply(request, policies).map(({ layer, level, applies }) => {
    const effects = new Set(applies.map(({ effect }) => effect));
    return `${layer} ${level ?? "-"} ${effects.has("Deny") ? "deny" : effects.has("Allow") ? "allow" : "silent"}`;
  });

interface Found {
  layer: LayerName;
  level?: number;
  /** The statements that match. */
  applies: Applies[];
}

function layersThatApply(request: AuthorizationRequest, policies: CasePolicies): Found[] {
  const { principal } = request;
  const action = request.action.toLowerCase();
  const isServiceLinked = principal.kind === "role-session" && principal.serviceLinked === true;
  const isAccountMember = "accountId" in principal;
  const hasIdentityPolicies = isAccountMember && principal.kind !== "root";
  const bounded = policies.boundary !== undefined && !isServiceLinked;
  const found: Found[] = [];
  const ask = (layer: LayerName, documents: object[], level?: number) =>
    found.push({
      layer,
      ...(level === undefined ? {} : { level }),
      applies: documents.flatMap((document) => statementsThatApply(document, layer, request, bounded)),
    });

  // Resource control policies: listed services only, and not for service-linked roles.
  const service = action.split(":")[0] ?? "";
  const listed = "s3 sts kms sqs secretsmanager ecr aoss cognito-idp logs dynamodb".split(" ").includes(service);
  if (listed && action !== "kms:retiregrant" && !isServiceLinked)
    for (const [level, documents] of (policies.resourceControl ?? []).entries())
      ask("resource-control", documents, level);
  // Service control policies: principals of accounts, not services, and not service-linked roles.
  if (isAccountMember && !isServiceLinked)
    for (const [level, documents] of (policies.serviceControl ?? []).entries())
      ask("service-control", documents, level);
  if (policies.endpoint && principal.kind !== "service") ask("endpoint", [policies.endpoint]);

  const isOwn = isAccountMember && principal.accountId === request.resourceAccount;
  if (policies.resource || !isOwn) ask("resource", policies.resource ? [policies.resource.policy] : []);
  if (hasIdentityPolicies) ask("identity", policies.identity);
  if (policies.boundary && hasIdentityPolicies && !isServiceLinked) ask("boundary", [policies.boundary]);
  // GetFederationToken without a policy gives a session that may do nothing of its own.
  const session = policies.session ?? (principal.kind === "federated-user" ? [] : undefined);
  if (session && isAccountMember) ask("session", session);
  return found;
}
