import { describe, expect, it } from "vitest";
import { addCondition, addPrincipal, addStatement, draftStatements, removeStatement, setAction } from "./trust-edit";

const trusting = JSON.stringify({
  Version: "2012-10-17",
  Statement: { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
});
const statements = (text: string) => JSON.parse(text).Statement;

describe("the panel beside a trust policy", () => {
  it("adds a statement with a Sid of its own, and takes one away", () => {
    const two = addStatement(trusting);
    expect(statements(two)).toEqual([
      { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
      { Sid: "Statement2", Effect: "Allow", Principal: {}, Action: [] },
    ]);
    expect(statements(addStatement(removeStatement(two, 0)))).toMatchObject([
      { Sid: "Statement2" },
      { Sid: "Statement3" },
    ]);
  });

  it("puts actions in and takes them out", () => {
    const tagging = setAction(trusting, 0, "sts:TagSession", true);
    expect(statements(tagging)[0].Action).toEqual(["sts:AssumeRole", "sts:TagSession"]);
    expect(statements(setAction(tagging, 0, "sts:AssumeRole", false))[0].Action).toEqual(["sts:TagSession"]);
  });

  it("adds principals beside those that there are, each once", () => {
    const lambda = addPrincipal(trusting, 0, { type: "Service", text: "lambda.amazonaws.com" });
    const again = addPrincipal(lambda, 0, { type: "Service", text: "ec2.amazonaws.com" });
    expect(statements(addPrincipal(again, 0, { type: "AWS", text: "111122223333" }))[0].Principal).toEqual({
      Service: ["lambda.amazonaws.com", "ec2.amazonaws.com"],
      AWS: "111122223333",
    });
  });

  it("adds conditions, and further values to one", () => {
    const first = addCondition(trusting, 0, { operator: "StringEquals", key: "sts:ExternalId", value: "a" });
    const second = addCondition(first, 0, { operator: "StringEquals", key: "sts:ExternalId", value: "b" });
    const third = addCondition(second, 0, { operator: "Bool", key: "aws:MultiFactorAuthPresent", value: "true" });
    expect(statements(third)[0].Condition).toEqual({
      StringEquals: { "sts:ExternalId": ["a", "b"] },
      Bool: { "aws:MultiFactorAuthPresent": "true" },
    });
  });

  it("keeps the version first, and what it does not know", () => {
    const text = setAction(
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","X":1}]}',
      0,
      "sts:AssumeRole",
      true,
    );
    expect(Object.keys(JSON.parse(text))).toEqual(["Version", "Statement"]);
    expect(statements(text)[0]).toEqual({ Effect: "Allow", Action: ["sts:AssumeRole"], X: 1 });
  });

  it.each(["", "{", "[]", '{"Statement": "none"}'])("leaves %j as it is", (text) => {
    expect(draftStatements(text)).toBeUndefined();
    expect(addStatement(text)).toBe(text);
  });
});
