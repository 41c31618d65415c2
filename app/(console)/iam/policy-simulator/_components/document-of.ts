import type { LazyDocumentOf } from "@/components/policy/lazy-policy-document";
import type { SimulatedPolicyRow } from "@/lib/doors/console/views/simulated-principal";

/** Where the text of a policy is read. */
export function documentOf({ name, arn, holder }: Pick<SimulatedPolicyRow, "name" | "arn" | "holder">): LazyDocumentOf {
  if (arn !== undefined) return { arn };
  if (holder.kind === "user") return { user: holder.name, policy: name };
  return holder.kind === "role" ? { role: holder.name, policy: name } : { group: holder.name, policy: name };
}
