import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPolicies } from "@/lib/testing/arbitrary/policies";
import { anyRequest } from "@/lib/testing/arbitrary/requests";
import { type CasePolicies, policiesOf } from "./cases/case";
import { compilePolicy } from "./compile";
import { decide, decideCounted } from "./evaluate/decide";
import { denialSentence } from "./explain/denial-sentence";
import { explain } from "./explain/explain";
import { globOfText, matchGlob } from "./match/glob";
import type { AuthorizationRequest, Decision } from "./model";
import { rejectPolicy } from "./validate/reject";

/** A hundredth of what the oracle is asked (oracle.test.ts), by environment for a long run. */
const some = { numRuns: Math.max(1000, Number(process.env.REHEARSAL_CORE_RUNS ?? 0) / 100) };

const outcomeOf = ({ reason }: Decision) => {
  if (reason.kind === "explicit-deny") return `explicit-deny ${reason.by.layer}`;
  return reason.kind === "implicit-deny" ? `implicit-deny ${reason.layer}` : "allowed";
};
const outcome = (request: AuthorizationRequest, policies: CasePolicies) =>
  outcomeOf(decide(request, policiesOf(policies)));
const allowed = (request: AuthorizationRequest, policies: CasePolicies) => outcome(request, policies) === "allowed";

const everything = (effect: "Allow" | "Deny") => ({ Effect: effect, Principal: "*", Action: "*", Resource: "*" });
const document = (...Statement: object[]) => ({ Version: "2012-10-17", Statement });

/** Every way to add a document to the layers that a request already has. */
function additions(policies: CasePolicies, added: object): CasePolicies[] {
  const { session, resource, serviceControl, resourceControl, endpoint, boundary } = policies;
  const both = (one: object) => document(...statementsOf(one), ...statementsOf(added));
  return [
    { ...policies, identity: [...policies.identity, added] },
    ...(boundary ? [{ ...policies, boundary: both(boundary) }] : []),
    ...(session ? [{ ...policies, session: [...session, added] }] : []),
    ...(resource ? [{ ...policies, resource: { ...resource, policy: both(resource.policy) } }] : []),
    ...(serviceControl ? [{ ...policies, serviceControl: serviceControl.map((level) => [...level, added]) }] : []),
    ...(resourceControl ? [{ ...policies, resourceControl: resourceControl.map((level) => [...level, added]) }] : []),
    ...(endpoint ? [{ ...policies, endpoint: both(endpoint) }] : []),
  ];
}

function statementsOf(policy: object): object[] {
  const statement: unknown = "Statement" in policy ? policy.Statement : [];
  return Array.isArray(statement) ? statement : typeof statement === "object" && statement !== null ? [statement] : [];
}

/** Everywhere 2012-10-17, so that statements can be moved between documents. */
const modern = anyPolicies.map((policies) => mapDocuments(policies, (policy) => document(...statementsOf(policy))));

function mapDocuments(policies: CasePolicies, change: (policy: object) => object): CasePolicies {
  const { boundary, session, resource, serviceControl, resourceControl, endpoint } = policies;
  return {
    identity: policies.identity.map(change),
    ...(boundary && { boundary: change(boundary) }),
    ...(session && { session: session.map(change) }),
    ...(resource && { resource: { ...resource, policy: change(resource.policy) } }),
    ...(serviceControl && { serviceControl: serviceControl.map((level) => level.map(change)) }),
    ...(resourceControl && { resourceControl: resourceControl.map((level) => level.map(change)) }),
    ...(endpoint && { endpoint: change(endpoint) }),
  };
}

test("an explicit deny wins, in whatever layer that applies to the caller", () => {
  fc.assert(
    fc.property(anyRequest, modern, (request, policies) => {
      if (request.action === "sts:GetCallerIdentity") return;
      for (const denied of additions(policies, document(everything("Deny")))) {
        const decision = decide(request, policiesOf(denied));
        const added = decision.layers.some(({ outcome }) => outcome === "explicit-deny");
        expect(decision.reason.kind === "explicit-deny").toBe(added);
        if (added) expect(decision.allowed).toBe(false);
      }
    }),
    some,
  );
});

