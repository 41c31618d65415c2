/** Users are deleted by typing: one by its name, several by `delete`; with what other tabs do meanwhile. */
import {
  AddUserToGroupCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateLoginProfileCommand,
  CreateUserCommand,
  DeleteUserCommand,
  GetUserCommand,
  ListUsersCommand,
  PutUserPolicyCommand,
  UpdateAccessKeyCommand,
} from "@aws-sdk/client-iam";
import { refusal } from "../api/sdk-js/refusal";
import type { TestAccount } from "../fixtures/account";
import { assignMfa, policyDocument } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFailure, expectFlash, policyEditor, press, tick } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

test("several users at once, each with all that it has", async ({ account, as, authenticator, console, page }) => {
  const { iam } = account;
  for (const UserName of ["Ana", "ben", "carla"]) await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
  await iam.send(new AddUserToGroupCommand({ GroupName: "Readers", UserName: "ben" }));
  await iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn: "arn:aws:iam::aws:policy/SecurityAudit" }));
  const PolicyDocument = policyDocument("s3:*");
  await iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "own", PolicyDocument }));
  await iam.send(new CreateLoginProfileCommand({ UserName: "ben", Password: "To-Be-Deleted-1!" }));
  await assignMfa(account, authenticator, "ben");
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: "ben" }));
  const key = { UserName: "ben", AccessKeyId: AccessKey?.AccessKeyId };
  await as.root();
  await console.goto("users");
  const remove = page.getByTestId("users.delete");
  await expect(remove).toBeDisabled();
  for (const name of ["ben", "carla"]) await tick(page, name).check();

  await test.step("not one with an active access key", async () => {
    await remove.click();
    const dialog = dialogOf(page, "Delete 2 users?");
    await expect(dialog.getByText("A user with an active access key cannot be deleted.")).toBeVisible();
    await dialog.getByRole("textbox").fill("delete");
    await expect(dialog.getByRole("button", { name: "Delete users" })).toBeDisabled();
    await press(page, dialog.getByRole("button", { name: "Cancel" }));
  });
  await iam.send(new UpdateAccessKeyCommand({ ...key, Status: "Inactive" }));
  await press(page, page.getByRole("button", { name: /^Refresh/ }));
  await remove.click();
  const dialog = dialogOf(page, "Delete 2 users?");
  await dialog.getByRole("textbox").fill("Delete");
  await expect(dialog.getByRole("button", { name: "Delete users" })).toBeDisabled();
  await dialog.getByRole("textbox").fill("delete");
  await press(page, dialog.getByRole("button", { name: "Delete users" }));
  await expectFlash(page, "users.deleted", "2 users deleted");
  await expect(remove).toBeDisabled();
  expect(await names(account)).toEqual(["Ana"]);
  for (const operation of ["DeleteLoginProfile", "DeleteAccessKey", "DeactivateMFADevice", "DeleteUserPolicy"])
    expect(await codesOf(account, operation), operation).toEqual([undefined]);
  for (const operation of ["DetachUserPolicy", "RemoveUserFromGroup", "DeleteVirtualMFADevice"])
    expect(await codesOf(account, operation), operation).toEqual([undefined]);
  expect(await codesOf(account, "DeleteUser")).toEqual([undefined, undefined]);
});

test("one on its own page, by its name; the list follows", async ({ account, as, console, page }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.root();
  await console.goto("/iam/users/ben?section=tags");
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  const dialog = dialogOf(page, "Delete ben?");
  await dialog.getByRole("textbox").fill("Ben");
  await expect(dialog.getByRole("button", { name: "Delete user" })).toBeDisabled();
  await dialog.getByRole("textbox").fill("ben");
  await press(page, dialog.getByRole("button", { name: "Delete user" }));
  await expect(page).toHaveURL(/\/iam\/users$/);
  await expectFlash(page, "user.deleted", "User ben deleted");
  expect(await names(account)).toEqual([]);
});

test("a caller who may not delete is told for each user, and both stay", async ({ account, as, console, page }) => {
  for (const UserName of ["Ana", "ben", "clerk"]) await account.iam.send(new CreateUserCommand({ UserName }));
  const PolicyDocument = policyDocument(["iam:List*", "iam:Get*"]);
  await account.iam.send(new PutUserPolicyCommand({ UserName: "clerk", PolicyName: "read", PolicyDocument }));
  await as.user("clerk");
  await console.goto("users");
  for (const name of ["Ana", "ben"]) await tick(page, name).check();
  await page.getByTestId("users.delete").click();
  const dialog = dialogOf(page, "Delete 2 users?");
  await dialog.getByRole("textbox").fill("delete");
  await press(page, dialog.getByRole("button", { name: "Delete users" }));
  await expectFailure(page, "DeleteUser failed 2 times", "Failed: Ana, ben. AccessDenied");
  await expectFailure(page, "DeleteUser failed 2 times", "is not authorized to perform: iam:DeleteUser");
  expect(await names(account)).toEqual(["Ana", "ben", "clerk"]);
  expect(await codesOf(account, "DeleteUser")).toEqual(["AccessDenied", "AccessDenied"]);
});

test.describe("what another tab deleted meanwhile", () => {
  test.beforeEach(async ({ account, as }) => {
    for (const UserName of ["Ana", "ben"]) await account.iam.send(new CreateUserCommand({ UserName }));
    await as.root();
  });

  test("one of two that are to be deleted", async ({ account, console, page }) => {
    await console.goto("users");
    for (const name of ["Ana", "ben"]) await tick(page, name).check();
    await account.iam.send(new DeleteUserCommand({ UserName: "ben" }));
    await page.getByTestId("users.delete").click();
    const dialog = dialogOf(page, "Delete 2 users?");
    await dialog.getByRole("textbox").fill("delete");
    await press(page, dialog.getByRole("button", { name: "Delete users" }));
    await expectFlash(page, "user.deleted", "User Ana deleted");
    await expectFailure(page, "(ben) failed", "The user with name ben cannot be found.");
    await expect(page.getByText("No resources to display")).toBeVisible();
  });

  test("the user whose page is open: the page says that there is none", async ({ account, console, page }) => {
    await console.goto("/iam/users/ben");
    await account.iam.send(new DeleteUserCommand({ UserName: "ben" }));
    await press(page, page.getByRole("button", { name: "Refresh Permissions policies" }));
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/not found|does not exist|cannot be found/i);
    expect((await refusal(account.iam.send(new GetUserCommand({ UserName: "ben" })))).name).toBe(
      "NoSuchEntityException",
    );
  });

  test("the user whose dialog is open: what was typed stays with AWS's answer", async ({ account, console, page }) => {
    await console.goto("/iam/users/ben/inline-policy");
    await account.iam.send(new DeleteUserCommand({ UserName: "ben" }));
    await policyEditor(page).write(policyDocument("s3:*"));
    await press(page, page.getByTestId("wizard.next"));
    await page.getByLabel("Policy name").fill("own");
    await press(page, page.getByRole("button", { name: "Create policy" }));
    await expectFailure(page, "PutUserPolicy failed", "The user with name ben cannot be found.");
    await expect(page.getByLabel("Policy name")).toHaveValue("own");
    expect(await codesOf(account, "PutUserPolicy")).toEqual(["NoSuchEntityException"]);
  });
});

async function names({ iam }: TestAccount) {
  const { Users = [] } = await iam.send(new ListUsersCommand({}));
  return Users.map(({ UserName }) => UserName).sort();
}
