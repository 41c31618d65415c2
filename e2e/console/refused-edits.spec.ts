/** What one edits was deleted meanwhile, or the name is taken: AWS's sentence stands beside what was typed, and the page stays. */
import {
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteGroupCommand,
  DeletePolicyCommand,
  DeleteRoleCommand,
  DeleteUserCommand,
  GetGroupPolicyCommand,
  GetRolePolicyCommand,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
} from "@aws-sdk/client-iam";
import type { TestAccount } from "../fixtures/account";
import { policyDocument, trustPolicy } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFailure, openBeside, policyEditor, press, tick } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

test.use({ era: "current" });

const taken = { PolicyName: "taken", PolicyDocument: policyDocument("s3:GetObject") };

/** Who else has inline policies than a user: the page that writes one, and the policy `taken` there. */
const holders = [
  {
    kind: "role",
    path: "/iam/roles/Deploy/inline-policy",
    async ready({ iam, id }: TestAccount) {
      const AssumeRolePolicyDocument = trustPolicy({ AWS: id });
      await iam.send(new CreateRoleCommand({ RoleName: "Deploy", AssumeRolePolicyDocument }));
      await iam.send(new PutRolePolicyCommand({ RoleName: "Deploy", ...taken }));
    },
    written: async ({ iam }: TestAccount) =>
      (await iam.send(new GetRolePolicyCommand({ RoleName: "Deploy", PolicyName: "taken" }))).PolicyDocument,
  },
  {
    kind: "user group",
    path: "/iam/groups/Devs/inline-policy",
    async ready({ iam }: TestAccount) {
      await iam.send(new CreateGroupCommand({ GroupName: "Devs" }));
      await iam.send(new PutGroupPolicyCommand({ GroupName: "Devs", ...taken }));
    },
    written: async ({ iam }: TestAccount) =>
      (await iam.send(new GetGroupPolicyCommand({ GroupName: "Devs", PolicyName: "taken" }))).PolicyDocument,
  },
] as const;

test.beforeEach(async ({ as }) => {
  await as.root();
});

test.describe("a role that is gone", () => {
  const RoleName = "Deploy";
  const sentence = "The role with name Deploy cannot be found.";

  test.beforeEach(async ({ account }) => {
    const AssumeRolePolicyDocument = trustPolicy({ AWS: account.id });
    await account.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
  });

  test("keeps the trust policy that was written", async ({ account, console, page }) => {
    await console.goto(`/iam/roles/${RoleName}/edit-trust-policy`);
    const editor = policyEditor(page);
    await editor.write(trustPolicy({ Service: "lambda.amazonaws.com" }));
    await account.iam.send(new DeleteRoleCommand({ RoleName }));
    await press(page, page.getByRole("button", { name: "Update policy" }));
    await expectFailure(page, "UpdateAssumeRolePolicy failed", sentence);
    await expect(editor.shown).toContainText("lambda.amazonaws.com");
    await expect(page).toHaveURL(/\/edit-trust-policy$/);
    expect(await codesOf(account, "UpdateAssumeRolePolicy")).toEqual(["NoSuchEntityException"]);
  });

  test("keeps the description, try after try", async ({ account, console, page }) => {
    await console.goto(`/iam/roles/${RoleName}`);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const dialog = dialogOf(page, "Edit Deploy");
    await dialog.getByLabel("Description").fill("Deploys on Fridays");
    await account.iam.send(new DeleteRoleCommand({ RoleName }));
    const save = dialog.getByRole("button", { name: "Save changes" });
    for (const tries of [1, 2]) {
      await press(page, save);
      await expectFailure(page, "UpdateRole failed", sentence);
      await expect(dialog.getByLabel("Description")).toHaveValue("Deploys on Fridays");
      expect(await codesOf(account, "UpdateRole")).toHaveLength(tries);
    }
  });

  test("keeps the tags, and takes them once it is made again", async ({ account, console, page }) => {
    await console.goto(`/iam/roles/${RoleName}?section=tags`);
    await page.getByRole("button", { name: "Manage tags" }).click();
    const dialog = dialogOf(page, "Manage tags");
    await dialog.getByRole("button", { name: "Add new tag" }).click();
    await dialog.getByRole("textbox", { name: "Key of tag 1" }).fill("team");
    await account.iam.send(new DeleteRoleCommand({ RoleName }));
    const save = dialog.getByRole("button", { name: "Save changes" });
    await press(page, save);
    await expectFailure(page, "TagRole", sentence);
    await expect(dialog.getByRole("textbox", { name: "Key of tag 1" })).toHaveValue("team");
    const AssumeRolePolicyDocument = trustPolicy({ AWS: account.id });
    await account.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
    await press(page, save);
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("row", { name: /team/ })).toBeVisible();
  });
});

