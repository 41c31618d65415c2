// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of ARNs look like those of templates.
/** Policy summaries over AWS's reference: services, then actions, then resources. */
import { describe, expect, test } from "vitest";
import {
  policySize,
  prefixesToRead,
  resourceMayBe,
  summarizeAction,
  summarizePolicy,
  summarizeService,
  summarizing,
} from "@/lib/authorization";
import { catalogueBase, servicesOf } from "./catalogue";

const policy = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
const allow = (Action: string | string[], Resource: string | string[] = "*", more: object = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});

async function summaryOf(text: string) {
  const base = await catalogueBase();
  return summarizePolicy(text, base, await servicesOf(prefixesToRead(text, base)));
}

async function service(prefix: string) {
  const found = (await servicesOf([prefix])).get(prefix);
  if (!found) throw new Error(`There is no service ${prefix}.`);
  return found;
}

const actionsOf = async (text: string, prefix: string, effect: "Allow" | "Deny" = "Allow") =>
  summarizeService(text, { prefix, effect, service: await service(prefix) });

describe("the list of services", () => {
  test("has every service with full access for a star, and AWS's administrators", async () => {
    const summary = await summaryOf(policy(allow("*")));
    expect(summary.allow).toHaveLength(summary.services);
    expect(
      new Set(summary.allow.map(({ access, resource, condition }) => [access, resource, condition].join())),
    ).toEqual(new Set(["Full access,All resources,None"]));
    expect(summary).toMatchObject({ deny: [], remaining: [], idle: [], unrecognized: [] });
  });

  test("says which access levels are full and which are limited, by what the resources can be", async () => {
    const { allow: allowed, idle } = await summaryOf(policy(allow("s3:*", "arn:aws:s3:::reports/*")));
    expect(allowed).toMatchObject([
      {
        name: "S3",
        access: expect.stringMatching(/^(Full: [\w ,]+ )?Limited: .*Read/),
        resource: "BucketName | string like | reports, ObjectName | string like | All",
        condition: "None",
      },
    ]);
    expect(allowed[0]?.access).not.toContain("Full access");
    expect(idle).toEqual([]);
    expect((await summaryOf(policy(allow("sqs:*", "arn:aws:sqs:*:111122223333:*")))).allow).toMatchObject([
      { name: "SQS", access: expect.not.stringContaining("Full access") },
    ]);
  });

  test("knows explicit denials, several resources, and conditions", async () => {
    const mfa = { Condition: { BoolIfExists: { "aws:MultiFactorAuthPresent": "true" } } };
    const summary = await summaryOf(
      policy(allow("s3:GetObject", ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"], mfa), {
        ...allow("iam:*"),
        Effect: "Deny",
      }),
    );
    expect(summary.allow).toEqual([
      {
        prefix: "s3",
        name: "S3",
        access: "Limited: Read",
        resource: "Multiple",
        condition: "aws:MultiFactorAuthPresent | bool if exists | true",
      },
    ]);
    expect(summary.deny).toMatchObject([{ prefix: "iam", access: "Full access" }]);
    expect(summary.remaining).toHaveLength(summary.services - 2);
  });

  test("tells what gives no permission: actions without an applicable resource, and those that there are not", async () => {
    const summary = await summaryOf(
      policy(allow(["cloudtrail:LookupEvents", "s3:GetObjct", "nosuch:Do", "s3:GetObject"], "arn:aws:s3:::a/*")),
    );
    expect(summary.allow.map(({ prefix }) => prefix)).toEqual(["s3"]);
    expect(summary.idle).toEqual(["cloudtrail:LookupEvents"]);
    expect(summary.unrecognized).toEqual(["s3:GetObjct", "nosuch:Do"]);
  });

  test.each([
    ["objects are no bucket", "arn:aws:s3:::my-bucket/*", "Limited: Read", ["s3:ListBucket"]],
    [
      "objects that start with a user's name are none",
      "arn:aws:s3:::b/${aws:username}*",
      "Limited: Read",
      ["s3:ListBucket"],
    ],
    ["a bucket is no object", "arn:aws:s3:::my-bucket", "Limited: List", ["s3:GetObject"]],
    ["a wildcard may be both", "arn:aws:s3:::my-bucket*", "Limited: List, Read", []],
    ["both are there", ["arn:aws:s3:::my-bucket", "arn:aws:s3:::my-bucket/*"], "Limited: List, Read", []],
  ])("of buckets and objects knows which is which: %s", async (_, resource, access, idle) => {
    const summary = await summaryOf(policy(allow(["s3:ListBucket", "s3:GetObject"], resource)));
    expect(summary.allow).toMatchObject([{ name: "S3", access }]);
    expect(summary.idle).toEqual(idle);
  });

  test("takes a wildcard as idle only where none of its actions is granted", async () => {
    const bucket = "arn:aws:s3:::reports";
    expect((await summaryOf(policy(allow(["s3:ListBucket*", "s3:Get*", "s3:*"], bucket)))).idle).toEqual([]);
    expect((await summaryOf(policy(allow(["s3:ListBucket", "S3:GetObject*"], bucket)))).idle).toEqual([
      "S3:GetObject*",
    ]);
    expect((await summaryOf(policy(allow(["s3:ListBucket", "*:GetObject"], bucket)))).idle).toEqual([]);
    // Another statement gives it.
    expect((await summaryOf(policy(allow("s3:GetObject", bucket), allow("s3:GetObject")))).idle).toEqual([]);
    expect((await summaryOf(policy({ ...allow("s3:GetObject", bucket), Effect: "Deny" }))).idle).toEqual([
      "s3:GetObject",
    ]);
  });

  test("of NotAction is every other service", async () => {
    const summary = await summaryOf(policy({ Effect: "Allow", NotAction: ["iam:*"], Resource: "*" }));
    expect(summary.allow.map(({ prefix }) => prefix)).not.toContain("iam");
    expect(summary.allow).toHaveLength(summary.services - 1);
  });

  test("of a text that is no policy is empty", async () => {
    expect(await summaryOf("{")).toMatchObject({ allow: [], deny: [], idle: [], unrecognized: [] });
  });
});

