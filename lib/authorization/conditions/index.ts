/** Every condition operator, by its name in lower case. `Null` is none of them: it asks for presence, not for a value. */
import { foldCase } from "../match/fold-case";
import { arnEquals, arnLike, arnNotEquals, arnNotLike } from "./arn";
import { binaryEquals } from "./binary-equals";
import { bool } from "./bool";
import {
  dateEquals,
  dateGreaterThan,
  dateGreaterThanEquals,
  dateLessThan,
  dateLessThanEquals,
  dateNotEquals,
} from "./date";
import { ipAddress, notIpAddress } from "./ip-address";
import {
  numericEquals,
  numericGreaterThan,
  numericGreaterThanEquals,
  numericLessThan,
  numericLessThanEquals,
  numericNotEquals,
} from "./numeric";
import type { ConditionOperator } from "./operator";
import { stringEquals } from "./string-equals";
import { stringEqualsIgnoreCase } from "./string-equals-ignore-case";
import { stringLike } from "./string-like";
import { stringNotEquals } from "./string-not-equals";
import { stringNotEqualsIgnoreCase } from "./string-not-equals-ignore-case";
import { stringNotLike } from "./string-not-like";

export const operators: readonly ConditionOperator[] = [
  stringEquals,
  stringNotEquals,
  stringEqualsIgnoreCase,
  stringNotEqualsIgnoreCase,
  stringLike,
  stringNotLike,
  numericEquals,
  numericNotEquals,
  numericLessThan,
  numericLessThanEquals,
  numericGreaterThan,
  numericGreaterThanEquals,
  dateEquals,
  dateNotEquals,
  dateLessThan,
  dateLessThanEquals,
  dateGreaterThan,
  dateGreaterThanEquals,
  bool,
  binaryEquals,
  ipAddress,
  notIpAddress,
  arnEquals,
  arnNotEquals,
  arnLike,
  arnNotLike,
];

const byName = new Map(operators.map((operator) => [foldCase(operator.name), operator]));

/** As most policies write them. */
const byWrittenName = new Map<string, OperatorName>(
  operators.map((operator) => [operator.name, { operator, quantifier: undefined, ifExists: false }]),
);

export interface OperatorName {
  /** ForAllValues or ForAnyValue. */
  quantifier: "all" | "any" | undefined;
  ifExists: boolean;
  /** `null` for Null; undefined where AWS knows no such operator. */
  operator: ConditionOperator | null | undefined;
}

/** Takes apart `ForAnyValue:StringLikeIfExists`, without regard to case. */
export function readOperatorName(written: string): OperatorName {
  const plain = byWrittenName.get(written);
  if (plain) return plain;
  const [, quantifier, base = "", ifExists] =
    /^(?:(forallvalues|foranyvalue):)?(.*?)(ifexists)?$/s.exec(foldCase(written)) ?? [];
  const known = base === "null" ? (ifExists ? undefined : null) : byName.get(base);
  return {
    quantifier: quantifier === undefined ? undefined : quantifier === "forallvalues" ? "all" : "any",
    ifExists: ifExists !== undefined,
    operator: known,
  };
}
