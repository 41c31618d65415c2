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

export function compileCondition(condition: ConditionValue, variables: boolean): CompiledCondition {
  const name = readOperatorName(condition.operator);
  const valueTexts = condition.values.map(({ text }) => text);
  const { operator } = name;
  return {
    ...name,
    operatorText: condition.operator,
    keyText: condition.key,
    key: foldCase(condition.key),
    valueTexts,
    values: operator ? valueTexts.map((text) => operator.prepare(text, variables)) : [],
  };
}

/** Is the condition met? One with an operator that AWS does not know is met for a Deny, and never for an Allow. */
export function conditionHolds(
  condition: CompiledCondition,
  effect: "Allow" | "Deny",
  evaluation: Evaluation,
): boolean {
  const { operator, quantifier } = condition;
  if (operator === undefined) return effect === "Deny";
  const requestValues = evaluation.values(condition.key);
  if (operator === null) return presenceIsAsked(condition, requestValues !== undefined);
  if (requestValues === undefined) return holdsWithoutKey(condition, operator.negated);
  const one = (value: string) => condition.values.some((prepared) => prepared.matches(value, evaluation));
  if (quantifier === undefined) return requestValues.some(one) !== operator.negated;
  // A list of nothing but empty texts counts as an empty list.
  const set = requestValues.every((value) => value === "") ? [] : requestValues;
  return quantifier === "all"
    ? set.every((value) => one(value) !== operator.negated)
    : set.some((value) => one(value) !== operator.negated);
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

/** The policy value that a request value met, for the explanation. */
export function valueMet(condition: CompiledCondition, evaluation: Evaluation): string | undefined {
  const requestValues = evaluation.values(condition.key) ?? [];
  return condition.values
    .find((prepared) => requestValues.some((value) => prepared.matches(value, evaluation)))
    ?.shown(evaluation);
}

/** The policy's values after substitution. */
export const shownValues = (condition: CompiledCondition, evaluation: Evaluation): string[] =>
  condition.operator ? condition.values.map((value) => value.shown(evaluation)) : [...condition.valueTexts];
