/** Switching to a role and back: whose permissions hold, what the bar and the trail say, what is refused. */
import {
  CreateAccountAliasCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteRolePolicyCommand,
  DeleteUserPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { makeAccount, type TestAccount } from "../fixtures/account";
import { policyDocument } from "../fixtures/furnished";
import { openBeside, press } from "../fixtures/page-parts";
import { server } from "../fixtures/server";
import { accountMenu, signOut } from "../fixtures/sign-in";
import { expect, settled, test } from "../fixtures/test";

const refusal = "Invalid information in one or more fields. Check your information or contact your administrator.";
const hyphened = (id: string) => id.replace(/^(\d{4})(\d{4})(\d{4})$/, "$1-$2-$3");

/** A role that the account trusts, or the other one; it may list users. */
async function roleFor({ iam }: TestAccount, RoleName: string, trusted: string, Condition = {}, Path = "/") {
  const statement = { Effect: "Allow", Principal: { AWS: trusted }, Action: "sts:AssumeRole", Condition };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument, Path }));
  await iam.send(
    new PutRolePolicyCommand({ RoleName, PolicyName: "may", PolicyDocument: policyDocument("iam:ListUsers") }),
  );
}

async function benWho({ iam }: TestAccount, may: string[]) {
  await iam.send(new CreateUserCommand({ UserName: "ben" }));
  await iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "may", PolicyDocument: policyDocument(may) }));
}

async function switchTo(page: Page, account: string, role: string, displayName = "", color = "") {
  await page.getByLabel(/^Account( ID)?$/).fill(account);
  await page.getByLabel(/^(IAM role name|Role)$/).fill(role);
  if (displayName) await page.getByLabel(/^Display name/).fill(displayName);
  if (color) {
    await page.getByRole("button", { name: /^Display color/ }).click();
    await page.getByRole("option", { name: color }).click();
  }
  await press(page, page.getByRole("button", { name: "Switch Role" }));
}

