import { describe, expect, test } from "vitest";
import { type CasePolicies, callers, homeAccount, policiesOf } from "../cases/case";
import { actionUniverse } from "../compare/action-classes";
import type { PoliciesInForce, RequestPrincipal } from "../model";
import { type EffectivePermission, effectivePermissions, type PermissionOptions } from "./effective-permissions";

const document = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });
const allow = (Action: unknown, Resource: unknown = "*", more: object = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});
const deny = (...parts: Parameters<typeof allow>) => ({ ...allow(...parts), Effect: "Deny" });

function callerNamed(name: string): RequestPrincipal {
  const found = callers.get(name);
  if (!found) throw new Error(`no such caller: ${name}`);
  return found;
}
const universe = actionUniverse([
  "s3:GetObject",
  "s3:PutObject",
  "s3:DeleteObject",
  "iam:CreateUser",
  "iam:ListUsers",
  "kms:Decrypt",
  "sts:GetCallerIdentity",
]);

const told = (policies: CasePolicies, caller = "user", options: PermissionOptions = {}) =>
  effectivePermissions(callerNamed(caller), policiesOf(policies), { actions: universe, ...options });
const extents = (permissions: EffectivePermission[]) =>
  Object.fromEntries(permissions.flatMap(({ actions, extent }) => actions.map((action) => [action, extent])));

