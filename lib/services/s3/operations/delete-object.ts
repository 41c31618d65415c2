import type { DeleteObjectOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { absent, bucketName, objectKey, requestPayer } from "../inputs";
import { checkWriteConditions } from "../object-headers";
import { defineS3Operation } from "../operation";
import { namedObject, onObject, ownerOfBucket, presentBucket } from "../target";

export const deleteObject = defineS3Operation({
  name: "DeleteObject",
  access: "write",
  summary: "Deletes an object; one that is not there is no matter.",
  dataEvent: true,

  input: z.object({
    Bucket: bucketName,
    Key: objectKey,
    MFA: absent,
    VersionId: absent,
    RequestPayer: requestPayer.optional(),
    BypassGovernanceRetention: z.boolean().optional(),
    ExpectedBucketOwner: z.string().optional(),
    IfMatch: z.string().optional(),
    IfMatchLastModifiedTime: absent,
    IfMatchSize: absent,
  }),

  actsFor: ownerOfBucket,

  target: namedObject,

  requires: ({ input, target, call }) => [onObject("s3:DeleteObject", input, target?.bucket, call)],

  async handler({ input, target, store }): Promise<DeleteObjectOutput> {
    presentBucket(target?.bucket, input.ExpectedBucketOwner);
    if (input.IfMatch !== undefined) {
      const present = await store.objects.locate(input.Bucket, input.Key);
      checkWriteConditions(present?.object ?? null, { IfMatch: input.IfMatch });
    }
    await store.objects.remove(input.Bucket, [input.Key]);
    store.bodies.sweepSoon();
    return {};
  },
});
