/** User groups: created, renamed, filled, given policies, deleted. */
import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  DeleteUserCommand,
  GetGroupCommand,
  GetGroupPolicyCommand,
  ListAttachedGroupPoliciesCommand,
  ListGroupPoliciesCommand,
  ListGroupsCommand,
  PutGroupPolicyCommand,
} from "@aws-sdk/client-iam";
import type { TestAccount } from "../fixtures/account";
import { policyDocument } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFailure, expectFlash, policyEditor, press, tick } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

const aws = (name: string) => `arn:aws:iam::aws:policy/${name}`;

test("a group is created with users and policies; searching in its tables creates nothing", async ({
  account,
  as,
  console,
  page,
}) => {
  for (const UserName of ["Ana", "ben"]) await account.iam.send(new CreateUserCommand({ UserName }));
  await account.iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
  await as.root();
  await console.goto("groups");
  await press(page, page.getByTestId("groups.create"));
  const name = page.getByLabel("User group name");
  const create = page.getByRole("button", { name: "Create user group" });
  await press(page, create);
  await expect(page.getByText("Group name is required")).toBeVisible();
  await name.fill("Code reviewers");
  await expect(page.getByText("A group name has up to 128 characters")).toBeVisible();
  await name.fill("READERS");
  const [people, policies] = [page.getByTestId("pick-users.table"), page.getByTestId("pick-policies.table")];
  await tick(people, "ben").check();
  await policies.getByRole("searchbox").fill("SecurityAudit");
  await policies.getByRole("searchbox").press("Enter");
  await tick(policies, "SecurityAudit").press("Enter");
  await tick(policies, "SecurityAudit").check();
  await policies.getByRole("searchbox").fill("no such policy");
  await press(page, policies.getByRole("button", { name: "Clear filter", exact: true }));
  await press(page, people.getByRole("button", { name: "Refresh" }));
  expect(await codesOf(account, "CreateGroup")).toEqual([undefined]);
  await press(page, create);
  await expect(name).toHaveAccessibleDescription(/Group with name READERS already exists\./);
  await expect(name).toBeFocused();
  await expect(tick(people, "ben")).toBeChecked();
  await name.fill("Reviewers");
  await press(page, create);
  await expectFlash(page, "group.created", "Reviewers user group created");
  await expect(page).toHaveURL(/\/iam\/groups$/);
  expect(await members(account, "Reviewers")).toEqual(["ben"]);
  expect(await attached(account, "Reviewers")).toEqual([aws("SecurityAudit")]);
  expect(await codesOf(account, "CreateGroup")).toEqual([undefined, "EntityAlreadyExistsException", undefined]);
});

test("a group is renamed; a malformed and a taken name are told at the field", async ({
  account,
  as,
  console,
  page,
}) => {
  for (const GroupName of ["Readers", "Writers"]) await account.iam.send(new CreateGroupCommand({ GroupName }));
  await as.root();
  await console.goto("/iam/groups/Readers?section=permissions");
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const dialog = dialogOf(page, "Edit Readers");
  const [name, save] = [dialog.getByLabel("User group name"), dialog.getByRole("button", { name: "Save changes" })];
  for (const [typed, sentence] of [
    ["Code reviewers", /A group name has up to 128 characters/],
    ["writers", /already exists/],
  ] as const) {
    await name.fill(typed);
    await press(page, save);
    await expect(name).toHaveAccessibleDescription(sentence);
    await expect(name).toBeFocused();
    await expect(name).toHaveValue(typed);
  }
  await name.fill("Reviewers");
  await name.press("Enter");
  await expectFlash(page, "group.renamed", "User group renamed to Reviewers");
  await expect(page.getByRole("heading", { level: 1, name: "Reviewers" })).toBeVisible();
  await expect(page).toHaveURL(/\/iam\/groups\/Reviewers/);
  expect(await groupNames(account)).toEqual(["Reviewers", "Writers"]);
  expect((await codesOf(account, "UpdateGroup")).slice(-2)).toEqual(["EntityAlreadyExistsException", undefined]);
});

