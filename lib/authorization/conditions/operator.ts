/**
 * What a condition operator is, and the three ways to make one: of a comparison of texts, of values that are parsed
 * once, and of patterns. A negated operator is its positive twin turned round.
 * Source: IAM User Guide, "IAM JSON policy elements: Condition operators" (reference_policies_elements_condition_operators).
 */
import type { Evaluation } from "../evaluate/evaluation";
import { matchGlob } from "../match/glob";
import { globFor, noVariables, parseTemplate, patternOf, type Template, textOf } from "../match/template";

export interface ConditionOperator {
  /** As AWS writes it. */
  readonly name: string;
  /** Negated operators are true for a missing key, and where none of the values matches. */
  readonly negated: boolean;
  /** Makes a policy's value ready. `variables`: does the policy's version know them? */
  readonly prepare: (value: string, variables: boolean) => PreparedValue;
}

/** One value of a policy; of a negated operator it answers the positive question. */
export interface PreparedValue {
  readonly matches: (requestValue: string, evaluation: Evaluation) => boolean;
  /** The value after substitution of variables; as written where one has no value. */
  readonly shown: (evaluation: Evaluation) => string;
}

export const negationOf = (positive: ConditionOperator, name: string): ConditionOperator => ({
  name,
  negated: true,
  prepare: positive.prepare,
});

/** Compares texts; variables are replaced, wildcards are none. */
export function textOperator(name: string, same: (policy: string, request: string) => boolean): ConditionOperator {
  return {
    name,
    negated: false,
    prepare(value, variables) {
      const template = parseTemplate(value, { variables, wildcards: false });
      return template.hasVariables
        ? new VariableText(template, same)
        : new FixedText(textOf(template, noVariables) ?? value, same);
    },
  };
}

// Classes, because a policy has many values and each closure would be kept for each of them.
class FixedText implements PreparedValue {
  constructor(
    private readonly text: string,
    private readonly same: (policy: string, request: string) => boolean,
  ) {}
  matches(requestValue: string): boolean {
    return this.same(this.text, requestValue);
  }
  shown(): string {
    return this.text;
  }
}

class VariableText implements PreparedValue {
  constructor(
    private readonly template: Template,
    private readonly same: (policy: string, request: string) => boolean,
  ) {}
  matches(requestValue: string, evaluation: Evaluation): boolean {
    const policy = textOf(this.template, evaluation);
    return policy !== undefined && this.same(policy, requestValue);
  }
  shown(evaluation: Evaluation): string {
    return textOf(this.template, evaluation) ?? this.template.source;
  }
}

/** Compares parsed values; what cannot be parsed, of the policy or of the request, matches nothing. */
export function parsedOperator<Value>(
  name: string,
  parse: (text: string) => Value | undefined,
  holds: (request: Value, policy: Value) => boolean,
): ConditionOperator {
  // Several policies ask for the same value of one request: it is parsed once.
  let last: { text: string; value: Value | undefined } | undefined;
  const parseRequest = (text: string) => {
    if (last?.text !== text) last = { text, value: parse(text) };
    return last.value;
  };
  return {
    name,
    negated: false,
    prepare(value) {
      const policy = parse(value);
      return {
        matches(requestValue) {
          const request = parseRequest(requestValue);
          return policy !== undefined && request !== undefined && holds(request, policy);
        },
        shown: () => value,
      };
    },
  };
}

/** Matches patterns with `*` and `?`. */
export const patternOperator = (name: string): ConditionOperator => ({
  name,
  negated: false,
  prepare(value, variables) {
    const pattern = patternOf(parseTemplate(value, { variables, wildcards: true }));
    return {
      matches(requestValue, evaluation) {
        const glob = globFor(pattern, evaluation);
        return glob !== undefined && matchGlob(glob, requestValue, evaluation);
      },
      shown: (evaluation) => textOf(pattern.template, evaluation) ?? value,
    };
  },
});
