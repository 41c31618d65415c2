/** The answers about all requests against the evaluator's about single ones, on generated policies. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyQuestion } from "@/lib/testing/arbitrary/questions";
import { anyRequest } from "@/lib/testing/arbitrary/requests";
import { policiesOf } from "../cases/case";
import { actionUniverse } from "../compare/action-classes";
import { decide } from "../evaluate/decide";
import { accountOf } from "../evaluate/layers";
import type { AuthorizationRequest } from "../model";
import { effectivePermissions } from "./effective-permissions";
import { whoCan } from "./who-can";

const runs = Number(process.env.REHEARSAL_COMPARE_RUNS ?? 1500);

/** Any key of the generators may have several values there, so it may here. */
const manyValuedKeys = [
  ...["aws:username", "aws:TagKeys", "aws:PrincipalTag/team", "__proto__", "constructor"],
  ...["a:number", "a:date", "a:bool", "aws:SourceIp", "a:arn"],
];
/** What the model of requests leaves out: resources that are no ARN, and blocks in the place of an address. */
const comparable = ({ resource, context }: AuthorizationRequest) =>
  /^(\*|arn:[^:]+:[^:]+:[^:]*:[^:]*:[\s\S]+)$/.test(resource) &&
  !Object.values(context)
    .flat()
    .some((value) => /^[\d.:]+\/\d+$/.test(value));

/** Some of a request's keys, as known of all requests. */
function part({ context }: AuthorizationRequest, count: number): AuthorizationRequest["context"] {
  const names = new Set<string>();
  const once = Object.entries(context).filter(([key]) => !names.has(key.toLowerCase()) && names.add(key.toLowerCase()));
  return Object.fromEntries(once.slice(0, count));
}

describe("of any policies", () => {
  test("what effectivePermissions tells holds for every request", { timeout: 120_000 }, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        anyQuestion,
        fc.array(anyRequest, { minLength: 4, maxLength: 4 }),
        fc.nat({ max: 2 }),
        ([first, { resource: _, ...policies }], others, count) => {
          const { principal } = first;
          const account = accountOf(principal);
          const compiled = policiesOf(policies);
          const known = part(first, count);
          const permissions = effectivePermissions(principal, compiled, {
            actions: actionUniverse([first, ...others].map(({ action }) => action)),
            known,
            manyValuedKeys,
          });
          for (const { example, extent, grants } of permissions) {
            seen.set(extent, (seen.get(extent) ?? 0) + 1);
            if (extent === "all" || extent === "some") expect(example).toBeDefined();
            if (example) expect(decide({ ...example, resourceAccount: account ?? "" }, compiled).allowed).toBe(true);
            if (extent === "none") for (const { left } of grants) expect(["none", "unknown"]).toContain(left);
            if (grants.some(({ left }) => left === "some" || left === "all")) expect(extent).not.toBe("none");
          }
          for (const other of [first, ...others].filter(comparable)) {
            const request = {
              ...other,
              principal,
              resourceAccount: account ?? "",
              context: { ...withoutKeys(other.context, known), ...known },
            };
            const decision = decide(request, compiled);
            if (decision.reason.kind === "always-allowed") continue;
            const told = permissions.find(({ actions }) => actions.some((one) => sameAction(one, other.action)));
            const extent = account === undefined ? undefined : (told?.extent ?? "none");
            if (extent === "all") expect(decision.allowed, JSON.stringify(request)).toBe(true);
            if (extent === "none") expect(decision.allowed, JSON.stringify(request)).toBe(false);
          }
        },
      ),
      { numRuns: runs },
    );
    if (runs < 1000) return;
    for (const extent of ["all", "some", "none"]) expect(seen.get(extent) ?? 0, extent).toBeGreaterThan(0);
    const told = [...seen.values()].reduce((sum, count) => sum + count, 0);
    expect(seen.get("unknown") ?? 0).toBeLessThan(told / 20);
  });

  test("what whoCan tells holds in every context", { timeout: 120_000 }, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        anyQuestion,
        fc.array(anyRequest, { minLength: 4, maxLength: 4 }),
        fc.nat({ max: 2 }),
        ([first, policies], others, count) => {
          fc.pre(comparable(first));
          const compiled = policiesOf(policies);
          const known = part(first, count);
          const { principal, action, resource, resourceAccount } = first;
          const question = { action, resource, resourceAccount, known };
          const [answer] = whoCan(question, [{ principal, policies: compiled }], { manyValuedKeys });
          if (!answer) throw new Error("one candidate, one answer");
          const { extent, example } = answer;
          seen.set(extent, (seen.get(extent) ?? 0) + 1);
          if (extent === "all" || extent === "some") expect(example).toBeDefined();
          if (example) expect(decide({ ...example, resourceAccount }, compiled).allowed).toBe(true);
          if (example) expect(example).toMatchObject({ action, resource, context: known });
          for (const { context } of [first, ...others].filter(comparable)) {
            const request = { ...first, context: { ...withoutKeys(context, known), ...known } };
            const { allowed } = decide(request, compiled);
            if (extent === "all") expect(allowed, JSON.stringify(request)).toBe(true);
            if (extent === "none") expect(allowed, JSON.stringify(request)).toBe(false);
          }
        },
      ),
      { numRuns: runs },
    );
    if (runs < 1000) return;
    for (const extent of ["all", "some", "none"]) expect(seen.get(extent) ?? 0, extent).toBeGreaterThan(0);
    expect(seen.get("unknown") ?? 0).toBeLessThan(runs / 10);
  });
});

const sameAction = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
/** Keys are compared without regard to case, so a known one must not come twice. */
function withoutKeys(context: AuthorizationRequest["context"], known: object): AuthorizationRequest["context"] {
  const names = new Set(Object.keys(known).map((key) => key.toLowerCase()));
  return Object.fromEntries(Object.entries(context).filter(([key]) => !names.has(key.toLowerCase())));
}
