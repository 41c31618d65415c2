/**
 * The rules of the decision as a formula: a request is permitted where no Deny matches, every layer that limits
 * allows it, and one of these ways is open. It is what `evaluate/decide.ts` does for one request, said of all.
 */
import { accountOf } from "../evaluate/layers";
import type { AuthorizationRequest, LayerName, PoliciesInForce } from "../model";
import type { PlacedLayer, PlacedStatement } from "./placed-statements";

/** One of the statements has to match: an Allow of one layer or level. */
export interface Need {
  layer: LayerName;
  level?: number;
  allows: readonly PlacedStatement[];
}

/** What has to be met together. */
export type Way = readonly Need[];

/** `layers`: those that apply, with the statements that the action and the caller meet. */
export function waysOf(
  request: AuthorizationRequest,
  policies: PoliciesInForce,
  layers: readonly PlacedLayer[],
): Way[] {
  const needs = (...names: LayerName[]): Need[] =>
    layers.filter(({ layer }) => names.includes(layer.name)).map((one) => needOf(one));
  const resource = (...reaches: PlacedStatement["reach"][]): Need => {
    const own = layers.find(({ layer }) => layer.name === "resource");
    const allows = own ? needOf(own).allows.filter(({ reach }) => reaches.includes(reach)) : [];
    return { layer: "resource", allows };
  };
  const controls = needs("resource-control", "service-control", "endpoint");
  const anyReach = resource("account", "limited", "unlimited");
  const { principal, resourceAccount } = request;
  if (accountOf(principal) === undefined) return [[...controls, anyReach]];
  const sameAccount = accountOf(principal) === resourceAccount;
  const mustAllow = !sameAccount || (policies.resource !== undefined && policies.resource.kind !== "ordinary");
  const fromResource = mustAllow ? [anyReach] : [];
  if (principal.kind === "root") return [[...controls, ...fromResource, ...needs("session")]];
  const own: Way = [...controls, ...fromResource, ...needs("identity", "boundary", "session")];
  if (!sameAccount || !policies.resource) return [own];
  return [
    own,
    [...controls, resource("unlimited")],
    [...controls, resource("limited"), ...needs("boundary", "session")],
  ];
}

const needOf = ({ layer, statements }: PlacedLayer): Need => ({
  layer: layer.name,
  ...(layer.level === undefined ? {} : { level: layer.level }),
  allows: statements.filter(({ written }) => written.effect === "Allow"),
});
