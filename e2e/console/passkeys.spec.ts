/** Passkeys, security keys and hardware tokens: assigned, asked for at the sign-in, removed. */
import {
  AttachUserPolicyCommand,
  DeactivateMFADeviceCommand,
  GetAccountSummaryCommand,
  ListMFADevicesCommand,
  ListVirtualMFADevicesCommand,
} from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { assignMfa } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFlash, pick, press } from "../fixtures/page-parts";
import { accountMenu, signOut, typeRootSignIn, typeUserSignIn, userWithPassword } from "../fixtures/sign-in";
import { expect, settled, test } from "../fixtures/test";

const password = "Second-Factor-1!";
const credentials = "/iam/users/ben?section=security_credentials";
const usePasskey = (page: Page) => page.getByRole("button", { name: "Use passkey or security key" });

/** From the page of the wizard: the name, the kind, and to the set-up. */
async function choose(page: Page, name: string, kind: RegExp) {
  await page.getByLabel("Device name").fill(name);
  await page.getByRole("radio", { name: kind }).check();
  await press(page, page.getByTestId("wizard.next"));
}

test("root: a passkey is registered, and signs in", async ({ account, as, console, page, passkeys }) => {
  await as.root();
  await console.goto("/iam/security-credentials/assign-mfa");
  await expect(page.getByRole("radio", { name: /Passkey or security key/ })).toBeChecked();
  await passkeys.plug();
  await choose(page, "laptop", /Passkey or security key/);
  await press(page, page.getByRole("button", { name: "Continue" }));
  await expectFlash(page, "mfa.assigned", "MFA device assigned");
  const { MFADevices } = await account.iam.send(new ListMFADevicesCommand({}));
  const serialNumber = MFADevices?.[0]?.SerialNumber ?? "";
  expect(serialNumber).toMatch(new RegExp(`^arn:aws:iam::${account.id}:u2f[/]root[/]laptop-[A-Z2-7]{26}$`));
  const row = page.getByRole("row", { name: new RegExp(serialNumber) });
  await expect(row.getByText("Passkeys and security keys")).toBeVisible();
  expect(await codesOf(account, "EnableMFADevice"), "asked, then assigned").toEqual([undefined, undefined]);
  expect((await account.iam.send(new GetAccountSummaryCommand({}))).SummaryMap?.AccountMFAEnabled).toBe(1);

  await test.step("a second time the same one is refused, and nothing typed is lost", async () => {
    await console.goto("/iam/security-credentials/assign-mfa");
    await choose(page, "again", /Passkey or security key/);
    await press(page, page.getByRole("button", { name: "Continue" }));
    await expect(page.getByText("This passkey or security key is registered already.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    await press(page, page.getByTestId("wizard.previous"));
    await expect(page.getByLabel("Device name")).toHaveValue("again");
    await press(page, page.getByTestId("wizard.cancel"));
  });

  await signOut(page);
  await page.goto("/signin/root");
  await typeRootSignIn(page, account.root.email, account.root.password);
  await press(page, usePasskey(page));
  await expect(accountMenu(page)).toContainText(account.id);
  expect((await account.events("ConsoleLogin"))[0]?.record).toMatchObject({
    additionalEventData: { MFAUsed: "Yes", MFAIdentifier: serialNumber },
    responseElements: { ConsoleLogin: "Success" },
  });
  expect((await account.events("CheckMfa"))[0]?.record).toMatchObject({ additionalEventData: { MfaType: "U2F MFA" } });
});

test("a user with several devices: an administrator assigns a passkey, the user chooses how to sign in", async ({
  account,
  as,
  authenticator,
  console,
  page,
  passkeys,
}) => {
  await userWithPassword(account, "ben", password);
  await assignMfa(account, authenticator, "ben");
  await as.root();
  await console.goto("/iam/users/ben/assign-mfa");
  await passkeys.plug();
  await choose(page, "bens-laptop", /Passkey or security key/);
  await press(page, page.getByRole("button", { name: "Continue" }));
  await expectFlash(page, "mfa.assigned", "MFA device assigned");
  const { MFADevices } = await account.iam.send(new ListMFADevicesCommand({ UserName: "ben" }));
  const passkey = MFADevices?.find(({ SerialNumber }) => SerialNumber?.includes(":u2f/user/ben/bens-laptop-"));
  await console.goto("/iam/users");
  await expect(page.getByRole("row", { name: /\bben\b/ })).toContainText("Virtual, Passkeys and security keys");
  await signOut(page);

  const toSecondFactor = async () => {
    await page.goto(`/signin/${account.id}/console`);
    await typeUserSignIn(page, { account: account.id, userName: "ben", password });
    await expect(page.getByRole("radiogroup", { name: "MFA method" })).toBeVisible();
  };
  await test.step("a passkey that does not know its person gives no answer; the app's code signs in", async () => {
    await toSecondFactor();
    await expect(page.getByRole("radio")).toHaveCount(2);
    await page.getByRole("radio", { name: /Passkey or security key/ }).check();
    await press(page, page.getByRole("button", { name: "Next" }));
    await passkeys.recognises(false);
    await press(page, usePasskey(page));
    await expect(page.getByText("The passkey or security key was not used:")).toBeVisible();
    await press(page, page.getByRole("button", { name: "Try other MFA methods" }));
    await page.getByRole("radio", { name: /Authenticator app/ }).check();
    await press(page, page.getByRole("button", { name: "Next" }));
    await page.getByLabel("MFA code").fill(await authenticator.freshCode("ben"));
    await press(page, page.getByRole("button", { name: "Submit" }));
    await expect(accountMenu(page)).toContainText("ben");
    await signOut(page);
  });
  await test.step("and the passkey signs in, by the keyboard too", async () => {
    await passkeys.recognises(true);
    await toSecondFactor();
    await page.getByRole("radio", { name: /Passkey or security key/ }).check();
    await page.getByRole("button", { name: "Next" }).press("Enter");
    await settled(page);
    await usePasskey(page).press("Enter");
    await settled(page);
    await expect(accountMenu(page)).toContainText("ben");
    const logins = (await account.events("ConsoleLogin")).map(({ record }) => record.additionalEventData);
    expect(logins).toMatchObject([
      { MFAUsed: "Yes", MFAIdentifier: passkey?.SerialNumber },
      { MFAUsed: "Yes", MFAIdentifier: `arn:aws:iam::${account.id}:mfa/ben` },
    ]);
    await signOut(page);
  });
  await test.step("removed, it is asked for no more; it has no clock to resync", async () => {
    await as.root();
    await console.goto(credentials);
    await pick(page, passkey?.SerialNumber ?? "").check();
    await expect(page.getByRole("button", { name: "Resync", exact: true })).toBeDisabled();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await press(page, dialogOf(page, "Remove MFA device?").getByRole("button", { name: "Remove" }));
    await expectFlash(page, "mfa.removed", "MFA device removed");
    const left = await account.iam.send(new ListMFADevicesCommand({ UserName: "ben" }));
    expect(left.MFADevices?.map(({ SerialNumber }) => SerialNumber)).toEqual([`arn:aws:iam::${account.id}:mfa/ben`]);
    expect(await codesOf(account, "DeleteVirtualMFADevice")).toEqual([]);
  });
});

test("whoever may not is told so; the address must be one at which browsers know passkeys", async ({
  account,
  as,
  console,
  page,
  passkeys,
}) => {
  await userWithPassword(account, "ben", password);
  await as.user("ben");
  await console.goto("/iam/security-credentials/assign-mfa");
  await passkeys.plug("usb");
  await choose(page, "key", /Passkey or security key/);
  await press(page, page.getByRole("button", { name: "Continue" }));
  await expect(page.getByText(/is not authorized to perform: iam:EnableMFADevice/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Explain" })).toBeVisible();
  expect(await codesOf(account, "EnableMFADevice")).toEqual(["AccessDenied"]);
  const PolicyArn = "arn:aws:iam::aws:policy/IAMFullAccess";
  await account.iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn }));
  await press(page, page.getByRole("button", { name: "Continue" }));
  await expectFlash(page, "mfa.assigned", "MFA device assigned");

  // As a browser says it of every address that is neither https nor localhost.
  await page.addInitScript(() => Object.defineProperty(window, "isSecureContext", { value: false }));
  await console.goto("/iam/security-credentials/assign-mfa");
  await expect(page.getByRole("radio", { name: /Passkey or security key/ })).toBeDisabled();
  await expect(page.getByText(/Browsers offer passkeys only at an address/)).toBeVisible();
  await expect(page.getByRole("radio", { name: /Authenticator app/ })).toBeChecked();
});

test("a hardware token of the training authenticator: assigned, signs in, and can be assigned again", async ({
  account,
  as,
  authenticator,
  console,
  page,
}) => {
  await userWithPassword(account, "ben", password);
  await as.root();
  await console.goto("/iam/users/ben/assign-mfa");
  await page.getByRole("button", { name: "Open training authenticator" }).click();
  await press(page, page.getByRole("button", { name: "Get a hardware token" }));
  const printed = await page.getByText(/^S\/N GAHT\d{8}$/).textContent();
  const serialNumber = printed?.replace("S/N ", "") ?? "";
  await expect(page.getByTestId(`authenticator.device[${serialNumber}]`)).toContainText(/\d{3} \d{3}/);
  const kept = await page.evaluate(() => localStorage.getItem("rehearsal.authenticator"));
  authenticator.add(serialNumber, JSON.parse(kept ?? "[]")[0].secret);

  await choose(page, "fob", /Hardware TOTP token/);
  const add = page.getByRole("button", { name: "Add MFA" });
  await press(page, add);
  await expect(page.getByText(/^Enter the serial number of the token/).first()).toBeVisible();
  const type = async (serial: string, codes: readonly string[]) => {
    await page.getByLabel("Serial number", { exact: true }).fill(serial);
    for (const [index, code] of codes.entries()) await page.getByLabel(`MFA code ${index + 1}`).fill(code);
    await press(page, add);
  };
  await type("GAHT-unknown", ["123456", "654321"]);
  await expect(page.getByText("MFA Device with serial number GAHT-unknown does not exist.")).toBeVisible();
  await type(serialNumber, ["123456", "654321"]);
  await expect(page.getByText("Authentication code for device is not valid.")).toBeVisible();
  await type(serialNumber, await authenticator.consecutiveCodes(serialNumber));
  await expectFlash(page, "mfa.assigned", "MFA device assigned");
  await expect(page.getByRole("row", { name: new RegExp(serialNumber) })).toContainText("Hardware");
  const SerialNumber = serialNumber;
  const { MFADevices } = await account.iam.send(new ListMFADevicesCommand({ UserName: "ben" }));
  expect(MFADevices).toMatchObject([{ SerialNumber }]);
  expect((await account.iam.send(new ListVirtualMFADevicesCommand({}))).VirtualMFADevices).toEqual([]);

  await signOut(page);
  await page.goto(`/signin/${account.id}/console`);
  await typeUserSignIn(page, { userName: "ben", password });
  await page.getByLabel("MFA code").fill(await authenticator.freshCode(serialNumber));
  await press(page, page.getByRole("button", { name: "Submit" }));
  await expect(accountMenu(page)).toContainText("ben");
  const [login] = await account.events("ConsoleLogin");
  expect(login?.record).toMatchObject({ additionalEventData: { MFAIdentifier: serialNumber } });

  await account.iam.send(new DeactivateMFADeviceCommand({ UserName: "ben", SerialNumber }));
  await as.root();
  await console.goto("/iam/users/ben/assign-mfa");
  await choose(page, "fob", /Hardware TOTP token/);
  await account.advance(120_000);
  await type(serialNumber, await authenticator.consecutiveCodes(serialNumber));
  await expectFlash(page, "mfa.assigned", "MFA device assigned");
});
