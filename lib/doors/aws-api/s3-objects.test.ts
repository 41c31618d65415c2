/** Objects of S3 through the port, by real clients: bodies as they stream, signatures of every kind, nobody's requests. */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeleteObjectTaggingCommand,
  DeletePublicAccessBlockCommand,
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { objectLimit } from "@/lib/services/s3/quotas";
import { newKeys } from "@/lib/testing/access-keys";
import { type World, world } from "@/lib/testing/world";
import { type RealPort, startRealPort } from "./real-port.fixture";

let port: RealPort;
let endpoint = "";
beforeAll(async () => {
  port = await startRealPort();
  endpoint = port.endpoint;
});
afterAll(() => {
  port.close();
  expect(port.bugs).toEqual([]);
});

interface Keys {
  accessKeyId: string;
  secretAccessKey: string;
}

/** A long-term key of root of a world. */
async function rootKeys(of: World): Promise<Keys> {
  const { AccessKeyId, SecretAccessKey } = await newKeys(of);
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey };
}

const client = (credentials: Keys, more: object = {}) =>
  new S3Client({ endpoint, region: "us-east-1", maxAttempts: 1, forcePathStyle: true, credentials, ...more });

let here: World;
let keys: Keys;
let s3: S3Client;
let Bucket: string;

beforeEach(async () => {
  here = await world();
  keys = await rootKeys(here);
  s3 = client(keys);
  Bucket = `larch-${here.accountId}`;
  await s3.send(new CreateBucketCommand({ Bucket }));
});

const textOf = async (Key: string, more: object = {}) =>
  (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();
/** Asks for a target exactly as it is written: no client between that puts it in order. */
function getRaw(target: string) {
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(endpoint);
    get({ hostname, port, path: target }, async (answer) =>
      resolve({ status: answer.statusCode, body: await text(answer) }),
    ).on("error", reject);
  });
}

const refusal = (error: { name?: string; $metadata?: { httpStatusCode?: number } }) => [
  error.name,
  error.$metadata?.httpStatusCode,
];

