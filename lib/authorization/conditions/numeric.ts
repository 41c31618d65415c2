import { negationOf, parsedOperator } from "./operator";

/** Integers and decimals; `10` is `10.0`. */
export const parseNumber = (text: string): number | undefined =>
  /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;

const numeric = (name: string, holds: (request: number, policy: number) => boolean) =>
  parsedOperator(name, parseNumber, holds);

export const numericEquals = numeric("NumericEquals", (request, policy) => request === policy);
export const numericNotEquals = negationOf(numericEquals, "NumericNotEquals");
export const numericLessThan = numeric("NumericLessThan", (request, policy) => request < policy);
export const numericLessThanEquals = numeric("NumericLessThanEquals", (request, policy) => request <= policy);
export const numericGreaterThan = numeric("NumericGreaterThan", (request, policy) => request > policy);
export const numericGreaterThanEquals = numeric("NumericGreaterThanEquals", (request, policy) => request >= policy);
