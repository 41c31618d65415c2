import { expect, test } from "vitest";
import { statementSpans } from "./statement-spans";

const places = (text: string) =>
  statementSpans(text).map(({ start, end }) => [start.line, start.column, end.line, end.column]);

test("of a list: behind the bracket or the statement before, and behind the closing brace", () => {
  const document = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };
  expect(places(JSON.stringify(document, null, 2))).toEqual([[3, 17, 8, 6]]);
  expect(places('{"Statement":[{"a":1},{"b":2}]}')).toEqual([
    [1, 15, 1, 22],
    [1, 22, 1, 30],
  ]);
});

test("of a single statement: behind its opening brace", () => {
  const text =
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}';
  expect(places(text)).toEqual([[1, 38, 1, 167]]);
});

test("a text that is no policy has none", () => {
  expect(places("no policy")).toEqual([]);
  expect(places('{"Version":"2012-10-17"}')).toEqual([]);
});
