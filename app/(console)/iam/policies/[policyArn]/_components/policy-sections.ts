import type { EraString } from "@/components/eras/strings";
import type { Read } from "@/lib/doors/console/action-state";
import type { PolicyView } from "@/lib/doors/console/views/policy";

const policySectionIds = ["permissions", "entities_attached", "tags", "policy_versions", "access_advisor"] as const;

/** The tabs of a policy's page, as `?section=` names them. */
export type PolicySectionId = (typeof policySectionIds)[number];

/** The tabs of a policy: AWS's own have no tags. */
const idsOf = (policy: Read<PolicyView>): readonly PolicySectionId[] =>
  policySectionIds.filter((id) => id !== "tags" || (policy.ok && policy.value.type === "Customer managed"));

/** The tabs with their labels. */
export function policySections(
  policy: Read<PolicyView>,
  strings: Record<EraString, string>,
): { id: PolicySectionId; label: string }[] {
  const labels: Record<PolicySectionId, string> = {
    permissions: "Permissions",
    entities_attached: "Entities attached",
    tags: "Tags",
    policy_versions: "Policy versions",
    access_advisor: strings["lastAccessed.tab"],
  };
  return idsOf(policy).map((id) => ({ id, label: labels[id] }));
}

/** The section that the address names, or the first. */
export const policySectionOf = (asked: string | undefined, policy: Read<PolicyView>): PolicySectionId =>
  idsOf(policy).find((id) => id === asked) ?? "permissions";
