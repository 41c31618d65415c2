// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like placeholders of templates.
import { describe, expect, test } from "vitest";
import { actionUniverse } from "./action-classes";
import { checkAccessNotGranted } from "./check-access-not-granted";
import { checkNoNewAccess } from "./check-no-new-access";
import { checkNoPublicAccess } from "./check-no-public-access";
import { compare } from "./compare";
import { isPublicResourceType } from "./public-resource-types";
import { needlessStatements } from "./statements";

const text = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
const allow = (Action: unknown, Resource: unknown, more: object = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});
const deny = (Action: unknown, Resource: unknown, more: object = {}) => ({
  ...allow(Action, Resource, more),
  Effect: "Deny",
});

describe("CheckNoNewAccess", () => {
  const existing = text(allow("s3:GetObject", "arn:aws:s3:::reports/*"));

  test("passes where nothing is new", () => {
    expect(checkNoNewAccess(existing, text(allow("s3:GetObject", "arn:aws:s3:::reports/july/*")))).toEqual({
      result: "PASS",
      message: "The modified permissions do not grant new access compared to your existing policy.",
      reasons: [],
    });
  });

  test("names each statement that grants something new, by its Sid where it has one", () => {
    const updated = text(
      allow("s3:GetObject", "arn:aws:s3:::reports/*"),
      allow("s3:GetObject", "*"),
      allow("s3:PutObject", "*", { Sid: "Writing" }),
    );
    expect(checkNoNewAccess(existing, updated)).toMatchObject({
      result: "FAIL",
      message: "The modified permissions grant new access compared to your existing policy.",
      reasons: [
        { description: "New access in the statement with index: 1.", statementIndex: 1 },
        { description: "New access in the statement with sid: Writing.", statementIndex: 2, statementId: "Writing" },
      ],
    });
  });

  test("a Deny taken away is new access in the Allow that it limited", () => {
    const limited = text(allow("*", "*"), deny("iam:*", "*"));
    expect(checkNoNewAccess(limited, text(allow("*", "*")))).toMatchObject({
      result: "FAIL",
      reasons: [{ statementIndex: 0, witness: { action: expect.stringMatching(/^iam:/) } }],
    });
  });

  test("fails, and says so, where it cannot decide", () => {
    const parts = text(allow("s3:GetObject", ["arn:aws:s3:::", "arn:aws:s3:::?", "arn:aws:s3:::??*"]));
    const whole = text(allow("s3:GetObject", "arn:aws:s3:::*"));
    expect(checkNoNewAccess(parts, whole, { steps: 5 })).toMatchObject({
      result: "FAIL",
      undecided: expect.any(String),
    });
  });
});

