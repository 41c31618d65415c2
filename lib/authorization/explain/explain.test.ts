import { expect, test } from "vitest";
import { policiesOf, requestOf } from "../cases/case";
import { decide } from "../evaluate/decide";
import { elementSentence } from "./element-sentence";
import { explain, statementDecides } from "./explain";
import { plain } from "./sentence";
import { decisionSentence, layerSentence, statementSentence } from "./words";

const policy = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });
const read = { Sid: "Read", Effect: "Allow", Action: "s3:Get*", Resource: "arn:aws:s3:::reports/*" };
const fromOffice = { ...read, Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } };
const noWrites = { Sid: "NoWrites", Effect: "Deny", NotAction: "s3:Get*", Resource: "*" };
const everything = { Effect: "Allow", Action: "*", Resource: "*" };

type Asked = Parameters<typeof requestOf>[0]["request"];
function explained(policies: Parameters<typeof policiesOf>[0], request: Asked = {}) {
  const decision = decide(requestOf({ caller: "user", request }), policiesOf(policies));
  const explanation = explain(decision);
  return {
    ...explanation,
    summary: plain(decisionSentence(decision)),
    sentences: explanation.layers.map((layer) => plain(layerSentence(layer))),
    statements: explanation.layers.flatMap((layer) =>
      layer.policies.flatMap(({ source, statements }) =>
        statements.map((statement) => ({
          ...statement,
          decides: statementDecides(explanation, layer, source, statement.index),
          sentence: plain(statementSentence(statement, source)),
          words: statement.elements.map((element) => plain(elementSentence(element, decision.request))),
        })),
      ),
    ),
  };
}

test("an allowed request: by which policy, and why each element matched", () => {
  const { allowed, summary, sentences, statements, missing, denial } = explained({
    identity: [policy(read, noWrites)],
  });
  expect(allowed).toBe(true);
  expect(summary).toBe("s3:GetObject on arn:aws:s3:::reports/july.csv is allowed by identity-1.");
  expect(denial).toBeUndefined();
  expect(missing).toEqual([]);
  expect(sentences).toEqual(["The caller's identity-based policies allow this."]);
  const [first, second] = statements;
  expect(first).toMatchObject({ sid: "Read", matched: true, decides: true });
  expect(first?.words).toEqual([
    "The action s3:GetObject is matched by s3:Get*.",
    "The resource arn:aws:s3:::reports/july.csv is matched by arn:aws:s3:::reports/*.",
  ]);
  expect(second).toMatchObject({ matched: false, decides: false });
  expect(second?.sentence).toBe("Statement NoWrites of identity-1 does not apply.");
  expect(second?.words[0]).toBe("NotAction leaves out the action s3:GetObject by s3:Get*.");
});

test("an implicit deny names the Allow that comes nearest, and what in it fails", () => {
  const { missing, statements } = explained(
    { identity: [policy(fromOffice)] },
    { context: { "aws:SourceIp": "198.51.100.1" } },
  );
  expect(missing).toEqual([
    {
      kind: "near-miss",
      layer: "identity",
      source: expect.objectContaining({ name: "identity-1" }),
      index: 0,
      sid: "Read",
      failing: [
        {
          element: "Condition",
          matched: false,
          operator: "IpAddress",
          key: "aws:SourceIp",
          policyValues: ["203.0.113.0/24"],
        },
      ],
    },
  ]);
  expect(statements[0]?.words.at(-1)).toBe("aws:SourceIp is 198.51.100.1; IpAddress asks for 203.0.113.0/24: not met.");
});

test("a caller of whom nothing is known stands in no sentence", () => {
  const nobody = { kind: "user" as const, accountId: "111122223333", arn: "", userId: "" };
  const { denial } = explain(
    decide({ ...requestOf({ caller: "user" }), principal: nobody }, policiesOf({ identity: [policy(noWrites)] })),
  );
  expect(denial).toBe(
    "Not authorized to perform: s3:GetObject on resource: arn:aws:s3:::reports/july.csv because no identity-based policy allows the s3:GetObject action",
  );
});

test("a key that the request does not bring is told as such", () => {
  const { statements } = explained({ identity: [policy(fromOffice)] });
  expect(statements[0]?.words.at(-1)).toBe(
    "The request has no aws:SourceIp; IpAddress asks for 203.0.113.0/24: not met.",
  );
});

test("where nothing mentions the action, an Allow is missing", () => {
  expect(explained({ identity: [policy(read)] }, { action: "ec2:RunInstances", resource: "*" }).missing).toEqual([
    { kind: "no-allow", layer: "identity", action: "ec2:RunInstances", resource: "*" },
  ]);
});

test("every deny in the way is listed, and then every layer that lacks an allow", () => {
  const { summary, missing, denial } = explained(
    {
      identity: [policy(everything), policy(noWrites)],
      boundary: policy(read),
      serviceControl: [[policy(everything, noWrites)]],
    },
    { action: "s3:PutObject" },
  );
  expect(summary).toContain("is explicitly denied by serviceControl-0-0.");
  expect(denial).toContain("with an explicit deny in a service control policy: ");
  expect(missing.map(({ kind, layer }) => `${kind} ${layer}`)).toEqual([
    "deny-in-the-way service-control",
    "deny-in-the-way identity",
    "no-allow boundary",
  ]);
});

test("across accounts both sides are missing, the resource's first", () => {
  const { missing } = explained({ identity: [] }, { resourceAccount: "444455556666" });
  expect(missing.map(({ kind, layer }) => `${kind} ${layer}`)).toEqual(["no-allow resource", "no-allow identity"]);
});

test("a layer that need not allow says so", () => {
  const named = {
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::111122223333:user/ana" },
    Action: "*",
    Resource: "*",
  };
  const { sentences } = explained({ identity: [], resource: { kind: "ordinary", policy: policy(named) } });
  expect(sentences).toEqual([
    "The resource-based policy names the caller itself.",
    "The caller's identity-based policies have no statement that allows this, and need none here.",
  ]);
});

test("what explanations share stays the same: a later request changes no earlier explanation", () => {
  const policies = policiesOf({ identity: [policy(fromOffice, noWrites, everything)] });
  const ask = (request: Asked) => explain(decide(requestOf({ caller: "user", request }), policies));
  const first = ask({ action: "ec2:RunInstances", resource: "*" });
  const kept = JSON.stringify(first);
  ask({ context: { "aws:SourceIp": "203.0.113.9" } });
  ask({ action: "s3:PutObject" });
  expect(JSON.stringify(first)).toBe(kept);
  expect(JSON.stringify(ask({ action: "ec2:RunInstances", resource: "*" }))).toBe(kept);
});
