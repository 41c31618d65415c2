import type { EraString } from "@/components/eras/strings";

/** The tabs of a role's page, as `?section=` names them. */
const roleSections = ["permissions", "trust_relationships", "tags", "access_advisor", "revoke_sessions"] as const;

export type RoleSectionId = (typeof roleSections)[number];

/** The tabs with their labels. A service's own role has no sessions that one could revoke. */
export const sectionsOf = (serviceLinked: boolean, strings: Record<EraString, string>) => {
  const labels: Record<RoleSectionId, string> = {
    permissions: "Permissions",
    trust_relationships: "Trust relationships",
    tags: "Tags",
    access_advisor: strings["lastAccessed.tab"],
    revoke_sessions: "Revoke sessions",
  };
  return roleSections
    .filter((id) => id !== "revoke_sessions" || !serviceLinked)
    .map((id) => ({ id, label: labels[id] }));
};

/** The section that an address asks for; the first where it names none of them. */
export const sectionOf = (asked: string | string[] | undefined, serviceLinked: boolean): RoleSectionId =>
  roleSections.find((id) => id === asked && (id !== "revoke_sessions" || !serviceLinked)) ?? "permissions";
