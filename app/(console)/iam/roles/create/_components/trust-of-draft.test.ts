import { describe, expect, it } from "vitest";
import { rejectPolicy } from "@/lib/authorization";
import { emptyDraft, type RoleDraft, trustSkeleton } from "./draft";
import { entityErrors } from "./field-errors";
import { audienceBegun, trustOfDraft } from "./trust-of-draft";

const facts = { accountId: "111122223333", useCase: undefined };
const draft = (changes: Partial<RoleDraft>): RoleDraft => ({ ...emptyDraft, ...changes });
/** The one statement, without its Effect; asserts that IAM takes the policy. */
const statement = (changes: Partial<RoleDraft>, more: object = {}) => {
  const text = trustOfDraft(draft(changes), { ...facts, ...more });
  expect(rejectPolicy(text, "trust")).toBeUndefined();
  const { Version, Statement } = JSON.parse(text);
  expect([Version, Statement.length, Statement[0].Effect]).toEqual(["2012-10-17", 1, "Allow"]);
  return Statement[0];
};
const provider = (issuer: string) => `arn:aws:iam::111122223333:oidc-provider/${issuer}`;
const github = provider("token.actions.githubusercontent.com");

describe("the trust policy of a role", () => {
  it("names the service of the use case", () => {
    const useCase = {
      ...{ name: "Spot", description: "", service: "spotfleet.amazonaws.com", policies: [] },
      ...{ instanceProfile: false, serviceLinked: undefined },
    };
    expect(statement({}, { useCase })).toEqual({
      Effect: "Allow",
      Principal: { Service: "spotfleet.amazonaws.com" },
      Action: "sts:AssumeRole",
    });
  });

  it("names this account or another one, with external id and MFA", () => {
    expect(statement({ entity: "account" })).toEqual({
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::111122223333:root" },
      Action: "sts:AssumeRole",
      Condition: {},
    });
    const other = { entity: "account", account: "other", accountId: "9999-8888-7777" } as const;
    expect(statement({ ...other, requireExternalId: true, externalId: "x/1", requireMfa: true })).toMatchObject({
      Principal: { AWS: "arn:aws:iam::999988887777:root" },
      Condition: { StringEquals: { "sts:ExternalId": "x/1" }, Bool: { "aws:MultiFactorAuthPresent": "true" } },
    });
  });

  it.each([
    ["cognito-identity.amazonaws.com", "cognito-identity.amazonaws.com:aud"],
    ["www.amazon.com", "www.amazon.com:app_id"],
    ["graph.facebook.com", "graph.facebook.com:app_id"],
    ["accounts.google.com", "accounts.google.com:aud"],
    [provider("idp.example.org/a"), "idp.example.org/a:aud"],
  ])("asks %s for the application", (id, key) => {
    expect(statement({ entity: "web-identity", provider: id, audience: "app" })).toMatchObject({
      Principal: { Federated: id },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: { StringEquals: { [key]: "app" } },
    });
  });

  it.each([
    [{ organization: "octo", repository: "", branch: "" }, "repo:octo/*"],
    [{ organization: "octo", repository: "app", branch: "" }, "repo:octo/app:*"],
    [{ organization: "octo", repository: "app", branch: "*" }, "repo:octo/app:*"],
    [{ organization: "octo", repository: "*", branch: "main" }, "repo:octo/*:ref:refs/heads/main"],
    [{ organization: "octo", repository: "app", branch: "main" }, "repo:octo/app:ref:refs/heads/main"],
  ])("asks GitHub whose workflow it is: %j", (of, subject) => {
    const entered = { entity: "web-identity", provider: github, audience: "sts.amazonaws.com", github: of } as const;
    expect(statement(entered).Condition).toEqual({
      StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
      StringLike: { "token.actions.githubusercontent.com:sub": subject },
    });
  });

  it("asks Terraform whose run it is", () => {
    const terraform = { organization: "acme", project: "", workspace: "prod", runPhase: "apply" };
    const entered = {
      entity: "web-identity",
      provider: provider("app.terraform.io"),
      audience: "aws.workload.identity",
    };
    expect(statement({ ...entered, entity: "web-identity", terraform }).Condition.StringLike).toEqual({
      "app.terraform.io:sub": "organization:acme:project:*:workspace:prod:run_phase:apply",
    });
  });

  it("asks SAML for an attribute, or for the console's endpoint", () => {
    const saml = { entity: "saml", samlProvider: "arn:aws:iam::111122223333:saml-provider/adfs" } as const;
    expect(statement({ ...saml, samlAttribute: "SAML:iss", samlValue: "urn:idp" })).toEqual({
      Effect: "Allow",
      Principal: { Federated: saml.samlProvider },
      Action: "sts:AssumeRoleWithSAML",
      Condition: { StringEquals: { "SAML:iss": "urn:idp" } },
    });
    const people = { ...saml, samlAccess: "console" } as const;
    expect(statement({ ...people, samlEndpoints: "non-regional" }).Condition).toEqual({
      StringEquals: { "SAML:aud": "https://signin.aws.amazon.com/saml" },
    });
    const regional = { ...people, samlRegions: ["eu-west-1", "us-east-1"] };
    expect(statement(regional).Condition).toEqual({
      StringEquals: {
        "SAML:aud": ["https://eu-west-1.signin.aws.amazon.com/saml", "https://us-east-1.signin.aws.amazon.com/saml"],
      },
    });
    expect(statement({ ...regional, samlRegions: ["eu-west-1"], samlUniqueId: "SAMLSP1" }).Condition).toEqual({
      StringEquals: { "SAML:aud": "https://eu-west-1.signin.aws.amazon.com/saml/acs/SAMLSP1" },
    });
  });

  it("joins further conditions by operator and key", () => {
    const sub = "accounts.google.com:sub";
    const conditions = [
      { operator: "StringEquals", key: sub, value: "1" },
      { operator: "StringEquals", key: sub, value: "2" },
      { operator: "StringLike", key: sub, value: "3*" },
    ];
    const entered = { entity: "web-identity", provider: "accounts.google.com", audience: "app", conditions } as const;
    expect(statement({ ...entered, conditions }).Condition).toEqual({
      StringEquals: { "accounts.google.com:aud": "app", [sub]: ["1", "2"] },
      StringLike: { [sub]: "3*" },
    });
  });

  it("is what was typed, where it is a custom one", () => {
    expect(trustOfDraft(draft({ entity: "custom", customTrust: "{ }" }), facts)).toBe("{ }");
  });
});

