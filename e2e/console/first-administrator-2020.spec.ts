/**
 * The tutorial of 2020 to the letter: "Create IAM User" of the primer of 5 February 2020, steps 1 to 15 with its
 * prelude (billing access) and coda (the account's sign-in URL, the bar without hyphens).
 */
import {
  CreateGroupCommand,
  GetUserCommand,
  ListAttachedGroupPoliciesCommand,
  ListGroupsForUserCommand,
} from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import type { TestAccount } from "../fixtures/account";
import { expect, settled, test } from "../fixtures/test";

test.use({ era: "2020" });

const password = "Tutorial-2020!";
const changed = "Tutorial-2021!";

for (const mustChange of [true, false]) {
  test(`the first administrator, ${mustChange ? "who must choose a new password" : "whose password stays"}`, async ({
    account,
    page,
  }) => {
    await test.step("sign in as root", () => signInAsRoot(page, account));
    await test.step("activate IAM access to billing", () => activateBilling(page));
    await test.step("steps 1 and 2: Users, Add user", async () => {
      await page.goto("/iam");
      await settled(page);
      await page.getByRole("link", { name: "Users", exact: true }).first().click();
      await page
        .getByRole("button", { name: "Add user" })
        .or(page.getByRole("link", { name: "Add user" }))
        .click();
      await expect(page.getByRole("heading", { name: "Add user" })).toBeVisible();
    });
    await test.step("steps 3 to 5: details", async () => {
      await page.getByLabel("User name").fill("Administrator");
      await page.getByRole("checkbox", { name: "AWS Management Console access" }).check();
      await page.getByRole("radio", { name: "Custom password" }).check();
      await page.getByRole("textbox", { name: "Custom password" }).fill(password);
      const reset = page.getByRole("checkbox", { name: "User must create a new password at next sign-in" });
      await expect(reset).toBeChecked();
      if (!mustChange) await reset.uncheck();
    });
    await test.step("steps 6 to 8: permissions, Create group", async () => {
      await page.getByRole("button", { name: "Next: Permissions" }).click();
      await expect(page.getByRole("radio", { name: "Add user to group" })).toBeChecked();
      await page.getByRole("button", { name: "Create group" }).click();
    });
    await test.step("steps 9 to 11: the dialog", async () => {
      const dialog = page.getByRole("dialog", { name: "Create group" });
      await dialog.getByLabel("Group name").fill("Administrators");
      await dialog.getByRole("button", { name: "Filter policies" }).click();
      const kind = dialog.getByRole("checkbox", { name: "AWS managed - job function" });
      const unused = dialog.getByRole("checkbox", { name: "Not used" });
      await kind.check();
      await unused.check();
      await expect(dialog.getByText("Showing 11 results")).toBeVisible();
      await unused.uncheck();
      // Escape is for the list; the dialog and what stands in it stay.
      await page.keyboard.press("Escape");
      await expect(kind).toBeHidden();
      await expect(dialog.getByRole("button", { name: "Filter policies" })).toBeFocused();
      await expect(dialog.getByLabel("Group name")).toHaveValue("Administrators");
      await dialog.getByRole("checkbox", { name: "Select AdministratorAccess", exact: true }).check();
      await dialog.getByRole("button", { name: "Create group" }).click();
      await expect(dialog).toBeHidden();
    });
    await test.step("step 12: Refresh shows a group made elsewhere; the new one is ticked", async () => {
      await account.iam.send(new CreateGroupCommand({ GroupName: "MadeElsewhere" }));
      await expect(page.getByRole("row", { name: /MadeElsewhere/ })).toHaveCount(0);
      await page.getByRole("button", { name: "Refresh" }).click();
      await expect(page.getByRole("row", { name: /MadeElsewhere/ })).toBeVisible();
      await page
        .getByRole("row", { name: /Administrators/ })
        .getByRole("checkbox")
        .check();
      // A message with a button would lead out of the wizard.
      await expect(page.getByTestId("flash[group.created]")).toHaveCount(0);
    });
    await test.step("steps 13 and 14: tags", async () => {
      await page.getByRole("button", { name: "Next: Tags" }).click();
      await expect(page.getByText("You can add 50 more tags.")).toBeVisible();
      await page.getByRole("textbox", { name: "Key of tag 1" }).fill("team");
      await page.getByRole("textbox", { name: "Value of tag 1" }).fill("platform");
      await expect(page.getByRole("textbox", { name: "Key of tag 2" })).toBeVisible();
      await expect(page.getByText("You can add 49 more tags.")).toBeVisible();
    });
    await test.step("step 15: review and create", async () => {
      await page.getByRole("button", { name: "Next: Review" }).click();
      await expect(page.getByText("Administrators", { exact: true })).toBeVisible();
      await page.getByRole("button", { name: "Create user" }).click();
      await expect(page.getByText("Success", { exact: true }).first()).toBeVisible();
      await expect(page.getByText(`/signin/${account.id}/console`).first()).toBeVisible();
    });
    await test.step("what was made is real", () => madeIsReal(account));
    await test.step("sign out, and in as Administrator at the account's URL", async () => {
      await page.getByTestId("nav.account-menu").click();
      await page.getByRole("button", { name: "Sign Out" }).click();
      await page.goto(`/signin/${account.id}/console/`);
      await expect(page.locator("#account")).toHaveValue(account.id);
      await page.locator("#username").fill("Administrator");
      await page.locator("#password").fill(password);
      await page.locator("#signin_button").click();
      if (mustChange) await changePassword(page);
      await settled(page);
      await expect(page.getByTestId("nav.account-menu")).toContainText(`Administrator @ ${account.id}`);
    });
    await test.step("billing is open to the administrator, and the trail has it all", async () => {
      await page.goto("/billing");
      await settled(page);
      await expect(page.getByText("is not authorized")).toHaveCount(0);
      expect((await account.events("ConsoleLogin")).length).toBeGreaterThanOrEqual(2);
      expect(await account.events("ChangePassword")).toHaveLength(mustChange ? 1 : 0);
    });
  });
}

