import type { CreateBucketOutput, CreateBucketRequest } from "@aws-sdk/client-s3";
import { z } from "zod";
import { bucketArn } from "../arns";
import {
  bucketAlreadyExists,
  bucketAlreadyOwnedByYou,
  bucketsHaveNoAcl,
  illegalLocationConstraint,
  invalidLocationConstraint,
  notImplemented,
  tooManyBuckets,
} from "../errors";
import { firstRegion, newBucketName, regions } from "../inputs";
import { bucketEvent, defineS3Operation } from "../operation";
import { quotas } from "../quotas";

/** What a request may bring that this program does not have; refused, so that nobody believes it took effect. */
const absent = z.unknown().optional();

export const createBucket = defineS3Operation({
  name: "CreateBucket",
  access: "write",
  summary: "Creates a bucket in the Region of the request, or in the one of the location constraint.",

  input: z.object({
    Bucket: newBucketName,
    CreateBucketConfiguration: z
      .object({ LocationConstraint: z.string().optional(), Location: absent, Bucket: absent, Tags: absent })
      .optional(),
    ACL: z.string().optional(),
    ObjectOwnership: z.string().optional(),
    BucketNamespace: z.string().optional(),
    ObjectLockEnabledForBucket: z.boolean().optional(),
    GrantFullControl: absent,
    GrantRead: absent,
    GrantReadACP: absent,
    GrantWrite: absent,
    GrantWriteACP: absent,
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
    refuseAbsent(input);
    const region = regionOf(input.CreateBucketConfiguration?.LocationConstraint, call.region);
    const bucket = { name: input.Bucket, region, createdAt: call.at };
    const result = await store.buckets.insert(bucket, quotas.BucketsPerAccount);
    if (result === "too-many") throw tooManyBuckets();
    if (result === "name-taken") {
      const present = await store.buckets.find(input.Bucket);
      if (present?.accountId !== call.accountId) throw bucketAlreadyExists();
      // Source: S3 API Reference, CreateBucket: in us-east-1 one's own bucket may be created again, for old clients.
      if (present.region !== firstRegion || region !== firstRegion) throw bucketAlreadyOwnedByYou();
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
  if (region === firstRegion || !regions.some((known) => known === region)) throw invalidLocationConstraint();
  if (sentTo !== firstRegion && sentTo !== region) throw illegalLocationConstraint(constraint);
  return region;
}

type Input = Pick<CreateBucketRequest, "ObjectLockEnabledForBucket"> & Record<string, unknown>;

function refuseAbsent(input: Input) {
  const { ACL, ObjectOwnership, BucketNamespace } = input;
  const configuration = (input.CreateBucketConfiguration ?? {}) as Record<string, unknown>;
  const grants = ["GrantFullControl", "GrantRead", "GrantReadACP", "GrantWrite", "GrantWriteACP"];
  if ((ACL !== undefined && ACL !== "private") || grants.some((grant) => input[grant] !== undefined))
    throw bucketsHaveNoAcl();
  if (
    input.ObjectLockEnabledForBucket ||
    (ObjectOwnership ?? "BucketOwnerEnforced") !== "BucketOwnerEnforced" ||
    (BucketNamespace ?? "global") !== "global" ||
    ["Location", "Bucket", "Tags"].some((member) => configuration[member] !== undefined)
  )
    throw notImplemented();
}
