/** Versions of objects through the port, by the SDK: addresses with versionId, headers of delete markers, restoring. */
import { randomUUID } from "node:crypto";
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newKeys } from "@/lib/testing/access-keys";
import { world } from "@/lib/testing/world";
import { clientOptions, type RealPort, startRealPort } from "./real-port.fixture";

let port: RealPort;
beforeAll(async () => {
  port = await startRealPort();
});
afterAll(() => {
  port.close();
  expect(port.bugs).toEqual([]);
});

const rootClient = async () =>
  new S3Client({ ...clientOptions(port.endpoint, await newKeys(await world())), forcePathStyle: true });

it("puts, lists, gets, deletes and restores versions as the SDK asks and reads", async () => {
  const s3 = await rootClient();
  const Bucket = `versions-${randomUUID()}`;
  await s3.send(new CreateBucketCommand({ Bucket }));
  const enabled = { Bucket, VersioningConfiguration: { Status: "Enabled" as const } };
  await s3.send(new PutBucketVersioningCommand(enabled));
  expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe("Enabled");
  const Key = "a b/ü?.txt";
  const first = (await s3.send(new PutObjectCommand({ Bucket, Key, Body: "one" }))).VersionId;
  const second = (await s3.send(new PutObjectCommand({ Bucket, Key, Body: "two" }))).VersionId;
  const got = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId: first }));
  expect([got.VersionId, await got.Body?.transformToString()]).toEqual([first, "one"]);

  const gone = await s3.send(new DeleteObjectCommand({ Bucket, Key }));
  expect(gone).toMatchObject({ DeleteMarker: true, VersionId: expect.stringMatching(/./) });
  const missing: { $response?: { headers: Record<string, string> }; name?: string } = await s3
    .send(new GetObjectCommand({ Bucket, Key }))
    .catch((error) => error);
  expect(missing.name).toBe("NoSuchKey");
  expect(missing.$response?.headers).toMatchObject({
    "x-amz-delete-marker": "true",
    "x-amz-version-id": gone.VersionId,
  });
  const status = { $metadata: { httpStatusCode: 405 } };
  await expect(s3.send(new HeadObjectCommand({ Bucket, Key, VersionId: gone.VersionId }))).rejects.toMatchObject(
    status,
  );

  const listed = await s3.send(new ListObjectVersionsCommand({ Bucket, EncodingType: "url" }));
  expect(listed.Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
    [second, false],
    [first, false],
  ]);
  expect(listed.DeleteMarkers).toMatchObject([{ VersionId: gone.VersionId, IsLatest: true }]);

  const CopySource = `${Bucket}/${encodeURIComponent(Key)}?versionId=${first}`;
  const restored = await s3.send(new CopyObjectCommand({ Bucket, Key, CopySource }));
  expect(restored.CopySourceVersionId).toBe(first);
  const latest = await s3.send(new GetObjectCommand({ Bucket, Key }));
  expect([latest.VersionId, await latest.Body?.transformToString()]).toEqual([restored.VersionId, "one"]);

  const Objects = [first, second, gone.VersionId, restored.VersionId].map((VersionId) => ({ Key, VersionId }));
  const { Deleted, Errors } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
  expect([Deleted?.length, Errors]).toEqual([4, undefined]);
  expect((await s3.send(new ListObjectVersionsCommand({ Bucket }))).Versions).toBeUndefined();
});
