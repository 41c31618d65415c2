/** What somebody has typed into a form is not thrown away unasked: by a link, a search, the way back or a reload. */
import { CreatePolicyCommand, CreateUserCommand, GetPolicyVersionCommand } from "@aws-sdk/client-iam";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import type { Page } from "@playwright/test";
import { dialogOf, expectFlash, policyEditor, press, tick } from "../fixtures/page-parts";
import { expect, settled, test } from "../fixtures/test";

const question = (page: Page) => dialogOf(page, "Leave page");
const answer = (page: Page, name: "Cancel" | "Leave") => press(page, question(page).getByRole("button", { name }));
const reads = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }] };

for (const era of ["current", "2020"] as const)
  test.describe(`the console of ${era}`, () => {
    test.use({ era });

    test("an edited policy: the way back, a breadcrumb, the side navigation and both searches ask; the text stays", async ({
      account,
      as,
      console,
      page,
    }) => {
      const { Policy } = await account.iam.send(
        new CreatePolicyCommand({ PolicyName: "Reads", PolicyDocument: JSON.stringify(reads) }),
      );
      const arn = Policy?.Arn ?? "";
      await as.root();
      await console.goto(`/iam/policies/${encodeURIComponent(arn)}`);
      await press(page, page.getByTestId("policy.edit"));
      const editor = policyEditor(page);
      const changed = JSON.stringify(reads).replace("GetObject", "PutObject");
      await editor.write(changed);
      const kept = async () => {
        await expect(question(page)).toContainText("The changes that you made won't be saved.");
        await answer(page, "Cancel");
        await expect(editor.shown).toContainText("PutObject");
      };
      await page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name: "Policies" }).click();
      await kept();
      await page.getByTestId("sidenav.users").click();
      await kept();
      await page.getByTestId("sidenav.search").fill("roles");
      await page.keyboard.press("Enter");
      await kept();
      await page.getByTestId("nav.search").fill("CloudTrail");
      await page.keyboard.press("Enter");
      await kept();
      await page.evaluate(() => history.back());
      await kept();
      await press(page, page.getByTestId("wizard.next"));
      await press(page, page.getByTestId("wizard.submit"));
      await expectFlash(page, "policy.saved", "Reads");
      await expect(question(page)).toBeHidden();
      const { PolicyVersion } = await account.iam.send(
        new GetPolicyVersionCommand({ PolicyArn: arn, VersionId: "v2" }),
      );
      expect(decodeURIComponent(PolicyVersion?.Document ?? "")).toContain("PutObject");
    });
  });

test("who has changed nothing is not asked, nor who has taken it back, nor who only searches in a table, nor who cancels", async ({
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("/iam/groups/create");
  await page.getByPlaceholder("Search").last().fill("Admin");
  await settled(page);
  await press(page, page.getByTestId("sidenav.roles"));
  await expect(page).toHaveURL(/\/iam\/roles$/);
  await console.goto("/iam/groups/create");
  await page.getByRole("button", { name: "Preferences" }).first().click();
  const preferences = dialogOf(page, "Preferences");
  await preferences.getByRole("radio", { name: "50 rows" }).check();
  await press(page, preferences.getByRole("button", { name: "Confirm" }));
  await press(page, page.getByTestId("sidenav.roles"));
  await expect(page).toHaveURL(/\/iam\/roles$/);
  await console.goto("/iam/groups/create");
  const name = page.getByLabel("User group name");
  await name.fill("Devs");
  await press(page, page.getByRole("link", { name: "Cancel" }));
  await expect(page).toHaveURL(/\/iam\/groups$/);
  await console.goto("/iam/groups/create");
  await name.pressSequentially("Devs");
  await page.getByTestId("sidenav.roles").click();
  await answer(page, "Cancel");
  await name.press("ControlOrMeta+a");
  await name.press("Backspace");
  await press(page, page.getByTestId("sidenav.roles"));
  await expect(page, "what was typed is taken back").toHaveURL(/\/iam\/roles$/);
});

test("what is chosen counts as what is typed does: a service for a role or in a policy, files for a bucket", async ({
  account,
  as,
  console,
  page,
}) => {
  const Bucket = `unsaved-${account.id}`;
  await account.s3.send(new CreateBucketCommand({ Bucket }));
  await as.root();
  await console.goto("/iam/roles/create");
  await page.getByRole("button", { name: /^Service or use case/ }).click();
  await press(page, page.getByRole("option", { name: "EC2", exact: true }).first());
  await page.getByTestId("sidenav.users").click();
  await answer(page, "Leave");
  await expect(page).toHaveURL(/\/iam\/users$/);
  await console.goto("/iam/policies/create");
  await page.getByTestId("policy-editor.visual.block[1].service").getByRole("button").click();
  await page.keyboard.type("s3");
  await press(page, page.getByRole("option").first());
  await page.getByTestId("sidenav.users").click();
  await answer(page, "Leave");
  await console.goto(`/s3/buckets/${Bucket}/upload`);
  await page
    .getByLabel("Files to upload")
    .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("a") });
  await page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name: Bucket }).click();
  await answer(page, "Cancel");
  await expect(page.getByText("a.txt").first()).toBeVisible();
  await tick(page, "a.txt").check();
  await press(page, page.getByRole("button", { name: "Remove" }));
  await page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name: Bucket }).click();
  await expect(page, "no file is left").toHaveURL(new RegExp(`/s3/buckets/${Bucket}(\\?|$)`));
});

