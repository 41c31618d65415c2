import type { DeleteBucketRequest } from "@aws-sdk/client-s3";
import { z } from "zod";
import { bucketArn } from "../arns";
import { noSuchBucket } from "../errors";
import { assertExpectedOwner } from "../expected-owner";
import { bucketName } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";

export const deleteBucket = defineS3Operation({
  name: "DeleteBucket",
  access: "write",
  summary: "Deletes a bucket.",

  input: z.object({
    Bucket: bucketName,
    ExpectedBucketOwner: z.string().optional(),
  }) satisfies z.ZodType<DeleteBucketRequest>,

  target: ({ input, store }) => store.buckets.find(input.Bucket),

  requires: ({ input, target }) => [
    {
      action: "s3:DeleteBucket",
      resource: bucketArn(input.Bucket),
      ...(target ? { resourceAccount: target.accountId } : {}),
    },
  ],

  async handler({ input, call, store }) {
    assertExpectedOwner(input.ExpectedBucketOwner, call.accountId);
    if (!(await store.buckets.remove(input.Bucket))) throw noSuchBucket();
    return {};
  },

  event: bucketEvent,
});
