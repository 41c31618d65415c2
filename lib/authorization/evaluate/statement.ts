/** One statement against one request: the questions that the decision and its explanation both ask. */
import type { CompiledStatement } from "../compile";
import { conditionHolds } from "../conditions/condition";
import { isAbout } from "../match/action";
import { matchPrincipal, outsideNotPrincipal } from "../match/principal";
import { matchResource } from "../match/resource";
import type { PrincipalReach, RequestPrincipal } from "../model";
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
  return isAbout(statement, evaluation.action, evaluation)
    ? matchBeyondAction(statement, rules, evaluation)
    : undefined;
}

/** The same of a statement that is known to be about the request's action. */
export function matchBeyondAction(
  statement: CompiledStatement,
  rules: StatementRules,
  evaluation: Evaluation,
): PrincipalReach | undefined {
  if (!resourceMatches(statement, rules, evaluation)) return undefined;
  const reach = rules.principals ? reachOf(statement, evaluation) : "unlimited";
  if (reach === undefined) return undefined;
  for (const condition of statement.conditions)
    if (!conditionHolds(condition, statement.effect, evaluation)) return undefined;
  return reach;
}

function resourceMatches(statement: CompiledStatement, rules: StatementRules, evaluation: Evaluation): boolean {
  if (statement.resource) return matchResource(statement.resource, evaluation) >= 0;
  if (statement.notResource) return matchResource(statement.notResource, evaluation) < 0;
  return rules.resourceOptional;
}

export const reachOf = (statement: CompiledStatement, { request, bounded }: Evaluation) =>
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
