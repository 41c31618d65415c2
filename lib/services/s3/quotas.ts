/** S3's quotas. Source: S3 User Guide, "General purpose bucket quotas". */
export const quotas = { BucketsPerAccount: 10_000 } as const;
/** S3 takes 5 GB in one put and 5 TB in parts; this program, which keeps them beside its database, 64 MB. */
export const objectLimit = 64 * 1024 * 1024;
/** Of every part of an upload but the last. Source: S3 User Guide, "Amazon S3 multipart upload limits". */
export const leastPart = 5 * 1024 * 1024;
export const mostParts = 10_000;
/** Tags of one object. Source: S3 User Guide, "Categorizing your objects using tags". */
export const mostObjectTags = 10;
/** Tags of one bucket. */
export const mostTags = 50;
