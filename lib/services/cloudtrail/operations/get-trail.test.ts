import { beforeEach, describe, expect, it } from "vitest";
import { bucketForTrails } from "@/lib/testing/trail";
import { allowing, type World, world } from "@/lib/testing/world";
import { createTrail } from "./create-trail";
import { getTrail } from "./get-trail";

describe("GetTrail", () => {
  let here: World;
  let arn: string;
  beforeEach(async () => {
    here = await world();
    const S3BucketName = await bucketForTrails(here);
    await here.root(createTrail, { Name: "all", S3BucketName });
    arn = `arn:aws:cloudtrail:us-east-1:${here.accountId}:trail/all`;
  });

  it("tells it, by name or by ARN", async () => {
    for (const Name of ["all", arn])
      expect((await here.root(getTrail, { Name })).Trail).toMatchObject({
        Name: "all",
        TrailARN: arn,
        HomeRegion: "us-east-1",
        IncludeGlobalServiceEvents: true,
        IsMultiRegionTrail: false,
      });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getTrail, {})).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not, of this account or another", async () => {
    const eve = await here.userWith("eve", allowing("cloudtrail:GetTrail", `${arn}-other`));
    await expect(eve(getTrail, { Name: "all" })).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining(`cloudtrail:GetTrail on resource: ${arn} because`),
    });
    const other = await world();
    await expect(other.root(getTrail, { Name: arn })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: no such trail", async () => {
    await expect(here.root(getTrail, { Name: "none" })).rejects.toMatchObject({
      code: "TrailNotFoundException",
      message: `Unknown trail: ${arn.replace("all", "none")} for the user: ${here.accountId}`,
    });
  });
});