test("a role of another account: its permissions and no others, its name and colour, and back", async ({
  account,
  as,
  console,
  page,
}) => {
  const other = await makeAccount();
  await other.iam.send(new CreateAccountAliasCommand({ AccountAlias: `partner-${other.id}` }));
  await other.iam.send(new CreateUserCommand({ UserName: "theirs" }));
  await roleFor(other, "Reader", account.id, {}, "/eng/");
  await benWho(account, ["sts:AssumeRole", "iam:ListGroups"]);
  await as.user("ben");
  await console.goto("/iam/users");
  await accountMenu(page).click();
  await expect(page.getByTestId("nav.account-menu.switch-back")).toHaveCount(0);
  await press(page, page.getByRole("link", { name: "Switch role" }));
  await press(page, page.getByRole("button", { name: "Switch Role" }));
  await expect(page.getByText("Enter an account ID or an account alias.")).toBeVisible();
  await switchTo(page, `partner-${other.id}`, "eng/Reader", "Auditor", "Blue");
  await page.waitForURL("**/iam/users");
  await settled(page);
  await expect(page.getByRole("link", { name: "theirs", exact: true })).toBeVisible();
  await expect(accountMenu(page)).toContainText(`Account ID: ${hyphened(other.id)}`);
  const pill = accountMenu(page).getByText("Auditor").locator("..");
  await expect(pill).toHaveCSS("background-color", "rgb(153, 188, 227)");
  await test.step("the permissions of the user do not add up", async () => {
    await console.goto("/iam/groups");
    await expect(
      page.getByText(/assumed-role\/Reader\/ben is not authorized to perform: iam:ListGroups/),
    ).toBeVisible();
  });
  await test.step("a role has no credentials of its own to show", async () => {
    await console.goto("/iam/security-credentials");
    await expect(page.getByText("You are using the role Reader")).toBeVisible();
  });
  await test.step("the menu says who one is, and who one was", async () => {
    await accountMenu(page).click();
    const entries = page.getByRole("definition");
    await expect(entries.filter({ hasText: /^Reader$/ })).toBeVisible();
    await expect(entries.filter({ hasText: `ben @ ${hyphened(account.id)}` })).toBeVisible();
    await expect(page.getByText("Role history"), "the role in use is not in it").toHaveCount(0);
    await page.getByTestId("nav.account-menu.switch-back").click();
    await page.waitForURL("**/iam");
    await settled(page);
    await expect(accountMenu(page)).toContainText("ben");
    await console.goto("/iam/groups");
    await expect(page.getByText("is not authorized to perform: iam:ListUsers")).toHaveCount(0);
  });
  await test.step("no link and no other site switches to a role of the history", async () => {
    const form = { account: other.id, roleName: "eng/Reader", displayName: "", color: "", redirect: "/iam" };
    const query = `/switchrole/history?${new URLSearchParams(form)}`;
    expect((await page.request.get(query)).status()).toBe(405);
    for (const [headers, status] of [
      [{ origin: "http://evil.example" }, 403],
      [{ origin: server.url, "sec-fetch-site": "cross-site" }, 303],
    ] as const)
      expect((await page.request.post("/switchrole/history", { form, headers, maxRedirects: 0 })).status()).toBe(
        status,
      );
    expect(await other.events("SwitchRole")).toHaveLength(1);
  });
  await test.step("one click switches to a role of the history, which ends with the sign-out", async () => {
    await accountMenu(page).click();
    await expect(page.getByTestId("nav.account-menu.role[1]")).toHaveText("Auditor");
    await page.getByTestId("nav.account-menu.role[1]").click();
    await expect(accountMenu(page)).toContainText("Auditor");
    expect(new URL(page.url()).pathname).toBe("/iam/groups");
    await settled(page);
    await signOut(page);
    await page.goto("/iam/users");
    await page.waitForURL(/\/signin/);
  });
  expect(await other.events("ExitRole"), "by Switch back, not by the sign-out").toMatchObject([
    {
      record: {
        eventSource: "signin.amazonaws.com",
        userIdentity: { type: "AssumedRole", arn: `arn:aws:sts::${other.id}:assumed-role/Reader/ben` },
        responseElements: { ExitRole: "Success" },
        additionalEventData: { RedirectTo: expect.stringMatching(/\/iam$/) },
      },
    },
  ]);
  expect(await other.events("SwitchRole")).toMatchObject([
    {},
    {
      record: {
        userIdentity: { type: "AssumedRole", arn: `arn:aws:sts::${other.id}:assumed-role/Reader/ben` },
        additionalEventData: { SwitchFrom: `arn:aws:iam::${account.id}:user/ben` },
        responseElements: { SwitchRole: "Success" },
      },
    },
  ]);
  expect(await account.events("AssumeRole")).toMatchObject([{}, { record: { userIdentity: { userName: "ben" } } }]);
  const [listed] = await other.events("ListUsers");
  expect(listed).toMatchObject({
    record: { userIdentity: { type: "AssumedRole", principalId: expect.stringMatching(/:ben$/) } },
  });
});

