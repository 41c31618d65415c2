/** The folder that the console hands out for an AWS CLI that does not know AWS_ENDPOINT_URL. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CreateRoleCommand, CreateUserCommand } from "@aws-sdk/client-iam";
import { trustPolicy } from "../../fixtures/furnished";
import { expect, test } from "../../fixtures/test";
import { cliVersion, dataPathIn, shell, withoutCli } from "./aws-cli";

test.skip(cliVersion === undefined, withoutCli);

test("the CLI finds IAM and STS by it, also for a role that it assumes by itself", async ({ account }) => {
  const home = test.info().outputPath("home");
  mkdirSync(home, { recursive: true });
  await account.iam.send(new CreateUserCommand({ UserName: "ana" }));
  const keys = await account.keysOf("ana");
  const AssumeRolePolicyDocument = trustPolicy({ AWS: `arn:aws:iam::${account.id}:user/ana` });
  await account.iam.send(new CreateRoleCommand({ RoleName: "Reader", AssumeRolePolicyDocument }));
  const own = `aws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`;
  writeFileSync(path.join(home, "credentials"), `[ana]\n${own}`);
  const role = `role_arn = arn:aws:iam::${account.id}:role/Reader\nrole_session_name = work\nsource_profile = ana\n`;
  writeFileSync(path.join(home, "config"), `[profile reader]\n${role}`);
  const aws = shell(home, { AWS_DATA_PATH: dataPathIn(home), AWS_ENDPOINT_URL: "" });
  const who = await aws("sts", "get-caller-identity", "--profile", "reader");
  expect([who.json.Arn, who.stderr]).toEqual([`arn:aws:sts::${account.id}:assumed-role/Reader/work`, ""]);
  expect((await aws("iam", "list-users", "--profile", "reader")).stderr).toContain("iam:ListUsers");
});
