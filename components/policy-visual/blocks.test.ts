import { expect, test } from "vitest";
import { policySkeleton } from "../policy-editor/policy-issues";
import {
  addedCondition,
  asWritten,
  type Block,
  documentFrom,
  isRewritten,
  newBlock,
  type Part,
  partsOf,
} from "./blocks";

const policy = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
const written = (text: string) => JSON.parse(documentFrom(partsOf(text) ?? [], text));

test("a statement of one service is a block, and is written as it was", () => {
  const statement = {
    Sid: "Reports",
    Effect: "Deny",
    Action: ["s3:GetObject", "s3:List*"],
    Resource: "arn:aws:s3:::reports/*",
    Condition: {
      Bool: { "aws:MultiFactorAuthPresent": "true" },
      "ForAnyValue:StringLikeIfExists": { "aws:TagKeys": ["a", "b"] },
    },
  };
  const text = policy(statement);
  expect(partsOf(text)).toEqual([
    {
      ...{ kind: "block", id: 0, sid: "Reports", effect: "Deny", service: "s3" },
      actions: ["GetObject", "List*"],
      resources: ["arn:aws:s3:::reports/*"],
      conditions: [
        { key: "aws:MultiFactorAuthPresent", qualifier: "", operator: "Bool", ifExists: false, values: ["true"] },
        { key: "aws:TagKeys", qualifier: "ForAnyValue", operator: "StringLike", ifExists: true, values: ["a", "b"] },
      ],
    },
  ]);
  expect(written(text)).toEqual(JSON.parse(text));
  expect(isRewritten(partsOf(text) ?? [], text)).toBe(false);
});

test("a statement of several services is a block for each, and says so", () => {
  const text = policy({
    Sid: "Both",
    Effect: "Allow",
    Action: ["s3:GetObject", "sqs:*", "S3:PutObject"],
    Resource: "*",
  });
  expect(written(text).Statement).toEqual([
    { Sid: "Both", Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject"], Resource: "*" },
    { Effect: "Allow", Action: "sqs:*", Resource: "*" },
  ]);
  expect(isRewritten(partsOf(text) ?? [], text)).toBe(true);
});

test("a statement that stays has its number in the text: its own, and once the text is set out anew the new one", () => {
  const two = ["s3:GetObject", "sqs:*"];
  const text = policy({ Effect: "Allow", Action: two, Resource: "*" }, { Effect: "Allow", Action: "*", Resource: "*" });
  const numbers = (parts: readonly Part[] = []) => parts.map((part) => (part.kind === "kept" ? part.number : "block"));
  const parts = partsOf(text) ?? [];
  expect(numbers(parts)).toEqual(["block", "block", 2]);
  expect(numbers(asWritten(parts))).toEqual(["block", "block", 3]);
  expect(numbers(partsOf(documentFrom(parts, text)))).toEqual(["block", "block", 3]);
});

test.each([
  { Effect: "Allow", Action: "*", Resource: "*" },
  { Effect: "Allow", NotAction: "iam:*", Resource: "*" },
  { Effect: "Allow", Action: "s3:*", NotResource: "arn:aws:s3:::a" },
  { Effect: "Allow", Action: "s3:*", Resource: "*", Principal: "*" },
  { Effect: "Allow", Action: "s3:*", Resource: "*", Condition: { Bool: { key: { odd: true } } } },
])("what has no visual form stays as it is: %j", (statement) => {
  const text = policy(statement);
  expect(partsOf(text)).toEqual([{ kind: "kept", id: 0, number: 1, statement }]);
  expect(written(text)).toEqual(JSON.parse(text));
});

test("the skeleton is a block without a service; a text that is no policy has no parts", () => {
  expect(partsOf(policySkeleton)).toMatchObject([{ kind: "block", service: undefined, actions: [], resources: [] }]);
  for (const text of ["", "{", "[]", "{}", '{"Statement": ["text"]}']) expect(partsOf(text), text).toBeUndefined();
});

test("a block that was filled in is a statement", () => {
  const block: Block = { ...newBlock(3), service: "s3", actions: ["*"], resources: ["*"] };
  expect(JSON.parse(documentFrom([block], policySkeleton))).toEqual({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }],
  });
});

test("values of one key and operator are alternatives: none is lost", () => {
  const account = (...values: string[]) => ({
    ...({ key: "aws:PrincipalAccount", qualifier: "", operator: "StringEquals", ifExists: false } as const),
    values,
  });
  const both = addedCondition(addedCondition([], account("a")), { ...account("b"), key: "aws:principalaccount" });
  expect(both).toEqual([account("a", "b")]);
  expect(addedCondition(both, { ...account("c"), ifExists: true })).toEqual([
    account("a", "b"),
    { ...account("c"), ifExists: true },
  ]);
  const block = { ...newBlock(0), service: "s3", actions: ["*"], resources: ["*"] };
  const conditionOf = (conditions: Block["conditions"]) =>
    JSON.parse(documentFrom([{ ...block, conditions }], policySkeleton)).Statement[0].Condition;
  expect(conditionOf(both)).toEqual({ StringEquals: { "aws:PrincipalAccount": ["a", "b"] } });
  expect(conditionOf([account("a"), account("b")])).toEqual({ StringEquals: { "aws:PrincipalAccount": ["a", "b"] } });
});

test("keys that differ in case only stay two conditions, both of which have to be met", () => {
  const Condition = { StringEquals: { "aws:PrincipalAccount": "a", "aws:principalaccount": "b" } };
  const text = policy({ Effect: "Allow", Action: "s3:*", Resource: "*", Condition });
  expect(written(text).Statement[0].Condition).toEqual(Condition);
});

test("an action that is none, and numbers as they are written, stay what they are", () => {
  const odd = { Effect: "Allow", Action: "s3:Get:Object", Resource: "*" };
  expect(written(policy(odd)).Statement).toEqual([odd]);
  const text = policy({ Effect: "Allow", Action: "s3:*", Resource: "*", Condition: { NumericLessThan: { a: 0 } } });
  for (const [number, kept] of [
    ["1.0", "1.0"],
    ["12345678901234567890", "12345678901234567890"],
    ["7", "7"],
  ] as const)
    expect(written(text.replace(":0}", `:${number}}`)).Statement[0].Condition.NumericLessThan.a).toBe(kept);
  const apart = policy({ ...odd, Condition: { NumericLessThan: { a: 0 } } });
  expect(written(apart.replace(":0}", ":1.0}")).Statement[0].Condition.NumericLessThan.a, "in what is kept").toBe(
    "1.0",
  );
});
