import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged, open } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { getBucketPolicy } from "./get-bucket-policy";

describe("GetBucketPolicy", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  it("returns the text that was put", async () => {
    const { here, Bucket } = place;
    await open(here, Bucket, "*", "s3:GetObject");
    expect(JSON.parse((await here.root(getBucketPolicy, { Bucket })).Policy ?? "")).toHaveProperty("Statement");
  });

  it("refuses where there is none", async () => {
    const { here, Bucket } = place;
    await expect(here.root(getBucketPolicy, { Bucket })).rejects.toMatchObject({
      code: "NoSuchBucketPolicy",
      status: 404,
    });
  });

  itIsJudged(getBucketPolicy, {
    place: () => place,
    input: () => ({}),
    action: "s3:GetBucketPolicy",
    ownersAlone: true,
  });
});
