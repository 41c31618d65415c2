import { createBucket } from "@/lib/services/s3/operations/create-bucket";
import { putBucketPolicy } from "@/lib/services/s3/operations/put-bucket-policy";
import type { World } from "./world";

/** Makes a bucket that CloudTrail may write to. Out: its name. */
export async function bucketForTrails(here: World): Promise<string> {
  const Bucket = `trails-${here.accountId}`;
  await here.root(createBucket, { Bucket });
  const Statement = {
    Effect: "Allow",
    Principal: { Service: "cloudtrail.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: `arn:aws:s3:::${Bucket}/AWSLogs/${here.accountId}/*`,
    Condition: {
      StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceAccount": here.accountId },
    },
  };
  await here.root(putBucketPolicy, { Bucket, Policy: JSON.stringify({ Version: "2012-10-17", Statement }) });
  return Bucket;
}
