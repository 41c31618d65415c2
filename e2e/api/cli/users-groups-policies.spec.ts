/** Users, groups and policies with the AWS CLI: from nothing to a member who may do what the group allows. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { policyDocument } from "../../fixtures/furnished";
import { typeUserSignIn } from "../../fixtures/sign-in";
import { expect, test } from "../../fixtures/test";
import { cliVersion, shellWith, withoutCli } from "./aws-cli";

test.skip(cliVersion === undefined, withoutCli);
test.setTimeout(120_000);

test("a group's own policy, its versions, and a member who signs in", async ({ account, page }) => {
  const home = test.info().outputPath("home");
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, "first.json"), policyDocument("iam:GetUser"));
  writeFileSync(path.join(home, "second.json"), policyDocument(["iam:GetUser", "iam:ListUsers"]));
  const aws = shellWith(account.root.keys, home);
  const done = async (...args: string[]) => {
    const ran = await aws(...args);
    expect(ran, ran.stderr).toMatchObject({ code: 0 });
    return ran.json;
  };
  const told = async (...args: string[]) => {
    const { code, stderr } = await aws(...args);
    expect(code).not.toBe(0);
    return stderr;
  };

  const arn = `arn:aws:iam::${account.id}:policy/People`;
  const policy = ["--policy-arn", arn];
  expect(
    await done("iam", "create-policy", "--policy-name", "People", "--policy-document", "file://first.json"),
  ).toMatchObject({ Policy: { Arn: arn, DefaultVersionId: "v1", AttachmentCount: 0 } });
  expect(await done("iam", "create-group", "--group-name", "Staff")).toMatchObject({ Group: { GroupName: "Staff" } });
  await done("iam", "attach-group-policy", "--group-name", "Staff", ...policy);
  await done("iam", "create-user", "--user-name", "ben");
  await done("iam", "add-user-to-group", "--group-name", "Staff", "--user-name", "ben");
  const profile = ["--user-name", "ben", "--password", "Rehearsal-2026!", "--password-reset-required"];
  expect(await done("iam", "create-login-profile", ...profile)).toMatchObject({
    LoginProfile: { UserName: "ben", PasswordResetRequired: true },
  });

  const ben = shellWith(await account.keysOf("ben"), home);
  expect((await ben("iam", "list-users")).stderr).toContain("(AccessDenied)");
  const version = ["--policy-document", "file://second.json", "--set-as-default"];
  expect(await done("iam", "create-policy-version", ...policy, ...version)).toMatchObject({
    PolicyVersion: { VersionId: "v2", IsDefaultVersion: true },
  });
  expect((await ben("iam", "list-users", "--query", "{Names: Users[].UserName}")).json).toEqual({ Names: ["ben"] });
  expect(await done("iam", "list-policy-versions", ...policy)).toMatchObject({
    Versions: [
      { VersionId: "v2", IsDefaultVersion: true },
      { VersionId: "v1", IsDefaultVersion: false },
    ],
  });

  expect(await told("iam", "delete-policy-version", ...policy, "--version-id", "v2")).toContain(
    "(DeleteConflict) when calling the DeletePolicyVersion operation: Cannot delete the default version of a policy.",
  );
  expect(await told("iam", "delete-policy", ...policy)).toContain("Cannot delete a policy attached to entities.");
  expect(await told("iam", "delete-user", "--user-name", "ben")).toContain("(DeleteConflict)");
  expect(await told("iam", "create-user", "--user-name", "Ben")).toContain("(EntityAlreadyExists)");
  expect(await told("iam", "create-user", "--user-name", "b e n")).toContain(
    "(ValidationError) when calling the CreateUser operation: 1 validation error detected: Value at 'userName' failed to satisfy constraint: ",
  );
  expect(await told("iam", "get-user", "--user-name", "eve")).toContain(
    "(NoSuchEntity) when calling the GetUser operation: The user with name eve cannot be found.",
  );
  expect((await account.events("CreatePolicyVersion"))[0]?.record).toMatchObject({
    requestParameters: { policyArn: arn, setAsDefault: true },
  });

  await page.goto(account.signInUrl);
  await typeUserSignIn(page, { userName: "ben", password: "Rehearsal-2026!" });
  await expect(page.getByLabel("Old password")).toBeVisible();
});
