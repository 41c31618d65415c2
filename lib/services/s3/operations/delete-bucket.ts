import type { DeleteBucketRequest } from "@aws-sdk/client-s3";
import { z } from "zod";
import { bucketNotEmpty, noSuchBucket } from "../errors";
import { bucketName } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const deleteBucket = defineS3Operation({
  name: "DeleteBucket",
  access: "write",
  summary: "Deletes a bucket.",

  input: z.object({
    Bucket: bucketName,
    ExpectedBucketOwner: z.string().optional(),
  }) satisfies z.ZodType<DeleteBucketRequest>,

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:DeleteBucket", input.Bucket, target, call)],

  async handler({ input, target, call, store }) {
    ownBucket(target, call, input.ExpectedBucketOwner);
    const result = await store.buckets.remove(input.Bucket);
    if (result === "no-bucket") throw noSuchBucket();
    if (result === "not-empty") throw bucketNotEmpty();
    // Uploads that were begun in it went with it.
    store.bodies.sweepSoon();
    return {};
  },

  event: bucketEvent,
});
