import { describe, expect, it } from "vitest";
import { trustStatements } from "./trust-statements";

describe("trustStatements", () => {
  it("tells whom each statement names, for which actions, under which conditions", () => {
    const document = {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Partner",
          Effect: "Allow",
          Principal: { AWS: ["111122223333", "AIDAEXAMPLE"], Service: "ec2.amazonaws.com" },
          Action: ["sts:AssumeRole", "sts:TagSession"],
          Condition: { StringEquals: { "sts:ExternalId": ["a", "b"] } },
        },
        { Effect: "Deny", NotPrincipal: { AWS: "111122223333" }, Action: "sts:*" },
        { Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" },
      ],
    };
    expect(trustStatements(JSON.stringify(document))).toEqual([
      {
        sid: "Partner",
        effect: "Allow",
        principals: [
          { type: "AWS", text: "111122223333" },
          { type: "AWS", text: "AIDAEXAMPLE" },
          { type: "Service", text: "ec2.amazonaws.com" },
        ],
        inverted: false,
        actions: ["sts:AssumeRole", "sts:TagSession"],
        conditions: [{ operator: "StringEquals", key: "sts:ExternalId", values: ["a", "b"] }],
      },
      {
        sid: undefined,
        effect: "Deny",
        principals: [{ type: "AWS", text: "111122223333" }],
        inverted: true,
        actions: ["sts:*"],
        conditions: [],
      },
      {
        sid: undefined,
        effect: "Allow",
        principals: [{ type: "*", text: "*" }],
        inverted: false,
        actions: ["sts:AssumeRole"],
        conditions: [],
      },
    ]);
  });

  it.each(["", "{", "[]", '{"Statement": [{"Principal": "*"}]}'])("has nothing to tell of %j", (text) => {
    expect(trustStatements(text)).toEqual([]);
  });
});
