import { beforeEach, describe, expect, it } from "vitest";
import { allowing, type World, world } from "@/lib/testing/world";
import { createBucket } from "./create-bucket";
import { getBucketLocation } from "./get-bucket-location";

describe("GetBucketLocation", () => {
  let here: World;
  let Bucket: string;

  beforeEach(async () => {
    here = await world();
    Bucket = `larch-${here.accountId}`;
    const CreateBucketConfiguration = { LocationConstraint: "eu-north-1" };
    await here.root(createBucket, { Bucket, CreateBucketConfiguration });
  });

  it("tells the Region to who may ask", async () => {
    const ben = await here.userWith("ben", allowing("s3:GetBucketLocation", `arn:aws:s3:::${Bucket}`));
    expect(await ben(getBucketLocation, { Bucket })).toEqual({ LocationConstraint: "eu-north-1" });
  });

  it("refuses who may not, of this account or another", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getBucketLocation, { Bucket })).rejects.toMatchObject({ code: "AccessDenied" });
    const other = await world();
    const admin = await other.userWith("admin", allowing("*"));
    await expect(admin(getBucketLocation, { Bucket })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: no such bucket", async () => {
    await expect(here.root(getBucketLocation, { Bucket: "none" })).rejects.toMatchObject({ code: "NoSuchBucket" });
  });
});
