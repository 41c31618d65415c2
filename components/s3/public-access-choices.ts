/** The settings of `Block public access` as S3's pages call them. */
export const publicAccessChoices = [
  {
    id: "BlockPublicAcls",
    label: "Block public access to buckets and objects granted through new access control lists (ACLs)",
  },
  {
    id: "IgnorePublicAcls",
    label: "Block public access to buckets and objects granted through any access control lists (ACLs)",
  },
  {
    id: "BlockPublicPolicy",
    label: "Block public access to buckets and objects granted through new public bucket or access point policies",
  },
  {
    id: "RestrictPublicBuckets",
    label:
      "Block public and cross-account access to buckets and objects through any public bucket or access point policies",
  },
] as const;
