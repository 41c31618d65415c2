import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged, noKey, put } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { deleteObjectTagging } from "./delete-object-tagging";
import { getObjectTagging } from "./get-object-tagging";
import { putObjectTagging } from "./put-object-tagging";

describe("DeleteObjectTagging", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
    await put(place.here, place.Bucket, "a");
  });

  it("takes all tags from an object", async () => {
    const { here, Bucket } = place;
    const TagSet = [{ Key: "team", Value: "blue" }];
    await here.root(putObjectTagging, { Bucket, Key: "a", Tagging: { TagSet } });
    await here.root(deleteObjectTagging, { Bucket, Key: "a" });
    expect(await here.root(getObjectTagging, { Bucket, Key: "a" })).toEqual({ TagSet: [] });
  });

  it("refuses what is malformed, and what cannot be", async () => {
    const { here, Bucket } = place;
    await expect(here.root(deleteObjectTagging, { Bucket, Key: "a", VersionId: "1" })).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    await expect(here.root(deleteObjectTagging, { Bucket, Key: "none" })).rejects.toMatchObject(noKey);
  });

  itIsJudged(deleteObjectTagging, {
    place: () => place,
    input: () => ({ Key: "a" }),
    action: "s3:DeleteObjectTagging",
    key: "a",
  });
});
