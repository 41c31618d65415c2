import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { getBucketTagging } from "./get-bucket-tagging";
import { putBucketTagging } from "./put-bucket-tagging";

describe("GetBucketTagging", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  it("refuses where there are none, and returns those that are", async () => {
    const { here, Bucket } = place;
    await expect(here.root(getBucketTagging, { Bucket })).rejects.toMatchObject({ code: "NoSuchTagSet", status: 404 });
    const TagSet = [{ Key: "team", Value: "blue" }];
    await here.root(putBucketTagging, { Bucket, Tagging: { TagSet } });
    expect(await here.root(getBucketTagging, { Bucket })).toEqual({ TagSet });
  });

  itIsJudged(getBucketTagging, {
    place: () => place,
    input: () => ({}),
    action: "s3:GetBucketTagging",
    ownersAlone: true,
  });
});
