import type { CreateTrailResponse } from "@aws-sdk/client-cloudtrail";
import { z } from "zod";
import { compilePolicy, decide } from "@/lib/authorization";
import { AwsError } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { bucketAnywhere } from "@/lib/services/s3/service";
import { defineCloudtrailOperation } from "../operation";
import { mostTrails, newTrailName, trailArn, unsupported } from "../trails";

const tag = z.object({ Key: z.string().min(1).max(128), Value: z.string().min(1).max(256).optional() });

/** Events are kept in event history; log files are not delivered to the bucket. */
export const createTrail = defineCloudtrailOperation({
  name: "CreateTrail",
  access: "write",
  summary: "Creates a trail, which names a bucket that CloudTrail may write to. It does not log before it is started.",

  input: z.object({
    Name: newTrailName,
    S3BucketName: z.string(),
    S3KeyPrefix: z.string().optional(),
    SnsTopicName: unsupported,
    IncludeGlobalServiceEvents: z.boolean().optional(),
    IsMultiRegionTrail: z.boolean().optional(),
    EnableLogFileValidation: z.boolean().optional(),
    CloudWatchLogsLogGroupArn: unsupported,
    CloudWatchLogsRoleArn: unsupported,
    KmsKeyId: unsupported,
    IsOrganizationTrail: unsupported,
    TagsList: z.array(tag).max(200).optional(),
    RecursiveLogging: unsupported,
  }),

  target: ({ input, call }) => ({ arn: trailArn(call.accountId, call.region, input.Name) }),

  requires: ({ input, target }) => [
    {
      action: "cloudtrail:CreateTrail",
      resource: target.arn,
      context: {
        ...Object.fromEntries((input.TagsList ?? []).map(({ Key, Value = "" }) => [`aws:RequestTag/${Key}`, Value])),
        ...(input.TagsList?.length ? { "aws:TagKeys": input.TagsList.map(({ Key }) => Key) } : {}),
      },
    },
  ],

  prepare: ({ input, call }) => acceptBucket(input.S3BucketName, input.S3KeyPrefix, call),

  async handler({ input, target, call, store }): Promise<CreateTrailResponse> {
    const trail = {
      name: input.Name,
      homeRegion: call.region,
      bucket: input.S3BucketName,
      keyPrefix: input.S3KeyPrefix ?? null,
      includeGlobalServiceEvents: input.IncludeGlobalServiceEvents ?? true,
      isMultiRegion: input.IsMultiRegionTrail ?? false,
      logFileValidation: input.EnableLogFileValidation ?? false,
      createdAt: call.at,
    };
    const result = await store.trails.insert(trail, input.TagsList ?? [], mostTrails);
    if (result === "name-taken")
      throw new AwsError(
        "TrailAlreadyExistsException",
        `Trail ${input.Name} already exists for customer: ${call.accountId}`,
        400,
      );
    if (result === "too-many")
      throw new AwsError(
        "MaximumNumberOfTrailsExceededException",
        `User: ${call.accountId} already has ${mostTrails} trails in ${call.region}.`,
        403,
      );
    return {
      Name: trail.name,
      S3BucketName: trail.bucket,
      ...(input.S3KeyPrefix === undefined ? {} : { S3KeyPrefix: input.S3KeyPrefix }),
      IncludeGlobalServiceEvents: trail.includeGlobalServiceEvents,
      IsMultiRegionTrail: trail.isMultiRegion,
      TrailARN: target.arn,
      LogFileValidationEnabled: trail.logFileValidation,
      IsOrganizationTrail: false,
    };
  },
});

/**
 * The bucket is there, and its policy lets CloudTrail write. Throws S3BucketDoesNotExistException 404 or
 * InsufficientS3BucketPolicyException 403. Source: CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail".
 */
async function acceptBucket(name: string, prefix: string | undefined, call: Call) {
  const bucket = await bucketAnywhere(name);
  if (!bucket) throw new AwsError("S3BucketDoesNotExistException", `S3 bucket ${name} does not exist!`, 404);
  const resource = `arn:aws:s3:::${name}/${prefix ? `${prefix}/` : ""}AWSLogs/${call.accountId}/CloudTrail/log.json.gz`;
  const policy = { policy: compilePolicy(bucket.policy ?? ""), source: { kind: "resource" as const, name } };
  const { allowed } = decide(
    {
      principal: { kind: "service", service: "cloudtrail.amazonaws.com" },
      action: "s3:PutObject",
      resource,
      resourceAccount: bucket.accountId,
      context: {
        "s3:x-amz-acl": "bucket-owner-full-control",
        "aws:SourceAccount": call.accountId,
        "aws:SourceArn": `arn:aws:cloudtrail:${call.region}:${call.accountId}:trail/*`,
      },
    },
    { identity: [], resource: { policy, kind: "ordinary" } },
  );
  if (!allowed)
    throw new AwsError(
      "InsufficientS3BucketPolicyException",
      `Incorrect S3 bucket policy is detected for bucket: ${name}`,
      403,
    );
}
