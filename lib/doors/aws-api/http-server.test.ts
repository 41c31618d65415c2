import { CloudTrailClient, LookupEventsCommand } from "@aws-sdk/client-cloudtrail";
import {
  CreateUserCommand,
  DeleteUserCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  IAMClient,
  ListUsersCommand,
} from "@aws-sdk/client-iam";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  ListBucketsCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  accountId,
  clockOffsetMs,
  expired,
  longTerm,
  policyText,
  secret,
  startTestPort,
  type TestPort,
  temporary,
  token,
} from "./port.fixture";

let port: TestPort;
beforeAll(async () => {
  port = await startTestPort();
});
afterAll(() => port.close());
beforeEach(() => {
  for (const list of [port.calls, port.uses, port.bugs]) list.length = 0;
});

const configuration = (accessKeyId = longTerm, sessionToken?: string, secretAccessKey = secret) => ({
  endpoint: port.url,
  region: "eu-central-1",
  maxAttempts: 1,
  credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
});
const iam = (...args: Parameters<typeof configuration>) => new IAMClient(configuration(...args));
const s3 = (options = {}) => new S3Client({ ...configuration(), forcePathStyle: true, ...options });
const cloudtrail = () => new CloudTrailClient(configuration());

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable("it was answered"),
    (error) => ({ name: error.name, message: error.message, status: error.$metadata?.httpStatusCode, error }),
  );

describe("IAM's client", () => {
  it("sends an input whole and reads the answer", async () => {
    const Tags = [
      { Key: "team", Value: "grün & <co>" },
      { Key: "empty", Value: "" },
    ];
    const answer = await iam().send(new CreateUserCommand({ UserName: "a+b@c=d", Path: "/x y/", Tags }));
    expect(answer.User).toMatchObject({ UserName: "a+b@c=d", Path: "/x y/", Tags });
    expect(answer.User?.CreateDate).toEqual(new Date("2026-03-14T15:09:26Z"));
    expect(answer.$metadata.requestId).toBe(port.calls[0]?.call.requestId);
  });

  it("sends empty lists, numbers and nothing", async () => {
    await iam().send(new CreateUserCommand({ UserName: "x", Tags: [] }));
    await iam().send(new ListUsersCommand({ MaxItems: 1 }));
    await iam().send(new ListUsersCommand({}));
    expect(port.calls.map(({ input }) => input)).toEqual([{ UserName: "x", Tags: [] }, { MaxItems: 1 }, {}]);
  });

  it("reads an empty list and an answer without result", async () => {
    expect(await iam().send(new ListUsersCommand({ MaxItems: 1 }))).toMatchObject({ Users: [], IsTruncated: true });
    expect((await iam().send(new DeleteUserCommand({ UserName: "x" }))).$metadata.httpStatusCode).toBe(200);
  });

  it("gets policy documents encoded by RFC 3986", async () => {
    const { PolicyVersion } = await iam().send(new GetPolicyVersionCommand({ PolicyArn: "arn", VersionId: "v1" }));
    expect(PolicyVersion?.Document).toMatch(/^%7B%22Statement%22%3A/);
    expect(PolicyVersion?.Document).toContain("%C3%BC%20%27%28%21%29~");
    expect(decodeURIComponent(PolicyVersion?.Document ?? "")).toBe(policyText);
  });

  it("reads refusals with their codes and request ids", async () => {
    const taken = await refusal(iam().send(new CreateUserCommand({ UserName: "taken" })));
    expect(taken).toMatchObject({
      name: "EntityAlreadyExistsException",
      status: 409,
      message: "User with name taken already exists.",
    });
    expect(taken.error.$metadata.requestId).toBe(port.calls[0]?.call.requestId);
    expect(await refusal(iam().send(new CreateUserCommand({ UserName: "x".repeat(65) })))).toMatchObject({
      name: "ValidationError",
      status: 400,
      message:
        "1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must have length less than or equal to 64",
    });
  });

  it("is told of what AWS has and this server does not serve", async () => {
    expect(await refusal(iam().send(new GetRoleCommand({ RoleName: "r" })))).toMatchObject({
      name: "NotImplemented",
      status: 501,
    });
  });

  it("is told a bug as ServiceFailure, without a word of the bug", async () => {
    const bug = await refusal(iam().send(new CreateUserCommand({ UserName: "bug" })));
    expect(bug).toMatchObject({ name: "ServiceFailureException", status: 500 });
    expect(port.bugs).toMatchObject([{ requestId: bug.error.$metadata.requestId, error: { name: "TypeError" } }]);
    expect(JSON.stringify(bug)).not.toContain("a bug that knows");
  });

  it.each([
    ["an unknown key", ["AKIAXXXXXXXXXXXXXXXX"], "InvalidClientTokenId"],
    ["a temporary key without token", [temporary], "InvalidClientTokenId"],
    ["a temporary key with another's token", [temporary, "other"], "InvalidClientTokenId"],
    ["a temporary key whose time is over", [expired, token], "ExpiredToken"],
    ["another secret", [longTerm, undefined, "other"], "SignatureDoesNotMatch"],
  ] as const)("is refused with %s", async (_, [id, sessionToken, other], name) => {
    expect(await refusal(iam(id, sessionToken, other).send(new ListUsersCommand({})))).toMatchObject({
      name,
      status: 403,
    });
    expect(port.calls).toEqual([]);
    expect(port.uses).toEqual([]);
  });
});

