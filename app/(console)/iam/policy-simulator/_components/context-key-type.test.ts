import { describe, expect, it } from "vitest";
import { catalogueOver } from "@/lib/authorization";
import { contextKeyType } from "./context-key-type";

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
  new Map([["iam", { actions: [], resourceTypes: [], conditionKeys: [{ key: "iam:PolicyARN", type: "ARN" }] }]]),
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
