import { expect, test } from "vitest";
import { type CasePolicies, callers, homeAccount, otherAccount, policiesOf } from "../cases/case";
import type { KnownContext } from "./specialize";
import { type Candidate, whoCan } from "./who-can";

const document = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });
const everything = { Effect: "Allow", Action: "*", Resource: "*" };

function candidate(name: string, policies: CasePolicies, known?: KnownContext): Candidate {
  const principal = callers.get(name);
  if (!principal) throw new Error(`no such caller: ${name}`);
  return { principal, policies: policiesOf(policies), ...(known && { known }) };
}
const question = {
  action: "s3:GetObject",
  resource: "arn:aws:s3:::reports/july.csv",
  resourceAccount: homeAccount,
};
const extents = (candidates: Candidate[], more: Partial<typeof question> = {}) =>
  whoCan({ ...question, ...more }, candidates).map(({ extent }) => extent);

test("each candidate is asked with its own policies and the resource's", () => {
  const resource = {
    kind: "ordinary" as const,
    policy: document({
      ...everything,
      Principal: { AWS: [`arn:aws:iam::${homeAccount}:user/ana`, `arn:aws:iam::${otherAccount}:root`] },
    }),
  };
  const candidates = [
    candidate("user", { identity: [], resource }),
    candidate("session", { identity: [], resource }),
    candidate("session", { identity: [document(everything)], resource }),
    candidate("outsider", { identity: [], resource }),
    candidate("outsider", { identity: [document(everything)], resource }),
    candidate("root", { identity: [], resource }),
    candidate("service", { identity: [], resource }),
    candidate("anonymous", { identity: [], resource }),
  ];
  expect(extents(candidates)).toEqual(["all", "none", "all", "none", "all", "all", "none", "none"]);
  const [named] = whoCan(question, candidates);
  expect(named?.grants).toMatchObject([
    { layer: "resource", source: { kind: "resource" }, reach: "unlimited", left: "all", limits: [], denies: [] },
  ]);
});

test("naming the role is limited by the boundary, naming the user is not", () => {
  const to = (arn: string) => ({
    kind: "ordinary" as const,
    policy: document({ ...everything, Principal: { AWS: arn } }),
  });
  const boundary = document({ ...everything, Action: "iam:*" });
  const user = candidate("user", { identity: [], boundary, resource: to(`arn:aws:iam::${homeAccount}:user/ana`) });
  const role = candidate("session", {
    identity: [],
    boundary,
    resource: to(`arn:aws:iam::${homeAccount}:role/ops/Deploy`),
  });
  expect(extents([user, role])).toEqual(["all", "none"]);
});

test("a role's trust policy has to allow, in the same account too", () => {
  const trust = (Principal: object) => ({
    kind: "trust" as const,
    policy: document({ Effect: "Allow", Action: "sts:AssumeRole", Principal }),
  });
  const role = { action: "sts:AssumeRole", resource: `arn:aws:iam::${homeAccount}:role/App` };
  const admin = [document(everything)];
  const candidates = [
    candidate("user", { identity: admin, resource: trust({ AWS: homeAccount }) }),
    candidate("user", { identity: [], resource: trust({ AWS: homeAccount }) }),
    candidate("user", { identity: [], resource: trust({ AWS: `arn:aws:iam::${homeAccount}:user/ana` }) }),
    candidate("user", { identity: admin, resource: trust({ AWS: `arn:aws:iam::${homeAccount}:user/ben` }) }),
    candidate("service", { identity: [], resource: trust({ Service: "cloudtrail.amazonaws.com" }) }),
  ];
  expect(extents(candidates, role)).toEqual(["all", "none", "all", "none", "all"]);
});

test("a condition makes it some, and what is known of the candidate decides it", () => {
  const identity = [
    document({
      ...everything,
      Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" }, IpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
    }),
  ];
  const known = { "aws:SourceIp": "203.0.113.9" };
  const answers = whoCan(question, [
    candidate("user", { identity }, known),
    candidate("user", { identity }, { ...known, "aws:MultiFactorAuthPresent": "true" }),
    candidate("user", { identity }, { ...known, "aws:MultiFactorAuthPresent": undefined }),
    candidate("user", { identity }, { "aws:SourceIp": "198.51.100.1" }),
  ]);
  expect(answers.map(({ extent }) => extent)).toEqual(["some", "all", "none", "none"]);
  expect(answers[0]?.example).toMatchObject({
    resource: question.resource,
    context: { ...known, "aws:multifactorauthpresent": "true" },
  });
});

test("a variable in a Resource is met by some callers, and by the one whose value is known", () => {
  const identity = [document({ ...everything, Resource: `arn:aws:s3:::home/${"$"}{aws:username}/*` })];
  const home = { resource: "arn:aws:s3:::home/ana/diary" };
  expect(
    extents(
      [
        candidate("user", { identity }),
        candidate("user", { identity }, { "aws:username": "ana" }),
        candidate("user", { identity }, { "aws:username": "ben" }),
      ],
      home,
    ),
  ).toEqual(["some", "all", "none"]);
});

test("only statements about this resource are told as grants", () => {
  const identity = [
    document({ ...everything, Resource: "arn:aws:s3:::photos/*" }),
    document({ ...everything, Resource: "arn:aws:s3:::reports/*" }),
  ];
  const [answer] = whoCan(question, [candidate("user", { identity })]);
  expect(answer?.grants.map(({ source, left }) => [source.name, left])).toEqual([["identity-2", "all"]]);
});

test("what needs no permission everybody may do", () => {
  expect(extents([candidate("user", { identity: [] })], { action: "sts:GetCallerIdentity" })).toEqual(["all"]);
});
