import type { GetBucketTaggingOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { noSuchTagSet } from "../errors";
import { bucketMembers } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const getBucketTagging = defineS3Operation({
  name: "GetBucketTagging",
  access: "read",
  summary: "Returns the tags of a bucket.",

  input: z.object({ ...bucketMembers }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:GetBucketTagging", input.Bucket, target, call)],

  handler({ input, target, call }): GetBucketTaggingOutput {
    const { tags } = ownBucket(target, call, input.ExpectedBucketOwner);
    if (tags.length === 0) throw noSuchTagSet();
    return { TagSet: tags };
  },

  event: bucketEvent,
});
