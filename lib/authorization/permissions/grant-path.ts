/** How a permission comes to a caller: the statement that grants it, and what the other layers leave of that. */
import type { ElementTrace, LayerName, PrincipalReach } from "../model";
import type { PlacedStatement, StatementPlace } from "./placed-statements";
import type { Extent, Reach } from "./reach";

/** `place.source` tells whether it hangs on the caller or comes by a group. */
export interface GrantPath extends StatementPlace {
  /** What the policy says of resources and conditions, as it is written; none of `resources` means all. */
  resources: string[];
  notResources: string[];
  conditions: Pick<ElementTrace, "operator" | "key" | "policyValues">[];
  /** Of a statement of the resource's own policy: how directly it names the caller. */
  reach?: PrincipalReach;
  /** What is left of the statement behind all other layers. */
  left: Extent;
  /** Every other layer that has to allow, in the order of the decision: how much of the statement it lets through. */
  limits: LayerLimit[];
  /** The Deny statements that take something away, and how much of this. */
  denies: (StatementPlace & { takes: Extent })[];
}

export interface LayerLimit {
  layer: LayerName;
  level?: number;
  passes: Extent;
}

export function grantPath(grant: PlacedStatement, reach: Reach): GrantPath {
  const { layers, denies } = reach.scope;
  const { place, written } = grant;
  const texts = (patterns: typeof written.resource) => (patterns?.list ?? []).map(({ template }) => template.source);
  const taken = denies.map((deny) => ({ ...deny.place, takes: reach.share(grant, [deny]) }));
  return {
    ...place,
    resources: texts(written.resource),
    notResources: texts(written.notResource),
    conditions: written.conditions.map(({ operatorText, keyText, valueTexts }) => ({
      operator: operatorText,
      key: keyText,
      policyValues: [...valueTexts],
    })),
    ...(place.layer === "resource" ? { reach: grant.reach } : {}),
    left: reach.extent(grant).extent,
    limits: layers
      .filter(({ layer }) => limitsGrant(layer.name, grant, reach))
      .map(({ layer, statements }) => ({
        layer: layer.name,
        ...(layer.level === undefined ? {} : { level: layer.level }),
        passes: reach.share(
          grant,
          statements.filter((other) => other.written.effect === "Allow"),
        ),
      })),
    denies: taken.filter(({ takes }) => takes !== "none"),
  };
}

/** Has the layer to allow as well, on every way that the grant is part of? */
function limitsGrant(layer: LayerName, grant: PlacedStatement, { scope }: Reach): boolean {
  if (layer === grant.place.layer) return false;
  const own = scope.ways.filter((way) => way.some(({ allows }) => allows.includes(grant)));
  return own.length > 0 && own.every((way) => way.some((need) => need.layer === layer));
}
