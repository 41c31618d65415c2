/** The wizard for new users: what it asks, what it tells where a part of the work fails, how one leaves it. */
import {
  CreateUserCommand,
  GetUserCommand,
  ListAttachedUserPoliciesCommand,
  ListUsersCommand,
  ListUserTagsCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import type { TestAccount } from "../fixtures/account";
import { policyDocument } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFailure, expectFlash, pick, press, saved, tick } from "../fixtures/page-parts";
import { expect, settled, test } from "../fixtures/test";

const [next, submit] = ["wizard.next", "wizard.submit"];

test("names are judged at the field, and a taken one in AWS's words; what was typed stays", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "Ana" }));
  await as.root();
  await console.goto("create-user");
  const name = page.getByLabel("User name");
  for (const [typed, sentence] of [
    ["", "User name is required"],
    ["ben smith", "A user name has up to 64 characters"],
    ["b".repeat(65), "A user name has up to 64 characters"],
  ] as const) {
    await name.fill(typed);
    await press(page, page.getByTestId(next));
    await expect(page.getByText(sentence).first()).toBeVisible();
    await expect(name).toBeFocused();
  }
  await name.fill("ana");
  await press(page, page.getByTestId(next));
  await press(page, page.getByTestId(next));
  await press(page, page.getByRole("button", { name: "Add new tag" }));
  await page.getByRole("textbox", { name: "Key of tag 1" }).fill("team");
  await press(page, page.getByTestId(submit));
  await expectFailure(page, "CreateUser failed", "EntityAlreadyExists: User with name ana already exists.");
  await expect(page.getByRole("textbox", { name: "Key of tag 1" })).toHaveValue("team");
  await press(page, page.getByRole("button", { name: "Edit User details" }));
  await expect(name).toHaveValue("ana");
  await name.fill("ben");
  await press(page, page.getByTestId(next));
  await press(page, page.getByTestId(next));
  await press(page, page.getByTestId(submit));
  await expectFlash(page, "user.created.nopw", "User ben created");
  await expect(page).toHaveURL(/\/iam\/users$/);
  expect((await account.iam.send(new ListUserTagsCommand({ UserName: "ben" }))).Tags).toEqual([
    { Key: "team", Value: "" },
  ]);
  expect(await codesOf(account, "CreateUser")).toEqual([undefined, "EntityAlreadyExistsException", undefined]);
});

test("policies are attached directly, with a boundary", async ({ account, as, console, page }) => {
  await as.root();
  await console.goto("create-user");
  await page.getByLabel("User name").fill("ben");
  await press(page, page.getByTestId(next));
  await page.getByRole("radio", { name: "Attach policies directly" }).check();
  await page.getByRole("searchbox").fill("SecurityAudit");
  await tick(page, "SecurityAudit").check();
  await page.getByRole("button", { name: "Set permissions boundary - optional" }).click();
  await page.getByRole("checkbox", { name: /Use a permissions boundary/ }).check();
  await press(page, page.getByTestId(next));
  await expect(page.getByText("Select a policy for the boundary").first()).toBeVisible();
  const boundaries = page.getByTestId("pick-boundary.table");
  await boundaries.getByRole("searchbox").fill("PowerUserAccess");
  await pick(boundaries, "PowerUserAccess").check();
  await press(page, page.getByTestId(next));
  const summary = page.getByRole("table", { name: "Permissions summary" });
  await expect(summary.getByRole("row", { name: /PowerUserAccess .* Permissions boundary/ })).toBeVisible();
  await press(page, page.getByTestId(submit));
  await expectFlash(page, "user.created.nopw", "User ben created");
  const { User } = await account.iam.send(new GetUserCommand({ UserName: "ben" }));
  expect(User?.PermissionsBoundary?.PermissionsBoundaryArn).toBe("arn:aws:iam::aws:policy/PowerUserAccess");
  expect(await attachedTo(account, "ben")).toEqual(["SecurityAudit"]);
});

