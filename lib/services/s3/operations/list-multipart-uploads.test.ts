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

  it("refuses what is malformed", async () => {
    for (const [input, code] of [
      [{ MaxUploads: -1 }, "InvalidArgument"],
      [{ Delimiter: "/" }, "NotImplemented"],
    ] as const)
      await expect(place.here.root(listMultipartUploads, { Bucket: place.Bucket, ...input })).rejects.toMatchObject({
        code,
      });
  });

  itIsJudged(listMultipartUploads, {
    place: () => place,
    input: () => ({}),
    action: "s3:ListBucketMultipartUploads",
  });
});
