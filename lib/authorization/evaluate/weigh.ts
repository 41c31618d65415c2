import type { CompiledStatement } from "../compile";
import { furthest } from "../match/principal";
import type { DecidingStatement, PolicyInForce, PrincipalReach } from "../model";
import type { Evaluation } from "./evaluation";
import type { Layer } from "./layers";
import { matchBeyondAction } from "./statement";

/** What one layer says to one request. */
export interface Verdict {
  layer: Layer;
  /** The first statement that denies; the others are in the trace. */
  deny: DecidingStatement | undefined;
  /** Every statement that allows; empty where one denies. */
  allows: readonly Grant[];
  /** The furthest of the grants. */
  reach: PrincipalReach | undefined;
}

export interface Grant {
  held: PolicyInForce;
  statement: CompiledStatement;
}

export function weigh(layer: Layer, evaluation: Evaluation): Verdict {
  let allows: Grant[] | undefined;
  let furthestReach: PrincipalReach | undefined;
  for (const held of layer.policies) {
    for (const { actions, statements } of held.policy.groups) {
      // One bit for each statement that is about the action.
      for (let about = actions.about(evaluation.action, evaluation); about !== 0; about &= about - 1) {
        const statement = statements[31 - Math.clz32(about & -about)];
        const reach = statement && matchBeyondAction(statement, layer.rules, evaluation);
        if (statement === undefined || reach === undefined) continue;
        if (statement.effect === "Deny")
          return { layer, deny: decidingStatement(layer, { held, statement }), allows: none, reach: undefined };
        if (allows) allows.push({ held, statement });
        else allows = [{ held, statement }];
        furthestReach = furthest(furthestReach, reach);
      }
    }
  }
  return { layer, deny: undefined, allows: allows ?? none, reach: furthestReach };
}

const none: readonly Grant[] = [];

export function decidingStatement(layer: Layer, { held, statement }: Grant): DecidingStatement {
  const { index, sid } = statement;
  const { source } = held;
  return sid === undefined ? { layer: layer.name, source, index } : { layer: layer.name, source, index, sid };
}
