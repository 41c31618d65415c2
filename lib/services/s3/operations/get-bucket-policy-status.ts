import type { GetBucketPolicyStatusOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { compilePolicy } from "@/lib/authorization";
import { isPublic } from "../bucket-policy";
import { noSuchBucketPolicy } from "../errors";
import { bucketMembers } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const getBucketPolicyStatus = defineS3Operation({
  name: "GetBucketPolicyStatus",
  access: "read",
  summary: "Tells whether the policy of a bucket lets in the public.",

  input: z.object({ ...bucketMembers }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:GetBucketPolicyStatus", input.Bucket, target, call)],

  handler({ input, target, call }): GetBucketPolicyStatusOutput {
    const { policy } = ownBucket(target, call, input.ExpectedBucketOwner);
    if (policy === null) throw noSuchBucketPolicy();
    return { PolicyStatus: { IsPublic: isPublic(compilePolicy(policy)) } };
  },

  event: bucketEvent,
});
