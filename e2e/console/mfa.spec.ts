/** A second factor for root and for a user: assigned in the console, then asked for at sign-in. */
import {
  CreateLoginProfileCommand,
  CreateUserCommand,
  GetAccountSummaryCommand,
  ListMFADevicesCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import type { Authenticator } from "../fixtures/authenticator";
import { faultsOf, wide } from "../fixtures/inspection";
import { runInDrawer } from "../fixtures/package/command-drawer";
import { press } from "../fixtures/page-parts";
import { control } from "../fixtures/server";
import { typeRootSignIn } from "../fixtures/sign-in";
import { expect, settled, test } from "../fixtures/test";

const password = "Second-Factor-1!";

test("root: MFA assigned, sign-out, sign-in with a code", async ({ account, as, console, page, authenticator }) => {
  await as.root();
  await console.goto("security-credentials");
  await assign(page, authenticator, "root-phone");
  const { SummaryMap } = await account.iam.send(new GetAccountSummaryCommand({}));
  expect(SummaryMap?.AccountMFAEnabled).toBe(1);

  await signOut(page);
  await page.goto("/signin");
  await page.getByRole("link", { name: "Sign in using root user email" }).click();
  await page.locator("#resolving_input").fill(account.root.email);
  await page.locator("#next_button").click();
  await page.locator("#password").fill(account.root.password);
  await page.locator("#signin_button").click();
  const code = page.getByTestId("mfa.code");
  await enterCode(page, "abc");
  await expect(page.getByText("Enter the 6-digit code.")).toBeVisible();
  await expect(code).toBeFocused();
  for (let wrong = 0; wrong < 3; wrong++) {
    await expect(page.getByTestId("mfa.resync")).toHaveCount(0);
    await enterCode(page, "000000");
    await settled(page);
  }
  await expect(page.getByText("The MFA code is not valid.").first()).toBeVisible();

  await test.step("a refused pair is told at the pair", async () => {
    const [first, second] = [page.getByTestId("mfa.resync-code-1"), page.getByTestId("mfa.resync-code-2")];
    const resync = page.getByTestId("mfa.resync");
    await first.fill("000000");
    await press(page, resync);
    await expect(page.getByText("Enter the 6-digit code.")).toBeVisible();
    await expect(second).toBeFocused();
    await second.fill("000000");
    await press(page, resync);
    await expect(page.getByText("The MFA codes are not valid.")).toBeVisible();
    await expect(first).toBeFocused();
    await expect(second).toHaveAttribute("aria-invalid", "true");
    await expect(code).not.toHaveAttribute("aria-invalid");
    await expect(page.getByText("The MFA code is not valid.")).toHaveCount(0);
  });
  await enterCode(page, await authenticator.freshCode("root-phone"));
  await settled(page);
  await expect(page.getByTestId("nav.account-menu")).toContainText(account.id);
  const logins = await account.events("ConsoleLogin");
  expect(logins[0]?.record).toMatchObject({ additionalEventData: { MFAUsed: "Yes" } });
});

test("a user: MFA assigned on one's own page, sign-in with a code", async ({
  account,
  as,
  console,
  page,
  authenticator,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await account.iam.send(
    new CreateLoginProfileCommand({ UserName: "ben", Password: password, PasswordResetRequired: false }),
  );
  const PolicyDocument = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: ["iam:*MFA*", "iam:Get*", "iam:List*"], Resource: "*" }],
  });
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "own-mfa", PolicyDocument }));
  await as.user("ben");
  await console.goto("security-credentials");
  await assign(page, authenticator, "ben-phone");
  const { MFADevices } = await account.iam.send(new ListMFADevicesCommand({ UserName: "ben" }));
  expect(MFADevices?.map((device) => device.SerialNumber)).toEqual([`arn:aws:iam::${account.id}:mfa/ben-phone`]);
  expect(await account.events("EnableMFADevice")).toMatchObject([{ record: { userIdentity: { userName: "ben" } } }]);

  await signOut(page);
  await page.goto(`/signin/${account.id}/console`);
  await page.locator("#username").fill("ben");
  await page.locator("#password").fill(password);
  await page.locator("#signin_button").click();
  await enterCode(page, await authenticator.freshCode("ben-phone"));
  await settled(page);
  await expect(page.getByTestId("nav.account-menu")).toContainText("ben");
});

