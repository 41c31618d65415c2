import type { _Error, DeletedObject, DeleteObjectsOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import type { Call } from "@/lib/operation/call";
import { malformedXml } from "../errors";
import { absent, bucketName, checksumAlgorithm, objectKey, requestPayer, versionId } from "../inputs";
import { defineS3Operation, type S3Store } from "../operation";
import type { BucketRow } from "../store/buckets";
import { namedBucket, onVersion, ownerOfBucket, presentBucket } from "../target";
import { nextVersionId } from "../versions";

/** Source: S3 API Reference, DeleteObjects: up to 1,000 keys. */
const mostObjects = 1000;

export const deleteObjects = defineS3Operation({
  name: "DeleteObjects",
  access: "write",
  summary: "Deletes many objects of a bucket; those that the caller may not are told one by one.",
  dataEvent: true,
  // Who may delete what is told object by object, after authorization: a stranger who may delete nothing must not hold
  // the account of the bucket by a transaction.
  withoutTransaction: true,

  input: z.object({
    Bucket: bucketName,
    Delete: z.object({
      Objects: z.array(
        z.object({
          Key: objectKey,
          VersionId: versionId.optional(),
          ETag: absent,
          LastModifiedTime: absent,
          Size: absent,
        }),
      ),
      Quiet: z.boolean().optional(),
    }),
    MFA: absent,
    RequestPayer: requestPayer.optional(),
    BypassGovernanceRetention: z.boolean().optional(),
    ExpectedBucketOwner: z.string().optional(),
    ChecksumAlgorithm: checksumAlgorithm.optional(),
  }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  /** Each object is judged by itself; the answer says of which the caller was refused. */
  requires: () => [],

  async handler({ input, target, call, store, may }): Promise<DeleteObjectsOutput> {
    const bucket = presentBucket(target, input.ExpectedBucketOwner);
    const { Objects, Quiet } = input.Delete;
    if (Objects.length === 0 || Objects.length > mostObjects) throw malformedXml();
    const allowed: Named[] = [];
    const Errors: _Error[] = [];
    for (const { Key, VersionId } of Objects) {
      const version = VersionId === undefined ? {} : { VersionId };
      const denial = may(onVersion("s3:DeleteObject", { Bucket: input.Bucket, Key, VersionId }, bucket, call));
      if (denial) Errors.push({ Key, ...version, Code: "AccessDenied", Message: denial.message });
      else allowed.push({ Key, ...version });
    }
    const Deleted = await deleted(allowed, bucket, call, store);
    if (Deleted.length > 0) store.bodies.sweepSoon();
    return { ...(Quiet ? {} : { Deleted }), ...(Errors.length > 0 ? { Errors } : {}) };
  },
});

interface Named {
  Key: string;
  VersionId?: string;
}

/** Deletes versions that are named; of other objects, where the bucket has versions, it puts a marker before them. */
async function deleted(
  objects: readonly Named[],
  bucket: BucketRow,
  call: Call,
  store: S3Store,
): Promise<DeletedObject[]> {
  const versions = objects.flatMap(({ Key: key, VersionId }) =>
    VersionId === undefined ? [] : { key, versionId: VersionId },
  );
  const keys = [...new Set(objects.flatMap(({ Key, VersionId }) => (VersionId === undefined ? Key : [])))];
  const markers = versions.length > 0 ? await store.objects.removeVersions(bucket.name, versions) : [];
  const gone: DeletedObject[] = versions.map(({ key, versionId }) => ({
    Key: key,
    VersionId: versionId,
    ...(markers.some((marker) => marker.key === key && marker.versionId === versionId)
      ? { DeleteMarker: true, DeleteMarkerVersionId: versionId }
      : {}),
  }));
  if (bucket.versioning === null) {
    if (keys.length > 0) await store.objects.remove(bucket.name, keys);
    return [...gone, ...keys.map((Key) => ({ Key }))];
  }
  const marks = keys.map((key) => ({ key, versionId: nextVersionId(bucket, call) }));
  if (marks.length > 0) await store.objects.mark(bucket.name, marks, call.at);
  return [
    ...gone,
    ...marks.map(({ key, versionId }) => ({ Key: key, DeleteMarker: true, DeleteMarkerVersionId: versionId })),
  ];
}
