/** SSH keys, Git credentials, API keys and signing certificates: made, shown once, reset, deactivated, deleted. */
import {
  CreateServiceSpecificCredentialCommand,
  CreateUserCommand,
  ListServiceSpecificCredentialsCommand,
  ListSigningCertificatesCommand,
  ListSSHPublicKeysCommand,
  UploadSSHPublicKeyCommand,
} from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { certificates, newRsaKey } from "@/lib/testing/certificates";
import { codesOf, dialogOf, expectFailure, expectFlash, pick, press, saved } from "../fixtures/page-parts";
import { expect, settled, test } from "../fixtures/test";

const credentials = "/iam/users/ben?section=security_credentials";

/** Ticks a row, opens its menu and chooses an entry. */
async function act(page: Page, title: string, id: string, entry: string) {
  await pick(page, id).check();
  await page.getByRole("button", { name: `Actions for ${title}` }).click();
  await page.getByRole("menuitem", { name: entry, exact: true }).click();
}

/** The same, and the button of the dialog that asks. */
async function confirmed(page: Page, title: string, noun: string, id: string, entry: string) {
  await act(page, title, id, entry);
  await press(page, dialogOf(page, `${entry} ${noun}?`).getByRole("button", { name: entry }));
}

test("SSH public keys: uploaded, refused where they are none, deactivated, deleted, five at most", async ({
  account,
  as,
  console,
  page,
}) => {
  const title = "SSH public keys for AWS CodeCommit";
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.root();
  await console.goto(credentials);
  const upload = page.getByTestId("ssh-keys.create");
  await expect(page.getByText("No SSH public keys")).toBeVisible();
  await upload.click();
  const dialog = dialogOf(page, "Upload SSH public key");
  const submit = dialog.getByRole("button", { name: "Upload SSH public key" });
  await expect(submit).toBeDisabled();
  const field = dialog.getByLabel("SSH public key", { exact: true });
  await field.fill("ssh-ed25519 AAAA");
  await press(page, submit);
  await expect(dialog.getByText("UnrecognizedPublicKeyEncoding")).toBeVisible();
  await expect(field).toHaveValue("ssh-ed25519 AAAA");
  await field.fill(newRsaKey().publicKey);
  await press(page, submit);
  await expectFlash(page, "credential.uploaded", "SSH public key uploaded");
  const keys = async () =>
    (await account.iam.send(new ListSSHPublicKeysCommand({ UserName: "ben" }))).SSHPublicKeys ?? [];
  const id = (await keys())[0]?.SSHPublicKeyId ?? "";
  await confirmed(page, title, "SSH public key", id, "Deactivate");
  await expectFlash(page, "credential.deactivated", `SSH public key ${id} deactivated`);
  expect((await keys())[0]?.Status).toBe("Inactive");
  await confirmed(page, title, "SSH public key", id, "Activate");
  await expectFlash(page, "credential.activated", `SSH public key ${id} activated`);
  expect(await codesOf(account, "UploadSSHPublicKey")).toEqual([expect.any(String), undefined]);

  for (let more = 0; more < 4; more++)
    await account.iam.send(new UploadSSHPublicKeyCommand({ UserName: "ben", SSHPublicKeyBody: newRsaKey().publicKey }));
  await console.goto(credentials);
  await expect(page.getByRole("heading", { name: `${title} (5)` })).toBeVisible();
  await expect(upload).toBeDisabled();
  await confirmed(page, title, "SSH public key", id, "Delete");
  await expectFlash(page, "credential.deleted", `SSH public key ${id} deleted`);
  await expect(upload).toBeEnabled();
  expect(await keys()).toHaveLength(4);
});

