/**
 * A decision → the record that IAM Toolbox's GetRequestAuthorizationDetails gives of a refused request, in AWS's names.
 * It is made of the decision's own trace, so it never tells otherwise than the explanation. Not in it: the policies'
 * documents (GetRequestAuthorizationPolicy gives those), and the organization's entity that a control policy hangs on,
 * which the core is not told.
 * Source: IAM Toolbox API Reference, GetRequestAuthorizationDetails, Evaluation, MatchedPolicy and PolicyInfo.
 */
import type { Decision, LayerName, LayerTrace, PolicySource, RequestContext } from "../model";

export interface AuthorizationDetails {
  /** Keys and values that all evaluations share. */
  requestContext: RequestContext;
  evaluations: AuthorizationEvaluation[];
  /** Every policy that was looked at, also without a statement that matched. */
  policies: EvaluatedPolicy[];
}

export interface AuthorizationEvaluation {
  action: string;
  resource: string;
  /** What differs from `requestContext`. */
  context: RequestContext;
  evaluatedEffect: "ALLOW" | "EXPLICIT_DENY" | "IMPLICIT_DENY";
  /** None where the denial is implicit, as AWS has it. */
  matchedPolicies: { uri: string; matchedStatements: { sid: string; evaluatedEffect: "ALLOW" | "DENY" }[] }[];
}

export interface EvaluatedPolicy {
  /** The ARN of a managed policy, an opaque id of an inline one. */
  uri: string;
  type: PolicyTypeName;
  inline: boolean;
  attachedTo: { arn: string }[];
}

export type PolicyTypeName = (typeof typeNames)[LayerName];

const typeNames = {
  identity: "IDENTITY_BASED_POLICY",
  boundary: "PERMISSIONS_BOUNDARY",
  session: "SESSION_POLICY",
  resource: "RESOURCE_BASED_POLICY",
  "service-control": "SERVICE_CONTROL_POLICY",
  "resource-control": "RESOURCE_CONTROL_POLICY",
  endpoint: "VPC_ENDPOINT_POLICY",
} as const;

/** `decisions`: of one request, one for each pair of action and resource. Never throws. */
export function authorizationDetails(decisions: readonly Decision[]): AuthorizationDetails {
  const shared = sharedContext(decisions.map(({ request }) => request.context));
  const policies = new Map<string, EvaluatedPolicy>();
  for (const decision of decisions)
    for (const { trace, source } of policiesOf(decision)) {
      const found = evaluatedPolicy(trace.layer, source, decision);
      const key = `${found.type} ${found.uri}`;
      const known = policies.get(key);
      if (!known) policies.set(key, found);
      else
        for (const one of found.attachedTo)
          if (!known.attachedTo.some(({ arn }) => arn === one.arn)) known.attachedTo.push(one);
    }
  return {
    requestContext: shared,
    evaluations: decisions.map((decision) => evaluationOf(decision, shared)),
    policies: [...policies.values()],
  };
}

function evaluationOf(decision: Decision, shared: RequestContext): AuthorizationEvaluation {
  const { reason, request } = decision;
  const implicit = reason.kind === "implicit-deny";
  return {
    action: request.action,
    resource: request.resource,
    context: Object.fromEntries(Object.entries(request.context).filter(([key]) => !Object.hasOwn(shared, key))),
    evaluatedEffect: implicit ? "IMPLICIT_DENY" : reason.kind === "explicit-deny" ? "EXPLICIT_DENY" : "ALLOW",
    matchedPolicies: implicit ? [] : matchedPolicies(decision),
  };
}

function matchedPolicies(decision: Decision): AuthorizationEvaluation["matchedPolicies"] {
  return policiesOf(decision).flatMap(({ trace, source, statements }) => {
    const matched = statements.filter((statement) => statement.matched);
    if (matched.length === 0) return [];
    return {
      uri: uriOf(trace.layer, source, decision),
      matchedStatements: matched.map(({ index, sid, effect }) => ({
        // A Sid has letters and digits only, so a made one cannot be taken for it.
        sid: sid || `statement-${index + 1}`,
        evaluatedEffect: effect === "Allow" ? ("ALLOW" as const) : ("DENY" as const),
      })),
    };
  });
}

const policiesOf = ({ layers }: Decision) =>
  layers.flatMap((trace: LayerTrace) => trace.policies.map((policy) => ({ trace, ...policy })));

function evaluatedPolicy(layer: LayerName, source: PolicySource, decision: Decision): EvaluatedPolicy {
  const attached = attachedTo(layer, source, decision);
  return {
    uri: uriOf(layer, source, decision),
    type: typeNames[layer],
    inline: source.arn === undefined,
    attachedTo: attached === undefined ? [] : [{ arn: attached }],
  };
}

function uriOf(layer: LayerName, source: PolicySource, decision: Decision): string {
  return source.arn ?? `inline:${typeNames[layer]}:${attachedTo(layer, source, decision) ?? ""}:${source.name}`;
}

/** The principal, the group or the resource that the policy hangs on. */
function attachedTo(layer: LayerName, { via }: PolicySource, { request }: Decision): string | undefined {
  if (layer === "resource") return request.resource;
  if (layer !== "identity" && layer !== "boundary" && layer !== "session") return undefined;
  if (via) return via.arn;
  const { principal } = request;
  if (principal.kind === "role-session") return layer === "session" ? principal.arn : principal.roleArn;
  if (principal.kind === "federated-user") return layer === "session" ? principal.arn : principal.userArn;
  return "arn" in principal ? principal.arn : undefined;
}

function sharedContext([first, ...others]: readonly RequestContext[]): RequestContext {
  const same = (key: string, value: unknown) =>
    others.every((context) => Object.hasOwn(context, key) && JSON.stringify(context[key]) === JSON.stringify(value));
  return Object.fromEntries(Object.entries(first ?? {}).filter(([key, value]) => same(key, value)));
}
