/** Buckets by the AWS SDK for JavaScript. */
import { CreateUserCommand, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  ListBucketsCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
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

test("objects are not served, and say so", async ({ account: { s3, id } }) => {
  await s3.send(new CreateBucketCommand({ Bucket: `b-${id}` }));
  const put = new PutObjectCommand({ Bucket: `b-${id}`, Key: "k", Body: "text" });
  expect(await refusal(s3.send(put))).toMatchObject({ name: "NotImplemented", status: 501 });
});