test("Git credentials: the password is shown and saved once, reset, two sets at most; API keys end", async ({
  account,
  as,
  console,
  page,
}) => {
  const title = "HTTPS Git credentials for AWS CodeCommit";
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.root();
  await console.goto(credentials);
  const generate = page.getByTestId("git-credentials.create");
  const shown = dialogOf(page, "Generated credentials");
  const secret = async () => {
    await shown.getByRole("button", { name: "Show Password" }).click();
    return (await shown.getByTestId("credentials.result[secret]").textContent()) ?? "";
  };
  const made = async (ServiceName: string) =>
    (await account.iam.send(new ListServiceSpecificCredentialsCommand({ UserName: "ben", ServiceName })))
      .ServiceSpecificCredentials ?? [];
  await press(page, generate);
  const question = dialogOf(page, "Continue without viewing or downloading password?");
  for (const way of ["Escape", "Close"]) {
    if (way === "Escape") await page.keyboard.press(way);
    else await shown.getByRole("button", { name: way, exact: true }).click();
    await question.getByRole("button", { name: "Cancel" }).click();
    await expect(question).toBeHidden();
  }
  const first = await secret();
  expect(first).toMatch(/^[A-Za-z0-9+/]{59}=$/);
  const file = await saved(page, shown.getByRole("button", { name: "Download credentials" }));
  expect(file).toEqual({
    name: "ben_codecommit_credentials.csv",
    text: `User Name,Password\r\nben-at-${account.id},${first}`,
  });
  await shown.getByRole("button", { name: "Close", exact: true }).click();
  const id = (await made("codecommit.amazonaws.com"))[0]?.ServiceSpecificCredentialId ?? "";
  await expect(page.getByRole("row", { name: new RegExp(`ben-at-${account.id}`) })).toBeVisible();
  await test.step("a reset asks first", async () => {
    await act(page, title, id, "Reset password");
    const asking = dialogOf(page, `Reset password for ben-at-${account.id}?`);
    await expect(asking).toContainText("The old password stops working at once");
    await asking.getByRole("button", { name: "Cancel" }).click();
    await expect(asking).toBeHidden();
    expect(await account.events("ResetServiceSpecificCredential")).toEqual([]);
    await act(page, title, id, "Reset password");
    await press(page, asking.getByRole("button", { name: "Reset password" }));
  });
  const second = await secret();
  expect(second).not.toBe(first);
  await shown.getByRole("button", { name: "Close", exact: true }).click();
  await expect(page.getByText(second)).toHaveCount(0);
  expect(JSON.stringify(await account.events("ResetServiceSpecificCredential"))).not.toContain(second);

  await account.iam.send(
    new CreateServiceSpecificCredentialCommand({ UserName: "ben", ServiceName: "codecommit.amazonaws.com" }),
  );
  await press(page, generate);
  await expectFailure(page, "CreateServiceSpecificCredential failed", "LimitExceeded");
  await console.goto(credentials);
  await expect(generate).toBeDisabled();
  await confirmed(page, title, "Git credentials", id, "Deactivate");
  await expectFlash(page, "credential.deactivated", "deactivated");
  await confirmed(page, title, "Git credentials", id, "Delete");
  await expectFlash(page, "credential.deleted", "deleted");
  expect(await made("codecommit.amazonaws.com")).toHaveLength(1);

  await test.step("an API key of Amazon Bedrock, for five days", async () => {
    await page.getByTestId("bedrock-keys.create").click();
    const dialog = dialogOf(page, "Generate API Key");
    await dialog.getByRole("button", { name: /API key expiration/ }).click();
    await page.getByRole("option", { name: "5 days", exact: true }).click();
    await press(page, dialog.getByRole("button", { name: "Generate API Key" }));
    await shown.getByRole("button", { name: "Show API key" }).click();
    await expect(shown.getByTestId("credentials.result[secret]")).toContainText(/^ABSK/);
    await shown.getByRole("button", { name: "Close", exact: true }).click();
    const [key] = await made("bedrock.amazonaws.com");
    expect((key?.ExpirationDate?.getTime() ?? 0) - (key?.CreateDate?.getTime() ?? 0)).toBe(5 * 86_400_000);
    await account.advance(6 * 86_400_000);
    await console.goto(credentials);
    await expect(page.getByRole("row", { name: /ben-at-.*Expired/ })).toBeVisible();
  });
});

test("one's own: what one may not see is told for each part; root's certificates", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.user("ben");
  await console.goto("security-credentials");
  for (const action of ["ListSSHPublicKeys", "ListServiceSpecificCredentials", "ListSigningCertificates"])
    await expect(page.getByText(`is not authorized to perform: iam:${action}`).first()).toBeVisible();
  await expect(page.getByTestId("ssh-keys.create")).toBeDisabled();
  const places = await page
    .locator('[data-testid$=".table"]')
    .evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect()));
  expect(places.length).toBeGreaterThan(5);
  for (const [index, { top }] of places.entries())
    expect(top - (places[index - 1]?.bottom ?? 0), "the containers stand apart").toBeGreaterThan(10);

  await as.root();
  await console.goto("security-credentials");
  await page.getByTestId("signing-certificates.create").click();
  const dialog = dialogOf(page, "Upload X.509 certificate");
  const body = dialog.getByLabel("Certificate body");
  await body.fill("-----BEGIN RSA PRIVATE KEY-----");
  await expect(body, "it does not leave the browser").toHaveAccessibleDescription(/This is a private key/);
  await body.fill(certificates.expired);
  const submit = dialog.getByRole("button", { name: "Upload X.509 certificate" });
  await press(page, submit);
  await expect(dialog.getByText("InvalidCertificate")).toBeVisible();
  await dialog.getByLabel("Certificate body").fill(certificates.other);
  await press(page, submit);
  await expectFlash(page, "credential.uploaded", "Signing certificate uploaded");
  const { Certificates } = await account.iam.send(new ListSigningCertificatesCommand({}));
  expect(Certificates?.map(({ Status }) => Status)).toEqual(["Active"]);
  const id = Certificates?.[0]?.CertificateId ?? "";
  await confirmed(page, "X.509 Signing certificates", "signing certificate", id, "Delete");
  await expectFlash(page, "credential.deleted", "Signing certificate");
});

test.describe("in 2020", () => {
  test.use({ era: "2020" });

  test("what CodeCommit takes stands in a tab of its own", async ({ account, as, console, page }) => {
    await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
    await as.user("ben");
    await console.goto("security-credentials");
    await page.getByRole("tab", { name: "AWS CodeCommit credentials" }).click();
    await expect(page.getByText("is not authorized to perform: iam:ListSSHPublicKeys").first()).toBeVisible();
    await expect(page.getByText("API keys for Amazon Bedrock")).toHaveCount(0);
    await page.reload();
    await settled(page);
    await expect(page.getByRole("tab", { name: "AWS CodeCommit credentials" })).toHaveAttribute(
      "aria-selected",
      "true",
    );
  });
});
