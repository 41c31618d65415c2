// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like placeholders of templates.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPolicies } from "@/lib/testing/arbitrary/policies";
import { anyRequest } from "@/lib/testing/arbitrary/requests";
import { compilePolicy } from "../compile";
import { decide } from "../evaluate/decide";
import type { AuthorizationRequest } from "../model";
import type { ComparedKind } from "./clause";
import { type Comparison, compare } from "./compare";
import { exampleAccount } from "./principal-classes";
import type { Witness } from "./witness";

const runs = Number(process.env.REHEARSAL_COMPARE_RUNS ?? 1500);

const text = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
const allow = (Action: unknown, Resource: unknown, Condition?: object) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...(Condition && { Condition }),
});
const deny = (...parts: Parameters<typeof allow>) => ({ ...allow(...parts), Effect: "Deny" });

/** What the decision itself says: of an identity-based policy alone, or of a resource's policy that has to allow. */
function permitted(policy: string, witness: Witness, kind: ComparedKind): boolean {
  const request: AuthorizationRequest = { ...witness, resourceAccount: exampleAccount };
  const held = (document: string) => ({
    policy: compilePolicy(document),
    source: { kind: "inline" as const, name: "compared" },
  });
  if (kind === "identity") return decide(request, { identity: [held(policy)] }).allowed;
  const everything = held(text(allow("*", "*")));
  return decide(request, {
    identity: [everything],
    session: [everything],
    resource: { policy: held(policy), kind: "kms-key" },
  }).allowed;
}

function expectTrue(comparison: Comparison, old: string, changed: string, kind: ComparedKind) {
  if ("gained" in comparison && comparison.gained) {
    expect(permitted(changed, comparison.gained, kind), "gained is permitted").toBe(true);
    expect(permitted(old, comparison.gained, kind), "gained was not").toBe(false);
  }
  if ("lost" in comparison && comparison.lost) {
    expect(permitted(old, comparison.lost, kind), "lost was permitted").toBe(true);
    expect(permitted(changed, comparison.lost, kind), "lost is not").toBe(false);
  }
}

const bucket = "arn:aws:s3:::reports";
const always = text(allow("s3:GetObject", `${bucket}/*`));
const when = (Condition: object) => text(allow("s3:GetObject", `${bucket}/*`, Condition));

