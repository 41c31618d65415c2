import { z } from "zod";
import { noSuchBucket } from "../errors";
import { bucketMembers } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const deleteBucketPolicy = defineS3Operation({
  name: "DeleteBucketPolicy",
  access: "permissions-management",
  summary: "Takes the policy of a bucket away.",

  input: z.object({ ...bucketMembers }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:DeleteBucketPolicy", input.Bucket, target, call)],

  async handler({ input, target, call, store }) {
    const { name } = ownBucket(target, call, input.ExpectedBucketOwner);
    if (!(await store.buckets.set(name, { policy: null }))) throw noSuchBucket();
    return {};
  },

  event: bucketEvent,
});
