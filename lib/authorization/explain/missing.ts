/**
 * The smallest things that stand between a denied request and an allowed one: every deny that would have to go, and
 * for every layer that allows nothing the Allow that comes nearest, or that there is none.
 */
import { accountOf } from "../evaluate/layers";
import type { Decision, ElementTrace, LayerName, LayerTrace, PolicySource, StatementTrace } from "../model";

export type Missing = DenyInTheWay | NearMiss | NoAllow;

interface InLayer {
  layer: LayerName;
  /** 0 at the organization's root; control policies only. */
  level?: number;
}

interface OfStatement extends InLayer {
  source: PolicySource;
  index: number;
  sid?: string;
}

/** A Deny that matches. `conditions`: by changing what one of them asks, the request would be spared. */
export interface DenyInTheWay extends OfStatement {
  kind: "deny-in-the-way";
  conditions: ElementTrace[];
}

/** An Allow for this action in which these elements, the fewest of all, do not match. */
export interface NearMiss extends OfStatement {
  kind: "near-miss";
  failing: ElementTrace[];
}

/** Nothing in the layer allows the action on anything. */
export interface NoAllow extends InLayer {
  kind: "no-allow";
  action: string;
  resource: string;
}

/** Of an allowed decision: nothing. The first is what the decision reports. */
export function missingOf(decision: Decision): Missing[] {
  if (decision.allowed) return [];
  const missing: Missing[] = [];
  // Only where a statement denies does the outcome not tell whether one allows as well.
  for (const layer of decision.layers) if (layer.outcome === "explicit-deny") addDenies(layer, missing);
  for (const layer of decision.layers)
    if (mustAllow(layer, decision) && !(layer.outcome === "explicit-deny" && allows(layer)))
      missing.push(nearest(layer, decision));
  return missing;
}

const inLayer = ({ layer, level }: LayerTrace): InLayer => (level === undefined ? { layer } : { layer, level });

const place = (layer: LayerTrace, source: PolicySource, { index, sid }: StatementTrace): OfStatement => ({
  ...inLayer(layer),
  source,
  index,
  ...(sid === undefined ? {} : { sid }),
});

function addDenies(layer: LayerTrace, missing: Missing[]) {
  for (const { source, statements } of layer.policies)
    for (const statement of statements)
      if (statement.matched && statement.effect === "Deny")
        missing.push({
          kind: "deny-in-the-way",
          ...place(layer, source, statement),
          conditions: statement.elements.filter(({ element }) => element === "Condition"),
        });
}

const allows = ({ policies }: LayerTrace) =>
  policies.some(({ statements }) => statements.some(({ effect, matched }) => matched && effect === "Allow"));

/** Inside one account the resource's policy may stay silent, unless it is one that has to allow. */
function mustAllow({ layer, outcome }: LayerTrace, { reason, request }: Decision): boolean {
  if (outcome !== "implicit-deny" && outcome !== "explicit-deny") return false;
  if (layer !== "resource" || accountOf(request.principal) !== request.resourceAccount) return true;
  return reason.kind === "implicit-deny" && reason.layer === "resource";
}

function nearest(layer: LayerTrace, { request }: Decision): Missing {
  let best: { source: PolicySource; statement: StatementTrace; failing: ElementTrace[] } | undefined;
  for (const { source, statements } of layer.policies) {
    for (const statement of statements) {
      if (statement.effect !== "Allow" || !isForAction(statement)) continue;
      const failing = statement.elements.filter(({ matched }) => !matched);
      if (!best || failing.length < best.failing.length) best = { source, statement, failing };
    }
  }
  if (!best) return { kind: "no-allow", ...inLayer(layer), action: request.action, resource: request.resource };
  return { kind: "near-miss", ...place(layer, best.source, best.statement), failing: best.failing };
}

function isForAction({ elements }: StatementTrace): boolean {
  for (const { element, matched } of elements) if (element === "Action" || element === "NotAction") return matched;
  return false;
}