test("the order of statements and policies never matters", () => {
  fc.assert(
    fc.property(anyRequest, anyPolicies, (request, policies) => {
      const turned = mapDocuments(policies, (policy) => ({ ...policy, Statement: statementsOf(policy).reverse() }));
      const { session, serviceControl, resourceControl } = turned;
      const reversed: CasePolicies = {
        ...turned,
        identity: turned.identity.toReversed(),
        ...(session && { session: session.toReversed() }),
        ...(serviceControl && { serviceControl: serviceControl.map((level) => level.toReversed()).reverse() }),
        ...(resourceControl && { resourceControl: resourceControl.map((level) => level.toReversed()).reverse() }),
      };
      expect(outcome(request, reversed)).toBe(outcome(request, policies));
    }),
    some,
  );
});

test("adding an Allow never removes access", () => {
  fc.assert(
    fc.property(anyRequest, modern, (request, policies) => {
      if (!allowed(request, policies)) return;
      for (const wider of additions(policies, document(everything("Allow"))))
        expect(allowed(request, wider)).toBe(true);
    }),
    some,
  );
});

test("adding a Deny never adds access", () => {
  fc.assert(
    fc.property(anyRequest, modern, modern, (request, policies, { identity }) => {
      if (allowed(request, policies)) return;
      const denies = identity.flatMap(statementsOf).map((statement) => ({ ...statement, Effect: "Deny" }));
      for (const narrower of additions(policies, document(...denies))) expect(allowed(request, narrower)).toBe(false);
    }),
    some,
  );
});

test("a boundary, a session policy, a control or endpoint policy never adds access", () => {
  fc.assert(
    fc.property(anyRequest, anyPolicies, (request, policies) => {
      if (!allowed(request, policies)) return;
      const { boundary: _, serviceControl: __, resourceControl: ___, endpoint: ____, session, ...granting } = policies;
      // A federated user's session without a policy allows nothing, so for it "without" means one that allows all.
      const unlimited =
        session || request.principal.kind === "federated-user" ? { session: [document(everything("Allow"))] } : {};
      expect(allowed(request, { ...granting, ...unlimited })).toBe(true);
    }),
    some,
  );
});

test("the trace tells the same as the decision", () => {
  fc.assert(
    fc.property(anyRequest, anyPolicies, (request, policies) => {
      const decision = decide(request, policiesOf(policies));
      for (const { outcome, policies } of decision.layers) {
        const matched = policies.flatMap(({ statements }) => statements.filter(({ matched }) => matched));
        const denies = matched.some(({ effect }) => effect === "Deny");
        const allows = matched.some(({ effect }) => effect === "Allow");
        const expected = denies
          ? ["explicit-deny"]
          : allows
            ? ["allow"]
            : ["implicit-deny", "bypassed", "not-applicable"];
        expect(expected).toContain(outcome);
      }
      const explanation = explain(decision);
      expect(explanation.missing.length > 0).toBe(!decision.allowed);
      expect(denialSentence(decision) === "").toBe(decision.allowed);
      expect(explain(JSON.parse(JSON.stringify(decision)))).toEqual(JSON.parse(JSON.stringify(explanation)));
    }),
    some,
  );
});

describe("never throws, and its work is bounded", () => {
  test("whatever the policies say", () => {
    fc.assert(
      fc.property(anyRequest, anyPolicies, (request, policies) => {
        const policy = JSON.stringify(policies).length;
        const asked = JSON.stringify(request).length;
        // A value can be put in place of every variable, so a pattern may grow by the request's length.
        expect(decideCounted(request, policiesOf(policies)).steps).toBeLessThanOrEqual(policy * asked * asked);
      }),
      some,
    );
  });

  test("whatever text is stored", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: "binary" })), (text) => {
        expect(compilePolicy(text).statements.length).toBeGreaterThanOrEqual(0);
        for (const kind of ["identity", "inline", "session", "trust"] as const) rejectPolicy(text, kind);
      }),
      some,
    );
  });

  test("a document whose elements have any type", () => {
    const names = ["Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "Condition", "Sid"];
    const value = fc.oneof(fc.constantFrom("Allow", "Deny", "*", "s3:*"), fc.jsonValue({ maxDepth: 3 }));
    const statement = fc.dictionary(fc.constantFrom(...names), value);
    fc.assert(
      fc.property(anyRequest, fc.oneof(fc.array(statement), statement, value), (request, Statement) => {
        const text = JSON.stringify({ Version: "2012-10-17", Statement });
        const held = { policy: compilePolicy(text), source: { kind: "inline" as const, name: "any" } };
        const decision = decide(request, {
          identity: [held],
          boundary: held,
          resource: { policy: held, kind: "trust" },
        });
        expect(explain(decision).layers.length).toBeGreaterThan(0);
        rejectPolicy(text, "identity");
        rejectPolicy(text, "trust");
      }),
      some,
    );
  });
});

