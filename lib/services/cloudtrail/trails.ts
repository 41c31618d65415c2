/** Trails: how they are named, shown and refused. Source: CloudTrail API Reference, CreateTrail and its errors. */
import type { Trail } from "@aws-sdk/client-cloudtrail";
import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import type { TrailRow } from "./store/trails";

/** Source: CloudTrail User Guide, "Quotas": five in a Region. */
export const mostTrails = 5;

const refused = (code: string, message: string) => ({ message, params: { whole: true, code } });

/** Source: CloudTrail User Guide, "Naming requirements". */
export const newTrailName = z
  .string()
  .refine(
    (name) => /^[A-Za-z0-9][A-Za-z0-9._-]{1,126}[A-Za-z0-9]$/.test(name) && !/[._-]{2}/.test(name),
    refused(
      "InvalidTrailNameException",
      "Trail name must be between 3 and 128 characters, contain only letters, numbers, periods, underscores and dashes, and begin and end with a letter or number.",
    ),
  );

/** The name of a trail, or its ARN. */
export const trailName = z.string();

export const trailArn = (accountId: string, region: string, name: string) =>
  `arn:aws:cloudtrail:${region}:${accountId}:trail/${name}`;

/** What a call means: a name is one of the Region that it was sent to. */
export function namedTrail({ input, call }: { input: { Name: string }; call: Call }) {
  const [, region, accountId, name] = /^arn:aws[\w-]*:cloudtrail:([\w-]+):(\d{12}):trail\/(.+)$/.exec(input.Name) ?? [];
  const trail = { name: name ?? input.Name, region: region ?? call.region };
  const owner = accountId ?? call.accountId;
  return { trail, owner, arn: trailArn(owner, trail.region, trail.name) };
}

export const trailNotFound = (arn: string, { accountId }: Call) =>
  new AwsError("TrailNotFoundException", `Unknown trail: ${arn} for the user: ${accountId}`, 400);

export const shownTrail = (accountId: string, trail: TrailRow): Trail => ({
  Name: trail.name,
  S3BucketName: trail.bucket,
  ...(trail.keyPrefix === null ? {} : { S3KeyPrefix: trail.keyPrefix }),
  IncludeGlobalServiceEvents: trail.includeGlobalServiceEvents,
  IsMultiRegionTrail: trail.isMultiRegion,
  HomeRegion: trail.homeRegion,
  TrailARN: trailArn(accountId, trail.homeRegion, trail.name),
  LogFileValidationEnabled: trail.logFileValidation,
  HasCustomEventSelectors: false,
  HasInsightSelectors: false,
  IsOrganizationTrail: false,
});

/** What a trail may have and none here has: refused, so that nobody believes it took effect. */
export const unsupported = z
  .unknown()
  .refine(
    (value) => value === undefined || value === false,
    refused("UnsupportedOperationException", "This server does not simulate what the request asks for."),
  )
  .optional();
