import type { GetObjectTaggingOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { absent, bucketName, objectKey, requestPayer } from "../inputs";
import { existingTagKeys } from "../object-tags";
import { defineS3Operation } from "../operation";
import { presentObject } from "../present-object";
import { namedObject, onObject, ownerOfBucket } from "../target";

export const getObjectTagging = defineS3Operation({
  name: "GetObjectTagging",
  access: "read",
  summary: "Returns the tags of an object.",
  dataEvent: true,

  input: z.object({
    Bucket: bucketName,
    Key: objectKey,
    VersionId: absent,
    ExpectedBucketOwner: z.string().optional(),
    RequestPayer: requestPayer.optional(),
  }),

  actsFor: ownerOfBucket,

  target: namedObject,

  requires: ({ input, target, call }) => [
    onObject("s3:GetObjectTagging", input, target?.bucket, call, existingTagKeys(target?.object)),
  ],

  handler: ({ input, target, call, may }): GetObjectTaggingOutput => ({
    TagSet: presentObject(target, input, call, may).tags,
  }),
});
