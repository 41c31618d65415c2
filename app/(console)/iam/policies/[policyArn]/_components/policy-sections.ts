import type { Read } from "@/lib/doors/console/action-state";
import type { PolicyView } from "@/lib/doors/console/views/policy";

const labels = {
  permissions: "Permissions",
  entities_attached: "Entities attached",
  tags: "Tags",
  policy_versions: "Policy versions",
} as const;

export type PolicySectionId = keyof typeof labels;

/** The tabs of a policy: AWS's own have no tags. */
export function policySections(policy: Read<PolicyView>): { id: PolicySectionId; label: string }[] {
  const own = policy.ok && policy.value.type === "Customer managed";
  const ids: PolicySectionId[] = [
    "permissions",
    "entities_attached",
    ...(own ? (["tags"] as const) : []),
    "policy_versions",
  ];
  return ids.map((id) => ({ id, label: labels[id] }));
}

/** The section that the address names, or the first. */
export const policySectionOf = (asked: string | undefined, policy: Read<PolicyView>): PolicySectionId =>
  policySections(policy).find(({ id }) => id === asked)?.id ?? "permissions";
