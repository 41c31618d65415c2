import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { getBucketVersioning } from "./get-bucket-versioning";

describe("GetBucketVersioning", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  it("tells nothing of a bucket that never had versions", async () => {
    const { here, Bucket } = place;
    expect(await here.root(getBucketVersioning, { Bucket })).toEqual({});
  });

  itIsJudged(getBucketVersioning, {
    place: () => place,
    input: () => ({}),
    action: "s3:GetBucketVersioning",
    ownersAlone: true,
  });
});
