import { z } from "zod";
import { boundPrincipals } from "@/lib/services/iam/service";
import { acceptBucketPolicy, invalidPrincipal, isPublic } from "../bucket-policy";
import { blockedPublicPolicy, noSuchBucket } from "../errors";
import { bodyMembers, bucketMembers } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const putBucketPolicy = defineS3Operation({
  name: "PutBucketPolicy",
  access: "permissions-management",
  summary: "Gives a bucket its policy, which says who else may use it.",

  input: z.object({
    ...bucketMembers,
    ...bodyMembers,
    Policy: z.string(),
    ConfirmRemoveSelfBucketAccess: z.boolean().optional(),
  }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:PutBucketPolicy", input.Bucket, target, call)],

  async prepare({ input, target, call }) {
    const bucket = ownBucket(target, call, input.ExpectedBucketOwner);
    const policy = acceptBucketPolicy(input.Policy, bucket.name);
    const bound = await boundPrincipals(input.Policy, call);
    if ("missing" in bound) throw invalidPrincipal();
    if (bucket.publicAccessBlock?.BlockPublicPolicy && isPublic(policy)) throw blockedPublicPolicy(call, bucket.name);
    return bound.document;
  },

  async handler({ input, prepared: policy, store }) {
    if (!(await store.buckets.set(input.Bucket, { policy }))) throw noSuchBucket();
    return {};
  },

  event: bucketEvent,
});
