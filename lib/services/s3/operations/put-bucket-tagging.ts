import { z } from "zod";
import { badRequest, invalidTag, noSuchBucket } from "../errors";
import { bodyMembers, bucketMembers, bucketTag } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { mostTags } from "../quotas";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const putBucketTagging = defineS3Operation({
  name: "PutBucketTagging",
  access: "tagging",
  summary: "Gives a bucket its tags, in place of those it had.",

  input: z.object({ ...bucketMembers, ...bodyMembers, Tagging: z.object({ TagSet: z.array(bucketTag) }) }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:PutBucketTagging", input.Bucket, target, call)],

  async handler({ input, target, call, store }) {
    const { name } = ownBucket(target, call, input.ExpectedBucketOwner);
    const tags = input.Tagging.TagSet;
    if (tags.length > mostTags) throw badRequest("Bucket tag count cannot be greater than 50");
    if (new Set(tags.map(({ Key }) => Key)).size < tags.length)
      throw invalidTag("Cannot provide multiple Tags with the same key");
    if (tags.some(({ Key }) => Key.toLowerCase().startsWith("aws:")))
      throw invalidTag("System tags cannot be added/updated by requester");
    if (!(await store.buckets.set(name, { tags }))) throw noSuchBucket();
    return {};
  },

  event: bucketEvent,
});
