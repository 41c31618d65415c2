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
  const denies = decision.layers.flatMap(deniesOf);
  const lacking = decision.layers.filter((layer) => mustAllow(layer, decision) && !allows(layer));
  return [...denies, ...lacking.map((layer) => nearest(layer, decision))];
}

const inLayer = ({ layer, level }: LayerTrace): InLayer => ({ layer, ...(level === undefined ? {} : { level }) });

function statements(layer: LayerTrace): { source: PolicySource; statement: StatementTrace }[] {
  return layer.policies.flatMap(({ source, statements }) => statements.map((statement) => ({ source, statement })));
}

const place = (layer: LayerTrace, source: PolicySource, { index, sid }: StatementTrace): OfStatement => ({
  ...inLayer(layer),
  source,
  index,
  ...(sid === undefined ? {} : { sid }),
});

const deniesOf = (layer: LayerTrace): DenyInTheWay[] =>
  statements(layer)
    .filter(({ statement }) => statement.effect === "Deny" && statement.matched)
    .map(({ source, statement }) => ({
      kind: "deny-in-the-way",
      ...place(layer, source, statement),
      conditions: statement.elements.filter(({ element }) => element === "Condition"),
    }));

const allows = (layer: LayerTrace) =>
  statements(layer).some(({ statement }) => statement.effect === "Allow" && statement.matched);

/** Inside one account the resource's policy may stay silent, unless it is one that has to allow. */
function mustAllow({ layer, outcome }: LayerTrace, { reason, request }: Decision): boolean {
  if (outcome !== "implicit-deny" && outcome !== "explicit-deny") return false;
  if (layer !== "resource" || accountOf(request.principal) !== request.resourceAccount) return true;
  return reason.kind === "implicit-deny" && reason.layer === "resource";
}

function nearest(layer: LayerTrace, { request }: Decision): Missing {
  let best: { source: PolicySource; statement: StatementTrace; failing: ElementTrace[] } | undefined;
  for (const { source, statement } of statements(layer)) {
    const failing = statement.elements.filter(({ matched }) => !matched);
    const forAction = !failing.some(({ element }) => element === "Action" || element === "NotAction");
    if (statement.effect === "Allow" && forAction && (!best || failing.length < best.failing.length))
      best = { source, statement, failing };
  }
  if (!best) return { kind: "no-allow", ...inLayer(layer), action: request.action, resource: request.resource };
  return { kind: "near-miss", ...place(layer, best.source, best.statement), failing: best.failing };
}
