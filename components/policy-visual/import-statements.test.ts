import { expect, test } from "vitest";
import { policySkeleton } from "../policy-editor/policy-issues";
import { importStatements } from "./import-statements";

const policy = (Statement: unknown) => JSON.stringify({ Version: "2012-10-17", Statement });
const statement = { Effect: "Allow", Action: "s3:*", Resource: "*" };
const sids = (text: string | undefined) => JSON.parse(text ?? "{}").Statement.map(({ Sid }: { Sid?: string }) => Sid);

test("statements stand behind those that there are, each with a Sid of its own", () => {
  const named = (Sid: string) => ({ Sid, ...statement });
  expect(sids(importStatements(policy([named("A")]), policy([named("A"), statement, named("A2")])))).toEqual([
    ...["A", "A2"],
    ...[undefined, "A22"],
  ]);
  expect(sids(importStatements(policy(named("A")), policy(named("B"))))).toEqual(["A", "B"]);
});

test("a statement that one has begun stays", () => {
  const begun = { Effect: "Allow", Action: [], Resource: [] };
  for (const statement of [
    { ...begun, Effect: "Deny" },
    { Sid: "Mine", ...begun },
    { ...begun, Condition: { Bool: { "aws:SecureTransport": "true" } } },
  ])
    expect(JSON.parse(importStatements(policy([statement]), policy([])) ?? "").Statement).toEqual([statement]);
  for (const statement of [begun, { Sid: "Statement2", ...begun }])
    expect(JSON.parse(importStatements(policy([statement]), policy([])) ?? "").Statement).toEqual([]);
});

test("the statement that a new policy begins with gives way; a text that is no policy takes nothing in", () => {
  expect(JSON.parse(importStatements(policySkeleton, policy(statement)) ?? "")).toEqual(
    JSON.parse(policy([statement])),
  );
  expect(importStatements("{", policy(statement))).toBeUndefined();
  expect(importStatements(policy(statement), "[]")).toBeUndefined();
  const twice = policy(statement).replace('"Effect"', '"Effect":"Deny","Effect"');
  expect(importStatements(twice, policy(statement)), "one of the two would be lost").toBeUndefined();
  expect(importStatements(policy(statement), twice)).toBeUndefined();
});
