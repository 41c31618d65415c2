import { layersOf } from "../evaluate/layers";
import type { AuthorizationRequest, PoliciesInForce } from "../model";
import type { PlacedLayer } from "./placed-statements";
import type { Scope } from "./reach";
import { waysOf } from "./ways";

/** What applies to one action: the layers that do, each with the statements among `hits`. */
export function scopeOf(
  request: AuthorizationRequest,
  policies: PoliciesInForce,
  layers: readonly PlacedLayer[],
  hits: ReadonlySet<number>,
  rest: Pick<Scope, "assumed" | "symbols" | "manyValued" | "steps">,
): Scope {
  // The same layers in the same order; whether resource control policies apply depends on the action.
  const applying = layersOf(request, policies).map(({ applies }) => applies);
  const held = layers.flatMap(({ layer, statements }, index) =>
    applying[index] ? [{ layer, statements: statements.filter(({ clause }) => hits.has(clause.id)) }] : [],
  );
  return {
    request,
    layers: held,
    ways: waysOf(request, policies, held),
    denies: held.flatMap(({ statements }) => statements.filter(({ written }) => written.effect === "Deny")),
    ...rest,
  };
}
