/** The account page: what only the root user can do. */
import { AttachUserPolicyCommand, CreateUserCommand } from "@aws-sdk/client-iam";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { refusal } from "../api/sdk-js/refusal";
import { faultsOf, wide } from "../fixtures/inspection";
import { expectFlash } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";

test("root activates and deactivates IAM access to billing information", async ({ account, as, console, page }) => {
  await as.root();
  await console.goto("account");
  const section = page.getByRole("region", { name: "IAM user and role access to Billing information" });
  await expect(section.getByText("IAM user/role access to billing information is deactivated")).toBeVisible();
  await section.getByRole("button", { name: "Edit" }).click();
  await section.getByRole("checkbox", { name: "Activate IAM Access" }).check();
  await section.getByRole("button", { name: "Update" }).click();
  await expect(section.getByText("IAM user/role access to billing information is activated")).toBeVisible();
  await console.goto("account");
  await expect(section.getByText("IAM user/role access to billing information is activated")).toBeVisible();
  await section.getByRole("button", { name: "Edit" }).click();
  await section.getByRole("checkbox", { name: "Activate IAM Access" }).uncheck();
  await section.getByRole("button", { name: "Update" }).click();
  await expect(section.getByText("IAM user/role access to billing information is deactivated")).toBeVisible();
  const events = await account.events("UpdateIAMAccessPreference");
  expect(events.map(({ errorCode }) => errorCode)).toEqual([undefined, undefined]);
});

test("the account's color stands in everybody's bar; whoever may not set it is told", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.root();
  await console.goto("account");
  await page.getByRole("button", { name: "Edit account display settings" }).click();
  await page.getByRole("radio", { name: "Dark blue" }).check();
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByTestId("account.field[color]")).toHaveText("Account color: Dark blue");
  await expectFlash(page, "account.color", "Account color updated");

  await as.user("ben");
  await console.goto("account");
  await expect(page.getByText("is not authorized to perform: uxc:GetAccountColor")).toBeVisible();
  await page.getByTestId("nav.account-menu").click();
  await expect(page.getByText("Dark blue")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Edit account display settings" }).click();
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByText("is not authorized to perform: uxc:DeleteAccountColor")).toBeVisible();
  expect((await account.events("PutAccountColor")).map(({ errorCode }) => errorCode)).toEqual([undefined]);
});

test("the list of services knows what one visited and marked, and says what is not simulated", async ({
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("/s3/buckets");
  await console.goto("users");
  await page.getByTestId("nav.services").click();
  const list = page.getByRole("navigation", { name: "Services" });
  await expect(list.locator('[data-testid^="nav.services.visited"]')).toHaveText(["IAM", "S3"]);
  await expect(list.getByText("A star marks a service as a favorite.")).toBeVisible();
  await expect(list.getByText("Lambda (not simulated)")).toBeVisible();
  await list.getByRole("button", { name: "CloudTrail is a favorite" }).click();
  await console.settled();
  expect(await faultsOf(page, { within: ".bar-panel" })).toEqual([]);
  await page.setViewportSize(wide);
  await page.reload();
  await page.getByTestId("nav.services").click();
  await page.getByTestId("nav.services.favorite[cloudtrail]").click();
  await expect(page.getByRole("heading", { name: "Event history" })).toBeVisible();
  await page.getByTestId("nav.services").click();
  await page.getByRole("button", { name: "CloudTrail is a favorite" }).click();
  await expect(page.locator('[data-testid^="nav.services.favorite"]')).toHaveCount(0);
});

test("root changes the account's name, and the e-mail address and password by which it signs in", async ({
  account,
  as,
  console,
  page,
}) => {
  const email = `ana@${account.id}.example`;
  const password = "Larch-and-birch-1";
  await as.root();
  await console.goto("account");
  await page.getByRole("button", { name: "Edit account name" }).click();
  await page.getByRole("textbox", { name: "Account name" }).fill("Larch School");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByTestId("account.field[name]")).toContainText("Larch School");
  await expect(page.getByTestId("nav.account-menu")).toContainText("Larch School");

  await page.getByRole("button", { name: "Edit root user email address" }).click();
  await page.getByLabel("New email address").fill(email);
  await page.getByRole("textbox", { name: "Root user password" }).fill("wrong");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("The password was incorrect.")).toBeVisible();
  await page.getByRole("textbox", { name: "Root user password" }).fill(account.root.password);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByTestId("account.field[email]")).toContainText(email);

  await page.getByRole("button", { name: "Edit root user password" }).click();
  await page.getByRole("textbox", { name: "Current password" }).fill(account.root.password);
  await page.getByRole("textbox", { name: "New password", exact: true }).fill(password);
  await page.getByRole("textbox", { name: "Confirm new password" }).fill(password);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByTestId("flash[password.changed]")).toBeVisible();

  for (const name of ["PutAccountName", "UpdateRootPassword"])
    expect(await account.events(name), name).toMatchObject([{ errorCode: undefined }]);
  expect((await account.events("AcceptPrimaryEmailUpdate")).map(({ errorCode }) => errorCode)).toEqual([
    undefined,
    "AccessDenied",
  ]);
  expect(JSON.stringify(await account.events())).not.toContain(password);

  await page.context().clearCookies();
  await page.goto("/signin/root");
  await page.getByTestId("signin.email").or(page.locator("#resolving_input")).first().fill(email);
  await page.getByTestId("signin.next").click();
  await page.locator("#password").fill(password);
  await page.locator("#signin_button").click();
  await expect(page.getByRole("heading", { level: 1, name: "IAM Dashboard" })).toBeVisible();
});