const identityRows: [name: string, old: string, changed: string, answer: string][] = [
  ["the same", always, always, "same"],
  ["written in another way", text(allow(["s3:Get*", "s3:GetObject"], "*")), text(allow("S3:GET*", "*")), "same"],
  ["an action more", always, text(allow(["s3:GetObject", "s3:PutObject"], `${bucket}/*`)), "more"],
  ["an action less", text(allow("s3:*", "*")), text(allow("s3:Get*", "*")), "less"],
  ["another action", text(allow("s3:Get*", "*")), text(allow("s3:Put*", "*")), "incomparable"],
  [
    "all actions in two halves",
    text(allow("*", "*")),
    text(allow("s3:*", "*"), { Effect: "Allow", NotAction: "s3:*", Resource: "*" }),
    "same",
  ],
  ["a single character", text(allow("s3:Get?bject", "*")), text(allow("s3:GetObject", "*")), "less"],
  ["a wider resource", always, text(allow("s3:GetObject", "*")), "more"],
  [
    "wildcards that overlap",
    text(allow("s3:GetObject", "arn:aws:s3:::*/a*")),
    text(allow("s3:GetObject", "arn:aws:s3:::*/*a")),
    "incomparable",
  ],
  [
    "a union that covers",
    text(allow("s3:*", ["arn:aws:s3:::a*", "arn:aws:s3:::*"])),
    text(allow("s3:*", "arn:aws:s3:::*")),
    "same",
  ],
  [
    "resources in two halves",
    text(allow("s3:*", "*")),
    text(allow("s3:*", bucket), { Effect: "Allow", Action: "s3:*", NotResource: bucket }),
    "same",
  ],
  ["a deny less", text(allow("*", "*"), deny("iam:*", "*")), text(allow("*", "*")), "more"],
  ["a deny more", text(allow("s3:*", "*")), text(allow("s3:*", "*"), deny("s3:DeleteBucket", "*")), "less"],
  ["a deny that touches nothing", text(allow("s3:*", "*")), text(allow("s3:*", "*"), deny("iam:*", "*")), "same"],
  [
    "a deny that spares a bucket",
    text(allow("s3:*", bucket)),
    text(allow("s3:*", "*"), { ...deny("*", "*"), Resource: undefined, NotResource: bucket }),
    "same",
  ],
  ["nothing", text(), text(), "same"],
  ["a condition more", always, when({ Bool: { "aws:SecureTransport": "true" } }), "less"],
  ["a condition less", when({ Bool: { "aws:SecureTransport": "true" } }), always, "more"],
  [
    "true, false and neither",
    always,
    text(
      allow("s3:GetObject", `${bucket}/*`, { Bool: { "a:b": "true" } }),
      allow("s3:GetObject", `${bucket}/*`, { Bool: { "a:b": "false" } }),
    ),
    "less",
  ],
  [
    "a text or not that text",
    always,
    text(
      allow("s3:GetObject", `${bucket}/*`, { StringEquals: { "a:b": "x" } }),
      allow("s3:GetObject", `${bucket}/*`, { StringNotEquals: { "a:b": "x" } }),
    ),
    "same",
  ],
  [
    "there or not there",
    always,
    text(
      allow("s3:GetObject", `${bucket}/*`, { Null: { "a:b": "true" } }),
      allow("s3:GetObject", `${bucket}/*`, { Null: { "a:b": "false" } }),
    ),
    "same",
  ],
  [
    "a like for an equals",
    when({ StringEquals: { "a:b": "team-red" } }),
    when({ StringLike: { "a:b": "team-*" } }),
    "more",
  ],
  [
    "case that does not count",
    when({ StringEqualsIgnoreCase: { "a:b": "Red" } }),
    when({ StringEquals: { "a:b": ["red", "RED", "rEd"] } }),
    "less",
  ],
  [
    "a smaller block",
    when({ IpAddress: { "aws:SourceIp": "203.0.113.0/24" } }),
    when({ IpAddress: { "aws:SourceIp": ["203.0.113.0/26", "203.0.113.200"] } }),
    "less",
  ],
  [
    "two halves of a block",
    when({ IpAddress: { "aws:SourceIp": "203.0.113.0/24" } }),
    when({ IpAddress: { "aws:SourceIp": ["203.0.113.0/25", "203.0.113.128/25"] } }),
    "same",
  ],
  [
    "blocks of two families",
    when({ IpAddress: { "aws:SourceIp": "0.0.0.0/0" } }),
    when({ IpAddress: { "aws:SourceIp": "::/0" } }),
    "incomparable",
  ],
  [
    "numbers side by side",
    when({ NumericLessThan: { "a:n": "10" } }),
    when({ NumericLessThanEquals: { "a:n": "10" } }),
    "more",
  ],
  [
    "numbers in two parts",
    when({ NumericLessThanEquals: { "a:n": "10" } }),
    text(
      allow("s3:GetObject", `${bucket}/*`, { NumericLessThan: { "a:n": "10" } }),
      allow("s3:GetObject", `${bucket}/*`, { NumericEquals: { "a:n": "10.0" } }),
    ),
    "same",
  ],
  ["no number between", when({ NumericLessThan: { "a:n": "5" }, NumericGreaterThan: { "a:n": "7" } }), text(), "same"],
  [
    "a later date",
    when({ DateLessThan: { "aws:CurrentTime": "2026-07-01" } }),
    when({ DateLessThan: { "aws:CurrentTime": "2026-07-02T00:00:00Z" } }),
    "more",
  ],
  [
    "one instant in two zones",
    when({ DateEquals: { "aws:CurrentTime": "2026-07-01T12:00:00+02:00" } }),
    when({ DateEquals: { "aws:CurrentTime": "2026-07-01T10:00:00Z" } }),
    "same",
  ],
  [
    "ARN parts",
    when({ ArnLike: { "aws:SourceArn": "arn:aws:sns:*:111122223333:*" } }),
    when({ StringLike: { "aws:SourceArn": "arn:aws:sns:*:111122223333:*" } }),
    "more",
  ],
  [
    "ARN operators alike",
    when({ ArnLike: { "aws:SourceArn": "arn:aws:sns:*:1:t*" } }),
    when({ ArnEquals: { "aws:SourceArn": "arn:aws:sns:*:1:t*" } }),
    "same",
  ],
  [
    "a deny unless",
    text(allow("s3:GetObject", `${bucket}/*`), deny("*", "*", { StringNotEquals: { "aws:SourceVpc": "vpc-1" } })),
    when({ StringEquals: { "aws:SourceVpc": "vpc-1" } }),
    "same",
  ],
  ["if it exists", when({ StringEquals: { "a:b": "x" } }), when({ StringEqualsIfExists: { "a:b": "x" } }), "more"],
  [
    "each of many values",
    when({ "ForAllValues:StringEquals": { "aws:TagKeys": ["a", "b"] } }),
    when({ "ForAllValues:StringEquals": { "aws:TagKeys": ["a"] } }),
    "less",
  ],
  [
    "some and each",
    when({ "ForAllValues:StringEquals": { "aws:TagKeys": ["a", "b"] } }),
    when({ "ForAnyValue:StringEquals": { "aws:TagKeys": ["a", "b"] } }),
    "incomparable",
  ],
  [
    "some of two lists",
    when({ "ForAnyValue:StringEquals": { "aws:TagKeys": ["a", "b"] } }),
    text(
      allow("s3:GetObject", `${bucket}/*`, { "ForAnyValue:StringEquals": { "aws:TagKeys": "a" } }),
      allow("s3:GetObject", `${bucket}/*`, { "ForAnyValue:StringEquals": { "aws:TagKeys": "b" } }),
    ),
    "same",
  ],
  [
    "the same variable",
    text(allow("s3:*", "arn:aws:s3:::home/${aws:username}/*")),
    text(allow("s3:*", "arn:aws:s3:::home/${aws:username}/*")),
    "same",
  ],
  [
    "a variable, then a star",
    text(allow("s3:*", "arn:aws:s3:::home/${aws:username}/*")),
    text(allow("s3:*", "arn:aws:s3:::home/*")),
    "more",
  ],
  [
    "below a variable",
    text(allow("s3:*", "arn:aws:s3:::home/${aws:username}/*")),
    text(allow("s3:*", "arn:aws:s3:::home/${aws:username}/in/*")),
    "less",
  ],
  [
    "two variables",
    text(allow("s3:*", "arn:aws:s3:::home/${aws:username}")),
    text(allow("s3:*", "arn:aws:s3:::home/${aws:userid}")),
    "incomparable",
  ],
  [
    "a value that the variable of a Deny may take",
    text(allow("s3:*", "*"), deny("s3:*", "arn:aws:s3:::home/${aws:username}/*")),
    text(allow("s3:*", "arn:aws:s3:::home/ana/*")),
    "incomparable",
  ],
  [
    "a value that the variable of a denied condition may take",
    text(allow("s3:*", "*"), deny("s3:*", "*", { StringEquals: { "s3:prefix": "${aws:username}" } })),
    text(allow("s3:*", "*", { StringEquals: { "s3:prefix": "ana" } })),
    "incomparable",
  ],
  ["no star in a variable", text(allow("s3:*", "arn:aws:s3:::${*}")), text(allow("s3:*", "arn:aws:s3:::*")), "more"],
  [
    "an old version knows no variables",
    JSON.stringify({ Version: "2008-10-17", Statement: allow("s3:*", "arn:aws:s3:::${aws:username}") }),
    text(allow("s3:*", "arn:aws:s3:::${aws:username}")),
    "incomparable",
  ],
  ["an operator that nobody knows", always, when({ StringMatches: { "a:b": "x" } }), "less"],
];

