/**
 * What a principal may do, through all layers: for every action that an identity-based policy grants, what is left of
 * it behind boundary, session, control and endpoint policies and every Deny, and by which statements it comes. It holds
 * for resources of the principal's own account that have no policy of their own; who may use a resource that has one is
 * asked with `whoCan`.
 * Source: IAM User Guide, "Policy evaluation logic" (reference_policies_evaluation-logic).
 */
import { type ActionClass, type ActionUniverse, actionClasses } from "../compare/action-classes";
import { Budget, Undecided } from "../compare/budget";
import { manyValuedKeys } from "../compare/seek";
import type { Witness } from "../compare/witness";
import { Symbols } from "../compare/word-pattern";
import { isAlwaysAllowed } from "../evaluate/decide";
import { accountOf, isResourceControlled } from "../evaluate/layers";
import type { AuthorizationRequest, PoliciesInForce, RequestPrincipal } from "../model";
import { type GrantPath, grantPath } from "./grant-path";
import { type PlacedLayer, placedLayers } from "./placed-statements";
import { type Extent, Reach } from "./reach";
import { scopeOf } from "./scope";
import type { KnownContext } from "./specialize";
import { Known } from "./specialize";

/** Actions of which the same is to be told. */
export interface EffectivePermission {
  /** `service:Name`, by name. */
  actions: string[];
  extent: Extent;
  /** A request that is permitted. */
  example?: Witness;
  /** None of the root user, who needs none. */
  grants: GrantPath[];
}

export interface PermissionOptions {
  /** The actions there are; where not said, those that the policies name stand for theirs. */
  actions?: ActionUniverse;
  /** What is known of every request: `aws:username`, `aws:PrincipalTag/team`, … */
  known?: KnownContext;
  /** Condition keys with several values, besides the well-known ones. */
  manyValuedKeys?: readonly string[];
  /** After so many steps the answer for one group of actions is "unknown". */
  steps?: number;
}

export const defaultReachSteps = 50_000;

/**
 * Never throws. By the first action's name. Not told: actions that nothing grants, and the two of STS that everybody may
 * call (GetCallerIdentity, GetSessionToken).
 */
export function effectivePermissions(
  principal: RequestPrincipal,
  { resource: _, ...policies }: PoliciesInForce,
  options: PermissionOptions = {},
): EffectivePermission[] {
  const account = accountOf(principal);
  if (account === undefined) return [];
  const known = new Known(options.known ?? {});
  const request: AuthorizationRequest = {
    principal,
    action: "*",
    resource: "*",
    resourceAccount: account,
    context: known.context,
  };
  const symbols = new Symbols();
  const layers = placedLayers(request, policies, known, symbols);
  const clauses = layers.flatMap(({ statements }) => statements.map(({ clause }) => clause));
  const manyValued = manyValuedKeys(clauses, options.manyValuedKeys ?? []);
  return classesOf(principal, layers, options)
    .map(({ action, actions, hits }): EffectivePermission => {
      const scope = scopeOf({ ...request, action }, policies, layers, new Set(hits), {
        assumed: [],
        symbols,
        manyValued,
        steps: options.steps ?? defaultReachSteps,
      });
      const reach = new Reach(scope);
      const identity = scope.layers.filter(({ layer }) => layer.name === "identity");
      const grants = identity.flatMap(({ statements }) =>
        statements.filter(({ written }) => written.effect === "Allow").map((grant) => grantPath(grant, reach)),
      );
      return { actions: [...actions].sort(), ...reach.extent(), grants };
    })
    .sort((a, b) => compareTexts(a.actions[0], b.actions[0]));
}

const compareTexts = (a = "", b = "") => (a < b ? -1 : a > b ? 1 : 0);

type Actions = Pick<ActionClass, "action" | "actions" | "hits">;

/** The actions sorted by the statements that they hit; of the root user all actions, of others the granted ones. */
function classesOf(
  principal: RequestPrincipal,
  layers: readonly PlacedLayer[],
  { actions: universe, steps }: PermissionOptions,
): Actions[] {
  const placed = layers.flatMap(({ statements }) => statements);
  const isRoot = principal.kind === "root";
  const wanted = placed.filter(
    ({ place, written }) => isRoot || (place.layer === "identity" && written.effect === "Allow"),
  );
  const classes: Actions[] = classesWithin(
    placed.map(({ clause }) => clause),
    new Set(wanted.map(({ clause }) => clause.id)),
    universe,
    new Budget(20 * (steps ?? defaultReachSteps)),
  );
  if (isRoot) {
    const hit = new Set(classes.flatMap(({ actions }) => actions));
    const all = universe
      ? [...universe].flatMap(([service, names]) => names.map((name) => `${service}:${name}`))
      : ["*"];
    classes.push({ action: "*", actions: all.filter((action) => !hit.has(action)), hits: [] });
  }
  // What needs no permission is not granted by any; resource control policies reach some services only.
  const controlled = layers.some(({ layer }) => layer.name === "resource-control");
  const kinds = controlled ? [isResourceControlled, (action: string) => !isResourceControlled(action)] : [() => true];
  return classes.flatMap(({ actions, hits }) =>
    kinds.flatMap((isKind) => {
      const asked = actions.filter((action) => !isAlwaysAllowed(action) && isKind(action));
      return asked[0] === undefined ? [] : [{ action: asked[0], actions: asked, hits }];
    }),
  );
}

function classesWithin(...parts: Parameters<typeof actionClasses>): ActionClass[] {
  try {
    return actionClasses(...parts);
  } catch (error) {
    if (error instanceof Undecided) return [];
    throw error;
  }
}
