/** Access keys of a user: made, described, deactivated, activated, deleted. */
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  ListAccessKeysCommand,
  ListUserTagsCommand,
} from "@aws-sdk/client-iam";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import type { Page } from "@playwright/test";
import { refusal } from "../api/sdk-js/refusal";
import { clients } from "../fixtures/account";
import { codesOf, dialogOf, expectFlash, press, saved } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

const credentials = "/iam/users/ben?section=security_credentials";

test("every use case but the last recommends an alternative, and asks for a confirmation", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.root();
  await console.goto("/iam/users/ben/create-access-key");
  const next = page.getByTestId("wizard.next");
  const confirmation = page.getByRole("checkbox", { name: "I understand the above recommendation" });
  await expect(next).toBeDisabled();
  for (const [useCase, alternative] of [
    ["Command Line Interface (CLI)", "short-term credentials of an IAM Identity Center user"],
    ["Local code", "a toolkit of your editor"],
    ["Application running on an AWS compute service", "an IAM role"],
    ["Third-party service", "with an external ID"],
    ["Application running outside AWS", "IAM Roles Anywhere"],
  ] as const) {
    await page.getByRole("radio", { name: useCase }).check();
    await expect(page.getByText("Alternatives recommended")).toBeVisible();
    await expect(page.getByText(alternative)).toBeVisible();
    await expect(confirmation).not.toBeChecked();
    await expect(next).toBeDisabled();
    await confirmation.check();
    await expect(next).toBeEnabled();
  }
  await page.getByRole("radio", { name: "Other" }).check();
  await expect(confirmation).toHaveCount(0);
  await expect(next).toBeEnabled();
  await page.getByTestId("wizard.cancel").click();
  await page.waitForURL(`**${credentials}`);
  expect(await codesOf(account, "CreateAccessKey")).toEqual([]);
});

test("who has two keys already is told at the first step, and goes no further", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  for (let made = 0; made < 2; made++) await account.iam.send(new CreateAccessKeyCommand({ UserName: "ben" }));
  await as.root();
  await console.goto("/iam/users/ben/create-access-key");
  await expect(page.getByText("There are two access keys already, the most that there may be.")).toBeVisible();
  await page.getByRole("radio", { name: "Other" }).check();
  await expect(page.getByTestId("wizard.next")).toBeDisabled();
});

test("a key is made with a description, shown and saved once, and works", async ({ account, as, console, page }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.root();
  await console.goto(credentials);
  await press(page, page.getByTestId("access-keys.create"));
  await page.getByRole("radio", { name: "Other" }).check();
  await press(page, page.getByTestId("wizard.next"));
  const description = page.getByLabel("Description tag value");
  await description.fill("what <is> this");
  await press(page, page.getByTestId("wizard.submit"));
  await expect(page.getByText("Up to 256 letters, digits, spaces and _ . : / = + - @").first()).toBeVisible();
  await description.fill("Backups of the office");
  await press(page, page.getByTestId("wizard.submit"));
  await expectFlash(page, "key.created", "Access key created");

  const id = (await page.getByTestId("access-key-wizard.result[id]").getAttribute("data-copy-value")) ?? "";
  const secret = page.getByTestId("access-key-wizard.result[secret]");
  await expect(secret).toHaveText("•".repeat(8));
  const question = page.getByRole("dialog", { name: "Continue without viewing or downloading secret access key?" });
  for (const way of [page.getByRole("button", { name: "Done" }), page.getByRole("link", { name: "Policies" })]) {
    await press(page, way);
    await press(page, question.getByRole("button", { name: "Cancel" }));
    await expect(question).toBeHidden();
  }
  await page.getByRole("button", { name: "Show Secret access key" }).click();
  const secretAccessKey = (await secret.textContent()) ?? "";
  const file = await saved(page, page.getByRole("button", { name: "Download .csv file" }));
  expect(file.name).toBe("ben_accessKeys.csv");
  expect(file.text.trim().split("\r\n")).toEqual(["Access key ID,Secret access key", `${id},${secretAccessKey}`]);
  await press(page, page.getByRole("button", { name: "Done" }));
  await expect(page.getByTestId(`access-keys.field[${id}.description]`)).toHaveText("Backups of the office");
  await expect(page.getByTestId("flash[key.created]")).toHaveCount(0);
  await expect(page.getByTestId("user.summary[access-key-1]")).toContainText(`${id} - Active`);

  const own = clients({ accessKeyId: id, secretAccessKey });
  expect((await own.sts.send(new GetCallerIdentityCommand({}))).Arn).toMatch(/:user\/ben$/);
  const { Tags } = await account.iam.send(new ListUserTagsCommand({ UserName: "ben" }));
  expect(Tags).toEqual([{ Key: id, Value: "Backups of the office" }]);
  expect(await codesOf(account, "CreateAccessKey")).toEqual([undefined]);
  expect(JSON.stringify(await account.events())).not.toContain(secretAccessKey);
});

