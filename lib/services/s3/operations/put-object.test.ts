import { existsSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { bodiesStore, sweep } from "../store/bodies";
import { deleteObject } from "./delete-object";
import { headObject } from "./head-object";
import { putObject } from "./put-object";

describe("PutObject", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  const putOne = (input: object) =>
    place.here.root(putObject, { Bucket: place.Bucket, Key: "a/b", Body: bodyOf("hello"), ...input });
  const headOne = () => place.here.root(headObject, { Bucket: place.Bucket, Key: "a/b" });

  it("puts it, in place of the one that was there, with its headers", async () => {
    await putOne({ Body: bodyOf("other"), ContentType: "text/html" });
    const answer = await putOne({
      Metadata: { colour: "blue" },
      ContentEncoding: "gzip,aws-chunked",
      CacheControl: "no-store",
    });
    expect(answer).toMatchObject({ ETag: '"5d41402abc4b2a76b9719d911017c592"', ServerSideEncryption: "AES256" });
    const head = await headOne();
    expect(head).toMatchObject({
      ContentType: "binary/octet-stream",
      ContentLength: 5,
      ContentEncoding: "gzip",
      CacheControl: "no-store",
      Metadata: { colour: "blue" },
      LastModified: place.here.at,
    });
  });

  it("has no event: event history holds no data events", async () => {
    await putOne({});
    expect((await place.here.events()).map(({ name }) => name)).not.toContain("PutObject");
  });

  it("keeps a body once, and as long as an object has it", async () => {
    const { sha256 } = bodyOf("hello");
    const kept = () => existsSync(bodiesStore(place.here.accountId).file(sha256));
    await putOne({});
    await putOne({ Key: "second" });
    await place.here.root(deleteObject, { Bucket: place.Bucket, Key: "a/b" });
    await sweep(place.here.accountId);
    expect(kept()).toBe(true);
    await place.here.root(deleteObject, { Bucket: place.Bucket, Key: "second" });
    await sweep(place.here.accountId);
    expect(kept()).toBe(false);
  });

  it("refuses what is malformed", async () => {
    const malformed = [
      [{ Key: "é".repeat(513) }, "KeyTooLongError"],
      [{ ACL: "public-read" }, "AccessControlListNotSupported"],
      [{ StorageClass: "GLACIER" }, "NotImplemented"],
      [{ SSECustomerKey: "secret" }, "NotImplemented"],
      [{ ContentMD5: "no digest" }, "InvalidDigest"],
      [{ Metadata: { a: "x".repeat(2048) } }, "MetadataTooLarge"],
      [{ Metadata: { a: "ä".repeat(1024) } }, "MetadataTooLarge"],
      [{ Metadata: { "a b": "" } }, "InvalidArgument"],
      [{ Metadata: { "a\r\nb": "" } }, "InvalidArgument"],
    ] as const;
    await putOne({ Key: "full", Metadata: { a: "x".repeat(1000), b: "ä".repeat(523) } });
    for (const [input, code] of malformed) await expect(putOne(input)).rejects.toMatchObject({ code });
    await expect(headOne()).rejects.toMatchObject({ code: "NoSuchKey" });
  });

  it("refuses a body that is not what the client says, and writes whose condition does not hold", async () => {
    await expect(putOne({ ContentMD5: Buffer.alloc(16).toString("base64") })).rejects.toMatchObject({
      code: "BadDigest",
    });
    const Body = bodyOf("hello", { ChecksumCRC32: "NhCmhg==" });
    await expect(putOne({ Body, ChecksumCRC32: "AAAAAA==" })).rejects.toMatchObject({ code: "BadDigest" });
    await putOne({ Body: bodyOf("hello", { ChecksumCRC32: "NhCmhg==" }), ChecksumCRC32: "NhCmhg==" });
    const failed = { code: "PreconditionFailed", status: 412 };
    await expect(putOne({ IfNoneMatch: "*" })).rejects.toMatchObject(failed);
    await expect(putOne({ IfMatch: '"0"' })).rejects.toMatchObject(failed);
    await putOne({ IfMatch: '"5d41402abc4b2a76b9719d911017c592"' });
  });

  itIsJudged(putObject, {
    place: () => place,
    input: () => ({ Key: "a/b", Body: bodyOf("hello") }),
    action: "s3:PutObject",
    key: "a/b",
  });
});