describe("the audience that is chosen already", () => {
  const terraform = provider("app.terraform.io");
  it.each([
    [provider("idp.example.org"), ["only"], "only"],
    [provider("idp.example.org"), ["a", "b"], undefined],
    [github, ["a", "sts.amazonaws.com"], "sts.amazonaws.com"],
    [github, ["a", "b"], undefined],
    [github, undefined, "sts.amazonaws.com"],
    [terraform, ["a", "aws.workload.identity"], "aws.workload.identity"],
    ["accounts.google.com", undefined, undefined],
  ])("of %s with %j", (id, audiences, audience) => expect(audienceBegun(id, audiences)).toBe(audience));
});

describe("what is wrong with a trusted entity", () => {
  const ofGitHub = (repository: string, branch: string): Partial<RoleDraft> => ({
    ...{ entity: "web-identity", provider: github, audience: "a" },
    github: { organization: "octo", repository, branch },
  });
  it.each<[Partial<RoleDraft>, string[]]>([
    [{}, ["service"]],
    [{ service: "EC2" }, ["useCase"]],
    [{ entity: "account", account: "other", accountId: "12345" }, ["accountId"]],
    [{ entity: "account", account: "other", accountId: "1111-2222-3333" }, []],
    [{ entity: "account", requireExternalId: true, externalId: "x" }, ["externalId"]],
    [{ entity: "account", requireExternalId: true, externalId: "x y" }, ["externalId"]],
    [{ entity: "web-identity" }, ["provider"]],
    [{ entity: "web-identity", provider: github }, ["audience", "organization"]],
    [
      {
        entity: "web-identity",
        provider: github,
        audience: "a",
        github: { organization: "o*", repository: "", branch: "" },
      },
      ["organization"],
    ],
    [
      {
        ...{ entity: "web-identity", provider: "accounts.google.com", audience: "a" },
        conditions: [{ key: "accounts.google.com:sub", operator: "StringEquals", value: "" }],
      },
      ["conditions"],
    ],
    [ofGitHub("octo/app", "main"), ["repository"]],
    [ofGitHub("app", "refs/heads/main"), ["branch"]],
    [ofGitHub("my app", "my branch"), ["repository", "branch"]],
    [ofGitHub("app-*", "feature/refs/*"), []],
    [ofGitHub("", ""), []],
    [{ entity: "saml" }, ["samlProvider", "samlValue"]],
    [{ entity: "saml", samlProvider: "p", samlAccess: "console" }, ["samlRegions"]],
    [{ entity: "saml", samlProvider: "p", samlAccess: "console", samlRegions: ["us-east-1"] }, []],
    [{ entity: "saml", samlProvider: "p", samlAccess: "console", samlEndpoints: "non-regional" }, []],
    [{ entity: "custom", customTrust: trustSkeleton }, ["customTrust"]],
  ])("%j", (changes, fields) => {
    expect(Object.keys(entityErrors(draft(changes), 2048))).toEqual(fields);
  });

  it("says at each condition what it lacks, and where it would let in more", () => {
    const people = { entity: "saml", samlProvider: "p", samlAccess: "console", samlEndpoints: "non-regional" } as const;
    const of = (changes: Partial<RoleDraft>, key: string, operator: string, value: string) =>
      entityErrors(draft({ ...changes, conditions: [{ key, operator, value }] }), 2048).conditions;
    const more = [{ key: expect.stringMatching(/ is asked above already: with \w+ another value would be let in/) }];
    expect(of(people, "SAML:aud", "StringEquals", "x")).toEqual(more);
    expect(of(people, "SAML:aud", "StringLike", "x")).toBeUndefined();
    expect(of(people, "SAML:sub", "StringEquals", "")).toEqual([{ value: "Value is required" }]);
    const programs = { entity: "saml", samlProvider: "p", samlValue: "x" } as const;
    expect(of({ ...programs, samlAttribute: "SAML:iss" }, "SAML:iss", "StringEquals", "y")).toEqual(more);
    expect(of({ ...programs, samlAttribute: "SAML:iss" }, "SAML:aud", "StringEquals", "y")).toBeUndefined();
    const sub = "token.actions.githubusercontent.com:sub";
    expect(of(ofGitHub("app", "main"), sub, "StringLike", "repo:octo/*")).toEqual(more);
    expect(of(ofGitHub("app", "main"), sub, "StringEquals", "repo:octo/app:ref:refs/heads/main")).toBeUndefined();
    const two = [
      { key: "SAML:sub", operator: "StringEquals", value: "1" },
      { key: "SAML:sub", operator: "StringEquals", value: "" },
    ];
    expect(entityErrors(draft({ ...people, conditions: two }), 2048).conditions).toEqual([
      {},
      { value: "Value is required" },
    ]);
  });
});
