import { z } from "zod";
import { illegalVersioning, noSuchBucket } from "../errors";
import { absent, bodyMembers, bucketMembers, versioningStatus } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownBucket, ownerOfBucket } from "../target";

export const putBucketVersioning = defineS3Operation({
  name: "PutBucketVersioning",
  access: "write",
  summary: "Has a bucket keep versions of its objects, or make no more of them.",

  input: z.object({
    ...bucketMembers,
    ...bodyMembers,
    MFA: absent,
    VersioningConfiguration: z.object({ MFADelete: absent, Status: versioningStatus.optional() }),
  }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:PutBucketVersioning", input.Bucket, target, call)],

  async handler({ input, target, call, store }) {
    const { name } = ownBucket(target, call, input.ExpectedBucketOwner);
    const { Status } = input.VersioningConfiguration;
    if (!Status) throw illegalVersioning();
    const versioning = Status === "Enabled" ? "Enabled" : "Suspended";
    if (!(await store.buckets.set(name, { versioning }))) throw noSuchBucket();
    return {};
  },

  event: bucketEvent,
});
