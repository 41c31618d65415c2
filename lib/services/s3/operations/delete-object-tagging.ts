import type { DeleteObjectTaggingOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { noSuchKey } from "../errors";
import { bucketName, objectKey, versionId } from "../inputs";
import { existingTagKeys } from "../object-tags";
import { defineS3Operation } from "../operation";
import { presentObject } from "../present-object";
import { namedObject, onVersion, ownerOfBucket } from "../target";
import { versionTold } from "../versions";

export const deleteObjectTagging = defineS3Operation({
  name: "DeleteObjectTagging",
  access: "tagging",
  summary: "Takes all tags from an object.",
  dataEvent: true,

  input: z.object({
    Bucket: bucketName,
    Key: objectKey,
    VersionId: versionId.optional(),
    ExpectedBucketOwner: z.string().optional(),
  }),

  actsFor: ownerOfBucket,

  target: namedObject,

  requires: ({ input, target, call }) => [
    onVersion("s3:DeleteObjectTagging", input, target?.bucket, call, existingTagKeys(target?.object)),
  ],

  async handler({ input, target, call, store, may }): Promise<DeleteObjectTaggingOutput> {
    const object = presentObject(target, input, call, may);
    if (!(await store.objects.setTags(input.Bucket, object, []))) throw noSuchKey();
    return target ? versionTold(target.bucket, object.versionId) : {};
  },
});
