/** A role's page: its summary, permissions, trust, tags, last access, and the end of its sessions. */
import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateGroupCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteUserCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  UpdateAssumeRolePolicyCommand,
} from "@aws-sdk/client-iam";
import { AssumeRoleCommand } from "@aws-sdk/client-sts";
import { refusal } from "../api/sdk-js/refusal";
import { clients, type TestAccount } from "../fixtures/account";
import { policyDocument, trustPolicy } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFailure, expectFlash, pick, policyEditor, press, tick } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

const aws = (name: string) => `arn:aws:iam::aws:policy/${name}`;

test("the summary, and what one edits of it", async ({ account, as, console, page }) => {
  const { iam, id } = account;
  await role(account, "Deploy", { AWS: id }, "/eng/");
  await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: "Web" }));
  await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: "Web", RoleName: "Deploy" }));
  await as.root();
  await console.goto("/iam/home#/roles/details/Deploy?section=trust_relationships");
  await expect(page).toHaveURL(/\/iam\/roles\/Deploy\?section=trust_relationships$/);
  const field = (name: string) => page.getByTestId(`role.summary[${name}]`);
  await expect(field("arn")).toHaveText(`arn:aws:iam::${id}:role/eng/Deploy`);
  await expect(field("instance-profile")).toHaveText(`arn:aws:iam::${id}:instance-profile/Web`);
  await expect(field("switch")).toHaveText(new RegExp(`/switchrole\\?roleName=eng%2FDeploy&account=${id}$`));
  await expect(field("last-activity")).toHaveText("-");
  await expect(field("max-session")).toHaveText("1 hour");

  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const dialog = dialogOf(page, "Edit Deploy");
  await dialog.getByLabel("Description").fill("Deploys on Fridays");
  await dialog.getByRole("button", { name: /^Maximum session duration/ }).click();
  await page.getByRole("option", { name: "Custom duration" }).click();
  await dialog.getByRole("textbox", { name: "Custom duration" }).fill("3599");
  await expect(dialog.getByText("Enter a whole number from 3600 to 43200.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Save changes" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Custom duration" }).fill("5400");
  await press(page, dialog.getByRole("button", { name: "Save changes" }));
  await expectFlash(page, "role.updated", "Role Deploy updated");
  await expect(field("max-session")).toHaveText("1 hour 30 minutes");
  await expect(page.getByText("Deploys on Fridays")).toBeVisible();
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: "Deploy" }));
  expect(Role).toMatchObject({ Description: "Deploys on Fridays", MaxSessionDuration: 5400 });

  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await dialog.getByLabel("Description").fill("x".repeat(1001));
  await expect(dialog.getByText("A description has at most 1000 characters: this one has 1001.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Save changes" })).toBeDisabled();

  await iam.send(new CreateUserCommand({ UserName: "ben" }));
  const PolicyDocument = policyDocument(["iam:Get*", "iam:List*"]);
  await iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "look", PolicyDocument }));
  await as.user("ben");
  await console.goto("/iam/roles/Deploy");
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await dialog.getByLabel("Description").fill("Deploys on Mondays");
  await press(page, dialog.getByRole("button", { name: "Save changes" }));
  await expectFailure(page, "UpdateRole failed", "is not authorized to perform: iam:UpdateRole");
  await expect(dialog.getByLabel("Description")).toHaveValue("Deploys on Mondays");
  expect(await codesOf(account, "UpdateRole")).toEqual([undefined, "AccessDenied"]);
});

