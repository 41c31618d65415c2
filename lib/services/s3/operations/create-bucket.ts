import type { CreateBucketOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { bucketArn } from "../arns";
import {
  bucketAlreadyExists,
  bucketAlreadyOwnedByYou,
  bucketsHaveNoAcl,
  illegalLocationConstraint,
  tooManyBuckets,
} from "../errors";
import {
  absent,
  bucketNamespace,
  cannedAcl,
  firstRegion,
  locationConstraint,
  newBucketName,
  objectLock,
  objectOwnership,
} from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { quotas } from "../quotas";

export const createBucket = defineS3Operation({
  name: "CreateBucket",
  access: "write",
  summary: "Creates a bucket in the Region of the request, or in the one of the location constraint.",

  input: z.object({
    Bucket: newBucketName,
    CreateBucketConfiguration: z
      .object({ LocationConstraint: locationConstraint.optional(), Location: absent, Bucket: absent, Tags: absent })
      .optional(),
    ACL: cannedAcl.optional(),
    ObjectOwnership: objectOwnership.optional(),
    BucketNamespace: bucketNamespace.optional(),
    ObjectLockEnabledForBucket: objectLock.optional(),
    GrantFullControl: z.string().optional(),
    GrantRead: z.string().optional(),
    GrantReadACP: z.string().optional(),
    GrantWrite: z.string().optional(),
    GrantWriteACP: z.string().optional(),
  }),

  target: ({ input }) => ({ arn: bucketArn(input.Bucket) }),

  requires: ({ input, target }) => {
    const constraint = input.CreateBucketConfiguration?.LocationConstraint;
    return [
      {
        action: "s3:CreateBucket",
        resource: target.arn,
        ...(constraint ? { context: { "s3:locationconstraint": constraint } } : {}),
      },
    ];
  },

  async handler({ input, call, store }): Promise<CreateBucketOutput> {
    refuseAcls(input);
    const region = regionOf(input.CreateBucketConfiguration?.LocationConstraint, call.region);
    // Source: S3 User Guide, "Blocking public access": all four settings are on for a new bucket.
    const publicAccessBlock = {
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    };
    const bucket = { name: input.Bucket, region, createdAt: call.at, publicAccessBlock };
    const result = await store.buckets.insert(bucket, quotas.BucketsPerAccount);
    if (result === "too-many") throw tooManyBuckets();
    if (result === "name-taken") {
      const present = await store.buckets.find(input.Bucket);
      if (!present) throw bucketAlreadyExists();
      // Source: S3 API Reference, CreateBucket: in us-east-1 one's own bucket may be created again, for old clients.
      // The console says that the bucket is there: who fills in its form wants a new one.
      if (call.door === "console" || present.region !== firstRegion || region !== firstRegion)
        throw bucketAlreadyOwnedByYou();
    }
    return { Location: region === firstRegion ? `/${input.Bucket}` : `http://${input.Bucket}.s3.amazonaws.com/` };
  },

  event: bucketEvent,
});

/**
 * Where the bucket is to be. In: the location constraint; the Region that the request was sent to.
 * Source: S3 API Reference, CreateBucketConfiguration: us-east-1 has no constraint of its own; sent to another Region,
 * the constraint must name that Region.
 */
function regionOf(constraint: string | undefined, sentTo: string): string {
  if (constraint === undefined || constraint === "") {
    if (sentTo !== firstRegion) throw illegalLocationConstraint("unspecified");
    return firstRegion;
  }
  const region = constraint === "EU" ? "eu-west-1" : constraint;
  if (sentTo !== firstRegion && sentTo !== region) throw illegalLocationConstraint(constraint);
  return region;
}

function refuseAcls(input: Record<string, unknown>) {
  const grants = ["GrantFullControl", "GrantRead", "GrantReadACP", "GrantWrite", "GrantWriteACP"];
  if ((input.ACL !== undefined && input.ACL !== "private") || grants.some((grant) => input[grant] !== undefined))
    throw bucketsHaveNoAcl();
}
