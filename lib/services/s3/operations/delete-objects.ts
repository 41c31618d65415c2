import type { _Error, DeletedObject, DeleteObjectsOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { malformedXml } from "../errors";
import { absent, bucketName, checksumAlgorithm, objectKey, requestPayer } from "../inputs";
import { defineS3Operation } from "../operation";
import { namedBucket, onObject, ownerOfBucket, presentBucket } from "../target";

/** Source: S3 API Reference, DeleteObjects: up to 1,000 keys. */
const mostObjects = 1000;

export const deleteObjects = defineS3Operation({
  name: "DeleteObjects",
  access: "write",
  summary: "Deletes many objects of a bucket; those that the caller may not are told one by one.",
  dataEvent: true,
  // It is one statement, on which no quota or name depends; a stranger who may delete nothing must not hold the
  // account of the bucket by a transaction.
  storesNothing: true,

  input: z.object({
    Bucket: bucketName,
    Delete: z.object({
      Objects: z.array(
        z.object({ Key: objectKey, VersionId: absent, ETag: absent, LastModifiedTime: absent, Size: absent }),
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
    const Deleted: DeletedObject[] = [];
    const Errors: _Error[] = [];
    for (const { Key } of Objects) {
      const denial = may(onObject("s3:DeleteObject", { Bucket: input.Bucket, Key }, bucket, call));
      if (denial) Errors.push({ Key, Code: "AccessDenied", Message: denial.message });
      else Deleted.push({ Key });
    }
    await store.objects.remove(
      input.Bucket,
      Deleted.flatMap(({ Key }) => Key ?? []),
    );
    if (Deleted.length > 0) store.bodies.sweepSoon();
    return { ...(Quiet ? {} : { Deleted }), ...(Errors.length > 0 ? { Errors } : {}) };
  },
});
