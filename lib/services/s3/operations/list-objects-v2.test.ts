import { beforeEach, describe, expect, it } from "vitest";
import { pagesOf } from "@/lib/aws/marker";
import { bucketWorld, itIsJudged, put } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { listObjectsV2 } from "./list-objects-v2";

describe("ListObjectsV2", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
    for (const key of ["ü", "c/x/1", "b/2", "b/1", "a", "Z"]) await put(place.here, place.Bucket, key);
  });

  const listed = (input: object = {}) => place.here.root(listObjectsV2, { Bucket: place.Bucket, ...input });
  const shown = async (input: object = {}) => {
    const { Contents, CommonPrefixes } = await listed(input);
    return [Contents?.map(({ Key }) => Key), CommonPrefixes?.map(({ Prefix }) => Prefix)];
  };

  it("lists keys in the order of their bytes, by prefix and delimiter", async () => {
    expect(await shown()).toEqual([["Z", "a", "b/1", "b/2", "c/x/1", "ü"], []]);
    expect(await shown({ Delimiter: "/" })).toEqual([
      ["Z", "a", "ü"],
      ["b/", "c/"],
    ]);
    expect(await shown({ Delimiter: "/", Prefix: "c/" })).toEqual([[], ["c/x/"]]);
    expect(await shown({ StartAfter: "b/1" })).toEqual([["b/2", "c/x/1", "ü"], []]);
    expect(await shown({ EncodingType: "url", Prefix: "ü" })).toEqual([["%C3%BC"], []]);
    expect(await listed({ MaxKeys: 0 })).toMatchObject({ KeyCount: 0, IsTruncated: false });
  });

  it("pages, common prefixes too", async () => {
    const pages: unknown[] = [];
    let ContinuationToken: string | undefined;
    do {
      const input = { Delimiter: "/", MaxKeys: 2, ...(ContinuationToken ? { ContinuationToken } : {}) };
      const page = await listed(input);
      pages.push([
        ...(page.Contents ?? []).map(({ Key }) => Key),
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
      ]);
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(pages).toEqual([["Z", "a"], ["b/", "c/"], ["ü"]]);
  });

  it("refuses what is malformed", async () => {
    const { accountId } = place.here;
    const foreign = pagesOf({ operation: "ListBuckets", accountId }).writeMarker("a");
    for (const input of [
      { ContinuationToken: "made-up" },
      { ContinuationToken: foreign },
      { MaxKeys: -1 },
      { EncodingType: "gzip" },
    ])
      await expect(listed(input)).rejects.toMatchObject({ code: "InvalidArgument", status: 400 });
  });

  it("lets in by prefix", async () => {
    const ben = await place.here.userWith("ben", {
      Version: "2012-10-17",
      Statement: {
        Effect: "Allow",
        Action: "s3:ListBucket",
        Resource: "*",
        Condition: { StringEquals: { "s3:prefix": "b/" } },
      },
    });
    await ben(listObjectsV2, { Bucket: place.Bucket, Prefix: "b/" });
    await expect(ben(listObjectsV2, { Bucket: place.Bucket })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  itIsJudged(listObjectsV2, { place: () => place, input: () => ({}), action: "s3:ListBucket" });
});
