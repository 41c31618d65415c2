/** S3's quotas. Source: S3 User Guide, "General purpose bucket quotas". */
export const quotas = { BucketsPerAccount: 10_000 } as const;
