import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { begun, largeText, sent, type Upload } from "@/lib/testing/multipart";
import { bodyOf, bucketWorld, itIsJudged, put } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { sweep } from "../store/bodies";
import { completeMultipartUpload } from "./complete-multipart-upload";
import { getObject } from "./get-object";
import { getObjectTagging } from "./get-object-tagging";
import { listMultipartUploads } from "./list-multipart-uploads";
import { uploadPart } from "./upload-part";

const md5 = (content: string | Buffer) => createHash("md5").update(content).digest();

describe("CompleteMultipartUpload", () => {
  let place: { here: World; Bucket: string };
  let upload: Upload;
  beforeEach(async () => {
    place = await bucketWorld();
    upload = await begun(place.here, place.Bucket, {
      ContentType: "text/x",
      Metadata: { m: "1" },
      Tagging: "team=blue",
    });
  });

  const complete = (Parts: object[], more: object = {}) =>
    place.here.root(completeMultipartUpload, { ...upload, MultipartUpload: { Parts }, ...more });

  it("joins the parts that it names, in order, and forgets the upload with the others", async () => {
    const { here, Bucket } = place;
    const [first, second] = [largeText("a"), "the end"];
    const last = await sent(here, upload, 7, second);
    await sent(here, upload, 9, "not named");
    const parts = [await sent(here, upload, 2, first), last];
    const answer = await complete(parts, { MpuObjectSize: first.length + second.length });
    const etag = `"${md5(Buffer.concat([md5(first), md5(second)])).toString("hex")}-2"`;
    expect(answer).toMatchObject({ Bucket, Key: upload.Key, ETag: etag, ChecksumType: "FULL_OBJECT" });
    const got = await here.root(getObject, { Bucket, Key: upload.Key, ChecksumMode: "ENABLED" });
    expect(got).toMatchObject({
      ETag: etag,
      ContentLength: first.length + second.length,
      ContentType: "text/x",
      Metadata: { m: "1" },
      TagCount: 1,
      ChecksumCRC64NVME: answer.ChecksumCRC64NVME,
    });
    await sweep(here.accountId);
    expect(readFileSync(got.Body.file, "utf8")).toBe(first + second);
    expect((await here.root(getObjectTagging, { Bucket, Key: upload.Key })).TagSet).toEqual([
      { Key: "team", Value: "blue" },
    ]);
    expect((await here.root(listMultipartUploads, { Bucket })).Uploads).toEqual([]);
    await expect(complete(parts)).rejects.toMatchObject({ code: "NoSuchUpload", status: 404 });
  });

  it("makes a checksum of the parts' checksums, where the upload was begun for one", async () => {
    const { here, Bucket } = place;
    upload = await begun(here, Bucket, { ChecksumAlgorithm: "SHA256" });
    const text = "one part";
    const sum = createHash("sha256").update(text).digest();
    const ChecksumSHA256 = sum.toString("base64");
    const Body = bodyOf(text, { ChecksumSHA256 });
    const { ETag } = await here.root(uploadPart, { ...upload, PartNumber: 1, Body, ChecksumSHA256 });
    await expect(complete([{ PartNumber: 1, ETag }])).rejects.toMatchObject({ code: "InvalidRequest" });
    const part = { PartNumber: 1, ETag, ChecksumSHA256 };
    await expect(complete([{ ...part, ChecksumSHA256: "AAAA" }])).rejects.toMatchObject({ code: "InvalidPart" });
    await expect(complete([part], { ChecksumSHA256: "AAAA" })).rejects.toMatchObject({ code: "BadDigest" });
    const whole = `${createHash("sha256").update(sum).digest("base64")}-1`;
    expect(await complete([part], { ChecksumSHA256: whole })).toMatchObject({
      ChecksumSHA256: whole,
      ChecksumType: "COMPOSITE",
    });
    expect(await here.root(getObject, { Bucket, Key: upload.Key, ChecksumMode: "ENABLED" })).toMatchObject({
      ChecksumSHA256: whole,
      ChecksumType: "COMPOSITE",
    });
  });

  it("refuses what is malformed: no part, another order, a part that is not there or is another", async () => {
    const part = await sent(place.here, upload, 1, "x");
    const other = await sent(place.here, upload, 2, "y");
    await expect(complete([])).rejects.toMatchObject({ code: "MalformedXML" });
    await expect(complete([other, part])).rejects.toMatchObject({ code: "InvalidPartOrder" });
    await expect(complete([{ ...part, ETag: other.ETag }])).rejects.toMatchObject({ code: "InvalidPart" });
    await expect(complete([part, { PartNumber: 3, ETag: part.ETag }])).rejects.toMatchObject({ code: "InvalidPart" });
    await expect(complete([part, other])).rejects.toMatchObject({ code: "EntityTooSmall" });
    await expect(complete([part], { MpuObjectSize: 2 })).rejects.toMatchObject({ code: "InvalidRequest" });
  });

  it("refuses what cannot be: a condition that does not hold, an upload of another key", async () => {
    const part = await sent(place.here, upload, 1, "x");
    await put(place.here, place.Bucket, upload.Key);
    await expect(complete([part], { IfNoneMatch: "*" })).rejects.toMatchObject({ code: "PreconditionFailed" });
    await expect(complete([part], { Key: "other" })).rejects.toMatchObject({ code: "NoSuchUpload" });
    await complete([part]);
  });

  itIsJudged(completeMultipartUpload, {
    place: () => place,
    input: () => ({ ...upload, MultipartUpload: { Parts: [] } }),
    action: "s3:PutObject",
    key: "big/file",
  });
});
