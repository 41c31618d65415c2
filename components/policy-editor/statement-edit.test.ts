import { describe, expect, it } from "vitest";
import {
  actionsOfService,
  addCondition,
  addPrincipal,
  addResource,
  addStatement,
  draftStatements,
  removeStatement,
  servicesOf,
  setAction,
  setServiceActions,
  statementAt,
} from "./statement-edit";

const trusting = JSON.stringify({
  Version: "2012-10-17",
  Statement: { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
});
const statements = (text: string) => JSON.parse(text).Statement;
const plain = { qualifier: "", ifExists: false } as const;

describe("the panel beside a policy", () => {
  it("adds a statement with a Sid of its own, and takes one away", () => {
    const two = addStatement(trusting, "trust");
    expect(statements(two)).toEqual([
      { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
      { Sid: "Statement2", Effect: "Allow", Principal: {}, Action: [] },
    ]);
    expect(statements(addStatement(removeStatement(two, 0), "identity"))).toMatchObject([
      { Sid: "Statement2" },
      { Sid: "Statement3" },
    ]);
    expect(statements(addStatement(two, "bucket"))[2]).toEqual({
      ...{ Sid: "Statement3", Effect: "Allow", Principal: {}, Action: [], Resource: [] },
    });
  });

  it("puts actions in and takes them out", () => {
    const tagging = setAction(trusting, 0, "sts:TagSession", true);
    expect(statements(tagging)[0].Action).toEqual(["sts:AssumeRole", "sts:TagSession"]);
    expect(statements(setAction(tagging, 0, "sts:AssumeRole", false))[0].Action).toEqual(["sts:TagSession"]);
    expect(statements(setAction(tagging, 0, "STS:assumerole", false))[0].Action).toEqual(["sts:TagSession"]);
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
    const first = addCondition(trusting, 0, {
      ...plain,
      operator: "StringEquals",
      key: "sts:ExternalId",
      values: ["a"],
    });
    const second = addCondition(first, 0, { ...plain, operator: "StringEquals", key: "sts:ExternalId", values: ["b"] });
    const third = addCondition(second, 0, {
      ...{ operator: "Bool", qualifier: "ForAllValues", ifExists: true },
      ...{ key: "aws:MultiFactorAuthPresent", values: ["true"] },
    });
    expect(statements(third)[0].Condition).toEqual({
      StringEquals: { "sts:ExternalId": ["a", "b"] },
      "ForAllValues:BoolIfExists": { "aws:MultiFactorAuthPresent": "true" },
    });
  });

  const mixed = JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: ["s3:Get*", "ec2:Describe*", "S3:ListBucket"], Resource: "*" },
      { Effect: "Deny", Action: "*", Resource: ["arn:aws:s3:::a"] },
    ],
  });

  it("puts other actions of one service in, at the place of those that there were", () => {
    const [first, second] = draftStatements(mixed) ?? [];
    expect(first && servicesOf(first)).toEqual(["s3", "ec2"]);
    expect(first && actionsOfService(first, "s3")).toEqual(["Get*", "ListBucket"]);
    expect(second && servicesOf(second)).toEqual([]);
    const changed = setServiceActions(mixed, 0, "s3", ["PutObject"]);
    expect(statements(changed)[0].Action).toEqual(["s3:PutObject", "ec2:Describe*"]);
    expect(statements(setServiceActions(changed, 0, "sqs", ["*"]))[0].Action).toEqual([
      "s3:PutObject",
      "ec2:Describe*",
      "sqs:*",
    ]);
    expect(statements(setServiceActions(mixed, 0, "ec2", []))[0].Action).toEqual(["s3:Get*", "S3:ListBucket"]);
  });

  it("adds resources beside the others, each once; all in place of them", () => {
    const two = addResource(addResource(mixed, 1, "arn:aws:s3:::b"), 1, "arn:aws:s3:::a");
    expect(statements(two)[1].Resource).toEqual(["arn:aws:s3:::b", "arn:aws:s3:::a"]);
    expect(statements(addResource(two, 1, "*"))[1].Resource).toBe("*");
    expect(statements(addResource(mixed, 0, "arn:aws:s3:::a"))[0].Resource).toBe("arn:aws:s3:::a");
  });

  it("keeps values of conditions that are no texts", () => {
    const text = '{"Statement":{"Effect":"Allow","Condition":{"Bool":{"aws:SecureTransport":true}}}}';
    const more = addCondition(text, 0, { ...plain, operator: "Bool", key: "aws:ViaAWSService", values: ["false"] });
    expect(statements(more)[0].Condition).toEqual({
      Bool: { "aws:SecureTransport": true, "aws:ViaAWSService": "false" },
    });
  });

  it("finds the statement at a place of the text", () => {
    const text = JSON.stringify(JSON.parse(mixed), null, 4);
    const line = (of: string) => text.split("\n").findIndex((one) => one.includes(of)) + 1;
    expect(statementAt(text, { line: line("ec2:Describe*"), column: 10 })).toBe(0);
    expect(statementAt(text, { line: line("Deny"), column: 10 })).toBe(1);
    expect(statementAt(text, { line: 1, column: 1 })).toBeUndefined();
    expect(statementAt(text, { line: text.split("\n").length, column: 1 })).toBeUndefined();
    expect(statementAt("{", { line: 1, column: 1 })).toBeUndefined();
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
    expect(addStatement(text, "trust")).toBe(text);
  });
});
