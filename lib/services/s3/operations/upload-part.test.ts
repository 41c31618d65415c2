import { existsSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { begun, sent, type Upload } from "@/lib/testing/multipart";
import { bodyOf, bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { objectLimit } from "../quotas";
import { bodiesStore, sweep } from "../store/bodies";
import { listParts } from "./list-parts";
import { uploadPart } from "./upload-part";

describe("UploadPart", () => {
  let place: { here: World; Bucket: string };
  let upload: Upload;
  beforeEach(async () => {
    place = await bucketWorld();
    upload = await begun(place.here, place.Bucket);
  });

  const send = (input: object) =>
    place.here.root(uploadPart, { ...upload, PartNumber: 1, Body: bodyOf("x"), ...input });

  it("keeps a part, in place of the one of its number", async () => {
    const { here } = place;
    const kept = (text: string) => existsSync(bodiesStore(here.accountId).file(bodyOf(text).sha256));
    await sent(here, upload, 1, "first");
    await sent(here, upload, 2, "other");
    expect(await sent(here, upload, 1, "second")).toEqual({ PartNumber: 1, ETag: `"${bodyOf("second").md5}"` });
    await sweep(here.accountId);
    expect([kept("first"), kept("second"), kept("other")]).toEqual([false, true, true]);
    expect((await here.root(listParts, upload)).Parts).toMatchObject([{ Size: 6 }, { Size: 5 }]);
  });

  it("refuses what is malformed: a number, another checksum than the upload's", async () => {
    for (const PartNumber of [0, 10_001])
      await expect(send({ PartNumber })).rejects.toMatchObject({
        code: "InvalidArgument",
        message: "Part number must be an integer between 1 and 10000, inclusive",
      });
    const ChecksumCRC32 = "jNwbFg==";
    await expect(send({ Body: bodyOf("x", { ChecksumCRC32 }), ChecksumCRC32 })).rejects.toMatchObject({
      message: "Checksum Type mismatch occurred, expected checksum Type: null, actual checksum Type: crc32",
    });
    upload = await begun(place.here, place.Bucket, { ChecksumAlgorithm: "SHA1" });
    await expect(send({})).rejects.toMatchObject({
      message: "Checksum Type mismatch occurred, expected checksum Type: sha1, actual checksum Type: null",
    });
    await expect(send({ ContentMD5: Buffer.alloc(16).toString("base64") })).rejects.toMatchObject({
      code: "BadDigest",
    });
  });

  it("refuses what cannot be: no such upload, more than an object may have", async () => {
    await expect(send({ UploadId: "none" })).rejects.toMatchObject({ code: "NoSuchUpload" });
    await send({ PartNumber: 2, Body: { ...bodyOf("y"), size: objectLimit } });
    await expect(send({})).rejects.toMatchObject({ code: "EntityTooLarge" });
  });

  itIsJudged(uploadPart, {
    place: () => place,
    input: () => ({ ...upload, PartNumber: 1, Body: bodyOf("x") }),
    action: "s3:PutObject",
    key: "big/file",
  });
});
