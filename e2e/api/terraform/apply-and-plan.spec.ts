/**
 * Terraform's AWS provider: what it made it reads back without a difference, the strictest test there is of a write.
 * The provider is large, so nothing is fetched: TERRAFORM_PROVIDERS names a folder that has it, as `terraform providers
 * mirror` makes one.
 */
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  GetRoleCommand,
  ListAttachedGroupPoliciesCommand,
  ListGroupsForUserCommand,
  ListUsersCommand,
} from "@aws-sdk/client-iam";
import { ListBucketsCommand } from "@aws-sdk/client-s3";
import { server } from "../../fixtures/server";
import { expect, test } from "../../fixtures/test";
import { keysInEnvironment } from "../cli/aws-cli";

const providers = process.env.TERRAFORM_PROVIDERS;

test.skip(!providers, "TERRAFORM_PROVIDERS names no folder with Terraform's AWS provider.");
test.setTimeout(240_000);

test("apply, a plan without differences, destroy", async ({ account }) => {
  const folder = test.info().outputPath("infrastructure");
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(import.meta.dirname, "account.tf"), path.join(folder, "account.tf"));
  const TF_CLI_CONFIG_FILE = path.join(folder, "terraformrc");
  const installation = `filesystem_mirror { path = ${JSON.stringify(providers)} }`;
  writeFileSync(TF_CLI_CONFIG_FILE, `provider_installation {\n  ${installation}\n}\n`);
  const env = {
    NODE_ENV: process.env.NODE_ENV,
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TF_CLI_CONFIG_FILE,
    ...keysInEnvironment(account.root.keys),
    AWS_EC2_METADATA_DISABLED: "true",
    TF_VAR_endpoint: server.awsUrl,
    TF_VAR_account: account.id,
  };
  const terraform = (...args: string[]) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const child = spawn("terraform", [...args, "-input=false", "-no-color"], { cwd: folder, env, timeout: 120_000 });
      let said = "";
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding("utf8").on("data", (text) => {
          said += text;
        });
      child.once("error", () => resolve({ code: 127, said: "There is no terraform on PATH." }));
      child.once("close", (code) => resolve({ code: code ?? 1, said }));
    });
  for (const step of [["init"], ["apply", "-auto-approve"]]) {
    const { code, said } = await terraform(...step);
    expect(code, said).toBe(0);
  }
  const { iam, s3, id } = account;
  expect((await iam.send(new ListGroupsForUserCommand({ UserName: "ana" }))).Groups).toMatchObject([
    { GroupName: "Staff", Path: "/people/" },
  ]);
  expect((await iam.send(new ListAttachedGroupPoliciesCommand({ GroupName: "Staff" }))).AttachedPolicies).toMatchObject(
    [{ PolicyName: "Reports" }],
  );
  expect((await iam.send(new GetRoleCommand({ RoleName: "Lead" }))).Role).toMatchObject({ MaxSessionDuration: 7200 });
  expect((await s3.send(new ListBucketsCommand({}))).Buckets).toMatchObject([{ Name: `reports-${id}` }]);
  expect((await account.events("CreateUser"))[0]?.record).toMatchObject({
    userAgent: expect.stringContaining("Terraform"),
    requestParameters: { userName: "ana", path: "/people/" },
  });

  const planned = await terraform("plan", "-detailed-exitcode");
  expect(planned.code, `0 means no differences, 2 some:\n${planned.said}`).toBe(0);
  const destroyed = await terraform("destroy", "-auto-approve");
  expect(destroyed.code, destroyed.said).toBe(0);
  expect((await iam.send(new ListUsersCommand({}))).Users).toEqual([]);
});
