import type { GetObjectTaggingOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { bucketName, objectKey, requestPayer, versionId } from "../inputs";
import { existingTagKeys } from "../object-tags";
import { defineS3Operation } from "../operation";
import { presentObject } from "../present-object";
import { namedObject, onVersion, ownerOfBucket } from "../target";
import { versionTold } from "../versions";

export const getObjectTagging = defineS3Operation({
  name: "GetObjectTagging",
  access: "read",
  summary: "Returns the tags of an object.",
  dataEvent: true,

  input: z.object({
    Bucket: bucketName,
    Key: objectKey,
    VersionId: versionId.optional(),
    ExpectedBucketOwner: z.string().optional(),
    RequestPayer: requestPayer.optional(),
  }),

  actsFor: ownerOfBucket,

  target: namedObject,

  requires: ({ input, target, call }) => [
    onVersion("s3:GetObjectTagging", input, target?.bucket, call, existingTagKeys(target?.object)),
  ],

  handler({ input, target, call, may }): GetObjectTaggingOutput {
    const { tags, versionId: id } = presentObject(target, input, call, may);
    return { ...(target ? versionTold(target.bucket, id) : {}), TagSet: tags };
  },
});
