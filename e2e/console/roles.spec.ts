/** Roles: the list and its search, deletion with all that goes along, a service's role, and who may not. */
import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  CreateServiceLinkedRoleCommand,
  CreateUserCommand,
  DeleteRoleCommand,
  ListInstanceProfilesCommand,
  ListRolesCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import type { TestAccount } from "../fixtures/account";
import { policyDocument, trustPolicy } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFailure, expectFlash, press, tick } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

const ec2 = { Service: "ec2.amazonaws.com" };

test("are listed with whom they trust, found by name, and deleted with all that they have", async ({
  account,
  as,
  console,
  page,
}) => {
  const { iam, id } = account;
  await role(account, "Web", ec2);
  await role(account, "Partner", { AWS: ["111122223333", id], Service: ["lambda.amazonaws.com"] });
  await role(account, "Reader", { AWS: id });
  await iam.send(new AttachRolePolicyCommand({ RoleName: "Web", PolicyArn: "arn:aws:iam::aws:policy/SecurityAudit" }));
  const PolicyDocument = policyDocument("s3:*");
  await iam.send(new PutRolePolicyCommand({ RoleName: "Web", PolicyName: "own", PolicyDocument }));
  for (const InstanceProfileName of ["Web", "Other"]) {
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }));
    await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName: "Web" }));
  }
  await as.root();
  await console.goto("dashboard");
  await press(page, page.getByTestId("sidenav.roles"));
  await expect(page).toHaveURL(/\/iam\/roles$/);
  await expect(page.getByRole("link", { name: "Create role" })).toHaveAttribute("href", "/iam/roles/create");
  await expect(page.getByRole("row", { name: /Web AWS Service: ec2 -$/ })).toBeVisible();
  await expect(
    page.getByRole("row", { name: `Partner Account: 111122223333, Account: ${id}, and 1 more` }),
  ).toBeVisible();

  await page.getByRole("searchbox", { name: "Search" }).fill("rea");
  await expect(page.getByText("1 match", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Web", exact: true })).toBeHidden();
  await page.getByRole("searchbox", { name: "Search" }).fill("");
  await expect(page.getByRole("link", { name: "Web", exact: true })).toBeVisible();

  for (const name of ["Web", "Reader"]) await tick(page, name).check();
  await page.getByTestId("roles.delete").click();
  const dialog = dialogOf(page, "Delete 2 roles?");
  await expect(dialog.getByRole("row", { name: "Web None" })).toBeVisible();
  await dialog.getByRole("textbox").fill("Web");
  await expect(dialog.getByRole("button", { name: "Delete" })).toBeDisabled();
  await dialog.getByRole("textbox").fill("delete");
  await press(page, dialog.getByRole("button", { name: "Delete" }));
  await expectFlash(page, "roles.deleted", "2 roles deleted");
  expect(await names(account)).toEqual(["Partner"]);
  const { InstanceProfiles = [] } = await iam.send(new ListInstanceProfilesCommand({}));
  expect(InstanceProfiles.map(({ InstanceProfileName, Roles }) => [InstanceProfileName, Roles])).toEqual([
    ["Other", []],
  ]);
  expect(await codesOf(account, "RemoveRoleFromInstanceProfile")).toEqual([undefined, undefined]);
  for (const operation of ["DeleteInstanceProfile", "DetachRolePolicy", "DeleteRolePolicy"])
    expect(await codesOf(account, operation), operation).toEqual([undefined]);
  expect(await codesOf(account, "DeleteRole")).toEqual([undefined, undefined]);

  await page.getByRole("searchbox", { name: "Search" }).fill("nothing-like-it");
  await expect(page.getByText("No matches")).toBeVisible();
});