test("who may create users and no more: the user is there, the messages name what failed", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "clerk" }));
  const PolicyDocument = policyDocument([
    "iam:CreateUser",
    "iam:TagUser",
    "iam:CreateLoginProfile",
    "iam:List*",
    "iam:Get*",
  ]);
  await account.iam.send(new PutUserPolicyCommand({ UserName: "clerk", PolicyName: "create", PolicyDocument }));
  await as.user("clerk");
  await console.goto("create-user");
  await detailsWithPassword(page, "ben");
  await page.getByRole("radio", { name: "Attach policies directly" }).check();
  await page.getByRole("searchbox").fill("SecurityAudit");
  await tick(page, "SecurityAudit").check();
  await press(page, page.getByTestId(next));
  await press(page, page.getByTestId(submit));
  await expectFlash(page, "user.created", "User created successfully");
  const failed = page.getByTestId("flash[api.error]");
  await expect(failed).toHaveText([/^AttachUserPolicy \(ben\) failed/, /^AttachUserPolicy \(ben\) failed/]);
  await expect(page.getByText(/is not authorized to perform: iam:AttachUserPolicy/).first()).toBeVisible();
  await page.getByRole("button", { name: "Show Console password" }).click();
  await page.getByRole("link", { name: "Explain" }).first().click();
  await page.waitForURL("**/authorization-details/*");
  await settled(page);
  await expect(page.getByTestId("explanation.missing")).toContainText("iam:AttachUserPolicy");
  expect(await attachedTo(account, "ben")).toEqual([]);
  expect(await codesOf(account, "AttachUserPolicy")).toEqual(["AccessDenied", "AccessDenied"]);
  expect(await codesOf(account, "CreateLoginProfile")).toEqual([undefined]);
});

test("whom CreateUser is denied keeps all that was typed", async ({ account, as, console, page }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "clerk" }));
  await as.user("clerk");
  await console.goto("create-user");
  await detailsWithPassword(page, "ben", "Custom-Password-1!");
  await press(page, page.getByTestId(next));
  await press(page, page.getByTestId(submit));
  await expectFailure(page, "CreateUser failed", "is not authorized to perform: iam:CreateUser");
  await press(page, page.getByRole("button", { name: "Edit User details" }));
  await expect(page.getByLabel("User name")).toHaveValue("ben");
  await expect(page.getByRole("textbox", { name: "Custom password" })).toHaveValue("Custom-Password-1!");
  expect((await account.iam.send(new ListUsersCommand({}))).Users?.map(({ UserName }) => UserName)).toEqual(["clerk"]);
  expect(await codesOf(account, "CreateUser")).toEqual([undefined, "AccessDenied"]);
});

test.describe("the password that is shown once", () => {
  const unseen = "Continue without viewing or downloading console password?";

  test.beforeEach(async ({ as, console, page }) => {
    await as.root();
    await console.goto("users");
    await press(page, page.getByTestId("users.create"));
    await detailsWithPassword(page, "ben");
    await press(page, page.getByTestId(next));
    await press(page, page.getByTestId(submit));
    await expect(page.getByText("Console sign-in details")).toBeVisible();
  });

  test("is not left unseen by any way of this page", async ({ page }) => {
    const dialog = dialogOf(page, unseen);
    for (const way of [
      page.getByRole("button", { name: "Return to users list" }),
      page.getByTestId("sidenav.groups"),
      page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name: "IAM users" }),
      page.getByRole("link", { name: "View user" }),
      page.getByTestId("nav.home"),
    ]) {
      await press(page, way);
      await expect(dialog).toBeVisible();
      await press(page, dialog.getByRole("button", { name: "Cancel" }));
      await expect(dialog).toBeHidden();
      await expect(page).toHaveURL(/\/iam\/users\/create$/);
    }
    await page.evaluate(() => history.back());
    await expect(dialog).toBeVisible();
    await press(page, dialog.getByRole("button", { name: "Close" }));
    await expect(page.getByRole("button", { name: "Show Console password" })).toBeVisible();

    await press(page, page.getByTestId("sidenav.groups"));
    await press(page, dialog.getByRole("button", { name: "Continue" }));
    await expect(page).toHaveURL(/\/iam\/groups$/);
    await expect(dialog).toBeHidden();
  });

  test("before a reload and before closing the browser asks", async ({ page }) => {
    const asked = page.waitForEvent("dialog");
    await page.evaluate(() => void setTimeout(() => location.reload()));
    const question = await asked;
    expect(question.type()).toBe("beforeunload");
    await question.dismiss();
    await expect(page.getByRole("button", { name: "Show Console password" })).toBeVisible();
    const again = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const last = await again;
    expect(last.type()).toBe("beforeunload");
    await last.accept();
  });

  test("nobody asks once it was shown", async ({ page }) => {
    await page.getByRole("button", { name: "Show Console password" }).click();
    await page.getByRole("button", { name: "Hide Console password" }).click();
    await press(page, page.getByTestId("sidenav.groups"));
    await expect(page).toHaveURL(/\/iam\/groups$/);
  });

  test("nobody asks once it was saved", async ({ account, page }) => {
    const file = await saved(page, page.getByRole("button", { name: "Download .csv file" }));
    expect(file.name).toBe("ben_credentials.csv");
    expect(file.text).toMatch(/^User name,Password,Console sign-in URL\r\nben,/);
    expect(file.text).toContain(`/signin/${account.id}/console`);
    let asked = false;
    page.on("dialog", (question) => {
      asked = true;
      return question.accept();
    });
    await page.reload();
    await settled(page);
    expect(asked).toBe(false);
    await expect(page.getByLabel("User name")).toHaveValue("");
  });
});

