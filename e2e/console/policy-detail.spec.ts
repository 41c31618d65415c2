/** One managed policy: what it permits, its versions, its tags, and who has it. */
import {
  AttachGroupPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateServiceLinkedRoleCommand,
  CreateUserCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetUserCommand,
  ListEntitiesForPolicyCommand,
  ListPoliciesCommand,
  ListPolicyTagsCommand,
  ListPolicyVersionsCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import type { TestAccount } from "../fixtures/account";
import { policyDocument } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFailure, expectFlash, pick, policyEditor, press, tick } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

const reading = policyDocument("s3:GetObject", "Allow", "arn:aws:s3:::reports/*");
const wider = policyDocument(["s3:GetObject", "s3:PutObject"], "Allow", "arn:aws:s3:::reports/*");

test("the summary leads from the services to the actions to the resources", async ({ account, as, console, page }) => {
  const Statement = [
    { Effect: "Allow", Action: ["s3:Get*", "s3:ListAllMyBuckets"], Resource: "arn:aws:s3:::reports/*" },
    { Effect: "Allow", Action: "cloudtrail:LookupEvents", Resource: "arn:aws:s3:::reports" },
    { Effect: "Deny", Action: "iam:*", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
  ];
  const arn = await makePolicy(account, "Reports", JSON.stringify({ Version: "2012-10-17", Statement }));
  await as.root();
  await console.goto(`/iam/policies/${encodeURIComponent(arn)}`);
  const allowed = page.getByRole("table", { name: "Allow" }).getByRole("row", { name: /S3/ });
  await expect(allowed).toContainText("Limited: ");
  await expect(allowed).toContainText("BucketName | string like | reports, ObjectName | string like | All");
  const denied = page.getByRole("table", { name: "Explicit deny" }).getByRole("row", { name: /^IAM/ });
  await expect(denied).toContainText("Full access");
  await expect(denied).toContainText("aws:SecureTransport | bool | false");
  await expect(
    page.getByText("Without an applicable resource: cloudtrail:LookupEvents, s3:ListAllMyBuckets."),
  ).toBeVisible();
  await press(page, page.getByRole("button", { name: /^Show remaining \d+ services$/ }));
  await page.getByRole("searchbox", { name: /Allow/ }).fill("sqs");
  await expect(page.getByRole("row", { name: /SQS None None None/ })).toBeVisible();
  await page.getByRole("searchbox", { name: /Allow/ }).fill("");

  await press(page, page.getByRole("link", { name: "S3", exact: true }));
  await expect(page.getByText(/^Read \(\d+ of \d+ actions\)$/)).toBeVisible();
  await expect(page.getByRole("row", { name: /ListAllMyBuckets/ })).toContainText(
    "This action does not support resource-level permissions. This requires a wildcard (*) for the resource.",
  );
  await page.getByRole("searchbox", { name: "Search actions" }).fill("getobjectacl");
  await press(page, page.getByRole("link", { name: "GetObjectAcl" }));
  const resource = page.getByRole("row", { name: /BucketName \| string like \| reports/ });
  await expect(resource).toContainText("All regions");
  await expect(resource).toContainText("All accounts");
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("table", { name: "Explicit deny" })).toBeVisible();

  await page.getByRole("button", { name: "JSON", exact: true }).click();
  await expect(page.getByRole("region", { name: "Policy document" })).toContainText('"cloudtrail:LookupEvents"');
  await expect(page).toHaveURL(/view=json/);
  await expect(page.getByRole("button", { name: "Copy policy document" })).toHaveCount(1);
  await press(page, page.getByRole("tab", { name: "Entities attached" }));
  await expect(page.getByRole("link", { name: "Edit", exact: true })).toBeVisible();
});

