import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyQuestion } from "@/lib/testing/arbitrary/questions";
import { type CasePolicies, policiesOf, requestOf } from "../cases/case";
import { decide } from "../evaluate/decide";
import type { AuthorizationRequest } from "../model";
import { authorizationDetails } from "./authorization-details";

const policy = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });
const allowAll = { Effect: "Allow", Action: "*", Resource: "*" };
const noDeletes = { Sid: "NoDeletes", Effect: "Deny", Action: "s3:Delete*", Resource: "*" };

const decided = (caller: string, request: Partial<AuthorizationRequest>, policies: CasePolicies) =>
  decide(requestOf({ caller, request }), policiesOf(policies));

describe("GetRequestAuthorizationDetails' record", () => {
  test("an explicit deny: every statement that matched, by the policy's ARN and by a made Sid where it has none", () => {
    const details = authorizationDetails([
      decided(
        "session",
        { action: "s3:DeleteObject", context: { "aws:SourceIp": "203.0.113.7" } },
        { identity: [policy(allowAll, noDeletes)], session: [policy(allowAll)] },
      ),
    ]);
    const arn = "arn:aws:iam::111122223333:policy/identity-1";
    const session = "arn:aws:sts::111122223333:assumed-role/Deploy/ci";
    expect(details).toEqual({
      requestContext: { "aws:SourceIp": "203.0.113.7" },
      evaluations: [
        {
          action: "s3:DeleteObject",
          resource: "arn:aws:s3:::reports/july.csv",
          context: {},
          evaluatedEffect: "EXPLICIT_DENY",
          matchedPolicies: [
            {
              uri: arn,
              matchedStatements: [
                { sid: "statement-1", evaluatedEffect: "ALLOW" },
                { sid: "NoDeletes", evaluatedEffect: "DENY" },
              ],
            },
            {
              uri: `inline:SESSION_POLICY:${session}:session-1`,
              matchedStatements: [{ sid: "statement-1", evaluatedEffect: "ALLOW" }],
            },
          ],
        },
      ],
      policies: [
        {
          uri: arn,
          type: "IDENTITY_BASED_POLICY",
          inline: false,
          attachedTo: [{ arn: "arn:aws:iam::111122223333:role/ops/Deploy" }],
        },
        {
          uri: `inline:SESSION_POLICY:${session}:session-1`,
          type: "SESSION_POLICY",
          inline: true,
          attachedTo: [{ arn: session }],
        },
      ],
    });
  });

  test("an implicit deny matches no policy, and names those that were looked at", () => {
    const { evaluations, policies } = authorizationDetails([
      decided("user", {}, { identity: [policy(allowAll)], boundary: policy(noDeletes) }),
    ]);
    expect(evaluations).toMatchObject([{ evaluatedEffect: "IMPLICIT_DENY", matchedPolicies: [] }]);
    expect(policies.map(({ type }) => type)).toEqual(["IDENTITY_BASED_POLICY", "PERMISSIONS_BOUNDARY"]);
  });

  test("several pairs of one request share the context that is the same for all", () => {
    const context = { "aws:username": "ana", "aws:TagKeys": ["team"] };
    const policies = { identity: [policy(allowAll)] };
    const details = authorizationDetails([
      decided("user", { action: "s3:PutObject", context }, policies),
      decided(
        "user",
        { action: "s3:PutObjectTagging", context: { ...context, "s3:RequestObjectTag/a": "b" } },
        policies,
      ),
    ]);
    expect(details.requestContext).toEqual(context);
    expect(details.evaluations.map((one) => [one.action, one.context, one.evaluatedEffect])).toEqual([
      ["s3:PutObject", {}, "ALLOW"],
      ["s3:PutObjectTagging", { "s3:RequestObjectTag/a": "b" }, "ALLOW"],
    ]);
    expect(details.policies).toHaveLength(1);
  });

  test("tells what the decision tells, whatever the request, also of a stored decision", () => {
    fc.assert(
      fc.property(anyQuestion, ([request, policies]) => {
        const decision = decide(request, policiesOf(policies));
        const details = authorizationDetails([decision]);
        const [evaluation] = details.evaluations;
        expect(evaluation?.evaluatedEffect === "ALLOW").toBe(decision.allowed);
        expect(evaluation?.evaluatedEffect === "EXPLICIT_DENY").toBe(decision.reason.kind === "explicit-deny");
        const uris = new Set(details.policies.map(({ uri }) => uri));
        for (const { uri } of evaluation?.matchedPolicies ?? []) expect(uris).toContain(uri);
        const effects = evaluation?.matchedPolicies.flatMap(({ matchedStatements }) =>
          matchedStatements.map(({ evaluatedEffect }) => evaluatedEffect),
        );
        expect(effects?.includes("DENY") && decision.allowed && decision.reason.kind !== "always-allowed").toBe(false);
        const stored = JSON.parse(JSON.stringify(decision));
        expect(authorizationDetails([stored])).toEqual(JSON.parse(JSON.stringify(details)));
      }),
      { numRuns: 1000 },
    );
  });
});
