import { describe, expect, it } from "vitest";
import { issuerKeys } from "./issuer-keys";

describe("the condition keys of the providers that a statement trusts", () => {
  it("are the audience and the subject of each OpenID Connect provider", () => {
    const github = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
    const saml = "arn:aws:iam::111122223333:saml-provider/adfs";
    expect(issuerKeys({ Principal: { Federated: [github, saml] } }).map(({ key }) => key)).toEqual([
      "token.actions.githubusercontent.com:aud",
      "token.actions.githubusercontent.com:sub",
    ]);
  });

  it("are none where it trusts no provider", () => {
    expect(issuerKeys({ Principal: { AWS: "111122223333" } })).toEqual([]);
    expect(issuerKeys({ Principal: "*" })).toEqual([]);
    expect(issuerKeys({})).toEqual([]);
  });
});
