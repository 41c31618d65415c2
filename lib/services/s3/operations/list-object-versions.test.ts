import { existsSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { AnyOperation } from "@/lib/operation/define";
import { bodyOf, bucketWorld, itIsJudged, noBucket, noKey, put } from "@/lib/testing/s3";
import { allowing, type World } from "@/lib/testing/world";
import { bodiesStore, sweep } from "../store/bodies";
import { completeMultipartUpload } from "./complete-multipart-upload";
import { copyObject } from "./copy-object";
import { createMultipartUpload } from "./create-multipart-upload";
import { deleteBucket } from "./delete-bucket";
import { deleteObject } from "./delete-object";
import { deleteObjectTagging } from "./delete-object-tagging";
import { deleteObjects } from "./delete-objects";
import { getObject } from "./get-object";
import { getObjectTagging } from "./get-object-tagging";
import { headObject } from "./head-object";
import { listObjectVersions } from "./list-object-versions";
import { listObjectsV2 } from "./list-objects-v2";
import { putBucketVersioning } from "./put-bucket-versioning";
import { putObjectTagging } from "./put-object-tagging";
import { uploadPart } from "./upload-part";

const noVersion = { code: "NoSuchVersion", status: 404, message: "The specified version does not exist." };

describe("ListObjectVersions", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  const setVersioning = (Status: "Enabled" | "Suspended") =>
    place.here.root(putBucketVersioning, { Bucket: place.Bucket, VersioningConfiguration: { Status } });
  const putOne = async (Key: string, text: string) => (await put(place.here, place.Bucket, Key, text)).VersionId ?? "";
  const ask = async (input: object = {}) => place.here.root(listObjectVersions, { Bucket: place.Bucket, ...input });
  /** `a 5`: key and size of versions, `a -`: of delete markers; `*` behind the latest. */
  const listed = async (input: object = {}) => {
    const { Versions = [], DeleteMarkers = [], CommonPrefixes = [] } = await ask(input);
    const latest = ({ IsLatest }: { IsLatest?: boolean | undefined }) => (IsLatest ? "*" : "");
    return [
      ...Versions.map((one) => `${one.Key} ${one.Size}${latest(one)}`),
      ...DeleteMarkers.map((one) => `${one.Key} -${latest(one)}`),
      ...CommonPrefixes.map(({ Prefix }) => Prefix),
    ];
  };
  const keys = async () =>
    ((await place.here.root(listObjectsV2, { Bucket: place.Bucket })).Contents ?? []).map(({ Key }) => Key);

  it("keeps what was put before as the version null, and every put since as a version of its own", async () => {
    const { here, Bucket } = place;
    expect(await putOne("a", "1")).toBe("");
    await setVersioning("Enabled");
    const [second, third] = [await putOne("a", "22"), await putOne("a", "333")];
    expect([second, third]).toEqual([expect.stringMatching(/^[\w.]{32}$/), expect.stringMatching(/^[\w.]{32}$/)]);
    expect(await listed()).toEqual(["a 3*", "a 2", "a 1"]);
    expect((await ask()).Versions?.map(({ VersionId }) => VersionId)).toEqual([third, second, "null"]);
    expect(await keys()).toEqual(["a"]);
    const sizes = [undefined, second, "null"].map(async (VersionId) => {
      const read = { Bucket, Key: "a", ...(VersionId ? { VersionId } : {}) };
      const [got, head] = [await here.root(getObject, read), await here.root(headObject, read)];
      expect(got.VersionId).toBe(VersionId ?? third);
      expect(head.VersionId).toBe(VersionId ?? third);
      return [got.ContentLength, head.ContentLength];
    });
    expect((await Promise.all(sizes)).flat()).toEqual([3, 3, 2, 2, 1, 1]);
  });

  it("puts a marker in place of what is deleted, and shows the object again without it", async () => {
    const { here, Bucket } = place;
    await setVersioning("Enabled");
    const version = await putOne("a", "1");
    const gone = await here.root(deleteObject, { Bucket, Key: "a" });
    expect(gone).toEqual({ DeleteMarker: true, VersionId: expect.stringMatching(/^[\w.]{32}$/) });
    expect(await listed()).toEqual(["a 1", "a -*"]);
    expect(await keys()).toEqual([]);
    const detail = { deleteMarker: { versionId: gone.VersionId } };
    await expect(here.root(getObject, { Bucket, Key: "a" })).rejects.toMatchObject({ ...noKey, detail });
    await expect(here.root(headObject, { Bucket, Key: "a", VersionId: gone.VersionId ?? "" })).rejects.toMatchObject({
      code: "MethodNotAllowed",
      status: 405,
      detail,
    });
    expect((await here.root(getObject, { Bucket, Key: "a", VersionId: version })).ContentLength).toBe(1);

    const removed = await here.root(deleteObject, { Bucket, Key: "a", VersionId: gone.VersionId });
    expect(removed).toEqual({ DeleteMarker: true, VersionId: gone.VersionId });
    expect(await listed()).toEqual(["a 1*"]);
    await expect(here.root(deleteBucket, { Bucket })).rejects.toMatchObject({ code: "BucketNotEmpty" });
    expect(await here.root(deleteObject, { Bucket, Key: "a", VersionId: version })).toEqual({ VersionId: version });
    await here.root(deleteBucket, { Bucket });
  });

  it("keeps a body as long as one of its versions", async () => {
    const { here, Bucket } = place;
    await setVersioning("Enabled");
    const { sha256 } = bodyOf("first");
    const kept = () => existsSync(bodiesStore(here.accountId).file(sha256));
    const VersionId = await putOne("a", "first");
    await putOne("a", "second");
    await here.root(deleteObject, { Bucket, Key: "a" });
    await sweep(here.accountId);
    expect(kept()).toBe(true);
    await here.root(deleteObject, { Bucket, Key: "a", VersionId });
    await sweep(here.accountId);
    expect(kept()).toBe(false);
  });

  it("makes no versions while it is suspended: the version null is replaced, and deleted behind a marker", async () => {
    const { here, Bucket } = place;
    await setVersioning("Enabled");
    await putOne("a", "1");
    await setVersioning("Suspended");
    expect(await putOne("a", "22")).toBe("null");
    expect(await putOne("a", "333")).toBe("null");
    expect(await listed()).toEqual(["a 3*", "a 1"]);
    expect(await here.root(deleteObject, { Bucket, Key: "a" })).toEqual({ DeleteMarker: true, VersionId: "null" });
    expect(await listed()).toEqual(["a 1", "a -*"]);
    expect(await putOne("a", "4444")).toBe("null");
    expect(await listed()).toEqual(["a 4*", "a 1"]);
  });

  it("goes page by page through keys and versions, and on where a version is gone by now", async () => {
    const { here, Bucket } = place;
    await setVersioning("Enabled");
    for (const text of ["1", "22", "333"]) await putOne("a/x", text);
    for (const Key of ["b", "c/1", "c/2"]) await putOne(Key, "1");
    const first = await ask({ MaxKeys: 2 });
    expect(first).toMatchObject({ IsTruncated: true, NextKeyMarker: "a/x" });
    const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker = "" } = first;
    expect(await listed({ KeyMarker, VersionIdMarker })).toEqual(["a/x 1", "b 1*", "c/1 1*", "c/2 1*"]);
    expect(await listed({ KeyMarker })).toEqual(["b 1*", "c/1 1*", "c/2 1*"]);
    expect(await listed({ Delimiter: "/" })).toEqual(["b 1*", "a/", "c/"]);
    expect(await ask({ Delimiter: "/", MaxKeys: 1 })).toMatchObject({ NextKeyMarker: "a/", NextVersionIdMarker: "" });
    expect(await listed({ Delimiter: "/", KeyMarker: "a/" })).toEqual(["b 1*", "c/"]);
    expect(await listed({ Prefix: "c/" })).toEqual(["c/1 1*", "c/2 1*"]);
    await here.root(deleteObject, { Bucket, Key: "a/x", VersionId: VersionIdMarker });
    expect(await listed({ Prefix: "a/", KeyMarker, VersionIdMarker })).toEqual(["a/x 3*", "a/x 1"]);
  });

  it("deletes many: versions for good, keys behind markers", async () => {
    const { here, Bucket } = place;
    await setVersioning("Enabled");
    const VersionId = await putOne("a", "1");
    for (const Key of ["a", "b"]) await putOne(Key, "22");
    const ben = await here.userWith("ben", allowing("s3:DeleteObject"));
    const Objects = [{ Key: "a", VersionId }, { Key: "b" }];
    expect(await ben(deleteObjects, { Bucket, Delete: { Objects } })).toMatchObject({
      Deleted: [{ Key: "b", DeleteMarker: true }],
      Errors: [
        { Key: "a", VersionId, Code: "AccessDenied", Message: expect.stringContaining("s3:DeleteObjectVersion") },
      ],
    });
    expect(await listed()).toEqual(["a 2*", "a 1", "b 2", "b -*"]);
    const { DeleteMarkers = [] } = await ask();
    const all = [{ Key: "a", VersionId }, ...DeleteMarkers.map((one) => ({ Key: "b", VersionId: one.VersionId }))];
    const { Deleted } = await here.root(deleteObjects, { Bucket, Delete: { Objects: all } });
    expect(Deleted).toMatchObject([
      { Key: "a", VersionId },
      { Key: "b", DeleteMarker: true },
    ]);
    expect(await listed()).toEqual(["a 2*", "b 2*"]);
  });

  it("copies a version, tags versions apart, and makes one of an upload in parts", async () => {
    const { here, Bucket } = place;
    await setVersioning("Enabled");
    const VersionId = await putOne("a", "old");
    await putOne("a", "newer");
    const TagSet = [{ Key: "age", Value: "old" }];
    expect(await here.root(putObjectTagging, { Bucket, Key: "a", VersionId, Tagging: { TagSet } })).toEqual({
      VersionId,
    });
    expect((await here.root(getObjectTagging, { Bucket, Key: "a" })).TagSet).toEqual([]);
    expect(await here.root(getObjectTagging, { Bucket, Key: "a", VersionId })).toEqual({ VersionId, TagSet });
    await here.root(deleteObjectTagging, { Bucket, Key: "a", VersionId });
    expect((await here.root(getObjectTagging, { Bucket, Key: "a", VersionId })).TagSet).toEqual([]);

    const CopySource = `${Bucket}/a?versionId=${VersionId}`;
    expect(await here.root(copyObject, { Bucket, Key: "a", CopySource })).toMatchObject({
      CopySourceVersionId: VersionId,
      VersionId: expect.stringMatching(/^[\w.]{32}$/),
    });
    expect(await listed()).toEqual(["a 3*", "a 5", "a 3"]);
    const marker = (await here.root(deleteObject, { Bucket, Key: "b" })).VersionId;
    for (const [version, code] of [
      [marker, "InvalidRequest"],
      ["x", "InvalidArgument"],
      ["0".repeat(32), "NoSuchVersion"],
    ])
      await expect(
        here.root(copyObject, { Bucket, Key: "c", CopySource: `${Bucket}/b?versionId=${version}` }),
      ).rejects.toMatchObject({ code });

    const { UploadId = "" } = await here.root(createMultipartUpload, { Bucket, Key: "a" });
    const upload = { Bucket, Key: "a", UploadId };
    const { ETag } = await here.root(uploadPart, { ...upload, PartNumber: 1, Body: bodyOf("parted") });
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
    const done = await here.root(completeMultipartUpload, { ...upload, MultipartUpload });
    expect(done.VersionId).toMatch(/^[\w.]{32}$/);
    expect((await listed({ Prefix: "a" }))[0]).toBe("a 6*");
  });

  it("refuses what is malformed, and versions that are not there", async () => {
    const { here, Bucket } = place;
    await putOne("a", "1");
    for (const [input, code] of [
      [{ MaxKeys: -1 }, "InvalidArgument"],
      [{ KeyMarker: "a", VersionIdMarker: "?" }, "InvalidArgument"],
      [{ VersionIdMarker: "null" }, "InvalidArgument"],
    ] as const)
      await expect(ask(input)).rejects.toMatchObject({ code });
    await expect(ask({ Bucket: `${Bucket}-none` })).rejects.toMatchObject(noBucket);
    const VersionId = "0".repeat(32);
    const reads: AnyOperation[] = [getObject, headObject, getObjectTagging];
    for (const operation of reads)
      await expect(here.root(operation, { Bucket, Key: "a", VersionId })).rejects.toMatchObject(noVersion);
    await expect(here.root(getObject, { Bucket, Key: "a", VersionId: "" })).rejects.toMatchObject({
      code: "InvalidArgument",
      message: "Version id cannot be the empty string",
    });
    expect(await here.root(deleteObject, { Bucket, Key: "a", VersionId: "null" })).toEqual({});
    expect(await keys()).toEqual([]);
  });

  it("asks another permission for a version than for the object, with the version as a key", async () => {
    const { here, Bucket } = place;
    await setVersioning("Enabled");
    const VersionId = await putOne("a", "1");
    const reader = await here.userWith("reader", allowing("s3:GetObject"));
    await reader(getObject, { Bucket, Key: "a" });
    const actions: [AnyOperation, string][] = [
      [getObject, "s3:GetObjectVersion"],
      [headObject, "s3:GetObjectVersion"],
      [getObjectTagging, "s3:GetObjectVersionTagging"],
      [deleteObject, "s3:DeleteObjectVersion"],
      [deleteObjectTagging, "s3:DeleteObjectVersionTagging"],
    ];
    for (const [operation, action] of actions)
      await expect(reader(operation, { Bucket, Key: "a", VersionId })).rejects.toMatchObject({
        code: "AccessDenied",
        message: expect.stringContaining(`perform: ${action} on resource: arn:aws:s3:::${Bucket}/a `),
      });
    const Statement = {
      Effect: "Allow",
      Action: "s3:GetObjectVersion",
      Resource: "*",
      Condition: { StringEquals: { "s3:VersionId": VersionId } },
    };
    const only = await here.userWith("only", JSON.stringify({ Version: "2012-10-17", Statement }));
    await only(getObject, { Bucket, Key: "a", VersionId });
    const other = await putOne("a", "22");
    await expect(only(getObject, { Bucket, Key: "a", VersionId: other })).rejects.toMatchObject({
      code: "AccessDenied",
    });
  });

  itIsJudged(listObjectVersions, { place: () => place, input: () => ({}), action: "s3:ListBucketVersions" });
});
