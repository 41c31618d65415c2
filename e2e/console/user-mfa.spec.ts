/** MFA devices of a user: assigned on the user's page, resynced, removed. */
import {
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  ListMFADevicesCommand,
  ListVirtualMFADevicesCommand,
} from "@aws-sdk/client-iam";
import { assignMfa } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFlash, press } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

const credentials = "/iam/users/ben?section=security_credentials";

test("a device is assigned: names, wrong codes and a mistyped one are told; giving up leaves nothing", async ({
  account,
  as,
  authenticator,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.root();
  await console.goto(credentials);
  await press(page, page.getByRole("link", { name: "Assign MFA device" }).first());
  const name = page.getByLabel("Device name");
  const next = page.getByTestId("wizard.next");
  await expect(name).toHaveValue("ben");
  await name.fill("");
  await press(page, next);
  await expect(page.getByText("Device name is required.").first()).toBeVisible();
  await name.fill("ben phone");
  await press(page, next);
  await expect(page.getByText("Use letters, numbers, and + = , . @ _ - only.").first()).toBeVisible();
  await name.fill("phone");
  await page.getByRole("radio", { name: /Authenticator app/ }).check();
  await press(page, next);

  await page.getByRole("button", { name: "Show QR code" }).click();
  await expect(page.getByRole("img", { name: "QR code of the device's secret key" })).toBeVisible();
  await page.getByRole("button", { name: "Show secret key" }).click();
  const secret = await page.getByTestId("mfa.secret-key").getAttribute("data-copy-value");
  authenticator.add("phone", secret ?? "");
  const [first, second] = await authenticator.consecutiveCodes("phone");
  const add = page.getByRole("button", { name: "Add MFA" });
  const type = async (one: string, two: string) => {
    await page.getByLabel("MFA code 1").fill(one);
    await page.getByLabel("MFA code 2").fill(two);
    await press(page, add);
  };
  await page.getByLabel("MFA code 1").fill("12345");
  await page.getByLabel("MFA code 1").press("Enter");
  await expect(page.getByText("Enter the six digits of the code.").first()).toBeVisible();
  await type(second, second);
  await expect(page.getByText("Enter two different codes that follow one another").first()).toBeVisible();
  await expect(page.getByLabel("MFA code 2")).toHaveValue(second);
  expect(await codesOf(account, "EnableMFADevice")).toEqual([]);
  await type("000000", "111111");
  await expect(page.getByText("InvalidAuthenticationCode")).toBeVisible();
  // As apps show them.
  await page.getByLabel("MFA code 1").fill(`${first.slice(0, 3)} ${first.slice(3)}`);
  await page.getByLabel("MFA code 2").fill(` ${second} `);
  await page.getByLabel("MFA code 2").press("Enter");
  await expectFlash(page, "mfa.assigned", "MFA device assigned");
  const SerialNumber = `arn:aws:iam::${account.id}:mfa/phone`;
  await expect(page.getByRole("row", { name: new RegExp(SerialNumber) })).toBeVisible();
  const { MFADevices } = await account.iam.send(new ListMFADevicesCommand({ UserName: "ben" }));
  expect(MFADevices?.map((device) => device.SerialNumber)).toEqual([SerialNumber]);
  expect((await codesOf(account, "EnableMFADevice")).at(-1)).toBeUndefined();

  await test.step("a name that is taken; Cancel takes away what was begun", async () => {
    await console.goto("/iam/users/ben/assign-mfa");
    await name.fill("phone");
    await page.getByRole("radio", { name: /Authenticator app/ }).check();
    await press(page, next);
    await expect(page.getByText(/EntityAlreadyExists/)).toBeVisible();
    await name.fill("tablet");
    await press(page, next);
    await page.getByTestId("wizard.cancel").click();
    await page.waitForURL(`**${credentials}`);
    const { VirtualMFADevices } = await account.iam.send(new ListVirtualMFADevicesCommand({}));
    expect(VirtualMFADevices?.map((device) => device.SerialNumber)).toEqual([SerialNumber]);
  });
});

test("a device left over from an attempt that was given up is in nobody's way", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await account.iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: "phone" }));
  await as.root();
  await console.goto("/iam/users/ben/assign-mfa");
  await page.getByLabel("Device name").fill("phone");
  await page.getByRole("radio", { name: /Authenticator app/ }).check();
  await press(page, page.getByTestId("wizard.next"));
  await expect(page.getByRole("button", { name: "Show QR code" })).toBeVisible();
  expect(await codesOf(account, "DeleteVirtualMFADevice")).toEqual([undefined]);
  expect(await codesOf(account, "CreateVirtualMFADevice")).toEqual([undefined, undefined]);
});

test("a device is resynced and removed", async ({ account, as, authenticator, console, page }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const serialNumber = await assignMfa(account, authenticator, "ben");
  await as.root();
  await console.goto(credentials);
  const [resync, remove] = ["Resync", "Remove"].map((name) => page.getByRole("button", { name, exact: true }));
  if (!resync || !remove) throw new Error("There are two buttons.");
  await expect(resync).toBeDisabled();
  await page.getByRole("radio", { name: `Select ${serialNumber}` }).check();
  await resync.click();
  const dialog = dialogOf(page, "Resync MFA device");
  const submit = dialog.getByRole("button", { name: "Resync" });
  const type = async (codes: readonly string[]) => {
    for (const [index, code] of codes.entries()) await dialog.getByLabel(`MFA code ${index + 1}`).fill(code);
  };
  await type(["123", "456"]);
  await expect(submit).toBeDisabled();
  await type(["000000", "000000"]);
  await expect(dialog.getByText("Enter two different codes that follow one another")).toBeVisible();
  await expect(submit).toBeDisabled();
  await type(["000 000", "111 111"]);
  await press(page, submit);
  await expect(dialog.getByText("InvalidAuthenticationCode")).toBeVisible();
  await account.advance(60_000);
  await type(await authenticator.consecutiveCodes("ben"));
  await press(page, submit);
  await expectFlash(page, "mfa.resynced", "MFA device resynced");
  expect(await codesOf(account, "ResyncMFADevice")).toEqual([expect.any(String), undefined]);

  await remove.click();
  await press(page, dialogOf(page, "Remove MFA device?").getByRole("button", { name: "Remove" }));
  await expectFlash(page, "mfa.removed", "MFA device removed");
  await expect(page.getByText("No MFA devices.")).toBeVisible();
  expect((await account.iam.send(new ListVirtualMFADevicesCommand({}))).VirtualMFADevices).toEqual([]);
  expect(await codesOf(account, "DeactivateMFADevice")).toEqual([undefined]);
  expect(await codesOf(account, "DeleteVirtualMFADevice")).toEqual([undefined]);
});

test("with eight devices no further one can be begun; the button says why, and the page of that address", async ({
  account,
  as,
  authenticator,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  for (let device = 1; device <= 8; device++) await assignMfa(account, authenticator, "ben", `phone-${device}`);
  await as.root();
  await console.goto(credentials);
  const assign = page.getByRole("link", { name: "Assign MFA device" });
  await expect(assign).toHaveAttribute("aria-disabled", "true");
  await expect(assign).toHaveAccessibleDescription("There are 8 MFA devices already. Remove one first.");
  await console.goto("/iam/users/ben/assign-mfa");
  await expect(page.getByText("There are 8 MFA devices already. Remove one first.").first()).toBeVisible();
  await expect(page.getByTestId("wizard.next")).toHaveAttribute("aria-disabled", "true");
});