test("users are added and removed; one that was deleted elsewhere is told", async ({ account, as, console, page }) => {
  for (const UserName of ["Ana", "ben", "carla"]) await account.iam.send(new CreateUserCommand({ UserName }));
  await account.iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
  await account.iam.send(new AddUserToGroupCommand({ GroupName: "Readers", UserName: "Ana" }));
  await as.root();
  await console.goto("/iam/groups/Readers");
  await press(page, page.getByRole("link", { name: "Add users" }));
  await expect(tick(page, "Ana")).toHaveCount(0);
  const add = page.getByRole("button", { name: "Add users" });
  await expect(add).toBeDisabled();
  for (const name of ["ben", "carla"]) await tick(page, name).check();
  await account.iam.send(new DeleteUserCommand({ UserName: "carla" }));
  await press(page, add);
  await expectFlash(page, "group.users.added", "1 user added to this group");
  await expectFailure(page, "AddUserToGroup (carla) failed", "The user with name carla cannot be found.");
  await expect(page.getByText("No resources to display")).toBeVisible();
  await press(page, page.getByRole("link", { name: "Cancel" }));
  expect(await members(account, "Readers")).toEqual(["Ana", "ben"]);

  for (const name of ["Ana", "ben"]) await tick(page, name).check();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  const dialog = dialogOf(page, "Remove 2 users from Readers?");
  await press(page, dialog.getByRole("button", { name: "Remove" }));
  await expectFlash(page, "group.users.removed", "2 users removed from this group");
  expect(await members(account, "Readers")).toEqual([]);
  expect(await codesOf(account, "AddUserToGroup")).toEqual([undefined, undefined, "NoSuchEntityException"]);
  expect(await codesOf(account, "RemoveUserFromGroup")).toEqual([undefined, undefined]);
});

test("users to add stand on several pages: what is ticked stays ticked from page to page", async ({
  account,
  as,
  console,
  page,
}) => {
  const names = Array.from({ length: 13 }, (_, index) => `user-${String(index).padStart(2, "0")}`);
  for (const UserName of names) await account.iam.send(new CreateUserCommand({ UserName }));
  await account.iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
  await as.root();
  await console.goto("/iam/groups/Readers/add-users");
  const people = page.getByTestId("pick-users.table");
  await expect(people.getByRole("heading", { name: /\(13\)/ })).toBeVisible();
  await tick(people, "user-00").check();
  await expect(tick(people, "user-12")).toHaveCount(0);
  await press(page, people.getByRole("button", { name: "Page 2" }));
  await expect(tick(people, "user-00")).toHaveCount(0);
  await tick(people, "user-12").check();
  await press(page, people.getByRole("button", { name: "User name" }).first());
  await people.getByRole("searchbox").fill("R-0");
  await people.getByRole("searchbox").press("Enter");
  await expect(tick(people, "user-12")).toHaveCount(0);
  await expect(tick(people, "user-00")).toBeChecked();
  await tick(people, "user-05").check();
  await press(page, page.getByRole("button", { name: "Add users" }));
  await expectFlash(page, "group.users.added", "3 users added to this group");
  expect(await members(account, "Readers")).toEqual(["user-00", "user-05", "user-12"]);
});

