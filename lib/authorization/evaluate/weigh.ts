import type { CompiledStatement } from "../compile";
import { furthest } from "../match/principal";
import type { DecidingStatement, LayerTrace, PolicyInForce, PrincipalReach } from "../model";
import type { Evaluation } from "./evaluation";
import type { Layer } from "./layers";
import { matchStatement, traceStatement } from "./statement";

/** What one layer says to one request. */
export interface Verdict {
  layer: Layer;
  /** The first statement that denies; the others are in the trace. */
  deny: DecidingStatement | undefined;
  /** Every statement that allows; empty where one denies. */
  allows: Grant[];
  /** The furthest of the grants. */
  reach: PrincipalReach | undefined;
}

export interface Grant {
  statement: DecidingStatement;
  reach: PrincipalReach;
}

export function weigh(layer: Layer, evaluation: Evaluation): Verdict {
  const verdict: Verdict = { layer, deny: undefined, allows: [], reach: undefined };
  for (const held of layer.policies) {
    for (const statement of held.policy.statements) {
      const reach = matchStatement(statement, layer, evaluation);
      if (reach === undefined) continue;
      const deciding = decidingStatement(layer, held, statement);
      if (statement.effect === "Deny") return { layer, deny: deciding, allows: [], reach: undefined };
      verdict.allows.push({ statement: deciding, reach });
      verdict.reach = furthest(verdict.reach, reach);
    }
  }
  return verdict;
}

const decidingStatement = (
  layer: Layer,
  held: PolicyInForce,
  { index, sid }: CompiledStatement,
): DecidingStatement => ({
  layer: layer.name,
  source: held.source,
  index,
  ...(sid === undefined ? {} : { sid }),
});

/** Every statement of a layer with its reasons. */
export const traceLayer = (layer: Layer, evaluation: Evaluation): LayerTrace["policies"] =>
  layer.policies.map((held) => ({
    source: held.source,
    statements: held.policy.statements.map((statement) => traceStatement(statement, layer, evaluation)),
  }));
