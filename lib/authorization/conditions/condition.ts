/**
 * One operator with one key: prepared, then asked. Operators and keys are joined by AND, the values of one key by OR
 * (by NOR under a negated operator).
 * Sources: IAM User Guide, "Conditions with multiple context keys or values"
 * (reference_policies_condition-logic-multiple-context-keys-or-values) and "Single-valued vs. multivalued context keys"
 * (reference_policies_condition-single-vs-multi-valued-context-keys).
 */
import type { Evaluation } from "../evaluate/evaluation";
import { foldCase } from "../match/fold-case";
import type { ConditionValue } from "../parse/document";
import { type OperatorName, readOperatorName } from "./index";
import type { PreparedValue } from "./operator";

export interface CompiledCondition extends OperatorName {
  /** As written. */
  readonly operatorText: string;
  readonly keyText: string;
  /** In lower case. */
  readonly key: string;
  readonly valueTexts: readonly string[];
  readonly values: readonly PreparedValue[];
}

export function compileConditions(written: readonly ConditionValue[], variables: boolean): CompiledCondition[] {
  const compiled: CompiledCondition[] = [];
  for (const condition of written) compiled.push(compileCondition(condition, variables));
  return compiled;
}

export function compileCondition(condition: ConditionValue, variables: boolean): CompiledCondition {
  const { operator, quantifier, ifExists } = readOperatorName(condition.operator);
  const valueTexts: string[] = [];
  const values: PreparedValue[] = [];
  for (const { text } of condition.values) {
    valueTexts.push(text);
    if (operator) values.push(operator.prepare(text, variables));
  }
  return {
    operator,
    quantifier,
    ifExists,
    operatorText: condition.operator,
    keyText: condition.key,
    key: foldCase(condition.key),
    valueTexts,
    values,
  };
}

/** Is the condition met? One with an operator that AWS does not know is met for a Deny, and never for an Allow. */
export const conditionHolds = (
  condition: CompiledCondition,
  effect: "Allow" | "Deny",
  evaluation: Evaluation,
): boolean => holdsOf(condition, effect, evaluation.value(condition.key), evaluation);

/**
 * The same with the place of the policy value that a request value met, for the explanation, as one number:
 * `2 * (place + 1)`, 0 where none did, and 1 more where the condition is met.
 */
export function conditionOutcome(
  condition: CompiledCondition,
  effect: "Allow" | "Deny",
  evaluation: Evaluation,
): number {
  const brought = evaluation.value(condition.key);
  const { operator, quantifier } = condition;
  const place = brought === undefined ? -1 : placeMet(condition, brought, evaluation);
  const simple = operator && quantifier === undefined && brought !== undefined;
  const holds = simple ? place >= 0 !== operator.negated : holdsOf(condition, effect, brought, evaluation);
  return 2 * (place + 1) + (holds ? 1 : 0);
}

type Brought = string | readonly string[];

function placeMet({ values }: CompiledCondition, brought: Brought, evaluation: Evaluation): number {
  for (let place = 0; place < values.length; place++) {
    const value = values[place];
    if (value && meetsAny(value, brought, evaluation)) return place;
  }
  return -1;
}

function meetsAny(value: PreparedValue, brought: Brought, evaluation: Evaluation): boolean {
  if (typeof brought === "string") return value.matches(brought, evaluation);
  for (const one of brought) if (value.matches(one, evaluation)) return true;
  return false;
}

function meetsOne({ values }: CompiledCondition, brought: string, evaluation: Evaluation): boolean {
  for (const value of values) if (value.matches(brought, evaluation)) return true;
  return false;
}

function holdsOf(
  condition: CompiledCondition,
  effect: "Allow" | "Deny",
  brought: Brought | undefined,
  evaluation: Evaluation,
): boolean {
  const { operator, quantifier } = condition;
  if (operator === undefined) return effect === "Deny";
  if (operator === null) return presenceIsAsked(condition, brought !== undefined);
  if (brought === undefined) return holdsWithoutKey(condition, operator.negated);
  if (quantifier === undefined) return placeMet(condition, brought, evaluation) >= 0 !== operator.negated;
  const set = typeof brought === "string" ? [brought] : brought;
  // A list of nothing but empty texts counts as an empty list.
  if (set.every((value) => value === "")) return quantifier === "all";
  const one = (value: string) => meetsOne(condition, value, evaluation) !== operator.negated;
  return quantifier === "all" ? set.every(one) : set.some(one);
}

/**
 * Is the condition met by a request without its key? A set operator settles it before IfExists is asked: AWS's pages
 * say both of ForAnyValue with IfExists, and an account of AWS answers no.
 * Sources: the page of single-valued and multivalued keys above; AWS re:Post, "ForAnyValue:StringEqualsIfExists behaving
 * unexpectedly" (QU9HFmDzP0QGuU-fd7rS6B7w).
 */
export function holdsWithoutKey({ quantifier, ifExists }: OperatorName, negated: boolean): boolean {
  return quantifier === undefined ? ifExists || negated : quantifier === "all";
}

/** Null: "true" asks that the key be absent, "false" that it be there. */
const presenceIsAsked = ({ valueTexts }: CompiledCondition, present: boolean) =>
  valueTexts.some((text) => text.toLowerCase() === (present ? "false" : "true"));

/** The policy's values after substitution. */
export const shownValues = (condition: CompiledCondition, evaluation: Evaluation): string[] =>
  condition.operator ? condition.values.map((value) => value.shown(evaluation)) : [...condition.valueTexts];