test("root is reminded of MFA at sign-in, or must register it before anything else", async ({
  account,
  as,
  console,
  page,
  authenticator,
}) => {
  const enforce = (mfaEnforcement: string) => control("PUT", `/accounts/${account.id}/root`, { mfaEnforcement });
  const signIn = async () => {
    await page.goto("/signin/root");
    await typeRootSignIn(page, account.root.email, account.root.password);
    await page.waitForURL("**/signin/register-mfa?*");
  };
  await enforce("prompt");
  await signIn();
  await expect(page.getByRole("heading", { name: "Register MFA" })).toBeVisible();
  expect(await faultsOf(page, { reload: true })).toEqual([]);
  await page.setViewportSize(wide);
  await page.getByRole("link", { name: "Remind me later" }).click();
  await page.waitForURL("**/iam");
  await console.goto("users");
  await expect(page.getByRole("heading", { name: /^IAM users/ })).toBeVisible();

  await enforce("forced");
  await console.goto("groups");
  await expect(page.getByRole("heading", { name: "You must register MFA to continue" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Remind me later" })).toHaveCount(0);
  await page.getByRole("link", { name: "Sign out" }).click();
  await signIn();
  await page.getByRole("link", { name: "Register MFA device" }).click();
  await page.waitForURL("**/assign-mfa?*");
  // The way around: the drawer of this very page.
  const { exitCode, output } = await runInDrawer(page, "aws iam create-user --user-name ben");
  expect(exitCode).not.toBe(0);
  expect(output).toContain("must register an MFA device before anything else");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.waitForURL("**/signin/register-mfa?*");
  await page.getByRole("link", { name: "Register MFA device" }).click();
  await page.waitForURL("**/assign-mfa?*");
  await setUp(page, authenticator, "root-phone");
  await page.waitForURL("**/iam");
  await as.root();
  await console.goto("groups");
  await expect(page.getByRole("heading", { name: "User groups" })).toBeVisible();
});

async function assign(page: Page, authenticator: Authenticator, device: string) {
  await page
    .getByRole("link", { name: "Assign MFA device" })
    .or(page.getByRole("button", { name: "Assign MFA device" }))
    .first()
    .click();
  await settled(page);
  await setUp(page, authenticator, device);
}

/** In the wizard, an authenticator app. */
async function setUp(page: Page, authenticator: Authenticator, device: string) {
  await page.getByLabel("Device name").fill(device);
  await page.getByRole("radio", { name: /Authenticator app/ }).check();
  await page.getByTestId("wizard.next").click();
  await page.getByRole("button", { name: "Show secret key" }).click();
  const secret = await page.getByTestId("mfa.secret-key").getAttribute("data-copy-value");
  authenticator.add(device, secret ?? "");
  const [first, second] = await authenticator.consecutiveCodes(device);
  await page.getByLabel("MFA code 1").fill(first);
  await page.getByLabel("MFA code 2").fill(second);
  await page.getByRole("button", { name: "Add MFA" }).click();
  await expect(page.getByText("MFA device assigned")).toBeVisible();
  await settled(page);
}

async function signOut(page: Page) {
  await page.getByTestId("nav.account-menu").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign(in|out)/);
}

async function enterCode(page: Page, code: string) {
  // As apps show it.
  const field = page.getByLabel("MFA code", { exact: true });
  await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await expect(field).toHaveValue(code);
  await page.getByRole("button", { name: "Submit" }).click();
}