test("a policy is edited into a new version, compared, rolled back, and a sixth takes the oldest's place", async ({
  account,
  as,
  console,
  page,
}) => {
  const PolicyArn = await makePolicy(account, "Reports", reading);
  await as.root();
  await console.goto(`/iam/policies/${encodeURIComponent(PolicyArn)}`);
  await press(page, page.getByRole("link", { name: "Edit", exact: true }));
  const editor = policyEditor(page);
  await expect(editor.shown).toContainText(/s3\s*:\s*GetObject/);
  await editor.write(wider);
  await page.getByRole("tab", { name: "Check for new access" }).click();
  await press(page, page.getByRole("button", { name: "Check policy" }));
  await expect(page.getByText("The modified permissions grant new access")).toBeVisible();
  await expect(page.getByText("New access in the statement with index: 0.")).toContainText("s3:PutObject");
  await press(page, page.getByRole("button", { name: "Next", exact: true }));
  await expect(page.getByRole("row", { name: /S3 Limited: Read, Write/ })).toBeVisible();
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFlash(page, "policy.saved", "Policy Reports saved");
  const saved = await account.iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: "v2" }));
  expect(JSON.parse(decodeURIComponent(saved.PolicyVersion?.Document ?? ""))).toEqual(JSON.parse(wider));
  expect(saved.PolicyVersion?.IsDefaultVersion).toBe(true);
  expect(await codesOf(account, "CheckNoNewAccess")).toEqual([undefined]);

  await test.step("the difference of two versions, in words and by line", async () => {
    await press(page, page.getByRole("tab", { name: "Policy versions" }));
    for (const version of ["v1", "v2"]) await tick(page, version).check();
    await press(page, page.getByRole("link", { name: "Compare" }));
    await expect(page.getByText("v2 permits more than v1.")).toBeVisible();
    await expect(page.getByText("Only v2 permits, for example, s3:PutObject")).toBeVisible();
    const lines = page.getByRole("region", { name: "Changes from v1 to v2" }).getByRole("listitem");
    await expect(lines.filter({ hasText: "added:" }).filter({ hasText: '"s3:PutObject"' })).toBeVisible();
    await press(page, page.getByRole("link", { name: "All versions" }));
  });

  await test.step("back to the first version", async () => {
    await tick(page, "v1").check();
    await press(page, page.getByRole("button", { name: "Set as default" }));
    await expectFlash(page, "policy.default.set", "Version v1 is now the default");
    expect((await account.iam.send(new GetPolicyCommand({ PolicyArn }))).Policy?.DefaultVersionId).toBe("v1");
    await tick(page, "v1").check();
    await expect(page.getByRole("row").filter({ has: tick(page, "v1") })).toContainText("v1 Default");
    const deletion = page.getByTestId("policy-versions.delete");
    await expect(deletion).toBeDisabled();
    await expect(deletion).toHaveAccessibleDescription("The default version cannot be deleted.");
  });

  await test.step("a sixth version takes the place of the oldest that is not the default", async () => {
    for (let more = 0; more < 3; more++)
      await account.iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: reading }));
    await console.goto(`/iam/policies/${encodeURIComponent(PolicyArn)}/edit`);
    await editor.write(wider);
    await press(page, page.getByRole("button", { name: "Next", exact: true }));
    await page.getByRole("checkbox", { name: "Set this new version as the default." }).uncheck();
    await press(page, page.getByRole("button", { name: "Save changes" }));
    const dialog = dialogOf(page, "Remove the oldest version?");
    await expect(dialog).toContainText("v2");
    await press(page, dialog.getByRole("button", { name: "Remove version and save" }));
    await expectFlash(page, "policy.saved", "Policy Reports saved");
    expect(await versionsOf(account, PolicyArn)).toEqual(["v6", "v5", "v4", "v3", "v1 default"]);
  });

  await test.step("versions are deleted, and with the policy all of them", async () => {
    await console.goto(`/iam/policies/${encodeURIComponent(PolicyArn)}?section=policy_versions`);
    await tick(page, "v3").check();
    await page.getByTestId("policy-versions.delete").click();
    await press(page, dialogOf(page, "Delete v3?").getByRole("button", { name: "Delete" }));
    await expectFlash(page, "policy.version.deleted", "Version v3 deleted");
    await page.getByTestId("policy.delete").click();
    const dialog = dialogOf(page, "Delete Reports?");
    await dialog.getByRole("textbox").fill("Reports");
    await press(page, dialog.getByRole("button", { name: "Delete" }));
    await expectFlash(page, "policy.deleted", "Policy Reports deleted");
    const { Policies } = await account.iam.send(new ListPoliciesCommand({ Scope: "Local" }));
    expect(Policies).toEqual([]);
    expect(await codesOf(account, "DeletePolicyVersion")).toHaveLength(5);
  });
});

