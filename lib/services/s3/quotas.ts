/** S3's quotas. Source: S3 User Guide, "General purpose bucket quotas". */
export const quotas = { BucketsPerAccount: 10_000 } as const;
/** Tags of one bucket. */
export const mostTags = 50;
