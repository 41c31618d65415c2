import type { DeleteObjectOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { absent, bucketName, objectKey, requestPayer, versionId } from "../inputs";
import { checkWriteConditions } from "../object-headers";
import { defineS3Operation } from "../operation";
import { namedObject, onVersion, ownerOfBucket, presentBucket } from "../target";
import { nextVersionId, versionTold } from "../versions";

export const deleteObject = defineS3Operation({
  name: "DeleteObject",
  access: "write",
  summary: "Deletes an object, or one of its versions; one that is not there is no matter.",
  dataEvent: true,

  input: z.object({
    Bucket: bucketName,
    Key: objectKey,
    MFA: absent,
    VersionId: versionId.optional(),
    RequestPayer: requestPayer.optional(),
    BypassGovernanceRetention: z.boolean().optional(),
    ExpectedBucketOwner: z.string().optional(),
    IfMatch: z.string().optional(),
    IfMatchLastModifiedTime: absent,
    IfMatchSize: absent,
  }),

  actsFor: ownerOfBucket,

  target: namedObject,

  requires: ({ input, target, call }) => [onVersion("s3:DeleteObject", input, target?.bucket, call)],

  async handler({ input, target, call, store }): Promise<DeleteObjectOutput> {
    const bucket = presentBucket(target?.bucket, input.ExpectedBucketOwner);
    const { Key: key, VersionId } = input;
    if (input.IfMatch !== undefined) {
      const present = await store.objects.locate(input.Bucket, input.Key);
      checkWriteConditions(present?.object ?? null, { IfMatch: input.IfMatch });
    }
    if (VersionId !== undefined) {
      const [marker] = await store.objects.removeVersions(bucket.name, [{ key, versionId: VersionId }]);
      store.bodies.sweepSoon();
      return { ...versionTold(bucket, VersionId), ...(marker ? { DeleteMarker: true } : {}) };
    }
    if (bucket.versioning === null) {
      await store.objects.remove(bucket.name, [key]);
      store.bodies.sweepSoon();
      return {};
    }
    // The object stays, behind a marker; while versioning is suspended the version `null` does not.
    const marker = nextVersionId(bucket, call);
    await store.objects.mark(bucket.name, [{ key, versionId: marker }], call.at);
    store.bodies.sweepSoon();
    return { DeleteMarker: true, VersionId: marker };
  },
});