test("permissions: attached, written inline, bounded, removed", async ({ account, as, console, page }) => {
  const { iam } = account;
  await role(account, "Deploy", { AWS: account.id });
  await iam.send(new AttachRolePolicyCommand({ RoleName: "Deploy", PolicyArn: aws("SecurityAudit") }));
  await as.root();
  await console.goto("/iam/roles/Deploy");
  await expect(page.getByRole("row", { name: /SecurityAudit AWS managed - job function 1$/ })).toBeVisible();
  const add = async (what: string) => {
    await page.getByRole("button", { name: "Add permissions" }).click();
    await press(page, page.getByRole("menuitem", { name: what }));
  };
  await add("Attach policies");
  await expect(page.getByRole("button", { name: /^Current permissions policies/ })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search" }).fill("PowerUserAccess");
  await tick(page, "PowerUserAccess").check();
  await press(page, page.getByRole("button", { name: "Attach policies" }));
  await expectFlash(page, "policies.attached", "Policy was successfully attached to role");
  expect(await attached(account)).toEqual(["PowerUserAccess", "SecurityAudit"]);

  await add("Create inline policy");
  await policyEditor(page).write(policyDocument("s3:*"));
  await press(page, page.getByTestId("wizard.next"));
  await page.getByLabel("Policy name").fill("buckets");
  await press(page, page.getByRole("button", { name: "Create policy" }));
  await expectFlash(page, "policy.created", "Policy buckets created.");
  await page.getByRole("button", { name: "Show buckets" }).click();
  await press(
    page,
    page.getByRole("button", { name: "Edit buckets" }).or(page.getByRole("link", { name: "Edit buckets" })),
  );
  await policyEditor(page).write(policyDocument("s3:Get*"));
  await press(page, page.getByTestId("wizard.next"));
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFlash(page, "policy.saved", "Policy buckets saved");
  expect(await inline(account, "buckets")).toEqual(JSON.parse(policyDocument("s3:Get*")));

  await page.getByRole("button", { name: /^Permissions boundary \(not set\)/ }).click();
  await press(page, page.getByRole("link", { name: "Set permissions boundary" }));
  await page.getByRole("searchbox", { name: "Search" }).fill("PowerUserAccess");
  await pick(page, "PowerUserAccess").check();
  await press(page, page.getByRole("button", { name: "Set boundary" }));
  await expectFlash(page, "boundary.set", "Permissions boundary set");
  expect(await boundary(account)).toBe(aws("PowerUserAccess"));
  await page.getByRole("button", { name: /^Permissions boundary \(set\)/ }).click();
  await page.getByRole("button", { name: "Remove boundary" }).click();
  await press(page, page.getByTestId("confirm.submit"));
  await expectFlash(page, "boundary.removed", "Permissions boundary removed");
  expect(await boundary(account)).toBeUndefined();

  for (const name of ["SecurityAudit", "buckets"]) await tick(page, name).check();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  const dialog = dialogOf(page, "Remove policies for role?");
  await expect(dialog.getByText("buckets is an inline policy: it is deleted for good.")).toBeVisible();
  await press(page, dialog.getByRole("button", { name: "Remove policies" }));
  await expectFlash(page, "policies.detached", "Policy was successfully detached from role");
  await expectFlash(page, "inline.removed", "1 inline policy removed");
  expect(await attached(account)).toEqual(["PowerUserAccess"]);
  expect((await iam.send(new ListRolePoliciesCommand({ RoleName: "Deploy" }))).PolicyNames).toEqual([]);
  expect(await codesOf(account, "PutRolePolicy")).toEqual([undefined, undefined]);
  for (const operation of ["PutRolePermissionsBoundary", "DeleteRolePermissionsBoundary", "DeleteRolePolicy"])
    expect(await codesOf(account, operation), operation).toEqual([undefined]);

  await test.step("a policy that breaks the quota is told, and what was typed stays", async () => {
    await add("Create inline policy");
    const long = policyDocument("s3:Get*", "Allow", `arn:aws:s3:::${"x".repeat(10_300)}`);
    await policyEditor(page).write(long);
    await press(page, page.getByTestId("wizard.next"));
    await expect(
      page.getByText(/^Maximum policy size of 10240 bytes exceeded for role Deploy \(line 1/).first(),
    ).toBeVisible();
    await expect(page.getByLabel("Policy name")).toHaveCount(0);
    // A long line is shown in pieces.
    await expect(policyEditor(page).shown).toContainText("x".repeat(20));
  });
});

test("trust: drawn, changed, refused in AWS's words; a user who is gone stands there by the id", async ({
  account,
  as,
  console,
  page,
}) => {
  const { iam, id } = account;
  const { User } = await iam.send(new CreateUserCommand({ UserName: "ana" }));
  await role(account, "Deploy", { AWS: User?.Arn });
  await as.root();
  await console.goto("/iam/roles/Deploy?section=trust_relationships");
  const whoMay = page.getByRole("list", { name: "Who may assume Deploy" });
  await expect(whoMay.getByRole("listitem")).toHaveText([`arn:aws:iam::${id}:user/anamay call sts:AssumeRole`]);
  await iam.send(new DeleteUserCommand({ UserName: "ana" }));
  await iam.send(new CreateUserCommand({ UserName: "ana" }));
  await console.goto("/iam/roles/Deploy?section=trust_relationships");
  await expect(whoMay.getByRole("listitem")).toHaveText([`${User?.UserId}may call sts:AssumeRole`]);

  await press(page, page.getByRole("link", { name: "Edit trust policy" }));
  const document = policyEditor(page);
  const update = page.getByRole("button", { name: "Update policy" });
  await document.write('{\n  "Version": "2012-10-17",\n  "Statement": [}');
  await expect(page.getByRole("button", { name: /^Ln 3, Col \d+: / })).toBeVisible();
  await press(page, update);
  await expectFailure(page, "UpdateAssumeRolePolicy failed", "MalformedPolicyDocument");
  const missing = trustPolicy({ AWS: `arn:aws:iam::${id}:user/nobody` });
  await document.write(missing);
  await press(page, update);
  await expectFailure(
    page,
    "UpdateAssumeRolePolicy failed",
    `Invalid principal in policy: "AWS":"arn:aws:iam::${id}:user/nobody" (line 1, column `,
  );
  // Long lines are shown in pieces.
  await expect(document.shown).toContainText("/nobody");
  await document.write(trustPolicy({ AWS: "111122223333" }));
  await test.step("by the panel beside the text", async () => {
    // The cursor stands behind the text: in no statement.
    await expect(page.getByText(/^Select a statement in the policy/)).toBeVisible();
    await page.getByTestId("statement-panel.statement").getByRole("button").click();
    await page.getByRole("option", { name: "Statement 1" }).click();
    await expect(page.getByRole("heading", { name: "Edit statement Statement 1" })).toBeVisible();
    await page.getByRole("checkbox", { name: "TagSession" }).check();
    await page.getByRole("button", { name: "Add a principal" }).click();
    const principal = dialogOf(page, "Add principal");
    await principal.getByRole("textbox", { name: "Service principal" }).fill("ec2.amazonaws.com");
    await press(page, principal.getByRole("button", { name: "Add principal" }));
    await page.getByRole("button", { name: "Add a condition" }).click();
    const condition = dialogOf(page, "Add request condition");
    await condition.getByRole("button", { name: /Condition key/ }).click();
    await page.keyboard.type("sts:ExternalId");
    await press(page, page.getByRole("option", { name: /^sts:ExternalId\b/ }).first());
    await condition.getByRole("textbox", { name: "Value", exact: true }).fill("x-1");
    await press(page, condition.getByRole("button", { name: "Add condition" }));
  });
  await press(page, update);
  await expectFlash(page, "role.trust.updated", "Trust policy updated");
  const may = "may call sts:AssumeRole, sts:TagSessionif sts:ExternalId StringEquals x-1";
  await expect(whoMay.getByRole("listitem")).toHaveText([`Account: 111122223333${may}`, `AWS Service: ec2${may}`]);
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: "Deploy" }));
  expect(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "")).Statement).toEqual([
    {
      Effect: "Allow",
      Principal: { AWS: "111122223333", Service: "ec2.amazonaws.com" },
      Action: ["sts:AssumeRole", "sts:TagSession"],
      Condition: { StringEquals: { "sts:ExternalId": "x-1" } },
    },
  ]);
  expect(await codesOf(account, "UpdateAssumeRolePolicy")).toEqual([
    "MalformedPolicyDocumentException",
    "MalformedPolicyDocumentException",
    undefined,
  ]);
  await test.step("of a condition that stands twice, which IAM takes, neither is lost", async () => {
    const condition = '"StringEquals": {"sts:ExternalId": "a"}, "StringEquals": {"sts:RoleSessionName": "b"}';
    const PolicyDocument = `{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"AWS": "${account.id}"}, "Action": "sts:AssumeRole", "Condition": {${condition}}}}`;
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: "Deploy", PolicyDocument }));
    await page.reload();
    const shown = page.getByRole("region", { name: "Trust policy" });
    for (const key of ["sts:ExternalId", "sts:RoleSessionName"]) await expect(shown).toContainText(`"${key}"`);
    await press(page, page.getByRole("link", { name: "Edit trust policy" }));
    await expect(page.getByRole("tab", { name: "Errors: 1", exact: true })).toBeVisible();
    await expect(policyEditor(page).shown).toContainText(/ExternalId.*RoleSessionName/s);
  });
});