describe("CheckAccessNotGranted", () => {
  const policy = text(allow("s3:Get*", "arn:aws:s3:::reports/*", { Sid: "Reading" }), deny("s3:GetObjectAcl", "*"));

  test.each([
    ["another action", [{ actions: ["s3:PutObject"] }]],
    ["another resource", [{ resources: ["arn:aws:s3:::letters/*"] }]],
    ["an action that is denied", [{ actions: ["s3:GetObjectAcl"] }]],
    ["the action on another resource", [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::letters/*"] }]],
  ])("passes for %s", (_, access) => {
    expect(checkAccessNotGranted(policy, access)).toEqual({
      result: "PASS",
      message: "The policy document does not grant access to perform the listed actions or resources.",
      reasons: [],
    });
  });

  test.each([
    ["an action", [{ actions: ["s3:PutObject", "s3:GetObject"] }]],
    ["a resource", [{ resources: ["arn:aws:s3:::reports/july"] }]],
    ["a wildcard", [{ actions: ["*"] }]],
    ["the second of two", [{ actions: ["iam:*"] }, { actions: ["s3:GetObject"], resources: ["*"] }]],
  ])("fails for %s", (_, access) => {
    expect(checkAccessNotGranted(policy, access)).toMatchObject({
      result: "FAIL",
      message: "The policy document grants access to perform one or more of the listed actions or resources.",
      reasons: [
        {
          description: "One or more of the listed actions or resources in the statement with sid: Reading.",
          statementId: "Reading",
          statementIndex: 0,
        },
      ],
    });
  });

  test("fails for a resource that a variable may name", () => {
    const home = text(allow("s3:GetObject", `arn:aws:s3:::home/${"$"}{aws:username}/*`));
    expect(checkAccessNotGranted(home, [{ resources: ["arn:aws:s3:::home/ana/*"] }])).toMatchObject({
      result: "FAIL",
      reasons: [{ statementIndex: 0, witness: { context: { "aws:username": "ana" } } }],
    });
    expect(checkAccessNotGranted(home, [{ resources: ["arn:aws:s3:::office/*"] }]).result).toBe("PASS");
  });

  test("reads a resource's policy, whoever it lets in", () => {
    const bucketPolicy = text(
      allow("s3:PutObject", "arn:aws:s3:::b/*", { Principal: { AWS: "arn:aws:iam::111122223333:user/ana" } }),
    );
    const kind = "resource";
    expect(checkAccessNotGranted(bucketPolicy, [{ actions: ["s3:PutObject"] }], { kind }).result).toBe("FAIL");
    expect(checkAccessNotGranted(bucketPolicy, [{ actions: ["s3:GetObject"] }], { kind }).result).toBe("PASS");
  });
});

describe("CheckNoPublicAccess", () => {
  const bucket = (more: object) => allow("s3:GetObject", "arn:aws:s3:::b/*", more);
  const everyone = { Principal: "*" };
  const when = (Condition: object) => text(bucket({ ...everyone, Condition }));

  test.each([
    ["a user", text(bucket({ Principal: { AWS: "arn:aws:iam::111122223333:user/ana" } }))],
    ["an account", text(bucket({ Principal: { AWS: "111122223333" } }))],
    ["a service", text(bucket({ Principal: { Service: "sns.amazonaws.com" } }))],
    ["everyone of an organization", when({ StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } })],
    [
      "a part of an organization",
      when({ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/r-ab12/*" } }),
    ],
    ["everyone from an account", when({ StringEquals: { "aws:PrincipalAccount": "111122223333" } })],
    [
      "a role, by a pattern in its account",
      when({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" } }),
    ],
    ["an endpoint", when({ StringEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } })],
    ["some addresses", when({ IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32"] } })],
    [
      "everyone, but a Deny for all outside a VPC",
      text(
        bucket(everyone),
        deny("*", "*", { ...everyone, Condition: { StringNotEquals: { "aws:SourceVpc": "vpc-1" } } }),
      ),
    ],
    ["nobody", text(deny("s3:*", "*", everyone))],
  ])("passes for %s", (_, policy) => {
    expect(checkNoPublicAccess(policy)).toEqual({
      result: "PASS",
      message: "The resource policy does not grant public access for the given resource type.",
      reasons: [],
    });
  });

  test.each([
    ["everyone", text(bucket(everyone))],
    ["everyone who has an account", text(bucket({ Principal: { AWS: "*" } }))],
    ["everyone but one", text(bucket({ NotPrincipal: { AWS: "arn:aws:iam::111122223333:user/ana" } }))],
    ["every role of any account", when({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/Admin" } })],
    ["half of all addresses", when({ IpAddress: { "aws:SourceIp": "0.0.0.0/1" } })],
    ["all outside an endpoint", when({ StringNotEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } })],
    ["all who come encrypted", when({ Bool: { "aws:SecureTransport": "true" } })],
    ["all that their own name lets in", when({ StringEquals: { "aws:PrincipalAccount": "${aws:SourceAccount}" } })],
  ])("fails for %s", (_, policy) => {
    expect(checkNoPublicAccess(policy)).toMatchObject({
      result: "FAIL",
      message: "The resource policy grants public access for the given resource type.",
      reasons: [{ description: "Public access granted in the following statement with index: 0.", statementIndex: 0 }],
    });
  });
});

describe("needless statements", () => {
  test.each([
    ["none", text(allow("s3:Get*", "*"), allow("s3:Put*", "*"), deny("iam:*", "*")), []],
    [
      "one inside another",
      text(allow("s3:GetObject", "*", { Sid: "One" }), allow("s3:*", "*")),
      [{ index: 0, sid: "One", kind: "redundant" }],
    ],
    ["of two alike the later", text(allow("s3:*", "*"), allow("s3:*", "*")), [{ index: 1, kind: "redundant" }]],
    [
      "one inside two others together",
      text(
        allow("s3:*", "*", { Condition: { Bool: { "a:b": "true" } } }),
        allow("s3:*", "*", { Condition: { BoolIfExists: { "a:b": "false" } } }),
        allow("s3:*", "*", { Condition: { Bool: { "a:b": ["true", "false"] } } }),
      ),
      [{ index: 2, kind: "redundant" }],
    ],
    [
      "all denied",
      text(allow("iam:CreateUser", "*"), allow("s3:*", "*"), deny("iam:*", "*")),
      [{ index: 0, kind: "dead" }],
    ],
    [
      "no number fits",
      text(allow("s3:*", "*", { Condition: { NumericLessThan: { "a:n": 1 }, NumericGreaterThan: { "a:n": 2 } } })),
      [{ index: 0, kind: "dead" }],
    ],
    ["a Deny inside another", text(deny("s3:*", "*"), deny("s3:Get*", "*")), [{ index: 1, kind: "redundant" }]],
    ["a Deny beside an Allow", text(allow("s3:*", "*"), deny("iam:*", "*")), []],
  ])("%s", (_, policy, expected) => {
    expect(needlessStatements(policy)).toEqual(expected);
  });
});

test("a catalogue of actions makes a list as wide as its wildcard", () => {
  const wildcard = text(allow("sts:Assume*", "*"));
  const list = text(allow(["sts:AssumeRole", "sts:AssumeRoot"], "*"));
  const actions = actionUniverse(["sts:AssumeRole", "sts:AssumeRoot", "sts:GetCallerIdentity", "s3:GetObject"]);
  expect(compare(list, wildcard)).toMatchObject({ answer: "more" });
  expect(compare(list, wildcard, { actions })).toEqual({ answer: "no more permissive", same: true });
});

test("of an action for which no resource can be named the example is on *", () => {
  const gained = (unbound: Iterable<string>) =>
    checkNoNewAccess(text(), text(allow("s3:ListAllMyBuckets", "*")), { unbound: new Set(unbound) }).reasons[0]
      ?.witness;
  expect(gained(["s3:listallmybuckets"])).toMatchObject({ action: "s3:ListAllMyBuckets", resource: "*" });
  expect(gained([])).toMatchObject({ resource: "arn:aws:s3:::example" });
});

describe("CheckNoPublicAccess of a type of resource", () => {
  const open = (Action: unknown) => text(allow(Action, "*", { Principal: "*" }));

  test("looks at the actions of the type's service only", () => {
    const resourceType = "AWS::SQS::Queue";
    expect(checkNoPublicAccess(open("sqs:SendMessage"), { resourceType }).result).toBe("FAIL");
    expect(checkNoPublicAccess(open("*"), { resourceType })).toMatchObject({
      result: "FAIL",
      reasons: [{ witness: { action: expect.stringMatching(/^sqs:/) } }],
    });
    expect(checkNoPublicAccess(open(["s3:*", "sns:Publish"]), { resourceType }).result).toBe("PASS");
    const others = text({ Effect: "Allow", NotAction: "sqs:*", Resource: "*", Principal: "*" });
    expect(checkNoPublicAccess(others, { resourceType }).result).toBe("PASS");
  });

  test("a role's trust policy has no Resource", () => {
    const trusting = (Principal: unknown, Condition?: object) =>
      text({ Effect: "Allow", Action: "sts:AssumeRole", Principal, ...(Condition && { Condition }) });
    const resourceType = "AWS::IAM::AssumeRolePolicyDocument";
    expect(checkNoPublicAccess(trusting("*"), { resourceType }).result).toBe("FAIL");
    expect(checkNoPublicAccess(trusting({ AWS: "111122223333" }), { resourceType }).result).toBe("PASS");
    const organization = { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } };
    expect(checkNoPublicAccess(trusting("*", organization), { resourceType }).result).toBe("PASS");
  });

  test("knows AWS's 26 types and no other", () => {
    expect(isPublicResourceType("AWS::S3::Bucket")).toBe(true);
    expect(isPublicResourceType("AWS::EC2::Instance")).toBe(false);
    expect(isPublicResourceType("toString")).toBe(false);
  });
});