test("policies are attached up to the quota and detached", async ({ account, as, console, page }) => {
  await account.iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
  const services = "AmazonEC2 AmazonS3 AmazonSQS AmazonSNS AmazonRDS AmazonVPC IAM AWSLambda_ CloudFront".split(" ");
  for (const service of services)
    await account.iam.send(
      new AttachGroupPolicyCommand({ GroupName: "Readers", PolicyArn: aws(`${service}FullAccess`) }),
    );
  await as.root();
  await console.goto("/iam/groups/Readers?section=permissions");
  await page.getByRole("button", { name: "Add permissions" }).click();
  await press(page, page.getByRole("menuitem", { name: "Attach policies" }));
  const search = page.getByRole("searchbox");
  const exceeds = "Cannot exceed quota for PoliciesPerGroup: 10. Attached already: 9, selected: 2.";
  for (const name of ["PowerUserAccess", "SecurityAudit"]) {
    await search.fill(name);
    await expect(page.getByText(exceeds)).toHaveCount(0);
    await tick(page, name).check();
  }
  await expect(page.getByText(exceeds)).toBeVisible();
  await press(page, page.getByRole("button", { name: "Attach policies" }));
  await expectFlash(page, "policies.attached", "Policy was successfully attached to user group");
  await expectFailure(page, "AttachGroupPolicy (SecurityAudit) failed", "PoliciesPerGroup: 10");
  expect(await attached(account, "Readers")).toContain(aws("PowerUserAccess"));
  await press(page, page.getByRole("link", { name: "Cancel" }));

  await expect(page.getByRole("row", { name: /PowerUserAccess AWS managed - job function 1$/ })).toBeVisible();
  for (const name of ["PowerUserAccess", "IAMFullAccess"]) await tick(page, name).check();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await press(page, dialogOf(page, "Remove 2 policies?").getByRole("button", { name: "Remove" }));
  await expectFlash(page, "policies.detached", "2 policies were successfully detached from user group");
  expect(await attached(account, "Readers")).toHaveLength(8);
  expect((await codesOf(account, "AttachGroupPolicy")).slice(-2)).toEqual([undefined, "LimitExceededException"]);
  expect(await codesOf(account, "DetachGroupPolicy")).toEqual([undefined, undefined]);
});

test("inline policies are created, shown, and deleted by typing: one by its name, several by their number", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
  const { Policy } = await account.iam.send(
    new CreatePolicyCommand({ PolicyName: "Reports", PolicyDocument: policyDocument("s3:Get*") }),
  );
  await account.iam.send(new AttachGroupPolicyCommand({ GroupName: "Readers", PolicyArn: Policy?.Arn }));
  await as.root();
  await console.goto("/iam/groups/Readers?section=permissions");
  await page.getByRole("button", { name: "Add permissions" }).click();
  await press(page, page.getByRole("menuitem", { name: "Create inline policy" }));
  await policyEditor(page).write(policyDocument("iam:Get*"));
  await press(page, page.getByTestId("wizard.next"));
  await page.getByLabel("Policy name").fill("Reports");
  await press(page, page.getByRole("button", { name: "Create policy" }));
  await expectFlash(page, "policy.created", "Policy Reports created.");
  const { PolicyDocument = "" } = await account.iam.send(
    new GetGroupPolicyCommand({ GroupName: "Readers", PolicyName: "Reports" }),
  );
  expect(JSON.parse(decodeURIComponent(PolicyDocument))).toEqual(JSON.parse(policyDocument("iam:Get*")));

  await test.step("it is edited where its row is opened", async () => {
    await page.getByRole("button", { name: "Show Reports inline" }).click();
    await press(page, page.getByRole("link", { name: "Edit Reports" }));
    await policyEditor(page).write(policyDocument("iam:List*"));
    await press(page, page.getByTestId("wizard.next"));
    await expect(page.getByLabel("Policy name")).toBeDisabled();
    await press(page, page.getByRole("button", { name: "Save changes" }));
    await expectFlash(page, "policy.saved", "Policy Reports saved");
    expect(await codesOf(account, "PutGroupPolicy")).toEqual([undefined, undefined]);
    // Of a group's inline policies AWS makes no findings.
    expect(await codesOf(account, "ValidatePolicy")).toEqual([]);
  });

  await test.step("of two that have the same name the one that was ticked", async () => {
    await page.getByRole("button", { name: "Show Reports inline" }).click();
    await expect(page.getByText('"iam:List*"')).toBeVisible();
    await tick(page, "Reports inline").check();
    await expect(tick(page, "Reports")).not.toBeChecked();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    const dialog = dialogOf(page, "Remove Reports?");
    await expect(dialog.getByRole("button", { name: "Delete" })).toBeDisabled();
    await dialog.getByRole("textbox").fill("Reports");
    await press(page, dialog.getByRole("button", { name: "Delete" }));
    await expectFlash(page, "inline.removed", "1 inline policy removed");
    expect(await attached(account, "Readers")).toEqual([Policy?.Arn]);
  });
  await test.step("several", async () => {
    for (const PolicyName of ["one", "two", "three"])
      await account.iam.send(
        new PutGroupPolicyCommand({ GroupName: "Readers", PolicyName, PolicyDocument: policyDocument("s3:*") }),
      );
    await press(page, page.getByRole("button", { name: "Refresh Permissions policies" }));
    for (const name of ["one", "two", "three"]) await tick(page, name).check();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    const dialog = dialogOf(page, "Remove 3 policies?");
    await dialog.getByRole("textbox").fill("3 inline policies");
    await press(page, dialog.getByRole("button", { name: "Delete" }));
    await expectFlash(page, "inline.removed", "3 inline policies removed");
  });
  expect((await account.iam.send(new ListGroupPoliciesCommand({ GroupName: "Readers" }))).PolicyNames).toEqual([]);
  expect(await codesOf(account, "DeleteGroupPolicy")).toEqual([undefined, undefined, undefined, undefined]);
});

