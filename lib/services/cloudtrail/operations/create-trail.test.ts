import { beforeEach, describe, expect, it } from "vitest";
import { createBucket } from "@/lib/services/s3/operations/create-bucket";
import { bucketForTrails } from "@/lib/testing/trail";
import { allowing, type World, world } from "@/lib/testing/world";
import { createTrail } from "./create-trail";
import { getTrailStatus } from "./get-trail-status";

describe("CreateTrail", () => {
  let here: World;
  let S3BucketName: string;
  beforeEach(async () => {
    here = await world();
    S3BucketName = await bucketForTrails(here);
  });

  it("creates it, and it does not log yet", async () => {
    expect(await here.root(createTrail, { Name: "all", S3BucketName, EnableLogFileValidation: true })).toMatchObject({
      TrailARN: `arn:aws:cloudtrail:us-east-1:${here.accountId}:trail/all`,
      LogFileValidationEnabled: true,
    });
    expect(await here.root(getTrailStatus, { Name: "all" })).toEqual({ IsLogging: false });
  });

  it("refuses what is malformed, and what is not simulated", async () => {
    for (const Name of ["ab", "-all", "a..b", "a b"])
      await expect(here.root(createTrail, { Name, S3BucketName })).rejects.toMatchObject({
        code: "InvalidTrailNameException",
        status: 400,
      });
    await expect(here.root(createTrail, { Name: "all", S3BucketName, KmsKeyId: "alias/a" })).rejects.toMatchObject({
      code: "UnsupportedOperationException",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve", allowing("cloudtrail:CreateTrail", "*:trail/other"));
    await expect(eve(createTrail, { Name: "all", S3BucketName })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: a second of its name, a sixth, a bucket that is not there or not open to it", async () => {
    await here.root(createTrail, { Name: "all", S3BucketName });
    const again = {
      code: "TrailAlreadyExistsException",
      message: `Trail all already exists for customer: ${here.accountId}`,
    };
    await expect(here.root(createTrail, { Name: "all", S3BucketName })).rejects.toMatchObject(again);
    await expect(here.root(createTrail, { Name: "two", S3BucketName: `${S3BucketName}-none` })).rejects.toMatchObject({
      code: "S3BucketDoesNotExistException",
    });
    const Bucket = `closed-${here.accountId}`;
    await here.root(createBucket, { Bucket });
    for (const input of [{ S3BucketName: Bucket }, { S3BucketName, S3KeyPrefix: "elsewhere" }])
      await expect(here.root(createTrail, { Name: "two", ...input })).rejects.toMatchObject({
        code: "InsufficientS3BucketPolicyException",
      });
    for (const Name of ["two", "three", "four", "five"]) await here.root(createTrail, { Name, S3BucketName });
    await expect(here.root(createTrail, { Name: "six", S3BucketName })).rejects.toMatchObject({
      code: "MaximumNumberOfTrailsExceededException",
    });
  });
});
