import { expect, it } from "vitest";
import { malformation } from "./query-problem";

const incomplete = "Invalid jmespath expression: Incomplete expression:";

it.each([
  "Users",
  'Users[].{a: UserName, "b c": Path}',
  "Users[?Path=='/' && !x] | [0]",
  "[-1:2:]",
  "a.*.b.[c]",
  "@",
  "f(&x, `1`)",
])("reads %s", (expression) => expect(malformation(expression)).toBeUndefined());

/** In the AWS CLI's words; of an end behind a dot or in a slice it says `Parse error … token ""`. */
it.each([
  ["", "Invalid JMESPath expression: cannot be empty."],
  ["Users[", `${incomplete}\n"Users["\n       ^`],
  ["Users[?", `${incomplete}\n"Users[?"\n        ^`],
  ["Users[*].{a:b", `${incomplete}\n"Users[*].{a:b"\n              ^`],
  ["Users.", `${incomplete}\n"Users."\n       ^`],
  ["a[1:", `${incomplete}\n"a[1:"\n     ^`],
  ["Users[?a='x']", "Bad jmespath expression: Unknown token '=':\nUsers[?a='x']\n        ^"],
  ["Users[?a=='x]", "Bad jmespath expression: Unclosed ' delimiter:\nUsers[?a=='x]\n          ^"],
  ["a #", "Bad jmespath expression: Unknown token #:\na #\n  ^"],
])("of %j says %j", (expression, problem) => expect(malformation(expression)).toBe(problem));

it.each([
  ["Users[}", 6, "}"],
  ["Users..a", 6, "."],
  ["Users[].[]", 8, "[]"],
  ["a b", 2, "b"],
  ["Users[]]", 7, "]"],
  ["a.1", 2, "1"],
  ["{a:}", 3, "}"],
  ["{1:a}", 1, "1"],
  ["[?]", 2, "]"],
  ["a[1:b]", 4, "b"],
  ["]", 0, "]"],
])("of %s names the place", (expression, at, token) =>
  expect(malformation(expression)).toBe(
    `Invalid jmespath expression: Parse error at column ${at}, token "${token}", for expression:\n"${expression}"\n ${" ".repeat(at)}^`,
  ),
);
