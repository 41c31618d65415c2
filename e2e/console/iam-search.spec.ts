/** `Search IAM`, and addresses of the real console. */
import {
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import { makeAccount } from "../fixtures/account";
import { policyDocument } from "../fixtures/furnished";
import { codesOf } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

test("the search finds pages, names and access keys, by keyboard too", async ({ account, as, console, page }) => {
  const { iam } = account;
  await iam.send(new CreateUserCommand({ UserName: "deploy-bot" }));
  await iam.send(new CreateGroupCommand({ GroupName: "Deployers" }));
  await iam.send(new CreatePolicyCommand({ PolicyName: "deploy-all", PolicyDocument: policyDocument("s3:*") }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: "deploy-bot" }));
  const other = await makeAccount();
  await other.iam.send(new CreateUserCommand({ UserName: "deploy-elsewhere" }));

  await as.root();
  await console.goto("/iam/roles");
  const search = page.getByRole("combobox", { name: "Search IAM" });
  await search.fill("report");
  await console.settled();
  await page.getByRole("option", { name: /^Credential report/ }).click();
  await expect(page).toHaveURL(/\/iam\/credential-report$/);

  await search.fill("deploy");
  await console.settled();
  await expect(page.getByRole("option", { name: /^deploy-bot/ })).toBeVisible();
  await expect(page.getByRole("option", { name: /^Deployers/ })).toBeVisible();
  await expect(page.getByRole("option", { name: /^deploy-all/ })).toBeVisible();
  await expect(page.getByText("deploy-elsewhere")).toBeHidden();
  await search.press("ArrowDown");
  await search.press("Enter");
  await expect(page).toHaveURL(/\/iam\/users\/deploy-bot$/);
  await expect(search).toHaveValue("");

  await search.fill(AccessKey?.AccessKeyId ?? "");
  await console.settled();
  await page.getByRole("option", { name: /Access key of deploy-bot/ }).click();
  await expect(page).toHaveURL(/\/iam\/users\/deploy-bot\?section=security_credentials$/);
  await search.fill("nothing like it");
  await console.settled();
  await expect(page.getByText("No matches").first()).toBeVisible();

  // Enter leads to the first result, also of what is still being searched; the last one to the list of all.
  await search.fill("account se");
  await search.press("Enter");
  await expect(page).toHaveURL(/\/iam\/account-settings$/);
  await expect(search).toHaveValue("");
  await search.fill("deploy-b");
  await search.press("Enter");
  await expect(page).toHaveURL(/\/iam\/users\/deploy-bot$/);
  await search.fill("s3");
  await page.getByRole("option", { name: /^All with/ }).click();
  await expect(page).toHaveURL(/\/iam\/policies\?q=s3$/);
});

test("who may not list is told of what is left out, and finds the rest", async ({ account, as, console, page }) => {
  for (const UserName of ["ana", "deploy-bot"]) await account.iam.send(new CreateUserCommand({ UserName }));
  await account.iam.send(new CreateGroupCommand({ GroupName: "Deployers" }));
  const PolicyDocument = policyDocument("iam:ListGroups");
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ana", PolicyName: "some", PolicyDocument }));
  await as.user("ana");
  await console.goto("/iam");
  const search = page.getByRole("combobox", { name: "Search IAM" });
  await search.fill("deploy");
  await console.settled();
  await expect(page.getByRole("option", { name: /^Deployers/ })).toBeVisible();
  await expect(page.getByRole("option", { name: /^deploy-bot/ })).toBeHidden();
  await page.getByRole("option", { name: /^Explain iam:ListUsers/ }).click();
  await console.settled();
  await expect(page.getByTestId("explanation.missing")).toContainText("iam:ListUsers");
  expect(await codesOf(account, "ListUsers")).toEqual(["AccessDenied"]);
});

test("addresses of the real console lead to the pages", async ({ account, as, console, page }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.root();
  for (const [address, own] of [
    [
      "/iam/home?region=us-east-1#/users/details/ben?section=security_credentials",
      "/iam/users/ben?section=security_credentials",
    ],
    ["/iam/home#/account_settings/edit-password-policy", "/iam/account-settings/password-policy"],
    ["/iam/home#/policy-simulator", "/iam/policy-simulator"],
    ["/console/s3?region=ap-southeast-1", "/s3/buckets?region=ap-southeast-1"],
    ["/console", "/iam"],
    ["/billing/home#/account", "/account"],
  ] as const) {
    await console.goto(address);
    await expect(page).toHaveURL(new RegExp(`${own.replace(/[?]/g, "\\?")}$`));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await console.goto("/iam/home#/scps");
  await expect(page.getByRole("heading", { level: 1, name: "IAM Dashboard" })).toBeVisible();
  await expect(page.getByText("#/scps").first(), "a page that is not built says so").toBeVisible();
  // What automation written for AWS looks for in the bar.
  for (const id of [
    ...["awsc-nav-account-menu-button", "awsc-nav-regions-menu-button", "awsc-nav-support-menu-button"],
    "aws-services-list-button",
  ])
    await expect(page.locator(`[data-aws-testid="${id}"]`)).toBeVisible();
  for (const id of ["nav-usernameMenu", "nav-home-link"]) await expect(page.locator(`#${id}`)).toBeVisible();
});
