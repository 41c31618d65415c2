import type { GetPublicAccessBlockOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { noSuchPublicAccessBlock } from "../errors";
import { bucketMembers } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const getPublicAccessBlock = defineS3Operation({
  name: "GetPublicAccessBlock",
  access: "read",
  summary: "Tells which public access to a bucket is blocked.",

  input: z.object({ ...bucketMembers }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:GetBucketPublicAccessBlock", input.Bucket, target, call)],

  handler({ input, target, call }): GetPublicAccessBlockOutput {
    const { publicAccessBlock } = ownBucket(target, call, input.ExpectedBucketOwner);
    if (publicAccessBlock === null) throw noSuchPublicAccessBlock();
    return { PublicAccessBlockConfiguration: publicAccessBlock };
  },

  event: bucketEvent,
});