test.describe("in the era of 2020", () => {
  test.use({ era: "2020" });

  test("several users at once: a taken name is told, the others are made with keys and passwords", async ({
    account,
    as,
    console,
    page,
  }) => {
    await account.iam.send(new CreateUserCommand({ UserName: "Ana" }));
    await as.root();
    await console.goto("create-user");
    await page.getByLabel("User name*", { exact: true }).fill("ben");
    const more = page.getByRole("button", { name: "Add another user" });
    for (const [index, name] of ["ana", "BEN"].entries()) {
      await more.click();
      await page.getByLabel(`User name ${index + 2}*`).fill(name);
    }
    await expect(page.getByTestId(next)).toBeDisabled();
    await page.getByRole("checkbox", { name: "Programmatic access" }).check();
    await page.getByRole("checkbox", { name: "AWS Management Console access" }).check();
    await press(page, page.getByTestId(next));
    await expect(page.getByText("Another user in this list has the same name")).toBeVisible();
    await page.getByLabel("User name 3*").fill("carla");
    for (let step = 0; step < 3; step++) await press(page, page.getByTestId(next));
    await press(page, page.getByRole("button", { name: "Create users" }));
    await expectFailure(page, "CreateUser (ana) failed", "User with name ana already exists.");
    const made = page.getByRole("table", { name: "New users" });
    await expect(made.getByRole("rowheader")).toHaveText(["ben", "carla"]);
    const file = await saved(page, page.getByRole("button", { name: "Download .csv" }));
    expect(file.name).toBe("new_user_credentials.csv");
    const [header, ...lines] = file.text.trim().split("\r\n");
    expect(header).toBe("User name,Password,Access key ID,Secret access key,Console login link");
    expect(lines.map((line) => line.split(",")[0])).toEqual(["ben", "carla"]);
    await press(page, page.getByRole("button", { name: "Close", exact: true }));
    await expect(page).toHaveURL(/\/iam\/users$/);
    expect(await codesOf(account, "CreateAccessKey")).toEqual([undefined, undefined]);
    expect(await codesOf(account, "CreateUser")).toEqual([
      undefined,
      undefined,
      "EntityAlreadyExistsException",
      undefined,
    ]);
  });
});

/** The first step, with console access; on to the second. */
async function detailsWithPassword(page: Page, name: string, password?: string) {
  await page.getByLabel("User name").fill(name);
  await page.getByRole("checkbox", { name: /Provide user access to the AWS Management Console/ }).check();
  if (password !== undefined) {
    await page.getByRole("radio", { name: "Custom password" }).check();
    await page.getByRole("textbox", { name: "Custom password" }).fill(password);
  }
  await press(page, page.getByTestId(next));
}

async function attachedTo({ iam }: TestAccount, UserName: string) {
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedUserPoliciesCommand({ UserName }));
  return AttachedPolicies.map(({ PolicyName }) => PolicyName).sort();
}
