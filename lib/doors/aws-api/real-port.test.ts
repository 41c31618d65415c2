/** The port with the real runtime behind it: keys from the database, the real operations, the trail. */
import { CloudTrailClient, LookupEventsCommand } from "@aws-sdk/client-cloudtrail";
import {
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateRoleCommand,
  CreateSAMLProviderCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  DeleteRoleCommand,
  DetachRolePolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetSAMLProviderCommand,
  GetUserCommand,
  IAMClient,
  ListUsersCommand,
  UpdateAccessKeyCommand,
} from "@aws-sdk/client-iam";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  ListBucketsCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { newKeys } from "@/lib/testing/access-keys";
import { samlMetadata } from "@/lib/testing/certificates";
import { type World, world } from "@/lib/testing/world";
import { clientOptions, type Keys, type RealPort, startRealPort } from "./real-port.fixture";

let port: RealPort;
beforeAll(async () => {
  port = await startRealPort();
});
afterAll(() => {
  port.close();
  expect(port.bugs).toEqual([]);
});

const configuration = (keys: Keys | undefined) => clientOptions(port.endpoint, keys);
const client = (keys: Keys | undefined) => new IAMClient(configuration(keys));

/** Root of a new world, by a long-term key. */
const rootOf = async (made: World) => client(await newKeys(made));