test("a service's role is only looked at, and deleted by its task", async ({ account, as, console, page }) => {
  await account.iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: "batch.amazonaws.com" }));
  const name = "AWSServiceRoleForBatch";
  await as.root();
  await console.goto("roles");
  const row = page.getByRole("row", { name: `${name} AWS Service: batch (Service-Linked Role)` });
  await press(page, row.getByRole("link", { name }));
  await expect(page.getByText("its permissions cannot be edited")).toBeVisible();
  await expect(page.getByRole("link", { name: "BatchServiceRolePolicy" })).toBeVisible();
  for (const gone of ["Remove", "Add permissions"]) await expect(page.getByRole("button", { name: gone })).toBeHidden();
  await expect(page.getByRole("tab", { name: "Revoke sessions" })).toBeHidden();
  await press(page, page.getByRole("tab", { name: "Trust relationships" }));
  await expect(page.getByText("AWS Service: batch")).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit trust policy" })).toBeHidden();

  await page.getByRole("button", { name: "Delete", exact: true }).click();
  const dialog = dialogOf(page, `Delete ${name}?`);
  await dialog.getByRole("textbox").fill(name);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/iam/role-deletion?*", async (route) => {
    await released;
    await route.continue();
  });
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expectFlash(page, "role.deletion.started", "Deletion in progress");
  release();
  await expectFlash(page, "role.deleted", `Role ${name} deleted`);
  await expect(page).toHaveURL(/\/iam\/roles$/);
  await expect(page.getByText("Deletion in progress")).toBeHidden();
  expect(await names(account)).toEqual([]);
  expect(await codesOf(account, "DeleteServiceLinkedRole")).toEqual([undefined]);
  expect(await codesOf(account, "GetServiceLinkedRoleDeletionStatus")).toEqual([undefined]);

  await test.step("one that its service needs stays, with the reason", async () => {
    const needed = "AWSServiceRoleForSupport";
    await tick(page, needed).check();
    await page.getByTestId("roles.delete").click();
    const asked = dialogOf(page, `Delete ${needed}?`);
    await asked.getByRole("textbox").fill(needed);
    await asked.getByRole("button", { name: "Delete" }).click();
    await expectFlash(page, "role.deletion.failed", `Role ${needed} could not be deleted`);
    await expect(page.getByText("AWS Support needs this role in every account. It can't be deleted.")).toBeVisible();
    await expect(page.getByRole("link", { name: needed })).toBeVisible();
  });
});

test("who may only list sees what may be seen, and is told why a role stays", async ({
  account,
  as,
  console,
  page,
}) => {
  await role(account, "Web", ec2);
  for (const UserName of ["clerk", "nobody"]) await account.iam.send(new CreateUserCommand({ UserName }));
  const PolicyDocument = policyDocument(["iam:List*"]);
  await account.iam.send(new PutUserPolicyCommand({ UserName: "clerk", PolicyName: "list", PolicyDocument }));
  await as.user("clerk");
  await console.goto("roles");
  await expect(
    page.getByRole("row", { name: /^Select Web Web AWS Service: ec2 Access denied: iam:GetRole$/ }),
  ).toBeVisible();
  await tick(page, "Web").check();
  await page.getByTestId("roles.delete").click();
  const dialog = dialogOf(page, "Delete Web?");
  await dialog.getByRole("textbox").fill("Web");
  await press(page, dialog.getByRole("button", { name: "Delete" }));
  await expectFailure(page, "DeleteRole (Web) failed", "is not authorized to perform: iam:DeleteRole");
  expect(await names(account)).toEqual(["Web"]);
  expect(await codesOf(account, "DeleteRole")).toEqual(["AccessDenied"]);

  await as.user("nobody");
  await console.goto("roles");
  await expect(page.getByText("is not authorized to perform: iam:ListRoles")).toBeVisible();
  await expect(
    page.getByRole("link", { name: "Explain" }).or(page.getByRole("button", { name: "Explain" })),
  ).toBeVisible();
  await console.goto("/iam/roles/Web");
  await expect(page.getByText("is not authorized to perform: iam:GetRole").first()).toBeVisible();
});

test("a role that another tab deleted meanwhile is told, the others go", async ({ account, as, console, page }) => {
  for (const name of ["Ana", "Ben"]) await role(account, name, ec2);
  await as.root();
  await console.goto("roles");
  for (const name of ["Ana", "Ben"]) await tick(page, name).check();
  await account.iam.send(new DeleteRoleCommand({ RoleName: "Ben" }));
  await page.getByTestId("roles.delete").click();
  const dialog = dialogOf(page, "Delete 2 roles?");
  await dialog.getByRole("textbox").fill("delete");
  await press(page, dialog.getByRole("button", { name: "Delete" }));
  await expectFlash(page, "role.deleted", "Role Ana deleted");
  await expectFailure(page, "(Ben) failed", "The role with name Ben cannot be found.");
  expect(await names(account)).toEqual([]);
  // One that is gone, names that nothing can have, and no page at all; in a browser that prefers dark pages.
  await page.emulateMedia({ colorScheme: "dark" });
  for (const address of [
    "/iam/roles/Ben",
    "/iam/users/n%20obody",
    "/iam/policies/nothing",
    "/s3/buckets/No_Bucket",
    "/iam/nowhere",
  ] as const) {
    await console.goto(address);
    await expect(page.getByTestId("nav.account-menu"), "within the console's frame").toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/not found|does not exist|cannot be found/i);
    await expect(page.locator("body")).toHaveClass(/awsui-dark-mode/);
  }
});

const role = ({ iam }: TestAccount, RoleName: string, principal: object) =>
  iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trustPolicy(principal) }));

/** The names of the roles, without those that every account has from its beginning. */
async function names({ iam }: TestAccount) {
  const { Roles = [] } = await iam.send(new ListRolesCommand({}));
  return Roles.map(({ RoleName = "" }) => RoleName)
    .filter((name) => !/^AWSServiceRoleFor(Support|TrustedAdvisor)$/.test(name))
    .sort();
}
