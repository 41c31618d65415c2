/** The dashboard: alias and sign-in address, recommendations, counts; what one may not see is told part by part. */
import {
  CreateAccessKeyCommand,
  CreateAccountAliasCommand,
  CreateGroupCommand,
  CreateUserCommand,
  ListAccountAliasesCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import { makeAccount } from "../fixtures/account";
import { expect, test } from "../fixtures/test";

test("root gives the account an alias, changes it and takes it away", async ({ account, as, console, page }) => {
  await as.root();
  await console.goto("dashboard");
  await expect(page.getByRole("heading", { level: 1, name: "IAM Dashboard" })).toBeVisible();
  const url = page.getByTestId("dashboard.sign-in-url");
  await expect(url).toContainText(`/signin/${account.id}/console`);

  const first = `larch-${account.id}`;
  await page.getByRole("button", { name: "Create account alias" }).click();
  const create = page.getByRole("dialog", { name: `Create alias for AWS account ${account.id}` });
  await create.getByLabel("Preferred alias").fill("Larch");
  await expect(create.getByText("An alias has lowercase letters, digits, and hyphens only.")).toBeVisible();
  await expect(create.getByTestId("alias-form.url")).toHaveText("-");
  await create.getByLabel("Preferred alias").fill(first);
  await expect(create.getByTestId("alias-form.url")).toContainText(`/signin/${first}/console`);
  await create.getByRole("button", { name: "Create alias" }).click();
  await expect(page.getByTestId("flash[alias.created]")).toBeVisible();
  await expect(url).toContainText(`/signin/${first}/console`);
  expect((await account.iam.send(new ListAccountAliasesCommand({}))).AccountAliases).toEqual([first]);

  const second = `birch-${account.id}`;
  await page.getByRole("button", { name: "Edit account alias" }).click();
  await page.getByLabel("Preferred alias").fill(second);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByTestId("flash[alias.updated]")).toBeVisible();
  await expect(url).toContainText(`/signin/${second}/console`);
  expect((await account.iam.send(new ListAccountAliasesCommand({}))).AccountAliases).toEqual([second]);
  // What stands there already is not sent: the trail has two calls.
  await page.getByRole("button", { name: "Edit account alias" }).click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByTestId("nav.account-menu").click();
  await expect(page.getByTestId("nav.account-menu.account-id").locator("xpath=ancestor::dl")).toContainText(second);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Delete account alias" }).click();
  await page
    .getByRole("dialog", { name: `Delete alias ${second}?` })
    .getByRole("button", { name: "Delete" })
    .click();
  await expect(page.getByTestId("flash[alias.deleted]")).toBeVisible();
  await expect(url).toContainText(`/signin/${account.id}/console`);
  expect((await account.iam.send(new ListAccountAliasesCommand({}))).AccountAliases).toEqual([]);

  expect((await account.events("CreateAccountAlias")).map(({ errorCode }) => errorCode)).toEqual([
    undefined,
    undefined,
  ]);
  expect((await account.events("DeleteAccountAlias")).map(({ errorCode }) => errorCode)).toEqual([undefined]);
});

test("counts lead to the lists that exist, and recommendations to root's credentials", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await account.iam.send(new CreateGroupCommand({ GroupName: "Developers" }));
  await as.root();
  await console.goto("dashboard");
  await expect(page.getByTestId("dashboard.count[users]").getByRole("link", { name: "Users: 1" })).toBeVisible();
  await expect(page.getByTestId("dashboard.count[roles]").getByRole("link", { name: /^Roles: \d+$/ })).toBeVisible();
  const counts = await page.getByTestId(/^dashboard\.count\[/).all();
  const tops = await Promise.all(counts.map(async (count) => (await count.boundingBox())?.y));
  expect([tops.length, new Set(tops).size], "all counts in one row").toEqual([5, 1]);
  await expect(page.getByTestId("dashboard.recommendation[root-mfa]")).toContainText("Add MFA for root user");

  await account.iam.send(new CreateUserCommand({ UserName: "ana" }));
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect(page.getByTestId("dashboard.count[users]")).toContainText("2");

  await test.step("ages of credentials, in classes, lead to the users by age", async () => {
    await account.iam.send(new CreateAccessKeyCommand({ UserName: "ana" }));
    await account.advance(100 * 86_400_000);
    await account.iam.send(new CreateAccessKeyCommand({ UserName: "ben" }));
    await page.getByRole("button", { name: "Refresh" }).click();
    const keys = page.getByRole("table", { name: "Active access keys by age" });
    await expect(keys.getByRole("row", { name: "91 to 365 days 1" })).toBeVisible();
    await expect(keys.getByRole("row", { name: "Up to 30 days 1" })).toBeVisible();
    await page.getByRole("link", { name: "Active access keys" }).click();
    await console.settled();
    await expect(page.getByRole("row").nth(1)).toContainText("ana");
    await page.goBack();
    await console.settled();
  });

  await page.getByRole("link", { name: "User groups: 1" }).click();
  await expect(page).toHaveURL(/\/iam\/groups$/);
  await expect(page.getByRole("link", { name: "Developers" })).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "Add MFA: Add MFA for root user" }).click();
  await expect(page).toHaveURL(/\/iam\/security-credentials$/);
  // Event history shows the last 90 days: what was read before the clock moved is not in it.
  expect((await account.events("GetAccountSummary")).length).toBeGreaterThanOrEqual(1);
});