describe("a real client against the real operations", () => {
  it("creates, reads and lists users", async () => {
    const root = await rootOf(await world());
    const Tags = [{ Key: "team", Value: "a + b = grün" }];
    const { User } = await root.send(new CreateUserCommand({ UserName: "Ana", Tags }));
    expect((await root.send(new GetUserCommand({ UserName: "Ana" }))).User).toMatchObject({
      UserId: User?.UserId,
      Tags,
    });
    await root.send(new CreateUserCommand({ UserName: "Bo" }));
    const page = await root.send(new ListUsersCommand({ MaxItems: 1 }));
    expect([page.Users?.length, page.IsTruncated]).toEqual([1, true]);
    expect(
      (await root.send(new ListUsersCommand({ Marker: page.Marker }))).Users?.map((user) => user.UserName),
    ).toEqual(["Bo"]);
  });

  it("takes SAML metadata of the size that the model allows, several at once, and no other request so large", async () => {
    const made = await world();
    const root = await rootOf(made);
    const document = samlMetadata();
    const SAMLMetadataDocument = `${document}<!--${"x".repeat(9_999_000 - document.length)}-->`;
    const names = ["one", "two", "three"];
    await Promise.all(names.map((Name) => root.send(new CreateSAMLProviderCommand({ Name, SAMLMetadataDocument }))));
    const SAMLProviderArn = `arn:aws:iam::${made.accountId}:saml-provider/three`;
    const found = await root.send(new GetSAMLProviderCommand({ SAMLProviderArn }));
    expect(found.SAMLMetadataDocument).toBe(SAMLMetadataDocument);
    const [event] = (await made.events()).filter(({ name }) => name === "CreateSAMLProvider");
    expect(event?.record.requestParameters).toMatchObject({ reason: "requestParameters too large", omitted: "true" });
    const AssumeRolePolicyDocument = "x".repeat(2_000_000);
    await expect(root.send(new CreateRoleCommand({ RoleName: "r", AssumeRolePolicyDocument }))).rejects.toMatchObject({
      name: "RequestEntityTooLarge",
    });
  });

  it("sends policy documents encoded and pictures in base64", async () => {
    const root = await rootOf(await world());
    const PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess";
    const { PolicyVersion } = await root.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: "v1" }));
    expect(PolicyVersion?.Document).toMatch(/^%7B/);
    expect(JSON.parse(decodeURIComponent(PolicyVersion?.Document ?? ""))).toHaveProperty("Statement");
    const { VirtualMFADevice } = await root.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: "phone" }));
    expect(
      Buffer.from(VirtualMFADevice?.QRCodePNG ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(Buffer.from(VirtualMFADevice?.Base32StringSeed ?? []).toString()).toMatch(/^[A-Z2-7]{64}$/);
  });

  it("is denied what no policy allows, and the trail has it under the request's id", async () => {
    const made = await world();
    const root = await rootOf(made);
    await root.send(new CreateUserCommand({ UserName: "Ana" }));
    await root.send(new CreateGroupCommand({ GroupName: "G" }));
    const { AccessKey } = await root.send(new CreateAccessKeyCommand({ UserName: "Ana" }));
    const PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    const denied = await client(AccessKey)
      .send(new AttachGroupPolicyCommand({ GroupName: "G", PolicyArn }))
      .catch((error) => error);
    expect([denied.name, denied.$metadata.httpStatusCode]).toEqual(["AccessDenied", 403]);
    expect(denied.message).toMatch(
      /^User: arn:aws:iam::\d{12}:user\/Ana is not authorized to perform: iam:AttachGroupPolicy on resource: /,
    );
    expect((await made.events()).at(-1)).toMatchObject({
      name: "AttachGroupPolicy",
      errorCode: "AccessDenied",
      record: { requestID: denied.$metadata.requestId, sourceIPAddress: "127.0.0.1" },
    });
  });

  it("knows a key no more once it is inactive", async () => {
    const root = await rootOf(await world());
    await root.send(new CreateUserCommand({ UserName: "Ana" }));
    const { AccessKey } = await root.send(new CreateAccessKeyCommand({ UserName: "Ana" }));
    await root.send(
      new UpdateAccessKeyCommand({ UserName: "Ana", AccessKeyId: AccessKey?.AccessKeyId, Status: "Inactive" }),
    );
    const refused = await client(AccessKey)
      .send(new GetUserCommand({}))
      .catch((error) => error);
    expect([refused.name, refused.$metadata.httpStatusCode]).toEqual(["InvalidClientTokenId", 403]);
  });

  it("works by the account's clock, while signatures go by the machine's", async () => {
    const made = await world();
    await reader.query("UPDATE account SET clock_offset = $2 WHERE id = $1", [made.accountId, 86_400_000]);
    const root = await rootOf(made);
    const before = Date.now();
    const { User } = await root.send(new CreateUserCommand({ UserName: "Ana" }));
    expect(Math.abs((User?.CreateDate?.getTime() ?? 0) - before - 86_400_000)).toBeLessThan(60_000);
  });

  it("reaches STS, S3 and CloudTrail", async () => {
    const made = await world();
    const keys = configuration(await newKeys(made));
    const identity = await new STSClient(keys).send(new GetCallerIdentityCommand({}));
    expect(identity).toMatchObject({ Account: made.accountId, Arn: `arn:aws:iam::${made.accountId}:root` });

    const s3 = new S3Client({ ...keys, forcePathStyle: true });
    const Bucket = `bucket-${made.accountId}`;
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: "eu-west-1" } }));
    expect((await s3.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual([Bucket]);
    expect((await s3.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBe("eu-west-1");
    await s3.send(new DeleteBucketCommand({ Bucket }));
    const gone = await s3.send(new DeleteBucketCommand({ Bucket })).catch((error) => error);
    expect([gone.name, gone.$metadata.httpStatusCode, gone.BucketName]).toEqual(["NoSuchBucket", 404, Bucket]);

    const { Events } = await new CloudTrailClient(keys).send(
      new LookupEventsCommand({ LookupAttributes: [{ AttributeKey: "EventName", AttributeValue: "CreateBucket" }] }),
    );
    expect(Events).toMatchObject([{ EventName: "CreateBucket", EventSource: "s3.amazonaws.com" }]);
    expect(Events?.[0]?.EventTime).toBeInstanceOf(Date);
  });

  it("assumes a role, works by its session, and loses it with the role", async () => {
    const made = await world();
    const root = await rootOf(made);
    await root.send(new CreateUserCommand({ UserName: "Ana" }));
    const { AccessKey } = await root.send(new CreateAccessKeyCommand({ UserName: "Ana" }));
    const trust = JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: `arn:aws:iam::${made.accountId}:user/Ana` },
          Action: ["sts:AssumeRole", "sts:TagSession"],
        },
      ],
    });
    const RoleName = "Reader";
    const { Role } = await root.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust }));
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "")).toBe(trust);
    const PolicyArn = "arn:aws:iam::aws:policy/IAMReadOnlyAccess";
    await root.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
    const sts = new STSClient(configuration(AccessKey));
    const { Credentials, AssumedRoleUser } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: Role?.Arn,
        RoleSessionName: "work",
        Tags: [{ Key: "team", Value: "blue" }],
      }),
    );
    expect(AssumedRoleUser).toEqual({
      Arn: `arn:aws:sts::${made.accountId}:assumed-role/Reader/work`,
      AssumedRoleId: `${Role?.RoleId}:work`,
    });
    const credentials = {
      accessKeyId: Credentials?.AccessKeyId ?? "",
      secretAccessKey: Credentials?.SecretAccessKey ?? "",
      sessionToken: Credentials?.SessionToken ?? "",
    };
    const session = new IAMClient({ ...configuration(undefined), credentials });
    const { Role: seen } = await session.send(new GetRoleCommand({ RoleName }));
    expect(seen).toMatchObject({ MaxSessionDuration: 3600, RoleLastUsed: { Region: "us-east-1" } });
    const refused = await session.send(new CreateUserCommand({ UserName: "Bo" })).catch((error) => error);
    expect([refused.name, refused.$metadata.httpStatusCode]).toEqual(["AccessDenied", 403]);
    await root.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
    await root.send(new DeleteRoleCommand({ RoleName }));
    const gone = await session.send(new GetRoleCommand({ RoleName })).catch((error) => error);
    expect([gone.name, gone.$metadata.httpStatusCode]).toEqual(["InvalidClientTokenId", 403]);
  });
});
