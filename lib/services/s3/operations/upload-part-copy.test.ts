import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { begun, type Upload } from "@/lib/testing/multipart";
import { bucketWorld, itIsJudged, noBucket, noKey, put } from "@/lib/testing/s3";
import { allowing, type World } from "@/lib/testing/world";
import { completeMultipartUpload } from "./complete-multipart-upload";
import { getObject } from "./get-object";
import { uploadPartCopy } from "./upload-part-copy";

describe("UploadPartCopy", () => {
  let place: { here: World; Bucket: string };
  let upload: Upload;
  beforeEach(async () => {
    place = await bucketWorld();
    await put(place.here, place.Bucket, "source", "0123456789");
    upload = await begun(place.here, place.Bucket);
  });

  const copied = (input: object = {}) =>
    place.here.root(uploadPartCopy, { ...upload, PartNumber: 1, CopySource: `${place.Bucket}/source`, ...input });

  it("takes a range of an object, which becomes a part", async () => {
    const { here, Bucket } = place;
    const { CopyPartResult } = await copied({ CopySourceRange: "bytes=2-5" });
    await here.root(completeMultipartUpload, {
      ...upload,
      MultipartUpload: { Parts: [{ PartNumber: 1, ETag: CopyPartResult?.ETag }] },
    });
    const { Body } = await here.root(getObject, { Bucket, Key: upload.Key });
    expect(readFileSync(Body.file, "utf8")).toBe("2345");
  });

  it("refuses what is malformed", async () => {
    for (const CopySourceRange of ["bytes=5-2", "bytes=0-10", "2-5"])
      await expect(copied({ CopySourceRange })).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(copied({ CopySource: "b/k?versionId=1" })).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("refuses who may write there and not read here", async () => {
    const ben = await place.here.userWith("ben", allowing("s3:PutObject"));
    const input = { ...upload, PartNumber: 1, CopySource: `${place.Bucket}/source` };
    await expect(ben(uploadPartCopy, input)).rejects.toMatchObject({
      message: expect.stringContaining(`s3:GetObject on resource: arn:aws:s3:::${place.Bucket}/source`),
    });
  });

  it("refuses what cannot be: no source, no upload, a condition that does not hold", async () => {
    await expect(copied({ CopySource: `${place.Bucket}/none` })).rejects.toMatchObject(noKey);
    await expect(copied({ CopySource: `${place.Bucket}-none/a` })).rejects.toMatchObject(noBucket);
    await expect(copied({ UploadId: "none" })).rejects.toMatchObject({ code: "NoSuchUpload" });
    await expect(copied({ CopySourceIfMatch: '"0"' })).rejects.toMatchObject({ code: "PreconditionFailed" });
  });

  itIsJudged(uploadPartCopy, {
    place: () => place,
    input: () => ({ ...upload, PartNumber: 1, CopySource: `${place.Bucket}/source` }),
    action: "s3:PutObject",
    key: "big/file",
  });
});
