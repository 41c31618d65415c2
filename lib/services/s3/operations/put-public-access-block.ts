import { z } from "zod";
import { noSuchBucket } from "../errors";
import { bodyMembers, bucketMembers } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const putPublicAccessBlock = defineS3Operation({
  name: "PutPublicAccessBlock",
  access: "permissions-management",
  summary: "Says which public access to a bucket is blocked.",

  input: z.object({
    ...bucketMembers,
    ...bodyMembers,
    PublicAccessBlockConfiguration: z.object({
      BlockPublicAcls: z.boolean().optional(),
      IgnorePublicAcls: z.boolean().optional(),
      BlockPublicPolicy: z.boolean().optional(),
      RestrictPublicBuckets: z.boolean().optional(),
    }),
  }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:PutBucketPublicAccessBlock", input.Bucket, target, call)],

  /** A setting that is not named is off. */
  async handler({ input, target, call, store }) {
    const { name } = ownBucket(target, call, input.ExpectedBucketOwner);
    const { BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets } =
      input.PublicAccessBlockConfiguration;
    const publicAccessBlock = {
      BlockPublicAcls: BlockPublicAcls ?? false,
      IgnorePublicAcls: IgnorePublicAcls ?? false,
      BlockPublicPolicy: BlockPublicPolicy ?? false,
      RestrictPublicBuckets: RestrictPublicBuckets ?? false,
    };
    if (!(await store.buckets.set(name, { publicAccessBlock }))) throw noSuchBucket();
    return {};
  },

  event: bucketEvent,
});
