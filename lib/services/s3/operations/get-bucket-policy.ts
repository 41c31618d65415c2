import type { GetBucketPolicyOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { shownPrincipals } from "@/lib/services/iam/service";
import { noSuchBucketPolicy } from "../errors";
import { bucketMembers } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const getBucketPolicy = defineS3Operation({
  name: "GetBucketPolicy",
  access: "read",
  summary: "Returns the policy of a bucket.",

  input: z.object({ ...bucketMembers }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:GetBucketPolicy", input.Bucket, target, call)],

  async handler({ input, target, call }): Promise<GetBucketPolicyOutput> {
    const { policy } = ownBucket(target, call, input.ExpectedBucketOwner);
    if (policy === null) throw noSuchBucketPolicy();
    return { Policy: await shownPrincipals(policy) };
  },

  event: bucketEvent,
});
