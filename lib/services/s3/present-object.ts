import type { Call } from "@/lib/operation/call";
import type { May } from "@/lib/operation/define";
import { accessDenied, markedAsDeleted, markerNotAllowed, noSuchKey, noSuchVersion } from "./errors";
import type { Located, ObjectRow } from "./store/objects";
import { onBucket, presentBucket } from "./target";

/**
 * The object of a call. Throws NoSuchBucket 404; of a key that is not there NoSuchKey 404 for those who may list the
 * bucket, AccessDenied 403 for the others; of a version that is not there NoSuchVersion 404, of one that is a delete
 * marker MethodNotAllowed 405. Source: S3 API Reference, GetObject, "Permissions" and "Versioning".
 */
export function presentObject(
  located: Located | undefined,
  input: { Bucket: string; VersionId?: string | undefined; ExpectedBucketOwner?: string | undefined },
  call: Call,
  may: May,
): ObjectRow {
  const bucket = presentBucket(located?.bucket, input.ExpectedBucketOwner);
  if (located?.object) return located.object;
  const named = input.VersionId !== undefined;
  const marker = located?.marker;
  if (named && marker) throw markerNotAllowed(marker.versionId);
  if (may(onBucket("s3:ListBucket", input.Bucket, bucket, call))) throw accessDenied();
  if (named) throw noSuchVersion();
  throw marker ? markedAsDeleted(marker.versionId) : noSuchKey();
}