test("what may not be is refused in one sentence, and explained", async ({ account, as, console, page }) => {
  await roleFor(account, "External", account.id, { StringEquals: { "sts:ExternalId": "x1" } });
  await roleFor(account, "Guarded", account.id, { Bool: { "aws:MultiFactorAuthPresent": "true" } });
  await benWho(account, ["sts:AssumeRole"]);
  await as.user("ben");
  await console.goto(`/switchrole?roleName=External&account=${account.id}&displayName=Outside`);
  await expect(page.getByLabel("Account ID")).toHaveValue(account.id);
  const submit = page.getByRole("button", { name: "Switch Role" });
  for (const [where, role] of [
    [account.id, "External"],
    [account.id, "Guarded"],
    [hyphened(account.id), "Nobody"],
    ["no-such-alias", "External"],
    [account.id, "a b"],
    [account.id, `${"p".repeat(60)}/External`],
  ] as const) {
    await page.getByLabel("Account ID").fill(where);
    await page.getByLabel("IAM role name").fill(role);
    await press(page, submit);
    await expect(page.getByText(refusal)).toBeVisible();
    await expect(page.getByLabel("IAM role name")).toHaveValue(role);
  }
  await expect(page.getByLabel(/^Display name/)).toHaveValue("Outside");
  await page.getByLabel("IAM role name").fill("External");
  await press(page, submit);
  const why = await openBeside(page, page.getByRole("link", { name: "Explain" }));
  await expect(page.getByLabel("IAM role name")).toHaveValue("External");
  await expect(why.getByText(/no role trust policy allows the sts:AssumeRole action/).first()).toBeVisible();
  expect(await account.events("SwitchRole")).toEqual([]);

  await test.step("with a second factor the guarded role opens; without a display name it bears its own", async () => {
    await as.user("ben", { mfa: true });
    await console.goto(`/switchrole?roleName=Guarded&account=${account.id}`);
    await press(page, submit);
    await page.waitForURL("**/iam");
    await settled(page);
    await expect(accountMenu(page)).toContainText(`Guarded @ ${account.id}`);
    await expect(page.getByRole("heading", { level: 1, name: /Dashboard/ })).toBeVisible();
  });
  await test.step("a change of the role counts at once", async () => {
    await account.iam.send(new DeleteRolePolicyCommand({ RoleName: "Guarded", PolicyName: "may" }));
    await console.goto("/iam/users");
    await expect(page.getByText("is not authorized to perform: iam:ListUsers").first()).toBeVisible();
  });
});

test("root switches to no role", async ({ account, as, console, page }) => {
  await as.root();
  await console.goto(`/switchrole?roleName=R&account=${account.id}`);
  await expect(page.getByText(/Roles may not be assumed by root accounts/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Switch Role" })).toHaveCount(0);
  await accountMenu(page).click();
  await expect(page.getByTestId("nav.account-menu.switch-role")).toHaveCount(0);
});

test.describe("in the console of 2020", () => {
  test.use({ era: "2020" });

  test("the labels are those of its day", async ({ account, as, console, page }) => {
    await roleFor(account, "Reader", account.id);
    await benWho(account, ["sts:AssumeRole"]);
    await as.user("ben");
    await console.goto("/iam/users");
    await accountMenu(page).click();
    await press(page, page.getByRole("link", { name: "Switch Roles" }));
    for (const label of ["Account", "Role", "Display Name"])
      await expect(page.getByRole("textbox", { name: label, exact: true })).toBeVisible();
    await expect(page.getByText("optional")).toHaveCount(0);
    await switchTo(page, hyphened(account.id), "Reader");
    await page.waitForURL("**/iam/users");
    await settled(page);
    await expect(accountMenu(page)).toHaveText(`Reader @ ${account.id}`);
    await accountMenu(page).click();
    await page.getByRole("button", { name: "Back to ben" }).click();
    await page.waitForURL("**/iam");
    await settled(page);
    await expect(accountMenu(page)).toContainText("ben @");
    await test.step("a role of the history that is refused is told on the page, filled in", async () => {
      await account.iam.send(new DeleteUserPolicyCommand({ UserName: "ben", PolicyName: "may" }));
      await accountMenu(page).click();
      await expect(page.getByTestId("nav.account-menu.role[1]")).toHaveText(`Reader @ ${account.id}`);
      await page.getByTestId("nav.account-menu.role[1]").click();
      await page.waitForURL("**/switchrole?*");
      await settled(page);
      await expect(page.getByText(refusal)).toBeVisible();
      await expect(page.getByRole("textbox", { name: "Role", exact: true })).toHaveValue("Reader");
      const why = await openBeside(page, page.getByRole("link", { name: "Explain" }));
      await expect(why.getByText(/no identity-based policy allows the sts:AssumeRole action/).first()).toBeVisible();
    });
  });
});
