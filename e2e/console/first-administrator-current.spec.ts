/** The same first administrator with the console of today. */
import { GetUserCommand, ListGroupsForUserCommand } from "@aws-sdk/client-iam";
import { expect, settled, test } from "../fixtures/test";

const password = "Tutorial-2026!";

test("the first administrator in today's console", async ({ account, page }) => {
  await test.step("sign in as root by e-mail", async () => {
    await page.goto("/signin?era=current");
    await page.getByRole("link", { name: "Sign in using root user email" }).click();
    await page.locator("#resolving_input").fill(account.root.email);
    await page.locator("#next_button").click();
    await page.locator("#password").fill(account.root.password);
    await page.locator("#signin_button").click();
    await settled(page);
    await expect(page.getByTestId("nav.account-menu")).toContainText(account.id);
  });
  await test.step("user details", async () => {
    await page.goto("/iam/home#/users/create");
    await page.waitForURL("**/iam/users/create");
    await settled(page);
    await page.getByLabel("User name").fill("Administrator");
    await page.getByRole("checkbox", { name: /Provide user access to the AWS Management Console/ }).check();
    await page.getByRole("radio", { name: /I want to create an IAM user/ }).check();
    await page.getByRole("radio", { name: /Custom password/ }).check();
    await page.getByRole("textbox", { name: "Custom password" }).fill(password);
    await page.getByRole("checkbox", { name: /Users must create a new password at next sign-in/ }).uncheck();
    await page.getByTestId("wizard.next").click();
  });
  await test.step("permissions: a new group", async () => {
    await expect(page.getByRole("radio", { name: /Add user to group/ })).toBeChecked();
    await page.getByRole("button", { name: "Create group" }).click();
    const dialog = page.getByRole("dialog", { name: "Create user group" });
    await dialog.getByLabel("User group name").fill("Administrators");
    await dialog.getByRole("searchbox").fill("AdministratorAccess");
    await dialog.getByRole("checkbox", { name: "Select AdministratorAccess", exact: true }).check();
    await dialog.getByRole("button", { name: "Create user group" }).click();
    await expect(dialog).toBeHidden();
    await page
      .getByRole("row", { name: /Administrators/ })
      .getByRole("checkbox")
      .check();
    await page.getByTestId("wizard.next").click();
  });
  await test.step("review, create, retrieve", async () => {
    await page.getByRole("button", { name: "Create user" }).click();
    await expect(page.getByText("User created successfully")).toBeVisible();
    await expect(page.getByText("Console sign-in details")).toBeVisible();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download .csv file" }).click();
    expect((await download).suggestedFilename()).toBe("Administrator_credentials.csv");
    await page.getByRole("button", { name: "Return to users list" }).click();
    await page.waitForURL("**/iam/users");
  });
  await test.step("it is real", async () => {
    expect((await account.iam.send(new GetUserCommand({ UserName: "Administrator" }))).User?.Path).toBe("/");
    const { Groups } = await account.iam.send(new ListGroupsForUserCommand({ UserName: "Administrator" }));
    expect(Groups?.map((group) => group.GroupName)).toEqual(["Administrators"]);
    expect(await account.events("CreateUser")).toMatchObject([{ record: { sessionCredentialFromConsole: "true" } }]);
  });
  await test.step("signed in, the bar shows account id and user name on two lines", async () => {
    await settled(page);
    await page.getByTestId("nav.account-menu").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.goto(`/signin/${account.id}/console`);
    await page.locator("#username").fill("administrator");
    await page.locator("#password").fill(password);
    await page.locator("#signin_button").click();
    await settled(page);
    const hyphened = account.id.replace(/^(\d{4})(\d{4})(\d{4})$/, "$1-$2-$3");
    const menu = page.getByTestId("nav.account-menu");
    await expect(menu).toContainText(`Account ID: ${hyphened}`);
    await expect(menu).toContainText("Administrator");
  });
});