const answerOf = (comparison: Comparison) =>
  comparison.answer === "no more permissive" && comparison.same ? "same" : comparison.answer;

describe("compares identity-based policies", () => {
  test.each(identityRows)("%s", (_, old, changed, answer) => {
    const comparison = compare(old, changed);
    expectTrue(comparison, old, changed, "identity");
    expect(answerOf(comparison)).toBe(answer);
  });
});

const named = (Principal: unknown, Condition?: object) => ({
  Effect: "Allow",
  Principal,
  Action: "s3:GetObject",
  Resource: `${bucket}/*`,
  ...(Condition && { Condition }),
});
const account = { AWS: "111122223333" };
const user = { AWS: "arn:aws:iam::111122223333:user/ana" };
const resourceRows: [name: string, old: string, changed: string, answer: string][] = [
  ["a user and the account", text(named(account)), text(named(user)), "less"],
  [
    "the account in two spellings",
    text(named(account)),
    text(named({ AWS: "arn:aws:iam::111122223333:root" })),
    "same",
  ],
  ["everyone", text(named(account)), text(named("*")), "more"],
  ["another account", text(named(account)), text(named({ AWS: "444455556666" })), "incomparable"],
  [
    "a service",
    text(named({ Service: "sns.amazonaws.com" })),
    text(named({ Service: ["sns.amazonaws.com", "sqs.amazonaws.com"] })),
    "more",
  ],
  ["everyone but one", text(named("*")), text({ ...named("*"), Principal: undefined, NotPrincipal: user }), "less"],
  ["no Resource", text({ ...named("*"), Resource: undefined }), text(named("*")), "less"],
];
describe("compares resource-based policies", () => {
  test.each(resourceRows)("%s", (_, old, changed, answer) => {
    const comparison = compare(old, changed, { kind: "resource" });
    expectTrue(comparison, old, changed, "resource");
    expect(answerOf(comparison)).toBe(answer);
  });
});

