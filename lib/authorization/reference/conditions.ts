/** One operator with one key. */
import type { AuthorizationRequest } from "../model";
import { addressIsIn } from "./addresses";
import { arnFits } from "./arns";
import { asciiLower, context } from "./context";
import { readInstant, readNumber } from "./numbers";
import { fitsPattern, plainPattern, substitutedPattern } from "./patterns";

export function conditionIsMet(
  written: string,
  key: string,
  values: string[],
  effect: "Allow" | "Deny",
  request: AuthorizationRequest,
  variables: boolean,
): boolean {
  let operator = asciiLower(written);
  const forAll = operator.startsWith("forallvalues:");
  const forAny = operator.startsWith("foranyvalue:");
  if (forAll || forAny) operator = operator.slice(operator.indexOf(":") + 1);
  const ifExists = operator.endsWith("ifexists");
  if (ifExists) operator = operator.slice(0, -"ifexists".length);

  const found = context(request, key);
  const present = found === undefined ? [] : typeof found === "string" ? [found] : [...found];
  if (operator === "null" && !ifExists) {
    const asked = values.map((value) => value.toLowerCase());
    return present.length === 0 ? asked.includes("true") : asked.includes("false");
  }
  const positive = positiveOf(operator);
  if (!positive) return effect === "Deny";
  const negated = positive !== operator;
  const matches = (value: string) => values.some((policy) => holds(positive, policy, value, request, variables));

  if (present.length === 0) {
    if (forAll) return true;
    if (forAny) return false;
    return ifExists || negated;
  }
  const set = present.every((value) => value === "") ? [] : present;
  if (forAll) return set.every((value) => matches(value) !== negated);
  if (forAny) return set.some((value) => matches(value) !== negated);
  return present.some(matches) !== negated;
}

/** The operator that this one is, or is the negation of. */
function positiveOf(operator: string): string | undefined {
  const positives = [
    "stringequals",
    "stringequalsignorecase",
    "stringlike",
    "numericequals",
    "numericlessthan",
    "numericlessthanequals",
    "numericgreaterthan",
    "numericgreaterthanequals",
    "dateequals",
    "datelessthan",
    "datelessthanequals",
    "dategreaterthan",
    "dategreaterthanequals",
    "bool",
    "binaryequals",
    "ipaddress",
    "arnequals",
    "arnlike",
  ];
  if (positives.includes(operator)) return operator;
  if (operator === "notipaddress") return "ipaddress";
  const match = /^(string|numeric|date|arn)not(equals|equalsignorecase|like)$/.exec(operator);
  const positive = match ? `${match[1]}${match[2]}` : "";
  return positives.includes(positive) ? positive : undefined;
}

function holds(
  operator: string,
  policy: string,
  value: string,
  request: AuthorizationRequest,
  variables: boolean,
): boolean {
  const literal = () =>
    variables
      ? substitutedPattern(policy, request, false)
          ?.map((part) => (typeof part === "string" ? part : part.wild))
          .join("")
      : policy;
  const pattern = () => (variables ? substitutedPattern(policy, request) : plainPattern(policy));
  if (operator === "stringequals") return literal() === value;
  if (operator === "stringequalsignorecase") return literal()?.toLowerCase() === value.toLowerCase();
  if (operator === "bool") {
    const wanted = literal()?.toLowerCase();
    return (wanted === "true" || wanted === "false") && wanted === value.toLowerCase();
  }
  if (operator === "binaryequals") return policy === value;
  if (operator === "stringlike") {
    const made = pattern();
    return made !== undefined && fitsPattern(made, value);
  }
  if (operator.startsWith("arn")) {
    const made = pattern();
    return made !== undefined && arnFits(variables ? policy : undefined, made, value, request);
  }
  if (operator === "ipaddress") return addressIsIn(value, policy);
  const read = operator.startsWith("numeric") ? readNumber : readInstant;
  const [left, right] = [read(value), read(policy)];
  if (left === undefined || right === undefined) return false;
  if (operator.endsWith("lessthanequals")) return left <= right;
  if (operator.endsWith("lessthan")) return left < right;
  if (operator.endsWith("greaterthanequals")) return left >= right;
  if (operator.endsWith("greaterthan")) return left > right;
  return left === right;
}
