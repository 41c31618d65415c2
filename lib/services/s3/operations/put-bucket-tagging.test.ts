import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { getBucketTagging } from "./get-bucket-tagging";
import { putBucketTagging } from "./put-bucket-tagging";

describe("PutBucketTagging", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  const putTags = (...TagSet: object[]) =>
    place.here.root(putBucketTagging, { Bucket: place.Bucket, Tagging: { TagSet } });

  it("gives it its tags, in place of those it had", async () => {
    await putTags({ Key: "team", Value: "blue" }, { Key: "cost", Value: "" });
    await putTags({ Key: "Team", Value: "red" });
    expect((await place.here.root(getBucketTagging, { Bucket: place.Bucket })).TagSet).toEqual([
      { Key: "Team", Value: "red" },
    ]);
  });

  it("refuses what is malformed, and what cannot be", async () => {
    await expect(putTags({ Key: "", Value: "x" })).rejects.toMatchObject({ code: "ValidationError" });
    await expect(putTags({ Key: "a", Value: "1" }, { Key: "a", Value: "2" })).rejects.toMatchObject({
      code: "InvalidTag",
    });
    await expect(putTags({ Key: "aws:a", Value: "1" })).rejects.toMatchObject({ code: "InvalidTag" });
    const many = Array.from({ length: 51 }, (_, index) => ({ Key: String(index), Value: "" }));
    await expect(putTags(...many)).rejects.toMatchObject({ code: "BadRequest" });
  });

  itIsJudged(putBucketTagging, {
    place: () => place,
    input: () => ({ Tagging: { TagSet: [] } }),
    action: "s3:PutBucketTagging",
    ownersAlone: true,
  });
});
