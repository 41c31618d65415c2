import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, bucketWorld, itIsJudged, noKey, put } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { copyObject } from "./copy-object";
import { getObject } from "./get-object";
import { getObjectTagging } from "./get-object-tagging";
import { putObject } from "./put-object";
import { putObjectTagging } from "./put-object-tagging";

describe("PutObjectTagging", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
    await put(place.here, place.Bucket, "a/b");
  });

  const putTags = (...TagSet: object[]) =>
    place.here.root(putObjectTagging, { Bucket: place.Bucket, Key: "a/b", Tagging: { TagSet } });
  const tagsOf = async (Key: string) =>
    (await place.here.root(getObjectTagging, { Bucket: place.Bucket, Key })).TagSet ?? [];

  it("gives it its tags, in place of those it had; a copy has them too, unless it gets its own", async () => {
    const { here, Bucket } = place;
    await putTags({ Key: "team", Value: "blue" }, { Key: "cost", Value: "" });
    await putTags({ Key: "team", Value: "red" });
    expect(await tagsOf("a/b")).toEqual([{ Key: "team", Value: "red" }]);
    expect((await here.root(getObject, { Bucket, Key: "a/b" })).TagCount).toBe(1);
    const copy = { Bucket, CopySource: `${Bucket}/a/b` };
    await here.root(copyObject, { ...copy, Key: "copy" });
    expect(await tagsOf("copy")).toEqual([{ Key: "team", Value: "red" }]);
    await here.root(copyObject, { ...copy, Key: "own", TaggingDirective: "REPLACE", Tagging: "x=1" });
    expect(await tagsOf("own")).toEqual([{ Key: "x", Value: "1" }]);
    await here.root(putObject, { Bucket, Key: "a/b", Body: bodyOf("new") });
    expect(await tagsOf("a/b")).toEqual([]);
  });

  it("decides by the tags that are there and by those that come", async () => {
    const { here, Bucket } = place;
    const allow = (Action: string | string[], Condition: object) => ({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action, Resource: "*", Condition }],
    });
    const reader = await here.userWith(
      "ana",
      allow("s3:GetObject", { StringEquals: { "s3:ExistingObjectTag/team": "blue" } }),
    );
    const read = () => reader(getObject, { Bucket, Key: "a/b" });
    await expect(read()).rejects.toMatchObject({ code: "AccessDenied" });
    await putTags({ Key: "team", Value: "blue" });
    expect(await read()).not.toHaveProperty("TagCount");
    const writer = await here.userWith(
      "ben",
      allow(["s3:PutObject", "s3:PutObjectTagging"], {
        StringEquals: { "s3:RequestObjectTag/team": "blue" },
        "ForAllValues:StringEquals": { "s3:RequestObjectTagKeys": ["team"] },
      }),
    );
    const write = (Tagging?: string) => writer(putObject, { Bucket, Key: "c", Body: bodyOf("c"), Tagging });
    await write("team=blue");
    expect(await tagsOf("c")).toEqual([{ Key: "team", Value: "blue" }]);
    for (const Tagging of [undefined, "team=red", "team=blue&cost=1"])
      await expect(write(Tagging)).rejects.toMatchObject({ code: "AccessDenied" });
    const untagging = await here.userWith("eve", allow("s3:PutObject", {}));
    await expect(
      untagging(putObject, { Bucket, Key: "d", Body: bodyOf("d"), Tagging: "team=blue" }),
    ).rejects.toMatchObject({ message: expect.stringContaining("s3:PutObjectTagging") });
  });

  it("refuses what is malformed, and what cannot be", async () => {
    const { here, Bucket } = place;
    const many = Array.from({ length: 11 }, (_, index) => ({ Key: String(index), Value: "" }));
    await expect(putTags(...many)).rejects.toMatchObject({
      code: "BadRequest",
      message: "Object tags cannot be greater than 10",
    });
    for (const tags of [
      [{ Key: "", Value: "x" }],
      [{ Key: "a!", Value: "x" }],
      [{ Key: "a", Value: "x".repeat(257) }],
      [{ Key: "aws:a", Value: "x" }],
      [
        { Key: "a", Value: "1" },
        { Key: "a", Value: "2" },
      ],
    ])
      await expect(putTags(...tags)).rejects.toMatchObject({ code: "InvalidTag" });
    for (const Tagging of ["a=1&a=2", "a=%FF"])
      await expect(here.root(putObject, { Bucket, Key: "n", Body: bodyOf("n"), Tagging })).rejects.toMatchObject({
        code: "InvalidArgument",
      });
    await expect(here.root(putObjectTagging, { Bucket, Key: "none", Tagging: { TagSet: [] } })).rejects.toMatchObject(
      noKey,
    );
  });

  itIsJudged(putObjectTagging, {
    place: () => place,
    input: () => ({ Key: "a/b", Tagging: { TagSet: [] } }),
    action: "s3:PutObjectTagging",
    key: "a/b",
  });
});
