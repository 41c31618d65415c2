import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged, noKey, put } from "@/lib/testing/s3";
import { allowing, type World } from "@/lib/testing/world";
import { getObject } from "./get-object";

describe("GetObject", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
    await put(place.here, place.Bucket, "a", "hello");
  });

  const getOne = (input: object = {}) => place.here.root(getObject, { Bucket: place.Bucket, Key: "a", ...input });
  const textOf = async (input: object = {}) => {
    const { Body } = await getOne(input);
    return readFileSync(Body.file)
      .subarray(Body.start, Body.end + 1)
      .toString();
  };

  it("returns it whole, or the range that is asked for", async () => {
    expect(await getOne()).toMatchObject({ ContentLength: 5, ETag: '"5d41402abc4b2a76b9719d911017c592"' });
    expect(await textOf()).toBe("hello");
    expect(await textOf({ Range: "bytes=1-2" })).toBe("el");
    expect(await textOf({ Range: "bytes=-2" })).toBe("lo");
    expect(await getOne({ Range: "bytes=3-" })).toMatchObject({ ContentRange: "bytes 3-4/5", ContentLength: 2 });
    expect(await getOne({ ResponseContentType: "text/x" })).toMatchObject({ ContentType: "text/x" });
    await put(place.here, place.Bucket, "empty", "");
    expect(await getOne({ Key: "empty" })).toMatchObject({ ContentLength: 0 });
  });

  it("refuses what is malformed", async () => {
    await expect(getOne({ Range: "bytes=5-" })).rejects.toMatchObject({ code: "InvalidRange", status: 416 });
    await expect(getOne({ VersionId: "1" })).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("tells that a key is not there only to those who may list the bucket", async () => {
    await expect(getOne({ Key: "none" })).rejects.toMatchObject(noKey);
    const ben = await place.here.userWith("ben", allowing("s3:GetObject"));
    await expect(ben(getObject, { Bucket: place.Bucket, Key: "none" })).rejects.toMatchObject({
      code: "AccessDenied",
      message: "Access Denied",
    });
  });

  it("refuses where a condition does not hold", async () => {
    const etag = '"5d41402abc4b2a76b9719d911017c592"';
    const later = new Date(place.here.at.getTime() + 1000);
    const earlier = new Date(place.here.at.getTime() - 1000);
    await getOne({ IfMatch: etag, IfUnmodifiedSince: earlier, IfNoneMatch: '"0"' });
    for (const input of [{ IfMatch: '"0"' }, { IfUnmodifiedSince: earlier }])
      await expect(getOne(input)).rejects.toMatchObject({ code: "PreconditionFailed", status: 412 });
    for (const input of [{ IfNoneMatch: etag }, { IfModifiedSince: later }])
      await expect(getOne(input)).rejects.toMatchObject({ status: 304 });
  });

  itIsJudged(getObject, { place: () => place, input: () => ({ Key: "a" }), action: "s3:GetObject", key: "a" });
});
