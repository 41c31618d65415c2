import type { EraString } from "@/components/eras/strings";

const policySectionIds = ["permissions", "entities_attached", "tags", "policy_versions", "access_advisor"] as const;

/** The tabs of a policy's page, as `?section=` names them. */
export type PolicySectionId = (typeof policySectionIds)[number];

/** The tabs of a policy: AWS's own have no tags. */
const idsOf = (own: boolean): readonly PolicySectionId[] => policySectionIds.filter((id) => id !== "tags" || own);

/** The tabs with their labels. `own`: a policy of the account. */
export function policySections(
  own: boolean,
  strings: Record<EraString, string>,
): { id: PolicySectionId; label: string }[] {
  const labels: Record<PolicySectionId, string> = {
    permissions: "Permissions",
    entities_attached: "Entities attached",
    tags: "Tags",
    policy_versions: "Policy versions",
    access_advisor: strings["lastAccessed.tab"],
  };
  return idsOf(own).map((id) => ({ id, label: labels[id] }));
}

/** The section that the address names, or the first. */
export const policySectionOf = (asked: string | undefined, own: boolean): PolicySectionId =>
  idsOf(own).find((id) => id === asked) ?? "permissions";
