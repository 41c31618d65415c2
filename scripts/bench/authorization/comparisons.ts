/** Comparisons of AWS's managed policies: neighbours by name, and some large ones. */
import { performance } from "node:perf_hooks";
import { compare, compilePolicy } from "@/lib/authorization";
import { awsManagedDocument, awsManagedPolicies } from "@/lib/services/iam/managed-policies/catalogue";

export interface Compared {
  pair: string;
  answer: string;
  milliseconds: number;
}

/** Every fifth policy with the next one; the slowest last. */
export function comparisons(): Compared[] {
  const all = awsManagedPolicies().map((one) => ({
    name: one.name,
    policy: compilePolicy(awsManagedDocument(one) ?? ""),
  }));
  const named = (name: string) => all.filter((one) => one.name === name);
  const neighbours = all.flatMap((one, index) => {
    const next = all[index + 1];
    return next && index % 5 === 0 ? [[one, next] as const] : [];
  });
  const large = [
    ["ReadOnlyAccess", "SecurityAudit"],
    ["ReadOnlyAccess", "ViewOnlyAccess"],
    ["ReadOnlyAccess", "AdministratorAccess"],
    ["PowerUserAccess", "AdministratorAccess"],
    ["ReadOnlyAccess", "ReadOnlyAccess"],
  ].flatMap(([old = "", changed = ""]) =>
    named(old).flatMap((one) => named(changed).map((other) => [one, other] as const)),
  );
  return [...neighbours, ...large]
    .map(([old, changed]) => {
      const start = performance.now();
      const { answer } = compare(old.policy, changed.policy);
      return { pair: `${old.name} → ${changed.name}`, answer, milliseconds: performance.now() - start };
    })
    .sort((a, b) => a.milliseconds - b.milliseconds);
}
