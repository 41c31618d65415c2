/**
 * The size of a policy as IAM counts it against its quotas: characters without white space.
 * Source: IAM User Guide, "IAM and AWS STS quotas" (reference_iam-quotas).
 */
export const policySize = (text: string): number => text.replace(/\s/g, "").length;