test("tags, last access by service and action, and the end of all sessions", async ({ account, as, console, page }) => {
  const { iam, id } = account;
  await iam.send(new CreateUserCommand({ UserName: "ana" }));
  await role(account, "Deploy", { AWS: id });
  await iam.send(
    new PutUserPolicyCommand({
      UserName: "ana",
      PolicyName: "assume",
      PolicyDocument: policyDocument("sts:AssumeRole"),
    }),
  );
  const PolicyDocument = policyDocument(["iam:List*", "s3:*"]);
  await iam.send(new PutRolePolicyCommand({ RoleName: "Deploy", PolicyName: "look", PolicyDocument }));
  const session = await assumed(account, "ana", `arn:aws:iam::${id}:role/Deploy`);
  await session.iam.send(new ListRolePoliciesCommand({ RoleName: "Deploy" }));
  await as.root();
  await console.goto("/iam/roles/Deploy?section=tags");
  await expect(page.getByTestId("role.summary[last-activity]")).not.toHaveText("-");
  await page.getByRole("button", { name: "Manage tags" }).click();
  await page.getByRole("button", { name: "Add new tag" }).click();
  await page.getByRole("textbox", { name: "Key of tag 1" }).fill("team");
  await page.getByRole("textbox", { name: "Value of tag 1" }).fill("platform");
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFlash(page, "tags.saved", "Tags updated");
  await expect(page.getByRole("row", { name: "team platform" })).toBeVisible();
  await console.goto("/iam/roles/Deploy?section=tags");
  await page.getByRole("button", { name: "Manage tags" }).click();
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expect(page.getByTestId("flash[tags.saved]"), "nothing was changed").toHaveCount(0);
  expect(await codesOf(account, "TagRole")).toEqual([undefined]);

  await test.step("last access", async () => {
    await press(page, page.getByRole("tab", { name: "Last Accessed" }));
    await expect(
      page.getByRole("row", { name: /^AWS Identity and Access Management.* look (Now|\d+ \w+ ago)$/ }),
    ).toBeVisible();
    await expect(page.getByRole("row", { name: "Amazon S3 look Not accessed in the tracking period" })).toBeVisible();
    await press(page, page.getByRole("link", { name: /^AWS Identity and Access Management/ }));
    await expect(page.getByRole("row", { name: /^ListRolePolicies (Now|\d+ \w+ ago) us-east-1$/ })).toBeVisible();
    await page.getByRole("searchbox", { name: "Search" }).fill("ListUsers");
    await expect(page.getByRole("row", { name: "ListUsers Not accessed in the tracking period -" })).toBeVisible();
    await press(page, page.getByRole("link", { name: "All services" }));
    await expect(page.getByRole("heading", { name: /^Allowed services/ })).toBeVisible();
    expect(await codesOf(account, "ListPoliciesGrantingServiceAccess")).toEqual([undefined, undefined]);
    await console.goto("/iam/users/ana?section=access_advisor");
    await expect(
      page.getByRole("row", { name: /^AWS Security Token Service assume (Now|\d+ \w+ ago)$/ }),
    ).toBeVisible();
    await console.goto("/iam/roles/Deploy");
  });

  await test.step("revocation", async () => {
    await press(page, page.getByRole("tab", { name: "Revoke sessions" }));
    const revoke = async () => {
      await page.getByRole("button", { name: "Revoke active sessions" }).click();
      const dialog = dialogOf(page, "Revoke active sessions");
      const submit = dialog.getByRole("button", { name: "Revoke active sessions" });
      await expect(submit).toBeDisabled();
      await dialog
        .getByRole("checkbox", { name: "I acknowledge that I am revoking all active sessions for this role." })
        .check();
      await press(page, submit);
      await expect(dialog).toBeHidden();
      const { Statement } = await inline(account, "AWSRevokeOlderSessions");
      return String(Statement[0].Condition.DateLessThan["aws:TokenIssueTime"]);
    };
    await account.advance(5000);
    const first = await revoke();
    await expectFlash(page, "role.sessions.revoked", "Active sessions revoked");
    const denied = await refusal(session.iam.send(new ListRolePoliciesCommand({ RoleName: "Deploy" })));
    expect(denied.message).toContain("with an explicit deny in an identity-based policy");
    await account.advance(5000);
    const next = await assumed(account, "ana", `arn:aws:iam::${id}:role/Deploy`);
    expect((await next.iam.send(new ListRolePoliciesCommand({ RoleName: "Deploy" }))).PolicyNames).toHaveLength(2);
    await account.advance(5000);
    expect((await revoke()) > first).toBe(true);
    await refusal(next.iam.send(new ListRolePoliciesCommand({ RoleName: "Deploy" })));
    expect(await codesOf(account, "PutRolePolicy")).toEqual([undefined, undefined, undefined]);
  });
});

