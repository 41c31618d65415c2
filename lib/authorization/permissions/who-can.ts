/**
 * Who may do one action on one resource: each candidate with its own policies, and with the resource's policy.
 * What a candidate's request brings is known in part; where the answer hangs on the rest, it is "some".
 * Source: IAM User Guide, "Policy evaluation logic" and "Cross-account policy evaluation logic"
 * (reference_policies_evaluation-logic, reference_policies_evaluation-logic-cross-account).
 */
import { actionClasses, actionUniverse } from "../compare/action-classes";
import { Budget } from "../compare/budget";
import type { Literal } from "../compare/literal";
import { manyValuedKeys } from "../compare/seek";
import type { Witness } from "../compare/witness";
import { patternOfText, Symbols } from "../compare/word-pattern";
import { decide } from "../evaluate/decide";
import type { AuthorizationRequest, PoliciesInForce, RequestPrincipal } from "../model";
import { defaultReachSteps, type PermissionOptions } from "./effective-permissions";
import { type GrantPath, grantPath } from "./grant-path";
import { placedLayers } from "./placed-statements";
import { type Extent, Reach } from "./reach";
import { scopeOf } from "./scope";
import { Known, type KnownContext } from "./specialize";

export interface Candidate {
  principal: RequestPrincipal;
  /** With the resource's policy, where it has one. */
  policies: PoliciesInForce;
  /** What every request of this candidate brings. */
  known?: KnownContext;
}

export interface WhoCanAnswer {
  principal: RequestPrincipal;
  /** all: in every context. some: in those of some kind; `example` is one. */
  extent: Extent;
  example?: Witness;
  /** By which statements, of the identity-based policies and of the resource's own. */
  grants: GrantPath[];
}

/** `question`: the action, the resource's ARN (or `*`), whose it is, and in `known` what holds of every request. */
export function whoCan(
  question: Pick<AuthorizationRequest, "action" | "resource" | "resourceAccount"> & { known?: KnownContext },
  candidates: readonly Candidate[],
  options: Pick<PermissionOptions, "manyValuedKeys" | "steps"> = {},
): WhoCanAnswer[] {
  return candidates.map((candidate) => answerFor(candidate, question, options));
}

function answerFor(
  { principal, policies, known: own }: Candidate,
  { action, resource, resourceAccount, known: shared }: Parameters<typeof whoCan>[0],
  options: Pick<PermissionOptions, "manyValuedKeys" | "steps">,
): WhoCanAnswer {
  const known = new Known({ ...shared, ...own });
  const request: AuthorizationRequest = { principal, action, resource, resourceAccount, context: known.context };
  // Actions that need no permission, and resources that no automaton can spell, are the evaluator's.
  const { reason, allowed } = decide(request, policies);
  const plainly: Witness = { principal, action, resource, context: request.context };
  if (reason.kind === "always-allowed") return { principal, extent: "all", example: plainly, grants: [] };
  const spelled = patternOfText(resource);
  if (!spelled) return { principal, extent: "unknown", ...(allowed ? { example: plainly } : {}), grants: [] };
  const assumed: Literal[] = [{ kind: "resource", id: "the resource", inside: true, patterns: [spelled] }];

  const symbols = new Symbols();
  const layers = placedLayers(request, policies, known, symbols);
  const placed = layers.flatMap(({ statements }) => statements);
  const clauses = placed.map(({ clause }) => clause);
  const steps = options.steps ?? defaultReachSteps;
  const all = new Set(clauses.map(({ id }) => id));
  const [met] = actionClasses(clauses, all, actionUniverse([action]), new Budget(steps));
  const scope = scopeOf(request, policies, layers, new Set(met?.hits), {
    assumed,
    symbols,
    manyValued: manyValuedKeys(clauses, options.manyValuedKeys ?? []),
    steps,
  });
  const reach = new Reach(scope);
  const granting = scope.layers
    .filter(({ layer }) => layer.name === "identity" || layer.name === "resource")
    .flatMap(({ statements }) => statements.filter(({ written }) => written.effect === "Allow"));
  return {
    principal,
    ...reach.extent(),
    // A statement that says nothing of this resource grants nothing of it.
    grants: granting.filter((grant) => reach.share(grant, [grant]) !== "none").map((grant) => grantPath(grant, reach)),
  };
}