describe("a service's actions", () => {
  test("stand by access level with their counts, and say why they are not granted", async () => {
    const levels = await actionsOf(policy(allow("s3:*", "arn:aws:s3:::reports")), "s3");
    const list = levels.find(({ level }) => level === "List");
    const bucket = list?.actions.find(({ name }) => name === "ListBucket");
    expect(bucket).toMatchObject({ granted: true, resource: "BucketName | string like | reports", condition: "None" });
    expect(list?.actions.find(({ name }) => name === "ListAllMyBuckets")).toMatchObject({
      granted: false,
      warning: "needs-wildcard",
    });
    const write = levels.flatMap(({ actions }) => actions);
    expect(write.find(({ name }) => name === "CreateJob")).toMatchObject({ granted: false, warning: "needs-wildcard" });
    for (const { level, granted, total, actions } of levels) {
      expect(actions, level).toHaveLength(total);
      expect(
        actions.filter((action) => action.granted),
        level,
      ).toHaveLength(granted);
    }
  });

  test("without an applicable resource, or without resource and condition, say so", async () => {
    const user = "arn:aws:iam::111122223333:user/ben";
    const [plain, conditioned] = await Promise.all([
      actionsOf(policy(allow("iam:GetRole", user)), "iam"),
      actionsOf(policy(allow("iam:GetRole", user, { Condition: { StringEquals: { "s3:prefix": "a" } } })), "iam"),
    ]);
    const warningOf = (levels: typeof plain) =>
      levels.flatMap(({ actions }) => actions).find(({ name }) => name === "GetRole")?.warning;
    const objects = await actionsOf(policy(allow("s3:ListBucket", "arn:aws:s3:::my-bucket/*")), "s3");
    expect(objects.flatMap(({ actions }) => actions).find(({ name }) => name === "ListBucket")).toMatchObject({
      granted: false,
      warning: "no-resource",
    });
    expect(warningOf(plain)).toBe("no-resource");
    expect(warningOf(conditioned)).toBe("no-resource-and-condition");
  });
});

test("an ARN that is none of the action's stands as it is written", async () => {
  const { Resource, ...statement } = allow("s3:ListBucket", "arn:aws:s3:::my-bucket/*");
  const levels = await actionsOf(policy({ ...statement, NotResource: Resource }), "s3");
  expect(levels.flatMap(({ actions }) => actions).find(({ name }) => name === "ListBucket")).toMatchObject({
    granted: true,
    resource: "All resources except arn:aws:s3:::my-bucket/*",
  });
});

test("a variable's own slash does not part an ARN", async () => {
  const team = "${aws:PrincipalTag/team}";
  const summary = await summaryOf(policy(allow("s3:*", `arn:aws:s3:::${team}/in/*`)));
  expect(summary.allow[0]?.resource).toBe(`BucketName | string like | ${team}, ObjectName | string like | in/*`);
});

