import { describe, expect, it } from "vitest";
import { entitiesText, switchable, trustedEntities } from "./trusted-entities";

const trusting = (...principals: unknown[]) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: principals.map((Principal) => ({ Effect: "Allow", Principal, Action: "sts:AssumeRole" })),
  });

describe("trustedEntities", () => {
  it.each([
    [{ Service: "ec2.amazonaws.com" }, "AWS Service: ec2"],
    [{ AWS: "111122223333" }, "Account: 111122223333"],
    [{ AWS: "arn:aws:iam::111122223333:root" }, "Account: 111122223333"],
    [{ AWS: "arn:aws:iam::111122223333:user/ana" }, "arn:aws:iam::111122223333:user/ana"],
    [{ AWS: "AIDAJQABLZS4A3QDU576Q" }, "AIDAJQABLZS4A3QDU576Q"],
    [
      { Federated: "arn:aws:iam::111122223333:saml-provider/idp" },
      "Identity Provider: arn:aws:iam::111122223333:saml-provider/idp",
    ],
    [{ Federated: "cognito-identity.amazonaws.com" }, "Identity Provider: cognito-identity.amazonaws.com"],
    ["*", "Everyone (*)"],
    [{ AWS: "*" }, "Everyone (*)"],
  ])("says %j as %s", (principal, text) => {
    expect(trustedEntities(trusting(principal), "/")).toEqual([text]);
  });

  it("says of a service's own role that it is one", () => {
    const support = trusting({ Service: "support.amazonaws.com" });
    expect(trustedEntities(support, "/aws-service-role/support.amazonaws.com/")).toEqual([
      "AWS Service: support (Service-Linked Role)",
    ]);
  });

  it("names each once, and nobody whom a statement denies or leaves out", () => {
    expect(trustedEntities(trusting({ AWS: "111122223333" }, { AWS: "arn:aws:iam::111122223333:root" }), "/")).toEqual([
      "Account: 111122223333",
    ]);
    const Statement = [
      { Effect: "Deny", Principal: { AWS: "111122223333" }, Action: "sts:AssumeRole" },
      { Effect: "Allow", NotPrincipal: { AWS: "444455556666" }, Action: "sts:AssumeRole" },
    ];
    expect(trustedEntities(JSON.stringify({ Version: "2012-10-17", Statement }), "/")).toEqual([]);
  });
});

describe("entitiesText", () => {
  it.each([
    [[], "-"],
    [["A"], "A"],
    [["A", "B"], "A, B"],
    [["A", "B", "C", "D"], "A, B, and 2 more"],
  ])("says %j as %s", (entities, text) => {
    expect(entitiesText(entities)).toBe(text);
  });
});

describe("switchable", () => {
  it.each([
    [{ AWS: "111122223333" }, true],
    [{ AWS: "arn:aws:iam::111122223333:user/ana" }, true],
    ["*", true],
    [{ AWS: "AIDAJQABLZS4A3QDU576Q" }, false],
    [{ Service: "ec2.amazonaws.com" }, false],
    [{ Federated: "accounts.google.com" }, false],
  ])("of a role that trusts %j is %s", (principal, expected) => {
    expect(switchable(trusting(principal))).toBe(expected);
  });
});
