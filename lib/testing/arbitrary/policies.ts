/** Documents, and all layers that a request may meet. */
import fc from "fast-check";
import type { CasePolicies } from "@/lib/authorization/cases/case";
import { from } from "./choices";
import { permissions, trust, withPrincipal } from "./statements";

const documentOf = (statement: fc.Arbitrary<object>, maxLength = 2): fc.Arbitrary<object> =>
  fc
    .tuple(
      from<object>({ Version: "2012-10-17" }, { Version: "2012-10-17" }, { Version: "2008-10-17" }, {}),
      fc.array(statement, { maxLength }),
    )
    .map(([version, Statement]) => ({ ...version, Statement }));

const open = { Version: "2012-10-17", Statement: { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" } };
const often = (document: fc.Arbitrary<object>) => fc.oneof(document, fc.constant<object>(open));
const levels = (document: fc.Arbitrary<object>) =>
  fc.array(fc.array(often(document), { maxLength: 2 }), { minLength: 1, maxLength: 2 });
/** Absent in `absences` of `absences + 1` cases. */
const sometimes = <Value>(value: fc.Arbitrary<Value>, absences: number) =>
  fc.oneof({ weight: absences, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

export const anyPolicies: fc.Arbitrary<CasePolicies> = fc
  .record({
    identity: fc.array(often(documentOf(permissions, 3)), { maxLength: 2 }),
    boundary: sometimes(often(documentOf(permissions)), 2),
    session: sometimes(fc.array(often(documentOf(permissions)), { maxLength: 2 }), 2),
    resource: sometimes(
      fc.oneof(
        fc.record({ kind: fc.constant("ordinary" as const), policy: documentOf(withPrincipal, 3) }),
        fc.record({ kind: from("trust" as const, "kms-key" as const), policy: documentOf(trust, 3) }),
      ),
      1,
    ),
    serviceControl: sometimes(levels(documentOf(permissions)), 3),
    resourceControl: sometimes(levels(documentOf(withPrincipal)), 3),
    endpoint: sometimes(often(documentOf(withPrincipal)), 3),
  })
  .map(withoutUndefined);

/** The type wants absent layers absent. */
function withoutUndefined({
  identity,
  ...layers
}: { identity: object[] } & Record<keyof Omit<CasePolicies, "identity">, unknown>) {
  const held = Object.entries(layers).filter(([, value]) => value !== undefined);
  return Object.assign<CasePolicies, object>({ identity }, Object.fromEntries(held));
}