async function signInAsRoot(page: Page, account: TestAccount) {
  await page.goto("/signin?era=2020");
  await page.locator("#root_user_radio_button").check();
  await page.locator("#resolving_input").fill(account.root.email);
  await page.locator("#next_button").click();
  await page.locator("#password").fill(account.root.password);
  await page.locator("#signin_button").click();
  await settled(page);
}

async function activateBilling(page: Page) {
  await page.getByTestId("nav.account-menu").click();
  await page.getByRole("link", { name: "My Account" }).click();
  await settled(page);
  const section = page.getByRole("region", { name: "IAM User and Role Access to Billing Information" });
  await section.getByRole("button", { name: "Edit" }).click();
  await section.getByRole("checkbox", { name: "Activate IAM Access" }).check();
  await section.getByRole("button", { name: "Update" }).click();
  await expect(section.getByText("IAM user/role access to billing information is activated")).toBeVisible();
}

async function madeIsReal(account: TestAccount) {
  const { User } = await account.iam.send(new GetUserCommand({ UserName: "Administrator" }));
  expect(User?.Tags).toEqual([{ Key: "team", Value: "platform" }]);
  const { Groups } = await account.iam.send(new ListGroupsForUserCommand({ UserName: "Administrator" }));
  expect(Groups?.map((group) => group.GroupName)).toEqual(["Administrators"]);
  const { AttachedPolicies } = await account.iam.send(
    new ListAttachedGroupPoliciesCommand({ GroupName: "Administrators" }),
  );
  expect(AttachedPolicies).toEqual([
    { PolicyName: "AdministratorAccess", PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
  ]);
  for (const name of ["CreateGroup", "AttachGroupPolicy", "CreateUser", "CreateLoginProfile", "AddUserToGroup"]) {
    const events = await account.events(name);
    expect(events.filter((event) => !event.errorCode).length, name).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toContain(password);
  }
}

async function changePassword(page: Page) {
  await expect(page.getByRole("heading", { name: "You must change your password to continue" })).toBeVisible();
  await page.getByLabel("Old password").fill(password);
  await page.getByLabel("New password", { exact: true }).fill(changed);
  await page.getByLabel("Retype new password").fill(changed);
  await page.getByRole("button", { name: "Confirm password change" }).click();
}
