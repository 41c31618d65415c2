import type { PutObjectTaggingOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { noSuchKey } from "../errors";
import { absent, bodyMembers, bucketName, objectKey, objectTags, requestPayer } from "../inputs";
import { checkObjectTags, existingTagKeys, requestTagKeys } from "../object-tags";
import { defineS3Operation } from "../operation";
import { presentObject } from "../present-object";
import { namedObject, onObject, ownerOfBucket } from "../target";

export const putObjectTagging = defineS3Operation({
  name: "PutObjectTagging",
  access: "tagging",
  summary: "Gives an object its tags, in place of those it had.",
  dataEvent: true,

  input: z.object({
    Bucket: bucketName,
    Key: objectKey,
    Tagging: objectTags,
    VersionId: absent,
    ...bodyMembers,
    ExpectedBucketOwner: z.string().optional(),
    RequestPayer: requestPayer.optional(),
  }),

  actsFor: ownerOfBucket,

  target: namedObject,

  requires: ({ input, target, call }) => [
    onObject("s3:PutObjectTagging", input, target?.bucket, call, {
      ...existingTagKeys(target?.object),
      ...requestTagKeys(input.Tagging.TagSet),
    }),
  ],

  async handler({ input, target, call, store, may }): Promise<PutObjectTaggingOutput> {
    presentObject(target, input, call, may);
    const tags = checkObjectTags(input.Tagging.TagSet);
    if (!(await store.objects.setTags(input.Bucket, input.Key, tags))) throw noSuchKey();
    return {};
  },
});