test("what one may not do is told, and nothing typed is lost", async ({ account, as, console, page }) => {
  const PolicyArn = await makePolicy(account, "Reports", reading);
  await account.iam.send(new CreateUserCommand({ UserName: "ana" }));
  await account.iam.send(
    new PutUserPolicyCommand({
      UserName: "ana",
      PolicyName: "reads",
      PolicyDocument: policyDocument(["iam:GetPolicy*", "iam:ListPolicyVersions"]),
    }),
  );
  await as.user("ana");
  await console.goto(`/iam/policies/${encodeURIComponent(PolicyArn)}/edit`);
  await expect(page.getByText("Findings are not shown: only what IAM refuses is")).toBeVisible();
  await expect(page.getByText("is not authorized to perform: access-analyzer:ValidatePolicy").first()).toBeVisible();
  const editor = policyEditor(page);
  await editor.write(policyDocument("s3:NoSuchAction"));
  await expect(page.getByRole("tab", { name: "Errors: 0", exact: true })).toBeVisible();
  await page.getByRole("tab", { name: "Check for new access" }).click();
  await press(page, page.getByRole("button", { name: "Check policy" }));
  await expect(page.getByText("is not authorized to perform: access-analyzer:CheckNoNewAccess").first()).toBeVisible();
  await press(page, page.getByRole("button", { name: "Next", exact: true }));
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFailure(page, "CreatePolicyVersion failed", "is not authorized to perform: iam:CreatePolicyVersion");
  await press(page, page.getByRole("button", { name: "Previous", exact: true }));
  await expect(editor.shown).toContainText(/s3\s*:\s*NoSuchAction/);
  await console.goto(`/iam/policies/${encodeURIComponent(PolicyArn)}?section=policy_versions`);
  await account.iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: wider }));
  await page.reload();
  await tick(page, "v2").check();
  await press(page, page.getByRole("button", { name: "Set as default" }));
  await expectFailure(page, "SetDefaultPolicyVersion failed", "is not authorized");
  await console.goto(`/iam/policies/${encodeURIComponent(PolicyArn)}?section=tags`);
  await expect(page.getByTestId("policy-tags.denied")).toContainText("iam:ListPolicyTags");
  await console.goto(`/iam/policies/${encodeURIComponent(PolicyArn)}/attach`);
  await expect(page.getByTestId("denied[iam:ListEntitiesForPolicy]")).toBeVisible();
  await expect(page.getByTestId("wizard.submit"), "what is not refused stands there as ever").toBeVisible();

  await test.step("without iam:GetPolicy the versions and the document are there, and every tab and button", async () => {
    await account.iam.send(
      new PutUserPolicyCommand({
        UserName: "ana",
        PolicyName: "reads",
        PolicyDocument: policyDocument(["iam:GetPolicyVersion", "iam:ListPolicyVersions", "iam:ListPolicyTags"]),
      }),
    );
    await console.goto(`/iam/policies/${encodeURIComponent(PolicyArn)}?view=json`);
    await expect(page.getByTestId("denied[iam:GetPolicy]")).toBeVisible();
    await expect(page.getByRole("region", { name: "Policy document" })).toContainText('"s3:GetObject"');
    for (const target of ["policy.edit", "policy.delete"]) await expect(page.getByTestId(target)).toBeVisible();
    await press(page, page.getByRole("tab", { name: "Tags" }));
    await expect(page.getByRole("button", { name: "Manage tags" })).toBeVisible();
    await press(page, page.getByRole("tab", { name: "Policy versions" }));
    await expect(page.getByTestId("policy-versions.delete")).toBeVisible();
  });
});

