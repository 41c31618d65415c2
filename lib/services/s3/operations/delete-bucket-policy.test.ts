import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged, open } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { deleteBucketPolicy } from "./delete-bucket-policy";
import { getBucketPolicy } from "./get-bucket-policy";

describe("DeleteBucketPolicy", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  it("takes it away, and again", async () => {
    const { here, Bucket } = place;
    await open(here, Bucket, "*", "s3:GetObject");
    await here.root(deleteBucketPolicy, { Bucket });
    await here.root(deleteBucketPolicy, { Bucket });
    await expect(here.root(getBucketPolicy, { Bucket })).rejects.toMatchObject({ code: "NoSuchBucketPolicy" });
  });

  itIsJudged(deleteBucketPolicy, {
    place: () => place,
    input: () => ({}),
    action: "s3:DeleteBucketPolicy",
    ownersAlone: true,
  });
});
