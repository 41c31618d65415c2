/** The statements of every layer that a caller meets, each as a clause that can be asked about. */
import type { Clause } from "../compare/clause";
import { boxOf } from "../compare/literal";
import type { Symbols } from "../compare/word-pattern";
import type { CompiledStatement } from "../compile";
import { isServiceLinked, type Layer, layersOf } from "../evaluate/layers";
import { reachOfStatement } from "../evaluate/statement";
import type { AuthorizationRequest, LayerName, PoliciesInForce, PolicySource, PrincipalReach } from "../model";
import { type Known, specialize } from "./specialize";

/** A statement, where it stands. */
export interface StatementPlace {
  layer: LayerName;
  /** 0 at the organization's root; control policies only. */
  level?: number;
  source: PolicySource;
  /** From 0. */
  index: number;
  sid?: string;
}

export interface PlacedStatement {
  clause: Clause;
  place: StatementPlace;
  /** As the policy has it, nothing put in place of its variables. */
  written: CompiledStatement;
  reach: PrincipalReach;
}

/** One layer, or one level of it. */
export interface PlacedLayer {
  layer: Layer;
  statements: PlacedStatement[];
}

/** Without the statements that no request of the caller can match. `request`: its action is not looked at. */
export function placedLayers(
  request: AuthorizationRequest,
  policies: PoliciesInForce,
  known: Known,
  symbols: Symbols,
): PlacedLayer[] {
  const bounded = policies.boundary !== undefined && !isServiceLinked(request.principal);
  let id = 0;
  return layersOf(request, policies).map((layer) => ({
    layer,
    statements: layer.policies.flatMap(({ policy, source }) =>
      policy.statements.flatMap((written): PlacedStatement[] => {
        const reach = layer.rules.principals ? reachOfStatement(written, request.principal, bounded) : "unlimited";
        const statement = reach && specialize(written, policy.version, known);
        if (reach === undefined || statement === undefined) return [];
        const rules = { variables: policy.version === "2012-10-17", resourceOptional: layer.rules.resourceOptional };
        const box = boxOf(statement, rules, symbols);
        if (box.impossible) return [];
        return [{ clause: { id: id++, statement, box }, place: placeOf(layer, source, written), written, reach }];
      }),
    ),
  }));
}

const placeOf = ({ name, level }: Layer, source: PolicySource, { index, sid }: CompiledStatement): StatementPlace => ({
  layer: name,
  ...(level === undefined ? {} : { level }),
  source,
  index,
  ...(sid === undefined ? {} : { sid }),
});