describe("a call", () => {
  it("is made by the account's clock, from the socket's address, in the scope's region", async () => {
    const before = Date.now();
    await iam(temporary, token).send(new ListUsersCommand({}));
    const call = port.calls[0]?.call;
    expect(call).toMatchObject({
      accountId,
      door: "api",
      sourceIp: "127.0.0.1",
      region: "eu-central-1",
      secure: false,
    });
    expect(call?.credential).toMatchObject({ kind: "session", accessKeyId: temporary });
    expect(call?.userAgent).toMatch(/^aws-sdk-js\/3\./);
    expect(call?.at.getTime()).toBeGreaterThanOrEqual(before + clockOffsetMs);
    expect(call?.at.getTime()).toBeLessThanOrEqual(Date.now() + clockOffsetMs);
    expect(call?.newAccessKeyId("AKIA")).toMatch(/^AKIA[A-Z2-7]{16}$/);
    expect(call?.newId("AIDA")).toMatch(/^AIDA[A-Z2-7]{17}$/);
    expect(new Set([call?.eventId, call?.newEventId(), call?.requestId]).size).toBe(3);
  });

  it("notes the use of its key at the account's time", async () => {
    await iam().send(new ListUsersCommand({}));
    expect(port.uses).toEqual([
      { accessKeyId: longTerm, service: "iam", region: "eu-central-1", at: port.calls[0]?.call.at },
    ]);
  });
});

describe("STS's client", () => {
  it("learns who it is", async () => {
    expect(await new STSClient(configuration()).send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: accountId,
      Arn: `arn:aws:iam::${accountId}:user/Ana`,
    });
  });

  it("is refused in STS's words", async () => {
    const client = new STSClient(configuration(longTerm, undefined, "other"));
    expect(await refusal(client.send(new GetCallerIdentityCommand({})))).toMatchObject({
      name: "SignatureDoesNotMatch",
    });
  });
});