describe("wildcard bombs", () => {
  const bombs: [string, string, string][] = [
    ["stars before every letter", "*a".repeat(1000), `${"a".repeat(2000)}b`],
    ["stars alone", "*".repeat(6000), "a".repeat(2000)],
    ["stars and question marks", "*?".repeat(1000), "a".repeat(2000)],
    ["a long literal between stars", `*${"a".repeat(1000)}b*`, "a".repeat(2000)],
    ["question marks on surrogate pairs", "*?😀".repeat(300), "😀".repeat(1000)],
  ];
  test.each(bombs)("%s", (_, pattern, text) => {
    const work = { steps: 0 };
    matchGlob(globOfText(pattern), text, work);
    expect(work.steps).toBeLessThanOrEqual(pattern.length * text.length + pattern.length + text.length + 1);
  });

  test("in a policy", () => {
    const resource = `arn:aws:s3:::${"*a".repeat(500)}`;
    const held = {
      policy: compilePolicy(
        JSON.stringify(document({ Effect: "Allow", Action: "*", Resource: Array(5).fill(resource) })),
      ),
      source: { kind: "inline" as const, name: "bomb" },
    };
    const request: AuthorizationRequest = {
      principal: {
        kind: "user",
        accountId: "111122223333",
        arn: "arn:aws:iam::111122223333:user/ana",
        userId: "AIDAANA",
      },
      action: "s3:GetObject",
      resource: `arn:aws:s3:::${"a".repeat(1024)}!`,
      resourceAccount: "111122223333",
      context: {},
    };
    const { decision, steps } = decideCounted(request, { identity: [held] });
    expect(decision.allowed).toBe(false);
    expect(steps).toBeLessThanOrEqual(5 * resource.length * request.resource.length);
  });
});

describe("names of prototypes are names", () => {
  const ask = (context: Record<string, string | string[]>, Condition: object) => {
    const text = JSON.stringify(document({ Effect: "Allow", Action: "*", Resource: "*" })).replace(
      '"Resource"',
      `"Condition":${JSON.stringify(Condition)},"Resource"`,
    );
    const held = { policy: compilePolicy(text), source: { kind: "inline" as const, name: "names" } };
    const principal = { kind: "root" as const, accountId: "444455556666", arn: "arn:aws:iam::444455556666:root" };
    return decide(
      {
        principal: { ...principal, kind: "user", userId: "AIDA" },
        action: "s3:GetObject",
        resource: "*",
        resourceAccount: "444455556666",
        context,
      },
      { identity: [held] },
    ).allowed;
  };
  const named: Record<string, string> = JSON.parse(
    '{"__proto__":"1","constructor":"1","toString":"1","hasOwnProperty":"1"}',
  );

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s", (name) => {
    const asks = JSON.parse(`{"StringEquals":{"${name}":"1"}}`);
    expect(ask(named, asks)).toBe(true);
    expect(ask({}, asks)).toBe(false);
    expect(ask({}, JSON.parse(`{"Null":{"${name}":"true"}}`))).toBe(true);
    expect(ask({}, JSON.parse(`{"${name}":{"a":"1"}}`))).toBe(false);
    expect(
      rejectPolicy(
        `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*","${name}":{}}}`,
        "identity",
      )?.message,
    ).toBe("Syntax errors in policy.");
  });
});
