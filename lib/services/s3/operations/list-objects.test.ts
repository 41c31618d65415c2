import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged, put } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { listObjects } from "./list-objects";

describe("ListObjects", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
    for (const key of ["a/1", "a/2", "b"]) await put(place.here, place.Bucket, key);
  });

  const listed = (input: object = {}) => place.here.root(listObjects, { Bucket: place.Bucket, ...input });

  it("lists, and pages by the last key or the next marker", async () => {
    const first = await listed({ MaxKeys: 1, Delimiter: "/" });
    expect(first).toMatchObject({ IsTruncated: true, NextMarker: "a/", CommonPrefixes: [{ Prefix: "a/" }] });
    const second = await listed({ Marker: first.NextMarker, Delimiter: "/" });
    expect([second.IsTruncated, second.Contents?.map(({ Key, Owner }) => [Key, Owner?.ID?.length])]).toEqual([
      false,
      [["b", 64]],
    ]);
    expect((await listed({ MaxKeys: 1 })).NextMarker).toBeUndefined();
  });

  it("refuses what is malformed", async () => {
    await expect(listed({ MaxKeys: -1 })).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  itIsJudged(listObjects, { place: () => place, input: () => ({}), action: "s3:ListBucket" });
});