describe("the SDK", () => {
  it("puts, gets, heads, copies, lists and deletes", async () => {
    const put = await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: "a/grün &<1>.txt",
        Body: "hello",
        ContentType: "text/plain",
        Metadata: { colour: "blue" },
        CacheControl: "no-store",
      }),
    );
    expect(put.ETag).toBe('"5d41402abc4b2a76b9719d911017c592"');
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: "a/grün &<1>.txt" }));
    expect(got).toMatchObject({
      ContentType: "text/plain",
      ContentLength: 5,
      CacheControl: "no-store",
      Metadata: { colour: "blue" },
      ETag: put.ETag,
    });
    expect(await got.Body?.transformToString()).toBe("hello");
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: "a/grün &<1>.txt" }))).toMatchObject({
      ContentLength: 5,
      Metadata: { colour: "blue" },
    });
    const copied = await s3.send(
      new CopyObjectCommand({
        Bucket,
        Key: "b",
        CopySource: encodeURI(`${Bucket}/a/grün &<1>.txt`).replace("&", "%26"),
      }),
    );
    expect(copied.CopyObjectResult?.ETag).toBe(put.ETag);
    expect(await textOf("b", { Range: "bytes=1-3" })).toBe("ell");
    const listed = await s3.send(new ListObjectsV2Command({ Bucket, Delimiter: "/" }));
    expect([listed.Contents?.map(({ Key }) => Key), listed.CommonPrefixes]).toEqual([["b"], [{ Prefix: "a/" }]]);
    expect((await s3.send(new ListObjectsCommand({ Bucket }))).Contents).toHaveLength(2);
    await s3.send(new DeleteObjectCommand({ Bucket, Key: "b" }));
    const gone = await s3.send(new GetObjectCommand({ Bucket, Key: "b" })).catch((error) => error);
    expect(refusal(gone)).toEqual(["NoSuchKey", 404]);
    const many = await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: "a/grün &<1>.txt" }, { Key: "none" }] } }),
    );
    expect(many.Deleted).toEqual([{ Key: "a/grün &<1>.txt" }, { Key: "none" }]);
    expect((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
  });

  it("keeps keys whose segments are dots as they are sent, by signature and by presigned address", async () => {
    for (const Key of ["a/../b", "./c", "d/./e", "f//g", "h/.."]) {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
      expect(await textOf(Key), Key).toBe(Key);
      // What keeps to the WHATWG's URLs, a browser for one, would ask for another object, as at AWS.
      const address = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key }), { expiresIn: 60 });
      const raw = address.slice(endpoint.length);
      expect(raw, Key).toContain(`/${Bucket}/${Key}?`);
      expect(await getRaw(raw), Key).toEqual({ status: 200, body: Key });
    }
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(["./c", "a/../b", "d/./e", "f//g", "h/.."]);
    await s3.send(new PutObjectCommand({ Bucket, Key: "b", Body: "another" }));
    expect(await textOf("a/../b")).toBe("a/../b");
  });

  it("streams in chunks, and every checksum is checked", async () => {
    const body = randomBytes(3_000_000);
    for (const ChecksumAlgorithm of ["CRC32", "CRC32C", "SHA1", "SHA256"] as const) {
      await s3.send(
        new PutObjectCommand({
          Bucket,
          Key: ChecksumAlgorithm,
          Body: Readable.from([body.subarray(0, 1_000_001), body.subarray(1_000_001)], { objectMode: false }),
          ContentLength: body.length,
          ChecksumAlgorithm,
        }),
      );
      const got = await s3.send(new GetObjectCommand({ Bucket, Key: ChecksumAlgorithm, ChecksumMode: "ENABLED" }));
      expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
      expect(got[`Checksum${ChecksumAlgorithm}`]).toBeTruthy();
    }
    const wrong = await s3
      .send(new PutObjectCommand({ Bucket, Key: "wrong", Body: "hello", ChecksumSHA256: "A".repeat(43).concat("=") }))
      .catch((error) => error);
    expect(refusal(wrong)).toEqual(["BadDigest", 400]);
    expect((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(4);
  });

  it("refuses a body beyond the limit, in S3's words, and keeps nothing of it", async () => {
    const large = await s3
      .send(new PutObjectCommand({ Bucket, Key: "large", Body: Buffer.alloc(objectLimit + 1) }))
      .catch((error) => error);
    expect(refusal(large)).toEqual(["EntityTooLarge", 400]);
    const incoming = path.join(process.env.REHEARSAL_DATA_DIR ?? "", "incoming");
    await expect.poll(() => readdirSync(incoming)).toEqual([]);
  });

  it("sends an object in parts, and gives it tags that count", async () => {
    const Key = "parts/große.bin";
    const begun = { Bucket, Key, ContentType: "text/x", ChecksumAlgorithm: "CRC32" as const, Tagging: "team=blue" };
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand(begun));
    const bodies = [Buffer.alloc(5 * 1024 * 1024, "a"), Buffer.from("the end")];
    const Parts = [];
    for (const [index, Body] of bodies.entries()) {
      const part = { Bucket, Key, UploadId, PartNumber: index + 1, Body, ChecksumAlgorithm: "CRC32" as const };
      const { ETag, ChecksumCRC32 } = await s3.send(new UploadPartCommand(part));
      Parts.push({ ETag, ChecksumCRC32, PartNumber: index + 1 });
    }
    expect((await s3.send(new ListPartsCommand({ Bucket, Key, UploadId }))).Parts).toMatchObject(Parts);
    const completed = await s3.send(
      new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
    );
    expect(completed).toMatchObject({ ETag: expect.stringMatching(/-2"$/), ChecksumType: "COMPOSITE" });
    expect(await textOf(Key)).toBe(Buffer.concat(bodies).toString());
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key }))).toMatchObject({ ContentType: "text/x", TagCount: 1 });
    expect((await s3.send(new GetObjectTaggingCommand({ Bucket, Key }))).TagSet).toEqual([
      { Key: "team", Value: "blue" },
    ]);
    const TagSet = [{ Key: "cost", Value: "a + b" }];
    await s3.send(new PutObjectTaggingCommand({ Bucket, Key, Tagging: { TagSet } }));
    expect((await s3.send(new GetObjectTaggingCommand({ Bucket, Key }))).TagSet).toEqual(TagSet);
    await s3.send(new DeleteObjectTaggingCommand({ Bucket, Key }));
    expect((await s3.send(new GetObjectTaggingCommand({ Bucket, Key }))).TagSet).toEqual([]);
    const other = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    expect((await s3.send(new ListMultipartUploadsCommand({ Bucket }))).Uploads).toMatchObject([{ Key }]);
    const abort = new AbortMultipartUploadCommand({ Bucket, Key, UploadId: other.UploadId });
    expect((await s3.send(abort)).$metadata.httpStatusCode).toBe(204);
    expect(refusal(await s3.send(abort).catch((error) => error))).toEqual(["NoSuchUpload", 404]);
  });

  it("keeps a bucket's settings", async () => {
    const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
    const block = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
    expect(block.PublicAccessBlockConfiguration).toEqual(all);
    await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: "team", Value: "a&b" }] } }));
    expect((await s3.send(new GetBucketTaggingCommand({ Bucket }))).TagSet).toEqual([{ Key: "team", Value: "a&b" }]);
    expect((await s3.send(new HeadBucketCommand({ Bucket }))).BucketRegion).toBe("us-east-1");
    const none = await s3.send(new GetBucketPolicyCommand({ Bucket })).catch((error) => error);
    expect(refusal(none)).toEqual(["NoSuchBucketPolicy", 404]);
  });
});

