import type { PutObjectTaggingOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { noSuchKey } from "../errors";
import { bodyMembers, bucketName, objectKey, objectTags, requestPayer, versionId } from "../inputs";
import { checkObjectTags, existingTagKeys, requestTagKeys } from "../object-tags";
import { defineS3Operation } from "../operation";
import { presentObject } from "../present-object";
import { namedObject, onVersion, ownerOfBucket } from "../target";
import { versionTold } from "../versions";

export const putObjectTagging = defineS3Operation({
  name: "PutObjectTagging",
  access: "tagging",
  summary: "Gives an object its tags, in place of those it had.",
  dataEvent: true,

  input: z.object({
    Bucket: bucketName,
    Key: objectKey,
    Tagging: objectTags,
    VersionId: versionId.optional(),
    ...bodyMembers,
    ExpectedBucketOwner: z.string().optional(),
    RequestPayer: requestPayer.optional(),
  }),

  actsFor: ownerOfBucket,

  target: namedObject,

  requires: ({ input, target, call }) => [
    onVersion("s3:PutObjectTagging", input, target?.bucket, call, {
      ...existingTagKeys(target?.object),
      ...requestTagKeys(input.Tagging.TagSet),
    }),
  ],

  async handler({ input, target, call, store, may }): Promise<PutObjectTaggingOutput> {
    const object = presentObject(target, input, call, may);
    const tags = checkObjectTags(input.Tagging.TagSet);
    if (!(await store.objects.setTags(input.Bucket, object, tags))) throw noSuchKey();
    return target ? versionTold(target.bucket, object.versionId) : {};
  },
});