test("a choice counts that is made by its words, on itself or by keys; one that is taken back does not", async ({
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("/iam/account-settings/password-policy");
  await page.getByText("Custom", { exact: true }).click();
  await page.getByTestId("sidenav.users").click();
  await answer(page, "Cancel");
  await expect(page.getByRole("radio", { name: "Custom" })).toBeChecked();
  await page.getByText(/^Require at least one number/).click();
  await press(page, page.getByRole("link", { name: "Cancel" }));
  await expect(page).toHaveURL(/\/iam\/account-settings/);
  const lowercase = page.getByRole("checkbox", { name: /lowercase/ });
  const ways: Record<string, { choose: () => Promise<void>; takeBack: () => Promise<void> }> = {
    mouse: { choose: () => lowercase.click(), takeBack: () => lowercase.click() },
    keys: { choose: () => lowercase.press("Space"), takeBack: () => lowercase.press("Space") },
  };
  for (const [name, { choose, takeBack }] of Object.entries(ways))
    await test.step(`by ${name}`, async () => {
      await console.goto("/iam/account-settings/password-policy");
      await page.getByRole("radio", { name: "Custom" }).click();
      await page.getByTestId("sidenav.users").click();
      await answer(page, "Cancel");
      await page.getByRole("radio", { name: "IAM default" }).click();
      await page.getByRole("radio", { name: "Custom" }).click();
      await choose();
      await page.getByTestId("sidenav.users").click();
      await answer(page, "Cancel");
      await takeBack();
      await page.getByRole("radio", { name: "IAM default" }).press("Space");
      await press(page, page.getByTestId("sidenav.users"));
      await expect(page, "all is taken back").toHaveURL(/\/iam\/users$/);
    });
  await test.step("with what it showed", async () => {
    await console.goto("/iam/users/create");
    const access = page.getByRole("checkbox", { name: /Provide user access/ });
    await access.check();
    await page.getByRole("radio", { name: /I want to create an IAM user/ }).check();
    await page.getByRole("radio", { name: "Custom password" }).check();
    await page.getByRole("textbox", { name: "Custom password" }).fill("typed");
    await access.uncheck();
    await press(page, page.getByTestId("sidenav.users"));
    await expect(page).toHaveURL(/\/iam\/users$/);
  });
  await test.step("another kind of trusted entity", async () => {
    await console.goto("/iam/roles/create");
    await page.getByRole("radio", { name: /^AWS account/ }).check();
    await page.getByRole("radio", { name: /^Another AWS account/ }).check();
    await page.getByLabel("Account ID").fill("111122223333");
    await page.getByRole("radio", { name: /^AWS service/ }).check();
    await press(page, page.getByTestId("sidenav.users"));
    await expect(page).toHaveURL(/\/iam\/users$/);
  });
  await test.step("a service in a block that is removed", async () => {
    await console.goto("/iam/policies/create");
    const services = (block: number) =>
      page.getByTestId(`policy-editor.visual.block[${block}].service`).getByRole("button");
    await page.getByRole("button", { name: "Add more permissions" }).click();
    await services(2).click();
    await page.keyboard.type("s3");
    await press(page, page.getByRole("option").first());
    await page.getByTestId("sidenav.users").click();
    await answer(page, "Cancel");
    await page.getByRole("button", { name: "Remove S3" }).click();
    await press(page, page.getByTestId("sidenav.users"));
    await expect(page).toHaveURL(/\/iam\/users$/);
  });
});

test("a place of the same page is left unasked, and Leave asks anew where one stays after all", async ({
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("/iam/users");
  await press(page, page.getByTestId("users.create").first());
  await page.getByRole("link", { name: "Skip to main content" }).focus();
  await page.keyboard.press("Enter");
  const name = page.getByLabel("User name", { exact: true });
  await name.fill("ben");
  await page.evaluate(() => history.back());
  await settled(page);
  await expect(question(page)).toBeHidden();
  await expect(name).toHaveValue("ben");
  await page.evaluate(() => history.back());
  await answer(page, "Leave");
  await expect(page).toHaveURL(/\/iam\/users$/);
  await expect(question(page)).toBeHidden();
});

test("who presses Back twice is asked as well, and keeps what was typed", async ({ as, console, page }) => {
  await as.root();
  await console.goto("/iam/users");
  await press(page, page.getByTestId("users.create").first());
  const name = page.getByLabel("User name", { exact: true });
  await name.press("b");
  // The browser's own button: scripts are held as often as one likes, it is held once for each key.
  const browser = await page.context().newCDPSession(page);
  const back = async () => {
    const { currentIndex, entries } = await browser.send("Page.getNavigationHistory");
    await browser.send("Page.navigateToHistoryEntry", { entryId: entries[currentIndex - 1]?.id ?? 0 });
  };
  for (const letter of ["e", "n"]) {
    await back();
    await expect(question(page)).toBeVisible();
    await back();
    await settled(page);
    await answer(page, "Cancel");
    await expect(page).toHaveURL(/\/iam\/users\/create$/);
    await name.press(letter);
  }
  await expect(name).toHaveValue("ben");
  await back();
  await expect(question(page)).toBeVisible();
  await back();
  await settled(page);
  await answer(page, "Leave");
  await expect(page).toHaveURL(/\/iam\/users$/);
  await expect(page.getByTestId("users.create").first()).toBeVisible();
});

test("Leave goes where the link led, and a reload is asked for by the browser", async ({ as, console, page }) => {
  await as.root();
  await console.goto("/iam/users/create");
  await page.getByLabel("User name", { exact: true }).fill("ben");
  const asked = page.waitForEvent("dialog");
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const box = await asked;
  expect(box.type()).toBe("beforeunload");
  await box.dismiss();
  await page.getByTestId("sidenav.groups").click();
  await answer(page, "Leave");
  await expect(page).toHaveURL(/\/iam\/groups$/);
  await press(page, page.getByTestId("sidenav.users"));
  await expect(page).toHaveURL(/\/iam\/users$/);
});

test("Escape closes the innermost alone: the preferences of a table in a dialog, a search, then the dialog, which asks", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ana" }));
  await as.root();
  await console.goto("/iam/users/create");
  await page.getByLabel("User name", { exact: true }).fill("ben");
  await press(page, page.getByTestId("wizard.next"));
  await press(page, page.getByRole("button", { name: "Create group" }));
  const dialog = dialogOf(page, "Create user group");
  const name = dialog.getByLabel("User group name");
  await name.fill("Readers");
  await dialog.getByRole("button", { name: "Preferences" }).click();
  const preferences = dialogOf(page, "Preferences");
  await expect(preferences).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(preferences).toBeHidden();
  await dialog.getByRole("searchbox").fill("S3");
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("searchbox")).toHaveValue("");
  await expect(name).toHaveValue("Readers");
  const leaving = dialogOf(page, "Leave dialog");
  await page.keyboard.press("Escape");
  await expect(leaving).toContainText("The changes that you made won't be saved.");
  await page.keyboard.press("Escape");
  await expect(leaving).toBeHidden();
  await expect(name).toHaveValue("Readers");
  await page.keyboard.press("Escape");
  await press(page, leaving.getByRole("button", { name: "Leave" }));
  await expect(dialog).toBeHidden();
  await expect(leaving).toBeHidden();
  const opens = page.getByRole("button", { name: "Create group" });
  await expect(opens).toBeFocused();

  await test.step("nobody is asked who has only searched, or typed a name to confirm", async () => {
    await press(page, opens);
    await dialog.getByRole("searchbox").fill("S3");
    await name.focus();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await console.goto(`/iam/users?${new URLSearchParams({ q: "ana" })}`);
    await tick(page, "ana").check();
    await page.getByTestId("users.delete").click();
    await page.getByTestId("confirm.input").fill("ana");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: /^Delete/ })).toBeHidden();
  });
});