describe("S3's client", () => {
  it("lists buckets", async () => {
    const { Buckets, Owner } = await s3().send(new ListBucketsCommand({ Prefix: "pre-", MaxBuckets: 7 }));
    expect(Buckets?.map(({ Name }) => Name)).toEqual(["pre-one", "a<b>&c"]);
    expect(Buckets?.[0]?.CreationDate).toEqual(new Date("2026-03-14T15:09:26.535Z"));
    expect(Owner?.ID).toBe(accountId);
    expect(port.calls[0]?.input).toEqual({ Prefix: "pre-", MaxBuckets: 7 });
  });

  it("creates a bucket, with a configuration and without", async () => {
    const CreateBucketConfiguration = { LocationConstraint: "eu-west-1" } as const;
    const created = await s3().send(new CreateBucketCommand({ Bucket: "new", CreateBucketConfiguration }));
    expect(created.Location).toBe("/new?eu-west-1");
    await s3({ region: "us-east-1" }).send(new CreateBucketCommand({ Bucket: "new" }));
    expect(port.calls.map(({ input }) => input)).toEqual([
      { Bucket: "new", CreateBucketConfiguration },
      { Bucket: "new" },
    ]);
  });

  it("deletes a bucket", async () => {
    expect((await s3().send(new DeleteBucketCommand({ Bucket: "old" }))).$metadata.httpStatusCode).toBe(204);
    expect(port.calls).toMatchObject([{ name: "DeleteBucket", input: { Bucket: "old" } }]);
  });

  it("asks where a bucket is; in us-east-1 the answer is empty", async () => {
    expect((await s3().send(new GetBucketLocationCommand({ Bucket: "b" }))).LocationConstraint).toBe("eu-west-1");
    expect((await s3().send(new GetBucketLocationCommand({ Bucket: "in-virginia" }))).LocationConstraint ?? "").toBe(
      "",
    );
  });

  it("reads refusals that name the bucket", async () => {
    const taken = await refusal(s3().send(new CreateBucketCommand({ Bucket: "taken" })));
    expect(taken).toMatchObject({ name: "BucketAlreadyExists", status: 409, error: { BucketName: "taken" } });
    expect(taken.error.$metadata.requestId).toMatch(/^[0-9A-F]{16}$/);
    expect(taken.error.$metadata.extendedRequestId).toBeTruthy();
  });

  it("never mistakes another operation for one that is served", async () => {
    for (const command of [
      new GetBucketPolicyCommand({ Bucket: "b" }),
      new PutObjectCommand({ Bucket: "b", Key: "k", Body: "text" }),
    ])
      expect(await refusal(s3().send(command as GetBucketPolicyCommand))).toMatchObject({
        name: "NotImplemented",
        status: 501,
      });
    expect(port.calls).toEqual([]);
  });

  it("is refused in S3's words", async () => {
    const wrong = { credentials: { accessKeyId: "AKIAXXXXXXXXXXXXXXXX", secretAccessKey: secret } };
    expect(await refusal(s3(wrong).send(new ListBucketsCommand({})))).toMatchObject({
      name: "InvalidAccessKeyId",
      status: 403,
    });
  });
});

describe("CloudTrail's client", () => {
  it("sends lists and times and reads the answer", async () => {
    const StartTime = new Date("2026-01-02T03:04:05.678Z");
    const LookupAttributes = [{ AttributeKey: "EventName" as const, AttributeValue: "CreateUser" }];
    const { Events } = await cloudtrail().send(new LookupEventsCommand({ LookupAttributes, StartTime }));
    expect(Events).toEqual([{ EventId: "e", EventName: "CreateUser", EventTime: StartTime }]);
    expect(port.calls[0]?.input).toEqual({ LookupAttributes, StartTime });
  });

  it("reads its own errors and the common ones", async () => {
    expect(await refusal(cloudtrail().send(new LookupEventsCommand({ MaxResults: 99 })))).toMatchObject({
      name: "InvalidMaxResultsException",
      message: "MaxResults is too large.",
      status: 400,
    });
    expect(await refusal(cloudtrail().send(new LookupEventsCommand({ MaxResults: 98 })))).toMatchObject({
      name: "AccessDeniedException",
      status: 400,
      message: "User: x is not authorized",
    });
    const wrong = new CloudTrailClient(configuration(longTerm, undefined, "other"));
    expect(await refusal(wrong.send(new LookupEventsCommand({})))).toMatchObject({ name: "InvalidSignatureException" });
  });
});
