import { z } from "zod";
import { noSuchBucket } from "../errors";
import { bucketMembers } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const deletePublicAccessBlock = defineS3Operation({
  name: "DeletePublicAccessBlock",
  access: "permissions-management",
  summary: "Takes the block of public access to a bucket away.",

  input: z.object({ ...bucketMembers }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:PutBucketPublicAccessBlock", input.Bucket, target, call)],

  async handler({ input, target, call, store }) {
    const { name } = ownBucket(target, call, input.ExpectedBucketOwner);
    if (!(await store.buckets.set(name, { publicAccessBlock: null }))) throw noSuchBucket();
    return {};
  },

  event: bucketEvent,
});