test("gives up honestly", () => {
  const whole = text(allow("s3:GetObject", "arn:aws:s3:::*"));
  const parts = text(allow("s3:GetObject", ["arn:aws:s3:::", "arn:aws:s3:::?", "arn:aws:s3:::??*"]));
  expect(compare(parts, whole)).toEqual({ answer: "no more permissive", same: true });
  expect(compare(parts, whole, { steps: 5 })).toMatchObject({ answer: "unknown" });
});

/** Policies and requests of the language as a whole; of requests those that the comparison is about. */
const policy = anyPolicies.map(({ identity }) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: identity.flatMap((one) => ("Statement" in one ? one.Statement : [])),
  }),
);
const resourcePolicy = anyPolicies
  .filter(({ resource }) => resource !== undefined)
  .map(({ resource }) => JSON.stringify(resource?.policy));
const manyValuedKeys = [
  "aws:username",
  "aws:TagKeys",
  "aws:PrincipalTag/team",
  "__proto__",
  "constructor",
  "a:number",
  "a:date",
  "a:bool",
  "aws:SourceIp",
  "a:arn",
];
const comparable = ({ action, resource, context }: AuthorizationRequest) =>
  action !== "sts:GetCallerIdentity" &&
  /^(\*|arn:[^:]+:[^:]+:[^:]*:[^:]*:[\s\S]+)$/.test(resource) &&
  !Object.values(context)
    .flat()
    .some((value) => /^[\d.:]+\/\d+$/.test(value));

const chain = (kind: ComparedKind) => (kind === "identity" ? policy : resourcePolicy);

describe.each(["identity", "resource"] as const)("of any %s policies", (kind) => {
  const options = { kind, manyValuedKeys };

  test("a policy is no more permissive than itself, whatever follows it that denies", () => {
    let known = 0;
    fc.assert(
      fc.property(chain(kind), (one) => {
        const comparison = compare(one, one, options);
        expect(["no more permissive", "unknown"]).toContain(comparison.answer);
        expect(comparison).not.toHaveProperty("gained");
        if (comparison.answer !== "unknown") known++;
      }),
      { numRuns: Math.ceil(runs / 3) },
    );
    expect(known).toBeGreaterThan(runs / 3.3);
  });

  test("an Allow added never makes less", () => {
    fc.assert(
      fc.property(chain(kind), chain(kind), (one, other) => {
        const statements = [...statementsOf(one), ...statementsOf(other).filter(isAllow)];
        const comparison = compare(one, withStatements(one, statements), options);
        expect(comparison).not.toHaveProperty("lost");
      }),
      { numRuns: Math.ceil(runs / 3) },
    );
  });

  test("witnesses are true, and no request contradicts an answer", { timeout: 600_000 }, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        chain(kind),
        chain(kind),
        fc.array(anyRequest, { minLength: 5, maxLength: 5 }),
        (old, changed, requests) => {
          const comparison = compare(old, changed, options);
          seen.set(comparison.answer, (seen.get(comparison.answer) ?? 0) + 1);
          expectTrue(comparison, old, changed, kind);
          for (const request of requests.filter(comparable)) {
            const [before, now] = [permitted(old, request, kind), permitted(changed, request, kind)];
            if (comparison.answer === "no more permissive" || comparison.answer === "less")
              expect(now && !before, `permitted now: ${JSON.stringify(request)}`).toBe(false);
            if (comparison.answer === "more" || (comparison.answer === "no more permissive" && comparison.same))
              expect(before && !now, `permitted no longer: ${JSON.stringify(request)}`).toBe(false);
          }
        },
      ),
      { numRuns: runs },
    );
    if (runs < 1000) return;
    for (const answer of ["no more permissive", "less", "more", "incomparable"])
      expect(seen.get(answer) ?? 0, answer).toBeGreaterThan(0);
    expect(seen.get("unknown") ?? 0).toBeLessThan(runs / 10);
  });
});

function statementsOf(policy: string): object[] {
  const { Statement } = JSON.parse(policy);
  return Array.isArray(Statement) ? Statement : [Statement];
}
const withStatements = (policy: string, Statement: object[]) => JSON.stringify({ ...JSON.parse(policy), Statement });
const isAllow = (statement: object) => "Effect" in statement && String(statement.Effect).toLowerCase() === "allow";
