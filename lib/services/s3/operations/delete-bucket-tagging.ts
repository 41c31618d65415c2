import { z } from "zod";
import { noSuchBucket } from "../errors";
import { bucketMembers } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const deleteBucketTagging = defineS3Operation({
  name: "DeleteBucketTagging",
  access: "tagging",
  summary: "Takes the tags of a bucket away.",

  input: z.object({ ...bucketMembers }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:PutBucketTagging", input.Bucket, target, call)],

  async handler({ input, target, call, store }) {
    const { name } = ownBucket(target, call, input.ExpectedBucketOwner);
    if (!(await store.buckets.set(name, { tags: [] }))) throw noSuchBucket();
    return {};
  },

  event: bucketEvent,
});
