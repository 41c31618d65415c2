import type { Call } from "@/lib/operation/call";
import type { May } from "@/lib/operation/define";
import { accessDenied, noSuchKey } from "./errors";
import type { Located, ObjectRow } from "./store/objects";
import { onBucket, presentBucket } from "./target";

/**
 * The object of a call. Throws NoSuchBucket 404; of a key that is not there NoSuchKey 404 for those who may list the
 * bucket, AccessDenied 403 for the others. Source: S3 API Reference, GetObject, "Permissions".
 */
export function presentObject(
  located: Located | undefined,
  input: { Bucket: string; ExpectedBucketOwner?: string | undefined },
  call: Call,
  may: May,
): ObjectRow {
  const bucket = presentBucket(located?.bucket, input.ExpectedBucketOwner);
  if (located?.object) return located.object;
  throw may(onBucket("s3:ListBucket", input.Bucket, bucket, call)) ? accessDenied() : noSuchKey();
}
