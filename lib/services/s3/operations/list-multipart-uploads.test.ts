import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import { allowing, type World } from "@/lib/testing/world";
import { createMultipartUpload } from "./create-multipart-upload";
import { listMultipartUploads } from "./list-multipart-uploads";

describe("ListMultipartUploads", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  it("lists the uploads by key, page by page, with who began them", async () => {
    const { here, Bucket } = place;
    const ben = await here.userWith("ben", allowing("s3:PutObject"));
    for (const Key of ["b", "a/2", "a/1", "a/1"]) await ben(createMultipartUpload, { Bucket, Key });
    const page = async (input: object) => {
      const answer = await here.root(listMultipartUploads, { Bucket, ...input });
      return { ...answer, keys: answer.Uploads?.map(({ Key }) => Key) };
    };
    const first = await page({ MaxUploads: 1, Prefix: "a/" });
    expect(first).toMatchObject({ keys: ["a/1"], IsTruncated: true, NextKeyMarker: "a/1" });
    const { NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = first;
    expect((await page({ KeyMarker, UploadIdMarker })).keys).toEqual(["a/1", "a/2", "b"]);
    expect((await page({ KeyMarker })).keys).toEqual(["a/2", "b"]);
    const Initiator = { ID: `arn:aws:iam::${here.accountId}:user/ben`, DisplayName: "ben" };
    expect(first.Uploads?.[0]).toMatchObject({ Initiator, Initiated: here.at });
  });

  it("tells once what keys with a delimiter have in common, and goes on behind it", async () => {
    const { here, Bucket } = place;
    for (const Key of ["a/1", "a/2", "b", "c/d/1", "c/e"]) await here.root(createMultipartUpload, { Bucket, Key });
    const page = async (input: object) => {
      const answer = await here.root(listMultipartUploads, { Bucket, Delimiter: "/", ...input });
      const keys = answer.Uploads?.map(({ Key }) => Key);
      return { ...answer, found: [keys, answer.CommonPrefixes?.map(({ Prefix }) => Prefix)] };
    };
    expect(await page({})).toMatchObject({ found: [["b"], ["a/", "c/"]], Delimiter: "/", IsTruncated: false });
    expect((await page({ Prefix: "c/" })).found).toEqual([["c/e"], ["c/d/"]]);
    const first = await page({ MaxUploads: 1 });
    expect(first).toMatchObject({ found: [[], ["a/"]], IsTruncated: true, NextKeyMarker: "a/" });
    const { NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = first;
    expect((await page({ KeyMarker, UploadIdMarker })).found).toEqual([["b"], ["c/"]]);
  });

  it("refuses what is malformed", async () => {
    await expect(place.here.root(listMultipartUploads, { Bucket: place.Bucket, MaxUploads: -1 })).rejects.toMatchObject(
      { code: "InvalidArgument" },
    );
  });

  itIsJudged(listMultipartUploads, {
    place: () => place,
    input: () => ({}),
    action: "s3:ListBucketMultipartUploads",
  });
});
