export const bucketSections = [
  { id: "objects", label: "Objects" },
  { id: "properties", label: "Properties" },
  { id: "permissions", label: "Permissions" },
] as const;

export type BucketSectionId = (typeof bucketSections)[number]["id"];

/** The section that the address names, or the first. */
export const bucketSectionOf = (asked: string | undefined): BucketSectionId =>
  bucketSections.find(({ id }) => id === asked)?.id ?? "objects";