test("groups are deleted with what they hold: several by their number, one by its name", async ({
  account,
  as,
  console,
  page,
}) => {
  for (const GroupName of ["Auditors", "Readers", "Writers"])
    await account.iam.send(new CreateGroupCommand({ GroupName }));
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await account.iam.send(new AddUserToGroupCommand({ GroupName: "Readers", UserName: "ben" }));
  await account.iam.send(new AttachGroupPolicyCommand({ GroupName: "Readers", PolicyArn: aws("SecurityAudit") }));
  await as.root();
  await console.goto("groups");
  for (const name of ["Readers", "Writers"]) await tick(page, name).check();
  await page.getByTestId("groups.delete").click();
  const several = dialogOf(page, "Delete 2 user groups?");
  await several.getByRole("textbox").fill("2 groups");
  await expect(several.getByRole("button", { name: "Delete" })).toBeDisabled();
  await several.getByRole("textbox").fill("2 user groups");
  await press(page, several.getByRole("button", { name: "Delete" }));
  await expectFlash(page, "groups.deleted", "2 user groups deleted");
  expect(await groupNames(account)).toEqual(["Auditors"]);

  await console.goto("/iam/groups/Auditors");
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  const one = dialogOf(page, "Delete Auditors?");
  await one.getByRole("textbox").fill("Auditors");
  await press(page, one.getByRole("button", { name: "Delete" }));
  await expect(page).toHaveURL(/\/iam\/groups$/);
  await expectFlash(page, "group.deleted", "Auditors user group deleted");
  expect(await groupNames(account)).toEqual([]);
  expect(await codesOf(account, "DeleteGroup")).toEqual([undefined, undefined, undefined]);
});

async function members({ iam }: TestAccount, GroupName: string) {
  const { Users = [] } = await iam.send(new GetGroupCommand({ GroupName }));
  return Users.map(({ UserName }) => UserName).sort();
}

async function attached({ iam }: TestAccount, GroupName: string) {
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedGroupPoliciesCommand({ GroupName }));
  return AttachedPolicies.map(({ PolicyArn }) => PolicyArn);
}

async function groupNames({ iam }: TestAccount) {
  const { Groups = [] } = await iam.send(new ListGroupsCommand({}));
  return Groups.map(({ GroupName }) => GroupName).sort();
}