/** A policy on the objects of the bucket. */
const policy = (Principal: unknown, Action: string | string[]) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Principal, Action, Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`] },
    ],
  });

describe("others than the account's own", () => {
  it("nobody in particular may what the policy allows everyone, where public access is not blocked", async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: "page.html", Body: "<p>", ContentType: "text/html" }));
    const address = `${endpoint}/${Bucket}/page.html`;
    expect((await fetch(address)).status).toBe(403);
    const Policy = policy("*", "s3:GetObject");
    const blocked = await s3.send(new PutBucketPolicyCommand({ Bucket, Policy })).catch((error) => error);
    expect(refusal(blocked)).toEqual(["AccessDenied", 403]);
    await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    expect((await s3.send(new GetBucketPolicyCommand({ Bucket }))).Policy).toBe(Policy);
    const page = await fetch(address);
    expect([page.status, page.headers.get("content-type"), await page.text()]).toEqual([200, "text/html", "<p>"]);
    const put = await fetch(address, { method: "PUT", body: "defaced" });
    expect([put.status, await put.text()]).toEqual([403, expect.stringContaining("<Code>AccessDenied</Code>")]);
    expect((await fetch(`${endpoint}/${Bucket}`)).status).toBe(403);
    expect(await textOf("page.html")).toBe("<p>");
  });

  it("another account needs both sides, and what it puts is the owner's", async () => {
    const other = await world();
    const foreign = client(await rootKeys(other));
    const put = () => foreign.send(new PutObjectCommand({ Bucket, Key: "gift", Body: "x" }));
    expect(refusal(await put().catch((error) => error))).toEqual(["AccessDenied", 403]);
    await s3.send(
      new PutBucketPolicyCommand({
        Bucket,
        Policy: policy({ AWS: other.accountId }, ["s3:PutObject", "s3:GetBucketPolicy"]),
      }),
    );
    await put();
    expect(await textOf("gift")).toBe("x");
    const read = await foreign.send(new GetObjectCommand({ Bucket, Key: "gift" })).catch((error) => error);
    expect(refusal(read)).toEqual(["AccessDenied", 403]);
    const settings = await foreign.send(new GetBucketPolicyCommand({ Bucket })).catch((error) => error);
    expect(refusal(settings)).toEqual(["MethodNotAllowed", 405]);
  });
});

const run = promisify(execFile);
const hasCli = await run("aws", ["--version"]).then(
  () => true,
  () => false,
);

describe.skipIf(!hasCli)("the AWS CLI", () => {
  it("makes, copies, lists, syncs, presigns and removes", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "rehearsal-s3-"));
    const aws = async (...words: string[]) =>
      (
        await run("aws", ["--endpoint-url", endpoint, "--region", "us-east-1", ...words], {
          cwd: folder,
          env: {
            PATH: process.env.PATH,
            HOME: folder,
            AWS_ACCESS_KEY_ID: keys.accessKeyId,
            AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
          } as unknown as NodeJS.ProcessEnv, // Next's declaration wants NODE_ENV, which a client does not
        })
      ).stdout;
    const bucket = `s3://cli-${here.accountId}`;
    // Of version 1 of the CLI: it presigns for us-east-1 by version 2 of signatures, as AWS takes them no more.
    await aws("configure", "set", "default.s3.signature_version", "s3v4");
    await aws("s3", "mb", bucket);
    writeFileSync(path.join(folder, "one.txt"), "one");
    await aws("s3", "cp", "one.txt", `${bucket}/a b/ü&1.txt`);
    expect(await aws("s3", "ls", bucket)).toMatch(/PRE a b\//);
    expect(await aws("s3", "ls", `${bucket}/a b/`)).toMatch(/ 3 ü&1\.txt/);
    await aws("s3", "cp", `${bucket}/a b/ü&1.txt`, "back.txt");
    expect(readFileSync(path.join(folder, "back.txt"), "utf8")).toBe("one");
    await aws("s3", "sync", ".", `${bucket}/all`);
    expect(await aws("s3", "sync", ".", `${bucket}/all`)).toBe("");
    await aws("s3", "cp", `${bucket}/all/one.txt`, `${bucket}/copy.txt`);
    const address = (await aws("s3", "presign", `${bucket}/copy.txt`, "--expires-in", "60")).trim();
    expect(await (await fetch(address)).text()).toBe("one");
    expect((await fetch(address.replace("copy.txt", "all/one.txt"))).status).toBe(403);
    const old = await fetch(
      `${address.split("?")[0]}?AWSAccessKeyId=${keys.accessKeyId}&Signature=x&Expires=9999999999`,
    );
    expect([old.status, await old.text()]).toEqual([400, expect.stringContaining("Please use AWS4-HMAC-SHA256")]);
    await aws("s3", "rm", `${bucket}`, "--recursive");
    expect(await aws("s3", "ls", bucket)).toBe("");
    await aws("s3", "rb", bucket);
    rmSync(folder, { recursive: true });
  });
});