test("a user sees the parts that a policy allows, and of the others the refusal", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.user("ben");
  await console.goto("dashboard");
  const denied = page
    .getByTestId("dashboard.count[users]")
    .getByRole("button", { name: "Access denied: iam:GetAccountSummary" });
  await denied.click();
  await expect(page.getByText("is not authorized to perform: iam:GetAccountSummary").first()).toBeVisible();
  await page.getByRole("link", { name: "Explain" }).click();
  await console.settled();
  await expect(page.getByTestId("explanation.missing")).toContainText("iam:GetAccountSummary");
  await page.getByRole("button", { name: "Back" }).click();
  await expect(denied).toBeVisible();

  await account.iam.send(
    new PutUserPolicyCommand({
      UserName: "ben",
      PolicyName: "Summary",
      PolicyDocument: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "iam:GetAccountSummary", Resource: "*" }],
      }),
    }),
  );
  await console.goto("dashboard");
  await expect(page.getByTestId("dashboard.count[users]")).toContainText("1");
  await expect(page.getByTestId("dashboard.ages[passwords]")).toContainText("Access denied");
  await expect(page.getByText("iam:ListMFADevices")).toBeVisible();
  // Root's credentials are root's alone.
  await expect(page.getByTestId("dashboard.recommendation[root-mfa].follow")).toBeDisabled();
  const [allowed, refused] = await account.events("GetAccountSummary");
  expect([allowed?.errorCode, refused?.errorCode]).toEqual([undefined, "AccessDenied"]);
});

test.describe("2020", () => {
  test.use({ era: "2020" });

  test("the strip tells id and alias, and Customize creates and deletes the alias", async ({
    account,
    as,
    console,
    page,
  }) => {
    await as.root();
    await console.goto("/");
    await expect(page).toHaveURL(/\/iam$/);
    await expect(page.getByText("IAM users sign-in link:")).toBeVisible();
    await expect(page.getByTestId("dashboard.account-id")).toContainText(account.id);
    await expect(page.getByTestId("dashboard.alias")).toHaveText("-");
    await expect(page.getByTestId("dashboard.sign-in-url")).toContainText(`/signin/${account.id}/console`);
    await page.getByRole("button", { name: "Customize" }).click();
    const alias = `alder-${account.id}`;
    await page.getByLabel("Preferred alias").fill(alias);
    await page.getByRole("button", { name: "Yes, Create" }).click();
    await expect(page.getByTestId("dashboard.alias")).toHaveText(alias);
    await expect(page.getByTestId("dashboard.sign-in-url")).toContainText(`/signin/${alias}/console`);
    expect((await account.iam.send(new ListAccountAliasesCommand({}))).AccountAliases).toEqual([alias]);

    await page.getByRole("button", { name: "Customize" }).click();
    await expect(page.getByRole("button", { name: "Yes, Edit" })).toBeVisible();
    await page.getByRole("button", { name: "Yes, Delete" }).click();
    // Deleting asks once.
    await page
      .getByRole("dialog", { name: `Delete alias ${alias}?` })
      .getByRole("button", { name: "Delete" })
      .click();
    await expect(page.getByTestId("flash[alias.deleted]")).toBeVisible();
    expect((await account.iam.send(new ListAccountAliasesCommand({}))).AccountAliases).toEqual([]);
    expect(await account.events("DeleteAccountAlias")).toMatchObject([{ name: "DeleteAccountAlias" }]);
  });
});

test("an alias that another account has is refused in AWS's words", async ({ account, as, console, page }) => {
  const other = await makeAccount();
  const taken = `aspen-${other.id}`;
  await other.iam.send(new CreateAccountAliasCommand({ AccountAlias: taken }));
  await as.root();
  await console.goto("dashboard");
  await page.getByRole("button", { name: "Create account alias" }).click();
  await page.getByLabel("Preferred alias").fill(taken);
  await page.getByRole("button", { name: "Create alias" }).click();
  await expect(page.getByText(`The account alias ${taken} already exists.`)).toBeVisible();
  expect(await account.events("CreateAccountAlias")).toMatchObject([{ errorCode: "EntityAlreadyExistsException" }]);
  expect((await account.iam.send(new ListAccountAliasesCommand({}))).AccountAliases).toEqual([]);
});