describe("what a principal may do", () => {
  test("what nothing grants is not told, nor what everybody may do", () => {
    expect(extents(told({ identity: [document(allow("s3:*"))] }))).toEqual({
      "s3:DeleteObject": "all",
      "s3:GetObject": "all",
      "s3:PutObject": "all",
    });
    expect(told({ identity: [] })).toEqual([]);
    expect(extents(told({ identity: [document(allow("sts:*"))] }))).toEqual({});
  });

  test("a resource, a condition or a Deny leaves some of it", () => {
    const policies = document(
      allow("s3:GetObject", "arn:aws:s3:::reports/*"),
      allow("iam:*"),
      deny("iam:CreateUser", "*", { Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } }),
      allow("s3:PutObject"),
      deny("s3:PutObject"),
    );
    expect(extents(told({ identity: [policies] }))).toEqual({
      "s3:GetObject": "some",
      "s3:PutObject": "none",
      "iam:CreateUser": "some",
      "iam:ListUsers": "all",
    });
  });

  test("boundary, session and every level of control policies have to allow as well", () => {
    const identity = [document(allow("*"))];
    const only = (...actions: string[]) => document(allow(actions));
    expect(extents(told({ identity, boundary: only("s3:*", "iam:*") }))).toMatchObject({
      "s3:GetObject": "all",
      "kms:Decrypt": "none",
    });
    const session = { identity, boundary: only("s3:*", "iam:*"), session: [only("iam:*"), only("kms:*")] };
    expect(extents(told(session, "session"))).toMatchObject({
      "s3:GetObject": "none",
      "iam:ListUsers": "all",
      "kms:Decrypt": "none",
    });
    const serviceControl = [[document(allow("*"))], [only("s3:*"), only("kms:*")], [document(allow("s3:Get*"))]];
    expect(extents(told({ identity, serviceControl }))).toMatchObject({ "s3:GetObject": "all", "kms:Decrypt": "none" });
    // Control policies bind no service-linked role.
    expect(extents(told({ identity, serviceControl }, "service-linked"))).toMatchObject({ "kms:Decrypt": "all" });
  });

  test("resource control policies limit some services only", () => {
    const resourceControl = [[document({ Effect: "Deny", Principal: "*", Action: "*", Resource: "*" })]];
    expect(extents(told({ identity: [document(allow("*"))], resourceControl }))).toMatchObject({
      "s3:GetObject": "none",
      "iam:ListUsers": "all",
    });
  });

  test("two Allows that do not meet leave nothing, where two that do leave their overlap", () => {
    const identity = [document(allow("s3:GetObject", "arn:aws:s3:::reports/*"))];
    expect(extents(told({ identity, boundary: document(allow("*", "arn:aws:s3:::photos/*")) }))).toEqual({
      "s3:GetObject": "none",
    });
    const [permission] = told({ identity, boundary: document(allow("*", "arn:aws:s3:::*/2026/*")) });
    expect(permission).toMatchObject({
      extent: "some",
      example: { resource: expect.stringMatching(/^arn:aws:s3:::reports\/(.*\/)?2026\//) },
      grants: [{ left: "some", limits: [{ layer: "boundary", passes: "some" }] }],
    });
  });

  test("what is known of the caller decides its conditions and fills its variables", () => {
    const variable = `arn:aws:s3:::home/${"$"}{aws:username}/*`;
    const identity = [
      document(
        allow("s3:GetObject", variable),
        allow("iam:*", "*", { Condition: { StringEquals: { "aws:PrincipalTag/team": "admins" } } }),
      ),
    ];
    const boundary = document(allow("*", ["arn:aws:s3:::home/ana/*", "arn:aws:iam::*:*"]));
    const known = { "aws:username": "ana", "aws:PrincipalTag/team": undefined };
    expect(extents(told({ identity, boundary }, "user", { known }))).toEqual({ "s3:GetObject": "some" });
    expect(extents(told({ identity, boundary }, "user", { known: { ...known, "aws:username": "ben" } }))).toEqual({
      "s3:GetObject": "none",
    });
    expect(
      extents(told({ identity }, "user", { known: { "aws:username": "ben", "aws:PrincipalTag/team": "admins" } })),
    ).toMatchObject({ "iam:ListUsers": "all" });
  });

  test("the root user may do everything that no control policy keeps from it", () => {
    expect(extents(told({ identity: [] }, "root"))).toMatchObject({ "kms:Decrypt": "all", "iam:CreateUser": "all" });
    const serviceControl = [[document(allow("*"), deny("iam:*"))]];
    expect(extents(told({ identity: [], serviceControl }, "root"))).toMatchObject({
      "kms:Decrypt": "all",
      "iam:CreateUser": "none",
    });
  });

  test("a session of GetFederationToken without a policy may do nothing; callers without an account hold nothing", () => {
    const identity = [document(allow("*"))];
    expect(new Set(Object.values(extents(told({ identity }, "federated-user"))))).toEqual(new Set(["none"]));
    expect(told({ identity }, "service")).toEqual([]);
  });

  test("without a list of actions those that the policies name stand for theirs", () => {
    const permissions = effectivePermissions(
      callerNamed("user"),
      policiesOf({
        identity: [document(allow(["s3:Get*", "s3:GetObject"]))],
        boundary: document(allow("s3:GetObject")),
      }),
    );
    expect(permissions.map(({ actions, extent }) => [actions.includes("s3:GetObject"), extent])).toEqual([
      [false, "none"],
      [true, "all"],
    ]);
  });
});

describe("how a permission comes to a user", () => {
  const policies = policiesOf({
    identity: [document(allow("s3:*")), document({ Sid: "Read", ...allow("s3:GetObject", "arn:aws:s3:::reports/*") })],
    boundary: document(allow("s3:Get*"), deny("s3:GetObject", "arn:aws:s3:::reports/secret/*")),
    serviceControl: [[document(allow("*"))]],
  });
  const developers = {
    kind: "group" as const,
    name: "Developers",
    arn: `arn:aws:iam::${homeAccount}:group/Developers`,
  };
  const byGroup: PoliciesInForce = {
    ...policies,
    identity: policies.identity.map((held, index) =>
      index === 0 ? { ...held, source: { ...held.source, via: developers } } : held,
    ),
  };

  test("directly and by a group, and what each layer leaves of it", () => {
    const permissions = effectivePermissions(callerNamed("user"), byGroup, { actions: universe });
    expect(permissions).toHaveLength(2);
    const [put, get] = permissions;
    expect(put).toMatchObject({
      actions: ["s3:DeleteObject", "s3:PutObject"],
      extent: "none",
      grants: [
        {
          source: { name: "identity-1", via: developers },
          left: "none",
          limits: [
            { layer: "service-control", level: 0, passes: "all" },
            { layer: "boundary", passes: "none" },
          ],
          denies: [],
        },
      ],
    });
    expect(get).toMatchObject({
      actions: ["s3:GetObject"],
      extent: "some",
      grants: [
        { source: { via: developers }, index: 0, resources: ["*"], left: "some", denies: [{ takes: "some" }] },
        {
          source: { name: "identity-2" },
          sid: "Read",
          resources: ["arn:aws:s3:::reports/*"],
          left: "some",
          limits: [
            { layer: "service-control", passes: "all" },
            { layer: "boundary", passes: "all" },
          ],
          denies: [{ layer: "boundary", index: 1, takes: "some" }],
        },
      ],
    });
    expect(get?.grants[1]?.source).not.toHaveProperty("via");
  });

  test("is plain data", () => {
    const permissions = effectivePermissions(callerNamed("user"), byGroup, { actions: universe });
    expect(JSON.parse(JSON.stringify(permissions))).toEqual(permissions);
  });

  test("says that it does not know where the steps do not reach", () => {
    const [permission] = told({ identity: [document(allow("s3:GetObject", "arn:aws:s3:::*a*b*c"))] }, "user", {
      steps: 1,
    });
    expect(permission).toMatchObject({ extent: "unknown" });
  });
});

test("operators that take no variables are not filled with what is known", () => {
  const condition = { Condition: { NumericNotEquals: { "s3:max-keys": `${"$"}{s3:max-keys}` } } };
  const known = { "s3:max-keys": "10" };
  expect(extents(told({ identity: [document(allow("s3:GetObject", "*", condition))] }, "user", { known }))).toEqual({
    "s3:GetObject": "all",
  });
});
