import { describe, expect, it } from "vitest";
import { catalogueOver } from "@/lib/authorization";
import { contextKeyType, isKeyOf } from "./context-key-type";

// biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of AWS's reference.
const tag = "iam:ResourceTag/${TagKey}";
const action = (name: string, conditionKeys: string[]) => ({
  ...{ name, conditionKeys, accessLevel: "", description: "" },
  ...{ resourceTypes: [], dependentActions: [] },
});
const catalogue = catalogueOver(
  {
    services: [{ prefix: "iam", name: "IAM" }],
    globalConditionKeys: [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of AWS's reference.
      { key: "aws:PrincipalTag/${TagKey}", type: "String" },
      { key: "aws:SecureTransport", type: "Bool" },
      { key: "aws:TagKeys", type: "ArrayOfString" },
      { key: "aws:SourceIp", type: "IPAddress" },
    ],
    regions: [],
  },
  new Map([
    [
      "iam",
      {
        actions: [action("AttachUserPolicy", ["iam:PolicyARN", tag]), action("ListUsers", [])],
        resourceTypes: [],
        conditionKeys: [
          { key: "iam:PolicyARN", type: "ARN" },
          { key: tag, type: "String" },
        ],
      },
    ],
  ]),
);

describe("contextKeyType", () => {
  it.each([
    ["aws:securetransport", "boolean"],
    ["aws:TagKeys", "stringList"],
    ["aws:SourceIp", "ip"],
    ["aws:PrincipalTag/team", "string"],
    ["iam:PolicyARN", "string"],
    ["made:up", "string"],
  ])("takes %s for %s", (key, type) => {
    expect(contextKeyType(key, catalogue)).toBe(type);
  });
  it("takes every key for a text before the reference is read", () => {
    expect(contextKeyType("aws:SecureTransport", undefined)).toBe("string");
  });
});

describe("isKeyOf", () => {
  it.each([
    ["iam:policyarn", "iam:AttachUserPolicy", true],
    ["iam:ResourceTag/team", "IAM:attachuserpolicy", true],
    ["iam:PolicyARN", "iam:ListUsers", false],
    ["iam:NotInReference", "iam:ListUsers", true],
    ["iam:PolicyARN", "iam:NotInReference", true],
    ["s3:prefix", "iam:ListUsers", false],
  ])("%s of %s: %s", (key, name, expected) => {
    expect(isKeyOf(key, name, catalogue)).toBe(expected);
  });
  it("takes every key of the service before the reference is read", () => {
    expect(isKeyOf("iam:PolicyARN", "iam:ListUsers", undefined)).toBe(true);
  });
});