test("a third key is refused: by the page, and in AWS's words where another tab was quicker", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const make = () => account.iam.send(new CreateAccessKeyCommand({ UserName: "ben" }));
  await make();
  await as.root();
  await console.goto("/iam/users/ben/create-access-key");
  await page.getByRole("radio", { name: "Other" }).check();
  await press(page, page.getByTestId("wizard.next"));
  await page.getByLabel("Description tag value").fill("the third");
  await make();
  await press(page, page.getByTestId("wizard.submit"));
  await expect(page.getByText("Cannot exceed quota for AccessKeysPerUser: 2")).toBeVisible();
  await expect(page.getByLabel("Description tag value")).toHaveValue("the third");
  expect(await codesOf(account, "CreateAccessKey")).toEqual([undefined, undefined, "LimitExceededException"]);
  await console.goto(credentials);
  await expect(page.getByTestId("access-keys.create")).toBeDisabled();
});

test("a key is described, deactivated, activated and deleted by typing its id", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const { AccessKey } = await account.iam.send(new CreateAccessKeyCommand({ UserName: "ben" }));
  const { AccessKeyId: id = "", SecretAccessKey: secretAccessKey = "" } = AccessKey ?? {};
  const { sts } = clients({ accessKeyId: id, secretAccessKey });
  const status = page.getByTestId(`access-keys.field[${id}.status]`);
  await as.root();
  await console.goto(credentials);

  await test.step("described", async () => {
    await choose(page, id, "Edit description");
    const dialog = dialogOf(page, "Edit access key description");
    await dialog.getByLabel("Description").fill("a#b");
    await expect(dialog.getByRole("button", { name: "Update description" })).toBeDisabled();
    await dialog.getByLabel("Description").fill("Laptop");
    await press(page, dialog.getByRole("button", { name: "Update description" }));
    await expectFlash(page, "key.described", "Access key description updated");
    await expect(page.getByTestId(`access-keys.field[${id}.description]`)).toHaveText("Laptop");
  });
  await test.step("deactivated: it is refused", async () => {
    await choose(page, id, "Deactivate");
    await press(page, dialogOf(page, "Deactivate access key?").getByRole("button", { name: "Deactivate" }));
    await expectFlash(page, "key.deactivated", `Access key ${id} deactivated`);
    await expect(status).toHaveText("Inactive");
    expect((await refusal(sts.send(new GetCallerIdentityCommand({})))).name).toBe("InvalidClientTokenId");
  });
  await test.step("activated: it works", async () => {
    await choose(page, id, "Activate");
    await press(page, dialogOf(page, "Activate access key?").getByRole("button", { name: "Activate" }));
    await expectFlash(page, "key.activated", `Access key ${id} activated`);
    await expect(status).toHaveText("Active");
    expect((await sts.send(new GetCallerIdentityCommand({}))).Account).toBe(account.id);
  });
  await test.step("what nothing used for long is said to be so", async () => {
    await expect(page.getByText(/^(Unused|This key)/)).toBeHidden();
    await account.advance(100 * 86_400_000);
    await console.goto(credentials);
    await expect(page.getByText(/^Unused for 100 days/)).toBeVisible();
  });
  await test.step("deleted: an active one is deactivated first, in the same dialog", async () => {
    await choose(page, id, "Delete");
    const dialog = dialogOf(page, `Delete ${id}?`);
    await expect(dialog.getByText("Deactivate it first")).toBeVisible();
    await press(page, dialog.getByRole("button", { name: "Deactivate" }));
    const remove = dialog.getByRole("button", { name: "Delete", exact: true });
    await expect(remove).toBeDisabled();
    await dialog.getByRole("textbox").fill(id.toLowerCase());
    await expect(remove).toBeDisabled();
    await dialog.getByRole("textbox").fill(id);
    await press(page, remove);
    await expectFlash(page, "key.deleted", `Access key ${id} deleted`);
    await expect(page.getByText("No access keys")).toBeVisible();
  });
  expect((await account.iam.send(new ListAccessKeysCommand({ UserName: "ben" }))).AccessKeyMetadata).toEqual([]);
  expect((await account.iam.send(new ListUserTagsCommand({ UserName: "ben" }))).Tags).toEqual([]);
  expect(await codesOf(account, "UpdateAccessKey")).toEqual([undefined, undefined, undefined]);
  expect(await codesOf(account, "DeleteAccessKey")).toEqual([undefined]);
});

test("root's key: a warning in place of the use cases, no description", async ({ account, as, console, page }) => {
  await as.root();
  await console.goto("/iam/security-credentials/create-access-key");
  const create = page.getByTestId("wizard.submit");
  await expect(page.getByText("Root user access keys are not recommended")).toBeVisible();
  await expect(create).toBeDisabled();
  await page.getByRole("checkbox", { name: /I understand creating a root access key/ }).check();
  await press(page, create);
  const file = await saved(page, page.getByRole("button", { name: "Download .csv file" }));
  const [accessKeyId = "", secretAccessKey = ""] = (file.text.trim().split("\r\n")[1] ?? "").split(",");
  expect(file.name).toBe("rootkey.csv");
  const { sts } = clients({ accessKeyId, secretAccessKey });
  expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(`arn:aws:iam::${account.id}:root`);
  await press(page, page.getByRole("button", { name: "Done" }));
  await expect(page.getByTestId(`access-keys.card[${accessKeyId}]`)).toBeVisible();
  expect(await codesOf(account, "CreateAccessKey")).toEqual([undefined]);
});

/** An entry of a key's menu. */
async function choose(page: Page, id: string, entry: string) {
  await page.getByRole("button", { name: `Actions for ${id}` }).click();
  await press(page, page.getByRole("menuitem", { name: entry, exact: true }));
}
