/** A role across two accounts, as a partner uses it: both sides, the external id, the trail on both sides. */
import {
  CreateRoleCommand,
  CreateUserCommand,
  ListUsersCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import { AssumeRoleCommand, GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { clients, makeAccount } from "../../fixtures/account";
import { expect, test } from "../../fixtures/test";
import { refusal } from "./refusal";

const policy = (statement: object) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] });

test("a user of one account works in another by a role that asks for an external id", async ({ account }) => {
  const other = await makeAccount();
  const RoleName = "Partner";
  const { Role } = await other.iam.send(
    new CreateRoleCommand({
      RoleName,
      AssumeRolePolicyDocument: policy({
        Principal: { AWS: account.id },
        Action: "sts:AssumeRole",
        Condition: { StringEquals: { "sts:ExternalId": "of-ana" } },
      }),
    }),
  );
  await other.iam.send(
    new PutRolePolicyCommand({
      RoleName,
      PolicyName: "list",
      PolicyDocument: policy({ Action: "iam:ListUsers", Resource: "*" }),
    }),
  );
  await account.iam.send(new CreateUserCommand({ UserName: "Ana" }));
  const ana = clients(await account.keysOf("Ana"));
  const asked = { RoleArn: Role?.Arn, RoleSessionName: "visit", ExternalId: "of-ana" };
  expect(await refusal(ana.sts.send(new AssumeRoleCommand(asked)))).toMatchObject({
    name: "AccessDenied",
    message: `User: arn:aws:iam::${account.id}:user/Ana is not authorized to perform: sts:AssumeRole on resource: ${Role?.Arn}`,
  });
  await account.iam.send(
    new PutUserPolicyCommand({
      UserName: "Ana",
      PolicyName: "visit",
      PolicyDocument: policy({ Action: "sts:AssumeRole", Resource: Role?.Arn }),
    }),
  );
  expect(await refusal(ana.sts.send(new AssumeRoleCommand({ ...asked, ExternalId: undefined })))).toMatchObject({
    name: "AccessDenied",
  });
  const { Credentials } = await ana.sts.send(new AssumeRoleCommand(asked));
  const session = clients({
    accessKeyId: Credentials?.AccessKeyId ?? "",
    secretAccessKey: Credentials?.SecretAccessKey ?? "",
    sessionToken: Credentials?.SessionToken ?? "",
  });
  expect(await session.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: other.id,
    Arn: `arn:aws:sts::${other.id}:assumed-role/Partner/visit`,
  });
  expect((await session.iam.send(new ListUsersCommand({}))).Users).toEqual([]);
  const [theirs] = await other.events("AssumeRole");
  const own = (await account.events("AssumeRole")).find(({ errorCode }) => errorCode === undefined);
  expect(theirs?.record.userIdentity).toMatchObject({ type: "AWSAccount", accountId: account.id });
  expect(theirs?.record.sharedEventID).toBe(own?.record.sharedEventID);
});