test("an action's resources have their Region, account and condition", async () => {
  const text = policy(
    allow("sqs:SendMessage", ["arn:aws:sqs:eu-west-1:111122223333:orders", "arn:aws:sqs:*:444455556666:*"]),
    allow("sqs:*", "*", { Condition: { StringEquals: { "aws:username": ["ana", "ben"] } } }),
  );
  const rows = summarizeAction(text, {
    prefix: "sqs",
    action: "SendMessage",
    effect: "Allow",
    service: await service("sqs"),
    accountId: "111122223333",
  });
  expect(rows).toEqual([
    { resource: "QueueName | string like | orders", region: "eu-west-1", account: "This account", condition: "None" },
    { resource: "QueueName | string like | All", region: "All regions", account: "444455556666", condition: "None" },
    {
      resource: "All resources",
      region: "All regions",
      account: "All accounts",
      condition: "aws:username | string equals | ana, ben",
    },
  ]);
});

describe("which ARNs are of a type", () => {
  const filled = (arn: string, by: string) => arn.replaceAll(/\$\{[^}]*\}/g, by);

  test("those that its form makes, of every type that AWS has", async () => {
    const { services } = await catalogueBase();
    const all = await servicesOf(services.map(({ prefix }) => prefix));
    const differing: string[] = [];
    for (const [prefix, { resourceTypes }] of all) {
      expect(new Set(resourceTypes.map(({ name }) => name)).size, prefix).toBe(resourceTypes.length);
      for (const type of resourceTypes)
        for (const by of ["a1", "*", "a*", "${aws:username}"])
          expect(resourceMayBe(filled(type.arn, by), type, resourceTypes), `${prefix} ${type.name} ${by}`).toBe(true);
      for (const type of resourceTypes)
        for (const other of resourceTypes) {
          const arn = filled(type.arn, "a1");
          const mayBe = resourceMayBe(arn, other, resourceTypes);
          // Alone, a type may have any name.
          if (mayBe !== resourceMayBe(arn, other, [other])) {
            differing.push(`${prefix} ${other.name}`);
            // What is not of the type has its form, and a `/` more.
            expect(arn.split("/").length, arn).toBeGreaterThan(other.arn.split("/").length);
          }
        }
    }
    const changed = new Set(differing);
    expect([...changed]).toEqual(expect.arrayContaining(["s3 bucket", "dynamodb table", "apigateway RestApi"]));
    for (const withPath of ["iam user", "iam role", "ecr repository", "ssm parameter", "logs log-group", "s3 object"])
      expect(changed, withPath).not.toContain(withPath);
  });

  test("a path of IAM may have further parts", async () => {
    const { resourceTypes } = await service("iam");
    const [user] = resourceTypes.filter(({ name }) => name === "user");
    expect(user && resourceMayBe("arn:aws:iam::111122223333:user/a/b/ben", user, resourceTypes)).toBe(true);
  });
});

describe("the work of a summary", () => {
  const many = (count: number, text: (place: number) => string) => Array.from({ length: count }, (_, at) => text(at));
  const letter = (place: number) => String.fromCharCode(97 + (place % 26));

  test.each([
    ["actions of any service", policy(allow(many(480, (at) => `*:*${letter(at)}${at}*`))), 100_000],
    ["actions that are met", policy(allow(many(600, (at) => `*:*${letter(at)}*`))), 2_000_000],
    [
      "resources of any service",
      policy(
        allow(
          "*:*a*",
          many(290, (at) => `arn:*:*:*:*:*${at}*`),
        ),
      ),
      6_000_000,
    ],
    [
      "resources of one service",
      policy(
        allow(
          "*:Get*",
          many(200, (at) => `arn:aws:s3:::bucket${at}*/*`),
        ),
      ),
      1_000_000,
    ],
    [
      "actions of one service that give nothing",
      policy(
        allow(
          many(400, (at) => `ec2:*${letter(at)}*${letter(Math.floor(at / 26))}*`),
          "arn:aws:s3:::a",
        ),
      ),
      20_000_000,
    ],
    ["statements", policy(...many(60, String).map(() => allow("*:*a*b*c*", "arn:*:*:*:*:*a*b*"))), 60_000_000],
  ])("of hundreds of wildcards is bounded: %s", async (_, text, most) => {
    expect(policySize(text)).toBeLessThanOrEqual(6144);
    const base = await catalogueBase();
    const work = { steps: 0 };
    const steps = summarizing(text, base, await servicesOf(prefixesToRead(text, base)), work);
    while (!steps.next().done);
    expect(work.steps).toBeGreaterThan(1000);
    expect(work.steps).toBeLessThan(most);
  });
});
