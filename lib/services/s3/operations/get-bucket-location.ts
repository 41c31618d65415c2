import type { GetBucketLocationOutput, GetBucketLocationRequest } from "@aws-sdk/client-s3";
import { z } from "zod";
import { bucketName, firstRegion } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownerOfBucket, presentBucket } from "../target";

export const getBucketLocation = defineS3Operation({
  name: "GetBucketLocation",
  access: "read",
  summary: "Tells the Region of a bucket; nothing for us-east-1.",

  input: z.object({
    Bucket: bucketName,
    ExpectedBucketOwner: z.string().optional(),
  }) satisfies z.ZodType<GetBucketLocationRequest>,

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:GetBucketLocation", input.Bucket, target, call)],

  handler({ input, target }): GetBucketLocationOutput {
    const { region } = presentBucket(target, input.ExpectedBucketOwner);
    return region === firstRegion
      ? {}
      : { LocationConstraint: region as GetBucketLocationOutput["LocationConstraint"] };
  },

  event: bucketEvent,
});
