/** The tabs of a user's page, as `?section=` names them. */
export const userSections = [
  { id: "permissions", label: "Permissions" },
  { id: "groups", label: "Groups" },
  { id: "tags", label: "Tags" },
  { id: "security_credentials", label: "Security credentials" },
] as const;

export type UserSectionId = (typeof userSections)[number]["id"];

/** The section that an address asks for; the first where it names none of them. */
export const sectionOf = (asked: string | string[] | undefined): UserSectionId =>
  userSections.find(({ id }) => id === asked)?.id ?? "permissions";