test("a policy is attached, made a boundary, tagged, and taken away again", async ({ account, as, console, page }) => {
  const { iam } = account;
  const PolicyArn = await makePolicy(account, "Reports", reading);
  await iam.send(new CreateUserCommand({ UserName: "ben" }));
  await iam.send(new CreateGroupCommand({ GroupName: "Auditors" }));
  await iam.send(new AttachGroupPolicyCommand({ GroupName: "Auditors", PolicyArn }));
  const AssumeRolePolicyDocument = JSON.stringify({
    Version: "2012-10-17",
    Statement: { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
  });
  await iam.send(new CreateRoleCommand({ RoleName: "App", AssumeRolePolicyDocument }));
  await iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: "rds.amazonaws.com" }));
  await as.root();
  await console.goto("/iam/policies?type=Customer+managed");
  await pick(page, "Reports").check();
  await page.getByTestId("policies.actions").click();
  await press(page, page.getByRole("menuitem", { name: "Attach", exact: true }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Attach as a permissions policy");
  await expect(tick(page, "User group Auditors")).toHaveCount(0);
  await expect(tick(page, "Role App")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /AWSServiceRoleFor/ })).toHaveCount(0);
  for (const entity of ["IAM user ben", "Role App"]) await tick(page, entity).check();
  await press(page, page.getByRole("button", { name: "Attach policy" }));
  await expectFlash(page, "policy.entities.attached", "Policy was successfully attached to 2 entities");
  const attached = page.getByRole("table", { name: "Attached as a permissions policy" });
  await expect(attached.getByRole("rowheader")).toHaveText(["ben", "Auditors", "App"]);

  await tick(page, "User group Auditors").check();
  await page.getByTestId("policy-entities.delete").click();
  await press(page, dialogOf(page, "Detach policy?").getByRole("button", { name: "Detach policy" }));
  await expectFlash(page, "policy.entities.detached", "Policy was successfully detached from 1 entity");
  const entities = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn }));
  expect([entities.PolicyGroups, entities.PolicyUsers?.length, entities.PolicyRoles?.length]).toEqual([[], 1, 1]);

  await press(page, page.getByRole("link", { name: "Set this policy as a permissions boundary" }));
  await expect(tick(page, "Role App")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /AWSServiceRoleFor/ })).toHaveCount(0);
  await tick(page, "IAM user ben").check();
  await press(page, page.getByRole("button", { name: "Set boundary" }));
  await expectFlash(page, "boundaries.set", "Permissions boundary set for 1 entity");
  const boundary = async () => (await iam.send(new GetUserCommand({ UserName: "ben" }))).User?.PermissionsBoundary;
  expect((await boundary())?.PermissionsBoundaryArn).toBe(PolicyArn);
  const bounded = page.getByRole("table", { name: "Attached as a permissions boundary" });
  await tick(bounded, "IAM user ben").check();
  await page.getByTestId("policy-boundaries.delete").click();
  await press(page, dialogOf(page, "Remove permissions boundary?").getByRole("button", { name: "Remove boundary" }));
  await expectFlash(page, "boundaries.removed", "Permissions boundary removed from 1 entity");
  expect(await boundary()).toBeUndefined();

  await press(page, page.getByRole("tab", { name: "Tags" }));
  await page.getByRole("button", { name: "Manage tags" }).click();
  const dialog = dialogOf(page, "Manage tags");
  await dialog.getByRole("button", { name: "Add new tag" }).click();
  await dialog.getByRole("textbox", { name: "Key of tag 1" }).fill("team");
  await press(page, dialog.getByRole("button", { name: "Save changes" }));
  await expectFlash(page, "tags.saved", "Tags updated");
  expect((await iam.send(new ListPolicyTagsCommand({ PolicyArn }))).Tags).toEqual([{ Key: "team", Value: "" }]);

  await console.goto(`/iam/policies/${encodeURIComponent(PolicyArn)}/detach`);
  for (const entity of ["IAM user ben", "Role App"]) await tick(page, entity).check();
  await press(page, page.getByRole("button", { name: "Detach policy" }));
  await expectFlash(page, "policy.entities.detached", "Policy was successfully detached from 2 entities");
  for (const operation of ["DetachUserPolicy", "DetachRolePolicy", "PutUserPermissionsBoundary", "TagPolicy"])
    expect(await codesOf(account, operation), operation).toEqual([undefined]);
});

async function makePolicy({ iam }: TestAccount, PolicyName: string, PolicyDocument: string) {
  const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument }));
  return Policy?.Arn ?? "";
}

/** `v2`, `v1 default`: newest first. */
async function versionsOf({ iam }: TestAccount, PolicyArn: string) {
  const { Versions = [] } = await iam.send(new ListPolicyVersionsCommand({ PolicyArn }));
  return Versions.map(({ VersionId, IsDefaultVersion }) => `${VersionId}${IsDefaultVersion ? " default" : ""}`);
}
