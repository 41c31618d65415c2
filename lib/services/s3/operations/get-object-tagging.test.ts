import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged, noKey, put } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { getObjectTagging } from "./get-object-tagging";
import { putObjectTagging } from "./put-object-tagging";

describe("GetObjectTagging", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
    await put(place.here, place.Bucket, "a");
  });

  it("tells the tags of an object, none where it has none", async () => {
    const { here, Bucket } = place;
    expect(await here.root(getObjectTagging, { Bucket, Key: "a" })).toEqual({ TagSet: [] });
    const TagSet = [{ Key: "team", Value: "grün" }];
    await here.root(putObjectTagging, { Bucket, Key: "a", Tagging: { TagSet } });
    expect(await here.root(getObjectTagging, { Bucket, Key: "a" })).toEqual({ TagSet });
  });

  it("refuses what is malformed, and what cannot be", async () => {
    const { here, Bucket } = place;
    await expect(here.root(getObjectTagging, { Bucket, Key: "a", VersionId: "1" })).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    await expect(here.root(getObjectTagging, { Bucket, Key: "none" })).rejects.toMatchObject(noKey);
  });

  itIsJudged(getObjectTagging, {
    place: () => place,
    input: () => ({ Key: "a" }),
    action: "s3:GetObjectTagging",
    key: "a",
  });
});
