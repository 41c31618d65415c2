import type { GetBucketLocationOutput, GetBucketLocationRequest } from "@aws-sdk/client-s3";
import { z } from "zod";
import { bucketArn } from "../arns";
import { noSuchBucket } from "../errors";
import { assertExpectedOwner } from "../expected-owner";
import { bucketName, firstRegion } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";

export const getBucketLocation = defineS3Operation({
  name: "GetBucketLocation",
  access: "read",
  summary: "Tells the Region of a bucket; nothing for us-east-1.",

  input: z.object({
    Bucket: bucketName,
    ExpectedBucketOwner: z.string().optional(),
  }) satisfies z.ZodType<GetBucketLocationRequest>,

  target: ({ input, store }) => store.buckets.find(input.Bucket),

  requires: ({ input, target }) => [
    {
      action: "s3:GetBucketLocation",
      resource: bucketArn(input.Bucket),
      ...(target ? { resourceAccount: target.accountId } : {}),
    },
  ],

  handler({ input, target }): GetBucketLocationOutput {
    if (!target) throw noSuchBucket();
    assertExpectedOwner(input.ExpectedBucketOwner, target.accountId);
    return target.region === firstRegion
      ? {}
      : { LocationConstraint: target.region as GetBucketLocationOutput["LocationConstraint"] };
  },

  event: bucketEvent,
});
