import { beforeEach, describe, expect, it } from "vitest";
import { bucketForTrails } from "@/lib/testing/trail";
import { allowing, type World, world } from "@/lib/testing/world";
import { createTrail } from "./create-trail";
import { deleteTrail } from "./delete-trail";
import { describeTrails } from "./describe-trails";

describe("DeleteTrail", () => {
  let here: World;
  let arn: string;
  beforeEach(async () => {
    here = await world();
    const S3BucketName = await bucketForTrails(here);
    await here.root(createTrail, { Name: "all", S3BucketName });
    arn = `arn:aws:cloudtrail:us-east-1:${here.accountId}:trail/all`;
  });

  it("deletes it", async () => {
    await here.root(deleteTrail, { Name: "all" });
    expect((await here.root(describeTrails, {})).trailList).toEqual([]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteTrail, {})).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not, of this account or another", async () => {
    const eve = await here.userWith("eve", allowing("cloudtrail:DeleteTrail", `${arn}-other`));
    await expect(eve(deleteTrail, { Name: "all" })).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining(`cloudtrail:DeleteTrail on resource: ${arn} because`),
    });
    const other = await world();
    await expect(other.root(deleteTrail, { Name: arn })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: no such trail", async () => {
    await expect(here.root(deleteTrail, { Name: "none" })).rejects.toMatchObject({
      code: "TrailNotFoundException",
      message: `Unknown trail: ${arn.replace("all", "none")} for the user: ${here.accountId}`,
    });
  });
});
