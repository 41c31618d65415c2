/** Versions of objects: their ids, and what answers tell of them. Source: S3 User Guide, "Retaining multiple versions of objects with S3 Versioning". */
import type { Call } from "@/lib/operation/call";
import type { BucketRow } from "./store/buckets";

/** The version that is made while a bucket does not make versions. */
export const nullVersion = "null";

/** The id of the next version in a bucket: opaque where it makes versions, else `null`. */
export const nextVersionId = (
  { versioning }: Pick<BucketRow, "versioning">,
  { random }: Pick<Call, "random">,
): string =>
  versioning === "Enabled" ? Buffer.from(random(24)).toString("base64url").replaceAll("-", ".") : nullVersion;

/** What is told of a version: nothing in a bucket that never had any. */
export const versionTold = (
  { versioning }: Pick<BucketRow, "versioning">,
  versionId: string,
): { VersionId?: string } => (versioning === null ? {} : { VersionId: versionId });
