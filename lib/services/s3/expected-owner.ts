import { AwsError } from "@/lib/aws/error";

/** Throws AccessDenied 403 where the bucket is not the account's that the caller expects. Source: S3 User Guide, "Verifying bucket ownership with bucket owner condition". */
export function assertExpectedOwner(expected: string | undefined, owner: string): void {
  if (expected !== undefined && expected !== owner) throw new AwsError("AccessDenied", "Access Denied", 403);
}
