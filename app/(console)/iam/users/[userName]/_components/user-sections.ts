import type { EraString } from "@/components/eras/strings";

const userSections = ["permissions", "groups", "tags", "security_credentials", "access_advisor"] as const;

/** The tabs of a user's page, as `?section=` names them. */
export type UserSectionId = (typeof userSections)[number];

/** The tabs with their labels. */
export const sectionsOf = (strings: Record<EraString, string>) => {
  const labels: Record<UserSectionId, string> = {
    permissions: "Permissions",
    groups: "Groups",
    tags: "Tags",
    security_credentials: "Security credentials",
    access_advisor: strings["lastAccessed.tab"],
  };
  return userSections.map((id) => ({ id, label: labels[id] }));
};

/** The section that an address asks for; the first where it names none of them. */
export const sectionOf = (asked: string | string[] | undefined): UserSectionId =>
  userSections.find((id) => id === asked) ?? "permissions";