test("who may only look is told by each part that fails, and nothing typed is lost", async ({
  account,
  as,
  console,
  page,
}) => {
  await role(account, "Deploy", { AWS: account.id });
  await account.iam.send(new CreateUserCommand({ UserName: "clerk" }));
  const PolicyDocument = policyDocument(["iam:Get*", "iam:List*"]);
  await account.iam.send(new PutUserPolicyCommand({ UserName: "clerk", PolicyName: "look", PolicyDocument }));
  await as.user("clerk");
  await console.goto("/iam/roles/Deploy");
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByLabel("Description").fill("mine");
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFailure(page, "UpdateRole failed", "is not authorized to perform: iam:UpdateRole");
  await expect(page.getByLabel("Description")).toHaveValue("mine");
  await page.getByTestId("confirm.cancel").click();
  await press(page, page.getByRole("tab", { name: "Last Accessed" }));
  await expect(page.getByText("not authorized to perform: iam:GenerateServiceLastAccessedDetails")).toBeVisible();
  // Who may not read the group at all is told so by its tab as well as by its summary.
  await account.iam.send(new CreateGroupCommand({ GroupName: "Team" }));
  const blind = policyDocument("iam:GetGroup", "Deny");
  await account.iam.send(new PutUserPolicyCommand({ UserName: "clerk", PolicyName: "blind", PolicyDocument: blind }));
  await console.goto("/iam/groups/Team?section=access_advisor");
  await expect(page.getByRole("tabpanel").getByTestId("denied[iam:GetGroup]")).toBeVisible();
  await console.goto("/iam/roles/Deploy/edit-trust-policy");
  await policyEditor(page).write(trustPolicy("*"));
  await press(page, page.getByRole("button", { name: "Update policy" }));
  await expectFailure(page, "UpdateAssumeRolePolicy failed", "not authorized to perform: iam:UpdateAssumeRolePolicy");
  await expect(policyEditor(page).shown).toContainText('"Principal":"*"');
});

const role = ({ iam }: TestAccount, RoleName: string, principal: object, Path = "/") =>
  iam.send(new CreateRoleCommand({ RoleName, Path, AssumeRolePolicyDocument: trustPolicy(principal) }));

/** Clients that act in a session of the role. */
async function assumed(account: TestAccount, userName: string, RoleArn: string) {
  const { sts } = clients(await account.keysOf(userName));
  const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: userName }));
  const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "" } = Credentials ?? {};
  return clients({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken });
}

async function attached({ iam }: TestAccount) {
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName: "Deploy" }));
  return AttachedPolicies.map(({ PolicyName }) => PolicyName).sort();
}

async function inline({ iam }: TestAccount, PolicyName: string) {
  const found = await iam.send(new GetRolePolicyCommand({ RoleName: "Deploy", PolicyName }));
  return JSON.parse(decodeURIComponent(found.PolicyDocument ?? ""));
}

async function boundary({ iam }: TestAccount) {
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: "Deploy" }));
  return Role?.PermissionsBoundary?.PermissionsBoundaryArn;
}
