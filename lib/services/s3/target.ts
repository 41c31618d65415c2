/** What S3's calls are about: a bucket or an object, of whichever account owns it. */
import { AwsError } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import type { Requirement } from "@/lib/operation/define";
import { bucketArn, objectArn } from "./arns";
import { policyFor } from "./bucket-policy";
import { noSuchBucket, noSuchUpload } from "./errors";
import { assertExpectedOwner } from "./expected-owner";
import type { S3Store } from "./operation";
import { type BucketRow, bucketOwner } from "./store/buckets";
import type { LocatedUpload, UploadRow } from "./store/uploads";

interface Asked<In> {
  input: In;
  call: Call;
  store: S3Store;
}

/** The account that owns the bucket of a call. */
export const ownerOfBucket = ({ input }: { input: { Bucket: string } }) => bucketOwner(input.Bucket);

export const namedBucket = ({ input, store }: Asked<{ Bucket: string }>) => store.buckets.find(input.Bucket);

export const namedObject = ({ input, store }: Asked<{ Bucket: string; Key: string; VersionId?: string | undefined }>) =>
  store.objects.locate(input.Bucket, input.Key, input.VersionId);

export const namedUpload = ({ input, store }: Asked<{ Bucket: string; Key: string; UploadId: string }>) =>
  store.uploads.locate(input.Bucket, input.Key, input.UploadId);

/** A requirement on a bucket: its owner, and its policy as it counts for the caller. */
export const onBucket = (
  action: string,
  name: string,
  bucket: BucketRow | undefined,
  call: Call,
  context?: Record<string, string>,
): Requirement => ({ ...judged(bucket, call), action, resource: bucketArn(name), ...(context ? { context } : {}) });

/** The same on an object of it. */
export const onObject = (
  action: string,
  input: { Bucket: string; Key: string },
  bucket: BucketRow | undefined,
  call: Call,
  context: Record<string, string | string[]> = {},
): Requirement => ({
  ...judged(bucket, call),
  action,
  resource: objectArn(input.Bucket, input.Key),
  ...(Object.keys(context).length > 0 ? { context } : {}),
});

/**
 * The same on the version that a call names: then the action is another. Source: Service Authorization Reference, S3:
 * GetObjectVersion, DeleteObjectVersion, GetObjectVersionTagging, …
 */
export const onVersion = (
  action: string,
  input: { Bucket: string; Key: string; VersionId?: string | undefined },
  bucket: BucketRow | undefined,
  call: Call,
  context: Record<string, string | string[]> = {},
): Requirement =>
  input.VersionId === undefined
    ? onObject(action, input, bucket, call, context)
    : onObject(action.replace("Object", "ObjectVersion"), input, bucket, call, {
        ...context,
        "s3:VersionId": input.VersionId,
      });

function judged(bucket: BucketRow | undefined, call: Call): Pick<Requirement, "resourceAccount" | "resourcePolicy"> {
  if (!bucket) return {};
  const resourcePolicy = policyFor(bucket, call);
  return { resourceAccount: bucket.accountId, ...(resourcePolicy ? { resourcePolicy } : {}) };
}

/** The bucket of a call. Throws NoSuchBucket 404, and AccessDenied 403 where it is not the account's that is expected. */
export function presentBucket(bucket: BucketRow | undefined, expected?: string): BucketRow {
  if (!bucket) throw noSuchBucket();
  assertExpectedOwner(expected, bucket.accountId);
  return bucket;
}

/** The upload of a call. Throws NoSuchBucket 404 and NoSuchUpload 404. */
export function presentUpload(located: LocatedUpload | undefined, expected?: string): UploadRow {
  presentBucket(located?.bucket, expected);
  if (!located?.upload) throw noSuchUpload();
  return located.upload;
}

/**
 * The same for a bucket's own settings, which only the account that owns it may read and change, whatever its policy
 * allows others. Throws MethodNotAllowed 405. Source: S3 API Reference, PutBucketPolicy.
 */
export function ownBucket(bucket: BucketRow | undefined, call: Call, expected?: string): BucketRow {
  const found = presentBucket(bucket, expected);
  if (call.principal.kind === "anonymous" || found.accountId !== call.principal.accountId)
    throw new AwsError("MethodNotAllowed", "The specified method is not allowed against this resource.", 405);
  return found;
}
