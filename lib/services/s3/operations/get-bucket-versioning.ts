import type { GetBucketVersioningOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { bucketMembers } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const getBucketVersioning = defineS3Operation({
  name: "GetBucketVersioning",
  access: "read",
  summary: "Tells whether a bucket keeps versions of its objects.",

  input: z.object({ ...bucketMembers }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:GetBucketVersioning", input.Bucket, target, call)],

  handler({ input, target, call }): GetBucketVersioningOutput {
    const { versioning } = ownBucket(target, call, input.ExpectedBucketOwner);
    return versioning === null ? {} : { Status: versioning };
  },

  event: bucketEvent,
});
