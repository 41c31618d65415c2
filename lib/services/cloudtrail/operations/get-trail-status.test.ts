import { beforeEach, describe, expect, it } from "vitest";
import { bucketForTrails } from "@/lib/testing/trail";
import { allowing, type World, world } from "@/lib/testing/world";
import { createTrail } from "./create-trail";
import { getTrailStatus } from "./get-trail-status";
import { startLogging } from "./start-logging";

describe("GetTrailStatus", () => {
  let here: World;
  let arn: string;
  beforeEach(async () => {
    here = await world();
    const S3BucketName = await bucketForTrails(here);
    await here.root(createTrail, { Name: "all", S3BucketName });
    arn = `arn:aws:cloudtrail:us-east-1:${here.accountId}:trail/all`;
  });

  it("tells whether it logs, and since when", async () => {
    expect(await here.root(getTrailStatus, { Name: "all" })).toEqual({ IsLogging: false });
    await here.root(startLogging, { Name: "all" });
    expect(await here.root(getTrailStatus, { Name: arn })).toMatchObject({
      IsLogging: true,
      StartLoggingTime: here.at,
    });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getTrailStatus, {})).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not, of this account or another", async () => {
    const eve = await here.userWith("eve", allowing("cloudtrail:GetTrailStatus", `${arn}-other`));
    await expect(eve(getTrailStatus, { Name: "all" })).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining(`cloudtrail:GetTrailStatus on resource: ${arn} because`),
    });
    const other = await world();
    await expect(other.root(getTrailStatus, { Name: arn })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: no such trail", async () => {
    await expect(here.root(getTrailStatus, { Name: "none" })).rejects.toMatchObject({
      code: "TrailNotFoundException",
      message: `Unknown trail: ${arn.replace("all", "none")} for the user: ${here.accountId}`,
    });
  });
});