test("a policy that is gone keeps the document in its editor", async ({ account, console, page }) => {
  const { Policy } = await account.iam.send(
    new CreatePolicyCommand({ PolicyName: "Reports", PolicyDocument: policyDocument("s3:GetObject") }),
  );
  const PolicyArn = Policy?.Arn ?? "";
  await console.goto(`/iam/policies/${encodeURIComponent(PolicyArn)}/edit`);
  const editor = policyEditor(page);
  await editor.write(policyDocument("s3:PutObject"));
  await press(page, page.getByRole("button", { name: "Next", exact: true }));
  await account.iam.send(new DeletePolicyCommand({ PolicyArn }));
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFailure(page, "CreatePolicyVersion failed", `Policy ${PolicyArn} was not found.`);
  await press(page, page.getByRole("button", { name: "Previous", exact: true }));
  await expect(editor.shown).toContainText(/s3\s*:\s*PutObject/);
});

test("a user that is gone keeps the inline policy that was written", async ({ account, console, page }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await console.goto("/iam/users/ben/inline-policy");
  const editor = policyEditor(page);
  await editor.write(policyDocument("s3:PutObject"));
  await press(page, page.getByRole("button", { name: "Next", exact: true }));
  await page.getByRole("textbox", { name: "Policy name" }).fill("put");
  await account.iam.send(new DeleteUserCommand({ UserName: "ben" }));
  await press(page, page.getByRole("button", { name: "Create policy" }));
  await expectFailure(page, "PutUserPolicy failed", "The user with name ben cannot be found.");
  await expect(page.getByRole("textbox", { name: "Policy name" })).toHaveValue("put");
});

for (const era of ["current", "2020"] as const)
  test.describe(`in the era ${era}, an inline policy whose name is taken`, () => {
    test.use({ era });

    for (const { kind, path, ready, written } of holders)
      test(`of a ${kind}: told at the name; the other policy and what was typed stay`, async ({
        account,
        console,
        page,
      }) => {
        await ready(account);
        await console.goto(path);
        const editor = policyEditor(page);
        await editor.write(policyDocument("s3:PutObject"));
        await press(page, page.getByTestId("wizard.next"));
        const name = page.getByRole("textbox", { name: "Policy name" });
        await name.fill("taken");
        await press(page, page.getByRole("button", { name: "Create policy" }));
        await expect(name).toHaveAccessibleDescription(
          /A policy called taken already exists\. Duplicate names are not allowed\./,
        );
        await expect(name).toHaveAttribute("aria-invalid", "true");
        expect(JSON.parse(decodeURIComponent((await written(account)) ?? ""))).toEqual(
          JSON.parse(policyDocument("s3:GetObject")),
        );
        await press(page, page.getByRole("button", { name: "Previous", exact: true }));
        await expect(editor.shown).toContainText(/s3\s*:\s*PutObject/);
        await press(page, page.getByTestId("wizard.next"));
        await expect(name).toHaveValue("taken");
      });
  });

test("a user group that is gone keeps the ticks of the users to add", async ({ account, console, page }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await account.iam.send(new CreateGroupCommand({ GroupName: "Devs" }));
  await console.goto("/iam/groups/Devs/add-users");
  await page.getByRole("checkbox", { name: "Select ben" }).check();
  await account.iam.send(new DeleteGroupCommand({ GroupName: "Devs" }));
  await press(page, page.getByRole("button", { name: "Add users" }));
  await expectFailure(page, "AddUserToGroup (ben) failed", "The group with name Devs cannot be found.");
  await expect(page).toHaveURL(/\/add-users$/);
});

test("whom CreateGroup is denied reads why beside the form, which keeps what was typed", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.user("ben");
  await console.goto("/iam/groups/create");
  const name = page.getByRole("textbox", { name: "User group name" });
  await name.fill("Devs");
  await press(page, page.getByRole("button", { name: "Create user group" }));
  await expectFailure(page, "CreateGroup failed", "not authorized to perform: iam:CreateGroup");
  const failed = page.getByRole("alert").filter({ hasText: "CreateGroup failed" });
  const why = await openBeside(page, failed.getByRole("link", { name: "Explain (opens in a new tab)" }));
  await expect(why.getByTestId("explanation.missing")).toContainText("iam:CreateGroup");
  await expect(name).toHaveValue("Devs");
  await expect(page).toHaveURL(/\/groups\/create$/);
});

test("what one wanted to delete and somebody else deleted goes from the list too", async ({
  account,
  console,
  page,
}) => {
  await account.iam.send(new CreateGroupCommand({ GroupName: "Devs" }));
  await console.goto("/iam/groups");
  await tick(page, "Devs").check();
  await page.getByTestId("groups.delete").click();
  const dialog = dialogOf(page, "Delete Devs?");
  await account.iam.send(new DeleteGroupCommand({ GroupName: "Devs" }));
  await dialog.getByRole("textbox").fill("Devs");
  await press(page, dialog.getByRole("button", { name: "Delete" }));
  await expect(page.getByRole("row", { name: /Devs/ })).toHaveCount(0);
});
