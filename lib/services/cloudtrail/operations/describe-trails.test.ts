import { beforeEach, describe, expect, it } from "vitest";
import { runtime } from "@/lib/runtime";
import { bucketForTrails } from "@/lib/testing/trail";
import { allowing, callBy, type World, world } from "@/lib/testing/world";
import { createTrail } from "./create-trail";
import { describeTrails } from "./describe-trails";

describe("DescribeTrails", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
    const S3BucketName = await bucketForTrails(here);
    await here.root(createTrail, { Name: "here", S3BucketName });
    await here.root(createTrail, { Name: "everywhere", S3BucketName, IsMultiRegionTrail: true });
  });

  const sentTo = (region: string, input: object) => {
    const { accountId, at } = here;
    const arn = `arn:aws:iam::${accountId}:root`;
    const call = callBy({ kind: "root", accountId, arn, userId: accountId, email: "" }, at);
    return runtime.perform(describeTrails, input, { ...call, region });
  };
  const names = async (region: string, input: object = {}) =>
    (await sentTo(region, input)).trailList?.map(({ Name }) => Name);

  it("tells those of the Region, and shadows of others", async () => {
    expect(await names("us-east-1")).toEqual(["everywhere", "here"]);
    expect(await names("eu-west-1")).toEqual(["everywhere"]);
    expect(await names("eu-west-1", { includeShadowTrails: false })).toEqual([]);
    expect(await names("us-east-1", { trailNameList: ["here", "none"] })).toEqual(["here"]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(describeTrails, { trailNameList: "all" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not, and shows another account nothing", async () => {
    const eve = await here.userWith("eve", allowing("cloudtrail:GetTrail"));
    await expect(eve(describeTrails, {})).rejects.toMatchObject({ code: "AccessDenied" });
    expect((await (await world()).root(describeTrails, {})).trailList).toEqual([]);
  });
});
