/** Access keys with the AWS CLI: made, used, rotated. */
import { CreateUserCommand, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import { policyDocument } from "../../fixtures/furnished";
import { expect, test } from "../../fixtures/test";
import { type Aws, cliVersion, shellWith, withoutCli } from "./aws-cli";

test.skip(cliVersion === undefined, withoutCli);
test.setTimeout(120_000);

test("a user rotates the own access key: second key, last use, deactivate, delete", async ({ account }) => {
  const home = test.info().outputPath("home");
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const own = policyDocument(["iam:*AccessKey*"], "Allow", `arn:aws:iam::${account.id}:user/ben`);
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "own", PolicyDocument: own }));
  const newKey = async (aws: Aws, ...whose: string[]) => {
    const { json, stderr } = await aws("iam", "create-access-key", ...whose);
    expect(json, stderr).toMatchObject({ AccessKey: { UserName: "ben", Status: "Active" } });
    const { AccessKey } = json as { AccessKey: { AccessKeyId: string; SecretAccessKey: string } };
    return { accessKeyId: AccessKey.AccessKeyId, secretAccessKey: AccessKey.SecretAccessKey };
  };

  const first = await newKey(shellWith(account.root.keys, home), "--user-name", "ben");
  const old = shellWith(first, home);
  const second = await newKey(old);
  expect((await old("iam", "create-access-key")).stderr).toContain(
    "(LimitExceeded) when calling the CreateAccessKey operation: Cannot exceed quota for AccessKeysPerUser: 2",
  );
  const aws = shellWith(second, home);
  const used = await aws("iam", "get-access-key-last-used", "--access-key-id", first.accessKeyId);
  expect(used.json, used.stderr).toMatchObject({
    UserName: "ben",
    AccessKeyLastUsed: { ServiceName: "iam", Region: "us-east-1", LastUsedDate: expect.any(String) },
  });

  const key = ["--access-key-id", first.accessKeyId];
  expect(await aws("iam", "update-access-key", ...key, "--status", "Inactive")).toMatchObject({ code: 0 });
  const inactive = await old("sts", "get-caller-identity");
  expect(inactive.stderr).toContain("(InvalidClientTokenId)");
  expect(await aws("iam", "delete-access-key", ...key)).toMatchObject({ code: 0 });
  expect((await aws("iam", "delete-access-key", ...key)).stderr).toContain(
    `(NoSuchEntity) when calling the DeleteAccessKey operation: The Access Key with id ${first.accessKeyId} cannot be found.`,
  );
  const { json } = await aws("iam", "list-access-keys", "--query", "{Ids: AccessKeyMetadata[].AccessKeyId}");
  expect(json).toEqual({ Ids: [second.accessKeyId] });
  expect((await account.events("UpdateAccessKey"))[0]?.record).toMatchObject({
    userIdentity: { userName: "ben", accessKeyId: second.accessKeyId },
    requestParameters: { status: "Inactive", accessKeyId: first.accessKeyId },
  });
});
