import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import { allowing, type World } from "@/lib/testing/world";
import { createMultipartUpload } from "./create-multipart-upload";
import { listMultipartUploads } from "./list-multipart-uploads";

describe("CreateMultipartUpload", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  const create = (input: object = {}) =>
    place.here.root(createMultipartUpload, { Bucket: place.Bucket, Key: "a", ...input });

  it("begins an upload, and no object is there yet", async () => {
    const { here, Bucket } = place;
    const plain = await create();
    expect(plain).toEqual({ Bucket, Key: "a", UploadId: expect.any(String), ServerSideEncryption: "AES256" });
    expect(await create({ ChecksumAlgorithm: "CRC32" })).toMatchObject({
      ChecksumAlgorithm: "CRC32",
      ChecksumType: "COMPOSITE",
    });
    expect(await create({ ChecksumAlgorithm: "CRC64NVME" })).toMatchObject({ ChecksumType: "FULL_OBJECT" });
    const { Uploads } = await here.root(listMultipartUploads, { Bucket });
    expect(Uploads).toHaveLength(3);
    expect(Uploads?.find(({ UploadId }) => UploadId === plain.UploadId)).toMatchObject({
      Key: "a",
      Initiated: here.at,
    });
  });

  it("refuses what is malformed", async () => {
    const malformed = [
      [{ ChecksumAlgorithm: "SHA1", ChecksumType: "FULL_OBJECT" }, "InvalidRequest"],
      [{ ChecksumAlgorithm: "CRC64NVME", ChecksumType: "COMPOSITE" }, "InvalidRequest"],
      [{ ChecksumAlgorithm: "MD4" }, "InvalidArgument"],
      [{ Tagging: "a=1&a=2" }, "InvalidArgument"],
      [{ StorageClass: "GLACIER" }, "NotImplemented"],
    ] as const;
    for (const [input, code] of malformed) await expect(create(input)).rejects.toMatchObject({ code });
  });

  it("refuses tags to who may not tag", async () => {
    const ben = await place.here.userWith("ben", allowing("s3:PutObject"));
    const input = { Bucket: place.Bucket, Key: "a" };
    await ben(createMultipartUpload, input);
    await expect(ben(createMultipartUpload, { ...input, Tagging: "a=1" })).rejects.toMatchObject({
      message: expect.stringContaining("s3:PutObjectTagging"),
    });
  });

  itIsJudged(createMultipartUpload, {
    place: () => place,
    input: () => ({ Key: "a" }),
    action: "s3:PutObject",
    key: "a",
  });
});
