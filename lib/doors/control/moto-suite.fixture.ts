/**
 * What suites written for moto's server do: empty it before each test, sign with keys that nobody made, and go through a
 * service's life in one sitting, counting what they made. The same calls were made of moto's server; where that
 * answers otherwise than AWS (a policy that is attached can be deleted, say), AWS's answer is asked for.
 * Called by moto.test.ts: there is one such account, so that its tests follow one another.
 */
import {
  AddRoleToInstanceProfileCommand,
  AddUserToGroupCommand,
  AttachRolePolicyCommand,
  CreateAccessKeyCommand,
  CreateAccountAliasCommand,
  CreateGroupCommand,
  CreateInstanceProfileCommand,
  CreateLoginProfileCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteGroupCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DeleteRoleCommand,
  DeleteUserCommand,
  DetachRolePolicyCommand,
  GetAccountPasswordPolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListAccessKeysCommand,
  ListAccountAliasesCommand,
  ListAttachedRolePoliciesCommand,
  ListEntitiesForPolicyCommand,
  ListGroupsForUserCommand,
  ListPoliciesCommand,
  ListPolicyVersionsCommand,
  ListRolesCommand,
  ListUsersCommand,
  PutRolePolicyCommand,
  UpdateUserCommand,
} from "@aws-sdk/client-iam";
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { AssumeRoleCommand, GetCallerIdentityCommand, GetSessionTokenCommand, STSClient } from "@aws-sdk/client-sts";
import { beforeAll, expect, it } from "vitest";
import { clientOptions, type Keys, type RealPort } from "@/lib/doors/aws-api/real-port.fixture";

const testing: Keys = { AccessKeyId: "testing", SecretAccessKey: "testing" };
const account = "123456789012";
const document = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::example_bucket" }],
});
const trust = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
});

