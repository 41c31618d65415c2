import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { deleteBucketTagging } from "./delete-bucket-tagging";
import { getBucketTagging } from "./get-bucket-tagging";
import { putBucketTagging } from "./put-bucket-tagging";

describe("DeleteBucketTagging", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  it("takes the tags away, and again", async () => {
    const { here, Bucket } = place;
    await here.root(putBucketTagging, { Bucket, Tagging: { TagSet: [{ Key: "team", Value: "blue" }] } });
    for (const _ of [1, 2]) await here.root(deleteBucketTagging, { Bucket });
    await expect(here.root(getBucketTagging, { Bucket })).rejects.toMatchObject({ code: "NoSuchTagSet" });
  });

  itIsJudged(deleteBucketTagging, {
    place: () => place,
    input: () => ({}),
    action: "s3:PutBucketTagging",
    ownersAlone: true,
  });
});
