/** Condition operators, and keys that do not go with them. */

import { isForeign, knownKey } from "../condition-keys";
import { type ConditionView, familyOf } from "../policy-view";
import { found, type Rule } from "../rule";

export const operators: Rule = {
  codes: ["INVALID_CONDITION_OPERATOR", "NULL_WITH_IF_EXISTS", "NULL_WITH_QUALIFIER"],
  *check({ statements }) {
    for (const { operator, quantifier, operatorNode } of statements.flatMap(({ conditions }) => conditions)) {
      if (/^(?:for(?:all|any)values?:)?nullifexists$/i.test(operatorNode.value))
        yield found(
          "NULL_WITH_IF_EXISTS",
          "Null asks itself whether the key exists; IfExists does not go with it.",
          operatorNode,
        );
      else if (operator === undefined)
        yield found(
          "INVALID_CONDITION_OPERATOR",
          `There is no condition operator "${operatorNode.value}".`,
          operatorNode,
        );
      else if (operator === null && quantifier !== undefined)
        yield found(
          "NULL_WITH_QUALIFIER",
          "Null with ForAllValues or ForAnyValue says the same of every request.",
          operatorNode,
        );
    }
  },
};

export const quantifiers: Rule = {
  codes: ["MISSING_QUALIFIER", "FORALLVALUES_WITH_SINGLE_VALUED_KEY", "CONFIRM_AUDIENCE_CLAIM_TYPE"],
  *check({ statements, catalogue }) {
    for (const { effect, conditions } of statements)
      for (const condition of conditions) {
        const { folded, keyNode, operatorNode, operator, quantifier } = condition;
        const prefix = folded.slice(0, folded.lastIndexOf(":"));
        if (isForeign(prefix) && folded.endsWith(":aud") && quantifier !== undefined) {
          yield found(
            "CONFIRM_AUDIENCE_CLAIM_TYPE",
            "The audience of a token is one value: compare it without ForAllValues or ForAnyValue.",
            operatorNode,
          );
          continue;
        }
        const known = knownKey(catalogue, folded);
        if (!known || operator === null || operator === undefined) continue;
        if (known.many && quantifier === undefined)
          yield found(
            "MISSING_QUALIFIER",
            `${keyNode.value} has several values: say ForAllValues or ForAnyValue.`,
            operatorNode,
          );
        else if (!known.many && quantifier === "all" && effect === "Allow" && !guarded(condition, conditions))
          yield found(
            "FORALLVALUES_WITH_SINGLE_VALUED_KEY",
            `${keyNode.value} has one value, and ForAllValues is also met without it: remove ForAllValues.`,
            operatorNode,
          );
      }
  },
};

/** Does a Null ask that the key be there? */
const guarded = ({ folded }: ConditionView, conditions: readonly ConditionView[]) =>
  conditions.some(
    (other) =>
      other.operator === null &&
      other.folded === folded &&
      other.values.some(({ text }) => text.toLowerCase() === "false"),
  );

const fitting: Record<string, readonly string[]> = {
  String: ["String", "Arn"],
  ARN: ["Arn", "String"],
  Bool: ["Bool"],
  Date: ["Date"],
  Numeric: ["Numeric"],
  IPAddress: ["Ip"],
  Binary: ["Binary"],
};

export const operatorTypes: Rule = {
  codes: ["TYPE_MISMATCH"],
  *check({ statements, catalogue }) {
    for (const condition of statements.flatMap(({ conditions }) => conditions)) {
      const family = familyOf(condition);
      const known = knownKey(catalogue, condition.folded);
      if (!known || family === undefined || family === "Null") continue;
      const families = fitting[known.type];
      // Seconds since 1970 are a number too.
      if (!families || families.includes(family) || (condition.folded === "aws:epochtime" && family === "Numeric"))
        continue;
      yield found(
        "TYPE_MISMATCH",
        `${condition.keyNode.value} is of the type ${known.type}: use an operator of that type instead of ${condition.operatorNode.value}.`,
        condition.operatorNode,
      );
    }
  },
};
