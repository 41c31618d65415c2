/**
 * `@cloud-copilot/iam-simulate`, given the same questions as the core. AGPL-3.0: used here to measure and to compare,
 * and nowhere else.
 */
import {
  createValidatedPolicy,
  validateEndpointPolicy,
  validateIdentityPolicy,
  validateResourceControlPolicy,
  validateResourcePolicy,
  validateServiceControlPolicy,
} from "@cloud-copilot/iam-policy";
import { anonymousPrincipal, runSimulation, runUnsafeSimulation, type Simulation } from "@cloud-copilot/iam-simulate";
import type { AuthorizationRequest, RequestPrincipal } from "@/lib/authorization";
import type { CasePolicies } from "@/lib/authorization/cases/case";
import { fullAccess } from "./questions";

type Policies = Omit<Simulation, "request">;
export type Answer = "allowed" | "explicit-deny" | "implicit-deny";

const answers: Readonly<Record<string, Answer>> = {
  Allowed: "allowed",
  ExplicitlyDenied: "explicit-deny",
  ImplicitlyDenied: "implicit-deny",
};

/** The documents as it takes them. */
export function policiesFor(policies: CasePolicies): Policies {
  const { identity, boundary, session, resource, serviceControl, resourceControl, endpoint } = policies;
  const named = (documents: object[]) => documents.map((policy, index) => ({ name: `policy-${index}`, policy }));
  const levels = (documents: object[][] = []) =>
    documents.map((level, index) => ({ orgIdentifier: `level-${index}`, policies: named(level) }));
  return {
    identityPolicies: named(identity),
    serviceControlPolicies: levels(serviceControl),
    // It adds RCPFullAWSAccess by itself and refuses it when it is told.
    resourceControlPolicies: levels(resourceControl?.map((level) => level.filter((one) => one !== fullAccess))),
    ...(boundary && { permissionBoundaryPolicies: named([boundary]) }),
    ...(session && { sessionPolicy: session[0] }),
    ...(resource && { resourcePolicy: resource.policy }),
    ...(endpoint && { vpcEndpointPolicies: named([endpoint]) }),
  };
}

/** The same, validated once: its fastest way to answer many requests of one caller. */
export function validatedPolicies({ identity, ...rest }: CasePolicies): Policies {
  const { boundary, session, resource, serviceControl, resourceControl, endpoint } = rest;
  return policiesFor({
    identity: identity.map((one) => createValidatedPolicy(one, validateIdentityPolicy)),
    ...(boundary && { boundary: createValidatedPolicy(boundary, validateIdentityPolicy) }),
    ...(session && { session: session.map((one) => createValidatedPolicy(one, validateIdentityPolicy)) }),
    ...(resource && {
      resource: { ...resource, policy: createValidatedPolicy(resource.policy, validateResourcePolicy) },
    }),
    ...(serviceControl && {
      serviceControl: serviceControl.map((level) =>
        level.map((one) => createValidatedPolicy(one, validateServiceControlPolicy)),
      ),
    }),
    ...(resourceControl && {
      resourceControl: resourceControl.map((level) =>
        level.map((one) => createValidatedPolicy(one, validateResourceControlPolicy)),
      ),
    }),
    ...(endpoint && { endpoint: createValidatedPolicy(endpoint, validateEndpointPolicy) }),
  });
}

/** Its answer with its explanation, or why it takes no such question. */
export async function simulate(
  request: AuthorizationRequest,
  policies: Policies,
): Promise<{ answer: Answer } | { refused: string }> {
  const result = await runSimulation({ ...policies, request: requestFor(request) }, {});
  if (result.resultType === "error") return { refused: result.errors.message };
  const answer = answers[result.overallResult];
  return answer === undefined ? { refused: result.overallResult } : { answer };
}

/** Its answer without checks. It leaves out session and endpoint policies. */
export const simulateUnchecked = (request: AuthorizationRequest, policies: Policies): boolean =>
  runUnsafeSimulation({ ...policies, request: requestFor(request) }, {}) === "Allowed";

const requestFor = ({
  principal,
  action,
  resource,
  resourceAccount,
  context,
}: AuthorizationRequest): Simulation["request"] => ({
  principal: principalFor(principal),
  action,
  resource: { resource, accountId: resourceAccount },
  contextVariables: Object.fromEntries(
    Object.entries(context).map(([key, value]) => [key, typeof value === "string" ? value : [...value]]),
  ),
});

function principalFor(principal: RequestPrincipal): Simulation["request"]["principal"] {
  if (principal.kind === "anonymous") return anonymousPrincipal;
  if (principal.kind === "service") return principal.service;
  return principal.kind === "federated" ? principal.provider : principal.arn;
}
