/** IAM by the AWS SDK for JavaScript: what it sends is understood, what it gets it can read. */
import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachUserPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  DeleteGroupCommand,
  DeleteUserCommand,
  GetGroupCommand,
  GetPolicyVersionCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  ListAttachedGroupPoliciesCommand,
  ListUsersCommand,
  PutUserPolicyCommand,
  paginateListUsers,
  TagUserCommand,
} from "@aws-sdk/client-iam";
import { clients, makeAccount } from "../../fixtures/account";
import { expect, test } from "../../fixtures/test";
import { refusal } from "./refusal";

const readOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";
const document = (Action: string, Resource = "*") =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource }] });

test("a user is created with path and tags, read back, tagged and deleted", async ({ account: { iam, id } }) => {
  const Tags = [{ Key: "team", Value: "größer + 1 = 2" }];
  const { User } = await iam.send(new CreateUserCommand({ UserName: "a+b=c,d.e@f_g-h", Path: "/x/y/", Tags }));
  expect(User?.Arn).toBe(`arn:aws:iam::${id}:user/x/y/a+b=c,d.e@f_g-h`);
  await iam.send(new TagUserCommand({ UserName: User?.UserName, Tags: [{ Key: "empty", Value: "" }] }));
  const read = await iam.send(new GetUserCommand({ UserName: User?.UserName }));
  expect(read.User).toMatchObject({ UserId: User?.UserId, Path: "/x/y/" });
  expect(read.User?.Tags).toEqual(expect.arrayContaining([...Tags, { Key: "empty", Value: "" }]));
  expect(read.User?.CreateDate).toBeInstanceOf(Date);
  await iam.send(new DeleteUserCommand({ UserName: User?.UserName }));
  expect(await refusal(iam.send(new GetUserCommand({ UserName: User?.UserName })))).toMatchObject({
    name: "NoSuchEntityException",
    status: 404,
  });
});

test("lists come in pages that the SDK's paginator follows", async ({ account: { iam } }) => {
  const names = Array.from({ length: 7 }, (_, i) => `user-${i}`);
  for (const UserName of names) await iam.send(new CreateUserCommand({ UserName }));
  const pages: (string | undefined)[][] = [];
  for await (const { Users = [] } of paginateListUsers({ client: iam, pageSize: 3 }, {}))
    pages.push(Users.map(({ UserName }) => UserName));
  expect(pages.map(({ length }) => length)).toEqual([3, 3, 1]);
  expect(pages.flat().sort()).toEqual(names);
  expect(await refusal(iam.send(new ListUsersCommand({ Marker: "x" })))).toMatchObject({
    name: "ValidationError",
    message: "Invalid Marker.",
    status: 400,
  });
});

test("policy documents come back as they were sent, encoded by RFC 3986", async ({ account: { iam } }) => {
  const text = `{ "Version": "2012-10-17",\n "Statement": [{ "Sid": "A1", "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/(a)*!'~" }] }`;
  const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: "p", PolicyDocument: text }));
  const managed = await iam.send(new GetPolicyVersionCommand({ PolicyArn: Policy?.Arn, VersionId: "v1" }));
  expect(managed.PolicyVersion?.Document).toMatch(/^%7B%20%22Version%22%3A%20/);
  expect(managed.PolicyVersion?.Document).not.toMatch(/[!'()*]/);
  expect(decodeURIComponent(managed.PolicyVersion?.Document ?? "")).toBe(text);

  await iam.send(new CreateUserCommand({ UserName: "Ana" }));
  await iam.send(new PutUserPolicyCommand({ UserName: "Ana", PolicyName: "inline", PolicyDocument: text }));
  const inline = await iam.send(new GetUserPolicyCommand({ UserName: "Ana", PolicyName: "inline" }));
  expect(decodeURIComponent(inline.PolicyDocument ?? "")).toBe(text);
});

