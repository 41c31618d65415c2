/** Roles with the AWS CLI: made, assumed, used to their end. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CreateUserCommand } from "@aws-sdk/client-iam";
import { policyDocument } from "../../fixtures/furnished";
import { expect, test } from "../../fixtures/test";
import { cliVersion, keysOf, shellWith, withoutCli } from "./aws-cli";

test.skip(cliVersion === undefined, withoutCli);
test.setTimeout(120_000);

test("create-role, assume-role, what its credentials may and may not", async ({ account }) => {
  const home = test.info().outputPath("home");
  mkdirSync(home, { recursive: true });
  await account.iam.send(new CreateUserCommand({ UserName: "ana" }));
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const Principal = { AWS: `arn:aws:iam::${account.id}:user/ana` };
  const Statement = [{ Effect: "Allow", Principal, Action: "sts:AssumeRole" }];
  writeFileSync(path.join(home, "trust.json"), JSON.stringify({ Version: "2012-10-17", Statement }));
  writeFileSync(path.join(home, "list.json"), policyDocument("iam:ListUsers"));

  const root = shellWith(account.root.keys, home);
  const arn = `arn:aws:iam::${account.id}:role/Auditor`;
  const role = ["--role-name", "Auditor"];
  const made = await root("iam", "create-role", ...role, "--assume-role-policy-document", "file://trust.json");
  expect(made.json, made.stderr).toMatchObject({ Role: { Arn: arn, AssumeRolePolicyDocument: { Statement } } });
  const given = ["--policy-name", "list", "--policy-document", "file://list.json"];
  expect(await root("iam", "put-role-policy", ...role, ...given)).toMatchObject({ code: 0 });

  const session = ["sts", "assume-role", "--role-arn", arn, "--role-session-name", "audit"] as const;
  const assumed = await shellWith(await account.keysOf("ana"), home)(...session, "--duration-seconds", "900");
  expect(assumed.json, assumed.stderr).toMatchObject({
    AssumedRoleUser: { Arn: `arn:aws:sts::${account.id}:assumed-role/Auditor/audit` },
  });
  const auditor = shellWith(keysOf(assumed), home);
  expect((await auditor("sts", "get-caller-identity")).json).toMatchObject({
    Arn: `arn:aws:sts::${account.id}:assumed-role/Auditor/audit`,
  });
  expect(await auditor("iam", "list-users")).toMatchObject({ code: 0 });
  expect((await auditor("iam", "list-roles")).stderr).toContain(
    `(AccessDenied) when calling the ListRoles operation: User: arn:aws:sts::${account.id}:assumed-role/Auditor/audit is not authorized to perform: iam:ListRoles`,
  );

  const ben = await shellWith(await account.keysOf("ben"), home)(...session);
  expect(ben.stderr).toContain(
    `(AccessDenied) when calling the AssumeRole operation: User: arn:aws:iam::${account.id}:user/ben is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
  );
  await account.advance(16 * 60_000);
  expect((await auditor("iam", "list-users")).stderr).toContain("(ExpiredToken)");
});
