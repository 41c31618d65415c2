/** Buckets by the AWS SDK for JavaScript. */
import { CreateUserCommand, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketCorsCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { clients } from "../../fixtures/account";
import { expect, test } from "../../fixtures/test";
import { refusal } from "./refusal";

test("buckets are created where they are asked for, listed and deleted", async ({ account: { s3, id } }) => {
  const [near, far] = [`near-${id}`, `far.${id}`];
  await s3.send(new CreateBucketCommand({ Bucket: near }));
  await s3.send(
    new CreateBucketCommand({ Bucket: far, CreateBucketConfiguration: { LocationConstraint: "eu-west-1" } }),
  );
  const { Buckets } = await s3.send(new ListBucketsCommand({}));
  expect(Buckets?.map(({ Name }) => Name)).toEqual([far, near]);
  expect(Buckets?.[0]?.CreationDate).toBeInstanceOf(Date);
  expect((await s3.send(new GetBucketLocationCommand({ Bucket: far }))).LocationConstraint).toBe("eu-west-1");
  expect((await s3.send(new GetBucketLocationCommand({ Bucket: near }))).LocationConstraint ?? "").toBe("");
  await s3.send(new DeleteBucketCommand({ Bucket: near }));
  expect(await refusal(s3.send(new DeleteBucketCommand({ Bucket: near })))).toMatchObject({
    name: "NoSuchBucket",
    status: 404,
  });
});

test("a user without permission is denied", async ({ account }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "Ana" }));
  const statement = { Effect: "Allow", Action: "s3:ListAllMyBuckets", Resource: "*" };
  const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  await account.iam.send(new PutUserPolicyCommand({ UserName: "Ana", PolicyName: "list", PolicyDocument }));
  const ana = clients(await account.keysOf("Ana"));
  expect((await ana.s3.send(new ListBucketsCommand({}))).Buckets ?? []).toEqual([]);
  const denied = await refusal(ana.s3.send(new CreateBucketCommand({ Bucket: `hers-${account.id}` })));
  expect(denied).toMatchObject({ name: "AccessDenied", status: 403 });
  expect(denied.message).toContain("s3:CreateBucket");
});

test("objects are put, listed, read by a presigned address and deleted", async ({ account: { s3, id } }) => {
  const Bucket = `b-${id}`;
  await s3.send(new CreateBucketCommand({ Bucket }));
  await s3.send(new PutObjectCommand({ Bucket, Key: "notes/a b.txt", Body: "text", ContentType: "text/plain" }));
  const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "notes/" }));
  expect(Contents).toMatchObject([{ Key: "notes/a b.txt", Size: 4 }]);
  const get = new GetObjectCommand({ Bucket, Key: "notes/a b.txt" });
  expect(await (await s3.send(get)).Body?.transformToString()).toBe("text");
  const answer = await fetch(await getSignedUrl(s3, get, { expiresIn: 60 }));
  expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([200, "text/plain", "text"]);
  expect(await refusal(s3.send(new DeleteBucketCommand({ Bucket })))).toMatchObject({ name: "BucketNotEmpty" });
  await s3.send(new DeleteObjectCommand({ Bucket, Key: "notes/a b.txt" }));
  expect(await refusal(s3.send(get))).toMatchObject({ name: "NoSuchKey", status: 404 });
});

test("what is not served says so", async ({ account: { s3, id } }) => {
  await s3.send(new CreateBucketCommand({ Bucket: `m-${id}` }));
  const cors = new GetBucketCorsCommand({ Bucket: `m-${id}` });
  expect(await refusal(s3.send(cors))).toMatchObject({ name: "NotImplemented", status: 501 });
});
