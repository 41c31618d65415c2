import { describe, expect, it } from "vitest";
import { rejectPolicy } from "./reject";

const issuer = "token.actions.githubusercontent.com";
const arn = (of = issuer) => `arn:aws:iam::123456789012:oidc-provider/${of}`;
const trust = (Federated: string | string[], Condition: unknown, Effect = "Allow") =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect, Principal: { Federated }, Action: "sts:AssumeRoleWithWebIdentity", Condition }],
  });
const refused = (principal: string, key: string) =>
  `Trust policy with trusted principal ${principal} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, ${key} which is not scoped to all.`;
const messageOf = (document: string) => rejectPolicy(document, "trust")?.message;
const sub = `${issuer}:sub`;

describe("a shared issuer", () => {
  it.each([
    ["no condition", {}],
    ["another claim only", { StringEquals: { [`${issuer}:aud`]: "sts.amazonaws.com" } }],
    ["everybody's subject", { StringLike: { [sub]: "*" } }],
    ["everybody's subject among others", { StringLike: { [sub]: ["repo:octo/*", "**"] } }],
    ["no subject at all", { StringEquals: { [sub]: [] } }],
    ["an operator that needs no key", { StringEqualsIfExists: { [sub]: "repo:octo/app" } }],
    ["a set operator that needs no key", { "ForAllValues:StringLike": { [sub]: "repo:octo/*" } }],
    ["an operator that excludes", { StringNotLike: { [sub]: "repo:octo/*" } }],
  ])("is refused with %s", (_, condition) => {
    expect(messageOf(trust(arn(), condition))).toBe(refused(arn(), sub));
  });

  it.each([
    ["StringEquals", "repo:octo/app:ref:refs/heads/main"],
    ["stringlike", "repo:octo/*"],
    ["StringEqualsIgnoreCase", "repo:octo/app"],
    ["ForAnyValue:StringLike", ["repo:octo/*", "repo:mona/*"]],
  ])("is taken where %s tests the claim", (operator, value) => {
    expect(messageOf(trust(arn(), { [operator]: { [sub.toUpperCase()]: value } }))).toBeUndefined();
  });

  it("is asked for its own claim, behind an enterprise's name too", () => {
    expect(messageOf(trust(arn("oidc.vercel.com"), {}))).toBe(refused(arn("oidc.vercel.com"), "oidc.vercel.com:aud"));
    expect(messageOf(trust("cognito-identity.amazonaws.com", {}))).toBe(
      refused("cognito-identity.amazonaws.com", "cognito-identity.amazonaws.com:aud"),
    );
    const azure = "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d";
    expect(messageOf(trust(arn(azure), {}))).toBe(refused(arn(azure), "sts:RoleSessionName"));
    expect(messageOf(trust(arn(`${issuer}/octo`), { StringEquals: { [sub]: "x" } }))).toBe(
      refused(arn(`${issuer}/octo`), `${issuer}/octo:sub`),
    );
  });

  it("is not asked of anybody's own issuer, nor where the statement denies", () => {
    expect(messageOf(trust(arn("idp.example.org"), {}))).toBeUndefined();
    expect(messageOf(trust(arn(`${issuer}.example.org`), {}))).toBeUndefined();
    expect(messageOf(trust(arn(), {}, "Deny"))).toBeUndefined();
  });
});
