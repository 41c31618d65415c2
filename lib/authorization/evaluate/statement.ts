/** One statement against one request: the four questions that the decision and its explanation both ask. */
import type { CompiledStatement } from "../compile";
import { conditionHolds, shownValues, valueMet } from "../conditions/condition";
import { matchAction } from "../match/action";
import { matchPrincipal, outsideNotPrincipal } from "../match/principal";
import { matchResource } from "../match/resource";
import { textOf } from "../match/template";
import type { ElementTrace, PrincipalReach, RequestPrincipal, StatementTrace } from "../model";
import type { Evaluation } from "./evaluation";

/** What differs between the kinds of policy. */
export interface StatementRules {
  /** Does the caller have to be named? In resource-based, endpoint and resource control policies. */
  principals: boolean;
  /** A statement without Resource means the resource that the policy hangs on (trust policies have none). */
  resourceOptional: boolean;
}

/** How far the statement reaches the caller where it matches, undefined where it does not. */
export function matchStatement(
  statement: CompiledStatement,
  rules: StatementRules,
  evaluation: Evaluation,
): PrincipalReach | undefined {
  if (!actionMatches(statement, evaluation) || !resourceMatches(statement, rules, evaluation)) return undefined;
  const reach = rules.principals ? reachOf(statement, evaluation) : "unlimited";
  if (reach === undefined) return undefined;
  for (const condition of statement.conditions)
    if (!conditionHolds(condition, statement.effect, evaluation)) return undefined;
  return reach;
}

function actionMatches({ action, notAction }: CompiledStatement, evaluation: Evaluation): boolean {
  if (action) return matchAction(action, evaluation.action, evaluation) >= 0;
  return notAction !== undefined && matchAction(notAction, evaluation.action, evaluation) < 0;
}

function resourceMatches(statement: CompiledStatement, rules: StatementRules, evaluation: Evaluation): boolean {
  if (statement.resource) return matchResource(statement.resource, evaluation) >= 0;
  if (statement.notResource) return matchResource(statement.notResource, evaluation) < 0;
  return rules.resourceOptional;
}

const reachOf = (statement: CompiledStatement, { request, bounded }: Evaluation) =>
  reachOfStatement(statement, request.principal, bounded);

/** How far a statement's Principal or NotPrincipal reaches a caller. `bounded`: has it a permissions boundary? */
export function reachOfStatement(
  { principal, notPrincipal, effect }: CompiledStatement,
  caller: RequestPrincipal,
  bounded: boolean,
): PrincipalReach | undefined {
  if (principal) return matchPrincipal(principal, caller)?.reach;
  if (!notPrincipal) return undefined;
  return outsideNotPrincipal(notPrincipal, caller, effect, bounded) ? "unlimited" : undefined;
}

/** The same questions, all of them answered and each with its reason. */
export function traceStatement(
  statement: CompiledStatement,
  rules: StatementRules,
  evaluation: Evaluation,
): StatementTrace {
  const elements = [
    ...(rules.principals ? [principalTrace(statement, evaluation)] : []),
    actionTrace(statement, evaluation),
    ...resourceTrace(statement, rules, evaluation),
    ...conditionTraces(statement, evaluation),
  ];
  return {
    index: statement.index,
    ...(statement.sid === undefined ? {} : { sid: statement.sid }),
    effect: statement.effect,
    matched: elements.every(({ matched }) => matched),
    elements,
  };
}

function principalTrace(statement: CompiledStatement, evaluation: Evaluation): ElementTrace {
  const { principal, notPrincipal } = statement;
  const patterns = principal ?? notPrincipal ?? [];
  return {
    element: notPrincipal && !principal ? "NotPrincipal" : "Principal",
    matched: reachOf(statement, evaluation) !== undefined,
    policyValues: patterns.map(({ text }) => text),
    requestValues: [nameOf(evaluation.request.principal)],
    ...matchedBy(matchPrincipal(patterns, evaluation.request.principal)?.by),
  };
}

function actionTrace(statement: CompiledStatement, evaluation: Evaluation): ElementTrace {
  const patterns = statement.action ?? statement.notAction;
  const place = patterns ? matchAction(patterns, evaluation.action, evaluation) : -1;
  return {
    element: statement.notAction && !statement.action ? "NotAction" : "Action",
    matched: statement.action ? place >= 0 : patterns !== undefined && place < 0,
    policyValues: patterns?.written ?? [],
    requestValues: [evaluation.request.action],
    ...matchedBy(patterns?.written[place]),
  };
}

function resourceTrace(statement: CompiledStatement, rules: StatementRules, evaluation: Evaluation): ElementTrace[] {
  const patterns = statement.resource ?? statement.notResource;
  if (!patterns && rules.resourceOptional) return [];
  const policyValues = (patterns ?? []).map(({ template }) =>
    template.source.includes("${") ? (textOf(template, evaluation.variable) ?? template.source) : template.source,
  );
  const place = patterns ? matchResource(patterns, evaluation) : -1;
  return [
    {
      element: statement.notResource && !statement.resource ? "NotResource" : "Resource",
      matched: patterns === undefined ? rules.resourceOptional : statement.resource ? place >= 0 : place < 0,
      policyValues,
      requestValues: [evaluation.request.resource],
      ...matchedBy(policyValues[place]),
    },
  ];
}

const conditionTraces = (statement: CompiledStatement, evaluation: Evaluation): ElementTrace[] =>
  statement.conditions.map((condition) => {
    const requestValues = evaluation.values(condition.key);
    return {
      element: "Condition",
      matched: conditionHolds(condition, statement.effect, evaluation),
      operator: condition.operatorText,
      key: condition.keyText,
      policyValues: shownValues(condition, evaluation),
      ...(requestValues ? { requestValues: [...requestValues] } : {}),
      ...matchedBy(valueMet(condition, evaluation)),
    };
  });

const matchedBy = (value: string | undefined) => (value === undefined ? {} : { by: value });

/** The caller as a policy would name it. */
export function nameOf(principal: RequestPrincipal): string {
  if (principal.kind === "service") return principal.service;
  if (principal.kind === "federated") return principal.provider;
  return principal.kind === "anonymous" ? "*" : principal.arn;
}
