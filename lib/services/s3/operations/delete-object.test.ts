import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged, noKey, put } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { deleteObject } from "./delete-object";
import { headObject } from "./head-object";

describe("DeleteObject", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
    await put(place.here, place.Bucket, "a", "hello");
  });

  it("deletes it; one that is not there is no matter", async () => {
    const { here, Bucket } = place;
    for (const Key of ["a", "a", "never"]) expect(await here.root(deleteObject, { Bucket, Key })).toEqual({});
    await expect(here.root(headObject, { Bucket, Key: "a" })).rejects.toMatchObject(noKey);
  });

  it("refuses what is malformed, and where the condition does not hold", async () => {
    const { here, Bucket } = place;
    await expect(here.root(deleteObject, { Bucket, Key: "" })).rejects.toMatchObject({ code: "ValidationError" });
    await expect(here.root(deleteObject, { Bucket, Key: "a", IfMatch: '"0"' })).rejects.toMatchObject({
      code: "PreconditionFailed",
    });
    await here.root(headObject, { Bucket, Key: "a" });
  });

  itIsJudged(deleteObject, { place: () => place, input: () => ({ Key: "a" }), action: "s3:DeleteObject", key: "a" });
});
