import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { headBucket } from "./head-bucket";

describe("HeadBucket", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  it("tells the Region", async () => {
    const { here, Bucket } = place;
    expect(await here.root(headBucket, { Bucket })).toEqual({
      BucketRegion: "us-east-1",
      BucketArn: `arn:aws:s3:::${Bucket}`,
    });
  });

  itIsJudged(headBucket, { place: () => place, input: () => ({}), action: "s3:ListBucket" });
});