/** In: the port with moto's compatibility, which is emptied before each test. */
export function testsOfSuites(portOf: () => RealPort) {
  let iam: IAMClient;
  let sts: STSClient;
  let s3: S3Client;
  beforeAll(() => {
    const options = clientOptions(portOf().endpoint, testing);
    iam = new IAMClient(options);
    sts = new STSClient(options);
    s3 = new S3Client({ ...options, forcePathStyle: true });
  });

  it("begins with nothing", async () => {
    expect((await iam.send(new ListRolesCommand({}))).Roles).toEqual([]);
    expect((await iam.send(new ListUsersCommand({}))).Users).toEqual([]);
    expect((await iam.send(new ListPoliciesCommand({ Scope: "Local" }))).Policies).toEqual([]);
    expect((await s3.send(new ListBucketsCommand({}))).Buckets ?? []).toEqual([]);
    await expect(iam.send(new GetAccountPasswordPolicyCommand({}))).rejects.toMatchObject({
      name: "NoSuchEntityException",
      message: `The Password Policy with domain name ${account} cannot be found.`,
    });
  });

  it("roles, their policies and instance profiles", async () => {
    const RoleName = "my-role";
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust, Path: "/my-path/" }));
    expect((await iam.send(new GetRoleCommand({ RoleName }))).Role?.Arn).toBe(
      `arn:aws:iam::${account}:role/my-path/my-role`,
    );
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: "test", PolicyDocument: document }));
    const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: "test" }));
    expect(JSON.parse(decodeURIComponent(PolicyDocument ?? ""))).toEqual(JSON.parse(document));
    const inProfile = { InstanceProfileName: "my-profile" };
    await iam.send(new CreateInstanceProfileCommand(inProfile));
    await iam.send(new AddRoleToInstanceProfileCommand({ ...inProfile, RoleName }));
    await expect(iam.send(new DeleteRoleCommand({ RoleName }))).rejects.toMatchObject({
      name: "DeleteConflictException",
    });
    expect((await iam.send(new ListRolesCommand({}))).Roles).toHaveLength(1);
  });

  it("managed policies, their versions and who has them", async () => {
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: "p", PolicyDocument: document }));
    const PolicyArn = Policy?.Arn;
    expect(PolicyArn).toBe(`arn:aws:iam::${account}:policy/p`);
    await iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: document, SetAsDefault: true }));
    await expect(iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: "v2" }))).rejects.toMatchObject({
      name: "DeleteConflictException",
    });
    await iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: "v1" }));
    expect((await iam.send(new ListPolicyVersionsCommand({ PolicyArn }))).Versions).toHaveLength(1);
    await iam.send(new CreateRoleCommand({ RoleName: "r", AssumeRolePolicyDocument: trust }));
    await iam.send(new AttachRolePolicyCommand({ RoleName: "r", PolicyArn }));
    expect((await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn }))).PolicyRoles).toMatchObject([
      { RoleName: "r" },
    ]);
    expect((await iam.send(new ListAttachedRolePoliciesCommand({ RoleName: "r" }))).AttachedPolicies).toHaveLength(1);
    await expect(iam.send(new DeletePolicyCommand({ PolicyArn }))).rejects.toMatchObject({
      name: "DeleteConflictException",
    });
    await iam.send(new DetachRolePolicyCommand({ RoleName: "r", PolicyArn }));
    await iam.send(new DeletePolicyCommand({ PolicyArn }));
    expect((await iam.send(new ListPoliciesCommand({ Scope: "Local" }))).Policies).toEqual([]);
  });

  it("users, groups, keys, passwords and the alias", async () => {
    await iam.send(new CreateUserCommand({ UserName: "first" }));
    await iam.send(new UpdateUserCommand({ UserName: "first", NewUserName: "second", NewPath: "/p/" }));
    const UserName = "second";
    await iam.send(new CreateLoginProfileCommand({ UserName, Password: "my-Pass-1" }));
    await iam.send(new CreateGroupCommand({ GroupName: "g" }));
    await iam.send(new AddUserToGroupCommand({ GroupName: "g", UserName }));
    expect((await iam.send(new ListGroupsForUserCommand({ UserName }))).Groups).toHaveLength(1);
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    expect((await iam.send(new ListAccessKeysCommand({ UserName }))).AccessKeyMetadata).toMatchObject([
      { AccessKeyId: AccessKey?.AccessKeyId, Status: "Active" },
    ]);
    const conflict = { name: "DeleteConflictException" };
    await expect(iam.send(new DeleteUserCommand({ UserName }))).rejects.toMatchObject(conflict);
    await expect(iam.send(new DeleteGroupCommand({ GroupName: "g" }))).rejects.toMatchObject(conflict);
    await iam.send(new CreateAccountAliasCommand({ AccountAlias: "my-alias" }));
    expect((await iam.send(new ListAccountAliasesCommand({}))).AccountAliases).toEqual(["my-alias"]);
  });

  it("a role is assumed by whoever asks, and its session is the role's", async () => {
    const { Role } = await iam.send(new CreateRoleCommand({ RoleName: "r", AssumeRolePolicyDocument: trust }));
    const RoleSessionName = "session";
    const { AssumedRoleUser, Credentials } = await sts.send(
      new AssumeRoleCommand({ RoleArn: Role?.Arn, RoleSessionName }),
    );
    expect(AssumedRoleUser).toEqual({
      AssumedRoleId: `${Role?.RoleId}:session`,
      Arn: `arn:aws:sts::${account}:assumed-role/r/session`,
    });
    const options = clientOptions(portOf().endpoint, Credentials);
    const session = {
      ...options,
      credentials: { ...options.credentials, sessionToken: Credentials?.SessionToken ?? "" },
    };
    expect(await new STSClient(session).send(new GetCallerIdentityCommand({}))).toMatchObject({
      Arn: AssumedRoleUser?.Arn,
    });
    await new IAMClient(session).send(new CreateUserCommand({ UserName: "by-the-role" }));
    expect((await iam.send(new ListUsersCommand({}))).Users).toHaveLength(1);
    await sts.send(new GetSessionTokenCommand({ DurationSeconds: 900 }));
    await expect(
      sts.send(new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${account}:role/none`, RoleSessionName })),
    ).rejects.toMatchObject({ name: "AccessDenied" });
  });

  it("buckets and objects", async () => {
    const Bucket = "mybucket";
    await s3.send(new CreateBucketCommand({ Bucket }));
    await s3.send(new PutObjectCommand({ Bucket, Key: "steve", Body: "is awesome" }));
    expect(await (await s3.send(new GetObjectCommand({ Bucket, Key: "steve" }))).Body?.transformToString()).toBe(
      "is awesome",
    );
    await s3.send(new CopyObjectCommand({ Bucket, Key: "copy", CopySource: `${Bucket}/steve` }));
    expect((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(2);
    await expect(s3.send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({ name: "BucketNotEmpty" });
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: "steve" }, { Key: "copy" }] } }));
    await s3.send(new DeleteBucketCommand({ Bucket }));
    await expect(s3.send(new HeadBucketCommand({ Bucket }))).rejects.toMatchObject({ name: "NotFound" });
  });
}
