import { beforeEach, describe, expect, it } from "vitest";
import { bucketForTrails } from "@/lib/testing/trail";
import { allowing, type World, world } from "@/lib/testing/world";
import { createTrail } from "./create-trail";
import { getTrailStatus } from "./get-trail-status";
import { startLogging } from "./start-logging";

describe("StartLogging", () => {
  let here: World;
  let arn: string;
  beforeEach(async () => {
    here = await world();
    const S3BucketName = await bucketForTrails(here);
    await here.root(createTrail, { Name: "all", S3BucketName });
    arn = `arn:aws:cloudtrail:us-east-1:${here.accountId}:trail/all`;
  });

  it("starts it", async () => {
    await here.root(startLogging, { Name: arn });
    expect(await here.root(getTrailStatus, { Name: "all" })).toMatchObject({ IsLogging: true });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(startLogging, {})).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not, of this account or another", async () => {
    const eve = await here.userWith("eve", allowing("cloudtrail:StartLogging", `${arn}-other`));
    await expect(eve(startLogging, { Name: "all" })).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining(`cloudtrail:StartLogging on resource: ${arn} because`),
    });
    const other = await world();
    await expect(other.root(startLogging, { Name: arn })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: no such trail", async () => {
    await expect(here.root(startLogging, { Name: "none" })).rejects.toMatchObject({
      code: "TrailNotFoundException",
      message: `Unknown trail: ${arn.replace("all", "none")} for the user: ${here.accountId}`,
    });
  });
});
