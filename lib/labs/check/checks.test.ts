/**
 * Each assertion on one account that is as it should be, and on the same account after one thing went wrong: the verdict
 * turns, and its reason says why.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { type Applying, applySteps } from "@/lib/doors/control/apply";
import { scenarioAccounts } from "@/lib/doors/control/scenario-accounts";
import { readAssertion } from "../assertions";
import { type Step, step } from "../steps";
import { filled } from "../variables";
import { rightDigests } from "./answer";
import { verdictOn } from "./checks";
import { everyone } from "./context";
import { type Attempt, baselinesOf, contextOf } from "./grade";
import { standingVerdicts } from "./standing";

interface Played {
  applying: Applying;
  attempt: () => Attempt;
}

async function played(scenario: "shop-s3" | "vendor", given: readonly object[]): Promise<Played> {
  const made = await scenarioAccounts({ scenario, seed: `checks ${scenario}` });
  const applying: Applying = {
    accounts: made.accounts,
    main: made.main,
    values: { ...made.facts },
    devices: new Map(),
    passwords: new Map(),
    told: { answers: {}, visited: [], downloads: [] },
  };
  await applySteps(steps(given), applying);
  const accounts = Object.fromEntries(Object.entries(made.accounts).map(([name, { accountId }]) => [name, accountId]));
  const baselines = await baselinesOf(accounts);
  const attempt = () => ({
    accounts,
    main: made.main,
    values: applying.values,
    baselines,
    told: applying.told,
    salt: "salt",
  });
  return { applying, attempt };
}

const steps = (written: readonly object[]): Step[] => written.map((one) => step.parse(one));

async function verdict({ attempt }: Played, written: Record<string, unknown>, id = "check") {
  const { values } = attempt();
  const read = readAssertion(filled(written, values), []);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return verdictOn(read.assertion, id, await contextOf(attempt()));
}

const allow = (Action: unknown, Resource: unknown, more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action, Resource, ...more }],
});
const keyOfFay = `access-key \${fayKey}`;
const reports = `arn:aws:s3:::\${reports}`;

let shop: Played;
beforeAll(async () => {
  shop = await played("shop-s3", [
    { api: "CreateGroup", group: "Readers" },
    { api: "CreatePolicy", PolicyName: "Read", PolicyDocument: allow("s3:GetObject", `${reports}/public/*`) },
    { api: "AttachGroupPolicy", group: "Readers", policy: "Read" },
    { api: "AddUserToGroup", group: "Readers", user: "Ben" },
    { api: "AttachUserPolicy", user: "Caro", policy: "Read" },
    { api: "PutUserPermissionsBoundary", user: "Caro", PermissionsBoundary: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
    { api: "PutUserPolicy", user: "Dev", PolicyName: "up", PolicyDocument: allow("iam:PutUserPolicy", "*") },
    {
      api: "PutBucketPolicy",
      Bucket: `\${reports}`,
      Policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Deny",
            Principal: { AWS: `arn:aws:iam::\${accountId}:user/Eli` },
            Action: "s3:*",
            Resource: `${reports}/*`,
          },
          {
            Effect: "Allow",
            Principal: { Service: "logging.s3.amazonaws.com" },
            Action: "s3:PutObject",
            Resource: `${reports}/*`,
          },
        ],
      },
    },
    {
      api: "CreateRole",
      role: "Web",
      AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
          {
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::\${accountId}:user/Ben` },
            Action: "sts:AssumeRole",
            Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
          },
        ],
      },
      Tags: [{ Key: "team", Value: "web" }],
    },
    { api: "PutRolePolicy", role: "Web", PolicyName: "own", PolicyDocument: allow("s3:ListAllMyBuckets", "*") },
    { api: "CreateInstanceProfile", InstanceProfileName: "Web" },
    { api: "CreateAccessKey", user: "Fay", save: { fayKey: "AccessKey.AccessKeyId" } },
    { api: "UpdateAccessKey", user: "Fay", AccessKeyId: `\${fayKey}`, Status: "Inactive" },
  ]);
}, 60_000);

describe.each<[string, Record<string, unknown>, Record<string, unknown>, RegExp]>([
  // What holds; what does not; what the second one's reason says.
  [
    "can",
    { can: { as: "user/Ben", do: "s3:GetObject", on: `${reports}/public/a` } },
    { can: { as: "user/Ben", do: ["s3:GetObject", "s3:PutObject"], on: `${reports}/public/a` } },
    /^Ben cannot use s3:PutObject\. User: .* because no identity-based policy allows/,
  ],
  [
    "can, of somebody who is not there",
    { can: { as: "root", do: "iam:CreateUser" } },
    { can: { as: "user/Zed", do: "s3:GetObject" } },
    /^There is no user Zed/,
  ],
  [
    "cannot",
    { cannot: { as: ["user/Ben", "user/Fay"], do: "s3:DeleteObject", on: `${reports}/public/a` } },
    { cannot: { as: "user/Ben", do: "s3:GetObject", on: `\${reports}/public/a` } },
    /^Ben can still use s3:GetObject on .*: allowed by the policy Read through the group Readers\.$/,
  ],
  [
    "can, by a service",
    { can: { as: "service/logging.s3", do: "s3:PutObject", on: `${reports}/x` } },
    { can: { as: "service/ec2", do: "s3:PutObject", on: `${reports}/x` } },
    /cannot use s3:PutObject/,
  ],
  [
    "cannot, of everybody",
    { cannot: { as: "anonymous", do: "s3:GetObject", on: `${reports}/x` } },
    { can: { as: "anonymous", do: "s3:GetObject", on: `${reports}/x` } },
    /^Everybody cannot/,
  ],
  [
    "cannot, on the console of billing",
    { cannot: { as: "user/Ana", do: "billing:GetBillingData", surface: "console" } },
    { can: { as: "user/Ana", do: "billing:GetBillingData", surface: "console" } },
    /not activated/,
  ],
  [
    "via",
    { via: { as: "user/Ben", do: "s3:GetObject", on: `${reports}/public/a`, policy: "Read", path: "group" } },
    { via: { as: "user/Caro", do: "s3:GetObject", on: `${reports}/public/a`, path: "group" } },
    /but by the policy Read directly, not by the path group/,
  ],
  [
    "because",
    { because: { as: "user/Eli", do: "s3:GetObject", on: `${reports}/x`, reason: "explicit", by: "resource" } },
    { because: { as: "user/Fay", do: "s3:GetObject", on: `${reports}/x`, reason: "explicit" } },
    /not by an explicit deny/,
  ],
  [
    "because of a boundary",
    { because: { as: "user/Caro", do: "s3:PutObject", on: "*", reason: "implicit" } },
    { because: { as: "user/Caro", do: "s3:PutObject", on: "*", by: "boundary" } },
    /another layer than boundary/,
  ],
  [
    "assume",
    {
      assume: {
        as: "user/Ben",
        role: "role/Web",
        with: { mfa: true },
        ok: true,
        can: { do: "s3:ListAllMyBuckets" },
        cannot: { do: "iam:ListUsers" },
      },
    },
    { assume: { as: "user/Ben", role: "role/Web", ok: true } },
    /^Ben cannot assume the role Web/,
  ],
  [
    "assume, refused",
    { assume: { as: "user/Caro", role: "role/Web", with: { mfa: true }, ok: false } },
    { assume: { as: "user/Ben", role: "role/Web", with: { mfa: true }, ok: false } },
    /can still assume/,
  ],
  [
    "assume, chained",
    { assume: { as: "root", role: "role/Web", ok: false } },
    { assume: { as: "user/Ben", role: "role/Web", with: { mfa: true }, ok: true, can: { do: "iam:ListUsers" } } },
    /The role Web cannot use iam:ListUsers/,
  ],
  [
    "exists",
    {
      exists: [
        "user/Ben",
        "group/Readers",
        "policy/Read",
        "role/Web",
        "instance-profile/Web",
        "mfa of root",
        "access-key of user/Fay[inactive]",
      ],
    },
    { exists: "alias" },
    /^There is no alias/,
  ],
  [
    "absent",
    { absent: ["root/access-key", "user/Zed", "mfa of user/Ben", "inline of user/Ben"] },
    { absent: "access-key of user/Fay" },
    /still access-key of user\/Fay: AKIA/,
  ],
  [
    "count",
    { count: { "access-key of user/Fay": 1, "versions of policy/Read": "<=5", "customer policies": 1 } },
    { count: { "access-key of user/Fay": 1, status: "Active" } },
    /^There are 0/,
  ],
  [
    "none",
    { none: { attachedDirectly: ["Ben"], "access-key": "user/Ben" } },
    { none: { attachedDirectly: "user/Caro" } },
    /attached directly to Caro: Read/,
  ],
  [
    "member",
    { member: { "user/Ben": "group/Readers" } },
    { member: { "user/Caro": "group/Readers" } },
    /Caro is not in the group Readers/,
  ],
  [
    "notMember",
    { notMember: { "user/Caro": ["group/Readers"] } },
    { notMember: { "user/Ben": "group/Readers" } },
    /Ben is in the group/,
  ],
  [
    "member, in short",
    { member: "user/Ben", of: "group/Readers" },
    { member: "user/Zed", of: "group/Readers" },
    /no user Zed/,
  ],
  [
    "attached",
    { attached: { "group/Readers": "Read" } },
    { attached: { "user/Ben": "Read" } },
    /Read is not attached to Ben/,
  ],
  [
    "notAttached",
    { notAttached: { "user/Ben": "policy/Read" } },
    { notAttached: { "user/Caro": "Read" } },
    /Read is attached/,
  ],
  [
    "boundary",
    { boundary: { "user/Caro": "ReadOnlyAccess", "user/Ben": "none" } },
    { boundary: { "user/Ben": "ReadOnlyAccess" } },
    /no permissions boundary/,
  ],
  [
    "tagged",
    { tagged: { "role/Web": { team: "web" }, "user/Ben": { job: "developer" } } },
    { tagged: { "role/Web": { team: "shop" } } },
    /tag team is web, not shop/,
  ],
  [
    "setting",
    { setting: { billingIamAccess: false, alias: "none" } },
    { setting: { passwordPolicy: { min: 14 } } },
    /default password policy/,
  ],
  ["status", { status: { [keyOfFay]: "Inactive" } }, { status: { [keyOfFay]: "Active" } }, /is Inactive/],
  [
    "trusts",
    { trusts: { "role/Web": "service ec2.amazonaws.com" } },
    { trusts: { "role/Web": "service lambda.amazonaws.com" } },
    /it trusts .*ec2/,
  ],
  [
    "trusts, on a condition",
    { trusts: { "role/Web": "service ec2.amazonaws.com", action: "sts:AssumeRole" } },
    { trusts: { "role/Web": "service ec2.amazonaws.com", condition: "sts:ExternalId" } },
    /does not trust/,
  ],
  [
    "allowsOnly",
    { allowsOnly: { as: "user/Ben", universe: "U-s3", max: [`GetObject \${reports}/public/*`] } },
    { allowsOnly: { as: "user/Ana", universe: "U-core", max: [`GetObject \${reports}/public/*`] } },
    /more than is needed: .*; and \d+ more/,
  ],
  [
    "noPath",
    { noPath: { from: ["user/Ben", "user/Caro"], to: "admin", steps: 4 } },
    { noPath: { from: "user/Dev", to: "admin", steps: 4 } },
    /Dev can become an administrator: iam:PutUserPolicy on user\/Dev/,
  ],
  [
    "policyLint",
    { policyLint: { policy: "Read", none: ["Error", "Security"] } },
    { policyLint: { policy: "Unknown", none: ["Error"] } },
    /no policy Unknown/,
  ],
  ["noEvent", { noEvent: { name: "DeleteUser" } }, { event: { name: "DeleteUser" } }, /no DeleteUser/],
  ["editCount", { editCount: { max: 0 } }, { event: { name: "PutUserPolicy" } }, /no PutUserPolicy/],
  [
    "version",
    { version: { "policy/Read": "default", is: "v1", decisionsEqual: "v1" } },
    { version: { "policy/Read": "default", is: "v2" } },
    /is v1/,
  ],
])("%s", (_, holds, fails, reason) => {
  test("holds", async () => {
    expect(await verdict(shop, holds)).toMatchObject({ passed: true });
  });

  test("does not, and says why", async () => {
    const told = await verdict(shop, fails);
    expect(told).toMatchObject({ passed: false, reason: expect.stringMatching(reason) });
  });
});

describe("what is done is told from what was there", () => {
  let done: Played;
  beforeAll(async () => {
    done = await played("shop-s3", []);
    await applySteps(
      steps([
        { signIn: "user/Ben" },
        { as: "user/Ben", api: "ListUsers", refused: "AccessDenied" },
        { as: "user/Ana", api: "CreateAccessKey", user: "Ben", save: { key: "AccessKey.AccessKeyId" } },
        { key: `\${key}`, api: "GetCallerIdentity" },
        { as: "user/Ana", api: "CreatePolicy", PolicyName: "Pass", PolicyDocument: allow("iam:PassRole", "*") },
        { as: "user/Ana", api: "AttachUserPolicy", user: "Ben", policy: "Pass" },
        { as: "user/Ana", api: "GenerateCredentialReport" },
        { visit: "/signin/larch/console" },
        { download: "ben_credentials.csv", rows: 3 },
        { answer: { which: " B , a" } },
      ]),
      done.applying,
    );
  }, 60_000);

  test.each<[Record<string, unknown>, boolean]>([
    [{ event: { name: "ConsoleLogin", user: "Ben", result: "Success" } }, true],
    [{ event: { name: "ConsoleLogin", user: "Ben", mfaUsed: true } }, false],
    [{ event: { name: "ListUsers", user: "Ben", errorCode: "AccessDenied", before: "CreateAccessKey" } }, true],
    [{ event: { name: "ListUsers", user: "Ben" } }, false],
    [{ event: { name: "CreateAccessKey", before: "ConsoleLogin" } }, false],
    [{ event: { name: "CreateAccessKey", after: { name: "ConsoleLogin", user: "Ben" } } }, true],
    [{ event: { order: ["CreateAccessKey", { user: "Ben", accessKey: `\${key}` }, "CreatePolicy"] } }, true],
    [{ event: { order: ["CreatePolicy", "CreateAccessKey"] } }, false],
    [{ event: { user: "Ben", accessKey: `not \${key}` } }, false],
    [{ noEvent: { name: "CreatePolicy", after: "AttachUserPolicy" } }, true],
    [{ noEvent: { user: "Ben", errorCode: "AccessDenied" } }, false],
    [{ editCount: { max: 2 } }, true],
    [{ editCount: { max: 1 } }, false],
    [{ unchanged: ["user/Caro"] }, true],
    [{ unchanged: ["user/Ben"] }, false],
    [{ policyLint: { none: ["Pass role with star in resource"] } }, false],
    [{ policyLint: { none: ["Error"] } }, true],
    [{ report: { generatedAfter: "labStart" } }, true],
    [{ visited: { url: "*/larch.signin*", or: "/signin/larch/*" } }, true],
    [{ visited: { url: "/signin/rival/*" } }, false],
    [{ download: { name: "*_credentials.csv", rows: ">=3" } }, true],
    [{ download: { name: "*_credentials.csv", rows: ">3" } }, false],
    [{ answer: { q: "Which?", equals: "a,b" } }, true],
    [{ answer: { q: "Which?", oneOf: ["a"] } }, false],
  ])("%j: %s", async (written, holds) => {
    expect(await verdict(done, written, "which")).toMatchObject({ passed: holds });
  });

  test("what no lab may break is told apart from what it is about", async () => {
    const context = await contextOf(done.attempt());
    const failing = async (touches: string[]) =>
      (await standingVerdicts({ touches, standing: { except: [] } }, context))
        .filter(({ passed }) => !passed)
        .map(({ id }) => id);
    expect(await failing([])).toEqual(["standing-unchanged", "standing-lint"]);
    expect(await failing(["user/Ben"])).toEqual(["standing-lint"]);
    expect(
      await standingVerdicts({ touches: [], standing: { except: ["unchanged", "root-key", "lint"] } }, context),
    ).toEqual([]);
  });

  test("a boundary that one can take off is no limit", async () => {
    const may = (action: string) => ({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: ["iam:PutUserPolicy", action], Resource: "*" }],
    });
    const boundary = {
      api: "PutUserPermissionsBoundary",
      PermissionsBoundary: "arn:aws:iam::aws:policy/IAMFullAccess",
    };
    await applySteps(
      steps([
        { api: "PutUserPolicy", user: "Eli", PolicyName: "p", PolicyDocument: may("iam:GetUser") },
        { ...boundary, user: "Eli" },
        {
          api: "PutUserPolicy",
          user: "Fay",
          PolicyName: "p",
          PolicyDocument: may("iam:DeleteUserPermissionsBoundary"),
        },
        { ...boundary, user: "Fay" },
      ]),
      done.applying,
    );
    expect(await verdict(done, { noPath: { from: "user/Fay", to: "admin", steps: 3 } })).toMatchObject({
      passed: false,
    });
    const limited = await verdict(done, { noPath: { from: "user/Eli", to: "admin", steps: 1 } });
    expect(limited).toMatchObject({ passed: true });
  });

  test("grading leaves no trace, and says what is unknown to it", async () => {
    const context = await contextOf(done.attempt());
    const names = context.accounts.main?.account.records.map(({ name }) => name);
    expect(names).not.toContain("DescribeAccount");
    expect(names).not.toContain("ReadTrail");
    await expect(verdict(done, { exists: "kangaroo/Ben" })).rejects.toThrow(
      'Nothing in an account is called "kangaroo/Ben".',
    );
    await expect(verdict(done, { can: { as: "Ben", do: "s3:GetObject" } })).rejects.toThrow('"Ben" is nobody');
  });
});

describe("of several accounts", () => {
  let three: Played;
  beforeAll(async () => {
    three = await played("vendor", [
      {
        api: "CreateRole",
        role: "VendorRead",
        AssumeRolePolicyDocument: {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: `arn:aws:iam::\${vendor.accountId}:role/Collector` },
              Action: "sts:AssumeRole",
              Condition: { StringEquals: { "sts:ExternalId": `\${larchXid}` } },
            },
          ],
        },
      },
    ]);
  }, 60_000);

  test.each<[string, object, boolean]>([
    ["vendor/role/Collector", { externalId: `\${larchXid}` }, true],
    ["vendor/role/Collector", {}, false],
    ["vendor/role/Collector", { externalId: `\${rivalXid}` }, false],
    ["rival/user/Mallory", { externalId: `\${larchXid}` }, false],
  ])("%s with %j", async (as, given, ok) => {
    expect(await verdict(three, { assume: { as, role: "larch/role/VendorRead", with: given, ok } })).toMatchObject({
      passed: true,
    });
    expect(await verdict(three, { assume: { as, role: "larch/role/VendorRead", with: given, ok: !ok } })).toMatchObject(
      { passed: false },
    );
  });
});

test("right answers are kept as digests that another attempt cannot use", () => {
  const question = { q: "Which?", oneOf: ["b", "c"] };
  expect(rightDigests(question, "one")).not.toEqual(rightDigests(question, "other"));
  expect(JSON.stringify(rightDigests(question, "one"))).not.toContain('"b"');
  expect(rightDigests({ q: "Id?", equals: "1234-5678-9012" }, "x")).toEqual(
    rightDigests({ q: "Id?", equals: " 123456789012" }, "x"),
  );
  expect(rightDigests({ q: "Pairs?", match: { u1: "A", u2: "b" } }, "x")).toEqual(
    rightDigests({ q: "Pairs?", match: { u2: "B", u1: "a" } }, "x"),
  );
});

test("several people in one word", () => {
  expect(everyone(["user/u1..u4", "dev/user/Ana,Ben", "root"])).toEqual([
    ...["user/u1", "user/u2", "user/u3", "user/u4"],
    ...["dev/user/Ana", "dev/user/Ben", "root"],
  ]);
});