test("an administrator who is not root is told that these are root's tasks", async ({ account, as, console, page }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await account.iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn: administrator }));
  await as.user("ben");
  await console.goto("account");
  const sentence = "because only the root user of the account can perform this task";
  const section = page.getByRole("region", { name: "IAM user and role access to Billing information" });
  await section.getByRole("button", { name: "Edit" }).click();
  await section.getByRole("checkbox", { name: "Activate IAM Access" }).check();
  await section.getByRole("button", { name: "Update" }).click();
  await expect(section.getByText(sentence)).toBeVisible();
  await section.getByRole("button", { name: "Cancel" }).click();
  await expect(section.getByText("is deactivated")).toBeVisible();

  await page.getByRole("button", { name: "Close account" }).click();
  const dialog = page.getByRole("dialog", { name: `Close account ${account.id}?` });
  await dialog.getByRole("textbox").fill(account.id);
  await dialog.getByRole("button", { name: "Close account" }).click();
  await expect(dialog.getByText(sentence)).toBeVisible();
  for (const name of ["UpdateIAMAccessPreference", "CloseAccount"])
    expect(await account.events(name), name).toMatchObject([{ errorCode: "AccessDenied" }]);
  expect((await account.sts.send(new GetCallerIdentityCommand({}))).Account).toBe(account.id);
});

test("a user without permissions sees the refusals, and the way to their explanation", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.user("ben");
  await console.goto("account");
  await expect(page.getByText("account:GetAccountInformation").first()).toBeVisible();
  const section = page.getByRole("region", { name: "IAM user and role access to Billing information" });
  await expect(section.getByText("billing:GetIAMAccessPreference").first()).toBeVisible();
  await section.getByRole("link", { name: "Explain" }).click();
  await console.settled();
  await expect(page.getByTestId("explanation.missing")).toContainText("billing:GetIAMAccessPreference");
  expect(await account.events("GetAccountInformation")).toMatchObject([{ errorCode: "AccessDenied" }]);
});

test("root closes the account by typing its id; nobody gets in any more", async ({ account, as, console, page }) => {
  await as.root();
  await console.goto("account");
  await page.getByRole("button", { name: "Close account" }).click();
  const dialog = page.getByRole("dialog", { name: `Close account ${account.id}?` });
  await expect(dialog.getByRole("button", { name: "Close account" })).toBeDisabled();
  await dialog.getByRole("textbox").fill(account.id);
  await dialog.getByRole("button", { name: "Close account" }).click();
  await expect(page).toHaveURL(/\/signin/);
  await page.goto("/iam");
  await expect(page).toHaveURL(/\/signin/);
  expect(await refusal(account.sts.send(new GetCallerIdentityCommand({})))).toMatchObject({
    name: "InvalidClientTokenId",
  });
});
