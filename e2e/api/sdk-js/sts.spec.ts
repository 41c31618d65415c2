/** Who am I, and how a caller is refused who cannot prove it. */
import { CreateUserCommand, GetUserCommand, UpdateAccessKeyCommand } from "@aws-sdk/client-iam";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { clients } from "../../fixtures/account";
import { server } from "../../fixtures/server";
import { expect, test } from "../../fixtures/test";
import { refusal } from "./refusal";

test("root and users learn who they are; it needs no permission", async ({ account }) => {
  expect(await account.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: account.id,
    UserId: account.id,
    Arn: `arn:aws:iam::${account.id}:root`,
  });
  const { User } = await account.iam.send(new CreateUserCommand({ UserName: "Ana", Path: "/team/" }));
  const ana = clients(await account.keysOf("Ana"));
  expect(await ana.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: account.id,
    UserId: User?.UserId,
    Arn: `arn:aws:iam::${account.id}:user/team/Ana`,
  });
});

test("a wrong secret, an unknown key and an inactive key are refused in AWS's words", async ({ account }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "Ana" }));
  const keys = await account.keysOf("Ana");
  const wrong = clients({ ...keys, secretAccessKey: `${keys.secretAccessKey}x` });
  expect(await refusal(wrong.sts.send(new GetCallerIdentityCommand({})))).toMatchObject({
    name: "SignatureDoesNotMatch",
    status: 403,
  });
  const unknown = clients({ ...keys, accessKeyId: "AKIAIOSFODNN7EXAMPLE" });
  const invalid = {
    name: "InvalidClientTokenId",
    message: "The security token included in the request is invalid.",
    status: 403,
  };
  expect(await refusal(unknown.sts.send(new GetCallerIdentityCommand({})))).toMatchObject(invalid);
  await account.iam.send(
    new UpdateAccessKeyCommand({ UserName: "Ana", AccessKeyId: keys.accessKeyId, Status: "Inactive" }),
  );
  expect(await refusal(clients(keys).iam.send(new GetUserCommand({})))).toMatchObject(invalid);
});

test("a client whose clock is half an hour behind is told by how much", async ({ account }) => {
  const client = new STSClient({
    endpoint: server.awsUrl,
    region: "us-east-1",
    credentials: account.root.keys,
    maxAttempts: 1,
    systemClockOffset: -30 * 60_000,
  });
  const refused = await refusal(client.send(new GetCallerIdentityCommand({})));
  expect(refused).toMatchObject({ name: "SignatureDoesNotMatch", status: 403 });
  expect(refused.message).toMatch(
    /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 15 min\.\)$/,
  );
});

test("an account's clock that is ahead does not make signatures old", async ({ account }) => {
  await account.advance(3 * 86_400_000);
  const before = account.now().getTime();
  const { User } = await account.iam.send(new CreateUserCommand({ UserName: "Later" }));
  expect(Math.abs((User?.CreateDate?.getTime() ?? 0) - before)).toBeLessThan(60_000);
});
