import type { HeadBucketOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { bucketArn } from "../arns";
import { bucketMembers } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownerOfBucket, presentBucket } from "../target";

export const headBucket = defineS3Operation({
  name: "HeadBucket",
  access: "list",
  summary: "Tells whether a bucket is there and the caller may list it.",

  input: z.object(bucketMembers),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:ListBucket", input.Bucket, target, call)],

  handler({ input, target }): HeadBucketOutput {
    const { name, region } = presentBucket(target, input.ExpectedBucketOwner);
    return { BucketRegion: region, BucketArn: bucketArn(name) };
  },

  event: bucketEvent,
});