test("a group gives its members what its policies allow, and a denial says why", async ({ account }) => {
  const { iam } = account;
  await iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
  await iam.send(new CreateUserCommand({ UserName: "Ana" }));
  await iam.send(new AddUserToGroupCommand({ GroupName: "Readers", UserName: "Ana" }));
  const ana = clients(await account.keysOf("Ana"));
  const before = await refusal(ana.iam.send(new ListUsersCommand({})));
  expect(before).toMatchObject({ name: "AccessDenied", status: 403 });
  expect(before.message).toContain(
    `User: arn:aws:iam::${account.id}:user/Ana is not authorized to perform: iam:ListUsers on resource: `,
  );
  expect(before.message).toContain("because no identity-based policy allows the iam:ListUsers action");

  await iam.send(new AttachGroupPolicyCommand({ GroupName: "Readers", PolicyArn: readOnly }));
  expect((await ana.iam.send(new ListUsersCommand({}))).Users).toHaveLength(1);
  expect((await ana.iam.send(new GetGroupCommand({ GroupName: "Readers" }))).Users).toHaveLength(1);
  const attached = await ana.iam.send(new ListAttachedGroupPoliciesCommand({ GroupName: "Readers" }));
  expect(attached.AttachedPolicies).toEqual([{ PolicyName: "ReadOnlyAccess", PolicyArn: readOnly }]);
  const events = await account.events("ListUsers");
  expect(events.map(({ errorCode }) => errorCode)).toEqual([undefined, "AccessDenied"]);
});

test("an explicit deny stands over every allow", async ({ account }) => {
  const { iam } = account;
  await iam.send(new CreateUserCommand({ UserName: "Ana" }));
  await iam.send(new AttachUserPolicyCommand({ UserName: "Ana", PolicyArn: readOnly }));
  const deny = document("iam:ListUsers").replace("Allow", "Deny");
  await iam.send(new PutUserPolicyCommand({ UserName: "Ana", PolicyName: "deny", PolicyDocument: deny }));
  const ana = clients(await account.keysOf("Ana"));
  expect((await refusal(ana.iam.send(new ListUsersCommand({})))).message).toContain(
    "with an explicit deny in an identity-based policy",
  );
});

test("what is still referenced is not deleted, what exists is not created twice", async ({ account: { iam } }) => {
  await iam.send(new CreateGroupCommand({ GroupName: "G" }));
  await iam.send(new AttachGroupPolicyCommand({ GroupName: "G", PolicyArn: readOnly }));
  expect(await refusal(iam.send(new DeleteGroupCommand({ GroupName: "G" })))).toMatchObject({
    name: "DeleteConflictException",
    status: 409,
    message: "Cannot delete entity, must detach all policies first.",
  });
  expect(await refusal(iam.send(new CreateGroupCommand({ GroupName: "g" })))).toMatchObject({
    name: "EntityAlreadyExistsException",
    status: 409,
  });
});

test("a malformed input is told with every violated constraint", async ({ account: { iam } }) => {
  const refused = await refusal(iam.send(new CreateUserCommand({ UserName: "a b", Path: "x".repeat(513) })));
  expect(refused).toMatchObject({ name: "ValidationError", status: 400 });
  expect(refused.message).toMatch(/^\d validation errors detected: /);
  expect(refused.message).toContain("at 'userName' failed to satisfy constraint: ");
  expect(refused.message).toContain("at 'path' failed to satisfy constraint: ");
});

test("another account's user cannot be reached", async ({ account }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "Ana" }));
  await account.iam.send(new AttachUserPolicyCommand({ UserName: "Ana", PolicyArn: readOnly }));
  const ana = clients(await account.keysOf("Ana"));
  const other = await makeAccount();
  await other.iam.send(new CreateUserCommand({ UserName: "Secret" }));
  expect((await ana.iam.send(new ListUsersCommand({}))).Users?.map(({ UserName }) => UserName)).toEqual(["Ana"]);
  expect(await refusal(ana.iam.send(new GetUserCommand({ UserName: "Secret" })))).toMatchObject({ status: 404 });
});
