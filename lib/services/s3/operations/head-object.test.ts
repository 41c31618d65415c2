import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged, noKey, put } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { headObject } from "./head-object";

describe("HeadObject", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
    await put(place.here, place.Bucket, "a", "hello");
  });

  it("tells what GetObject tells, without the body", async () => {
    const { here, Bucket } = place;
    const head = await here.root(headObject, { Bucket, Key: "a" });
    expect(head).toMatchObject({ ContentLength: 5, ETag: '"5d41402abc4b2a76b9719d911017c592"', AcceptRanges: "bytes" });
    expect(head).not.toHaveProperty("Body");
    await expect(here.root(headObject, { Bucket, Key: "none" })).rejects.toMatchObject(noKey);
  });

  it("refuses what is malformed", async () => {
    const { here, Bucket } = place;
    await expect(here.root(headObject, { Bucket, Key: "a", PartNumber: 1 })).rejects.toMatchObject({
      code: "NotImplemented",
    });
  });

  itIsJudged(headObject, { place: () => place, input: () => ({ Key: "a" }), action: "s3:GetObject", key: "a" });
});
