/** The gear of a list: `Manage Columns` in the console of 2020, `Preferences` today; what is chosen stays. */
import { CreateUserCommand } from "@aws-sdk/client-iam";
import { dialogOf, press } from "../fixtures/page-parts";
import { expect, settled, test } from "../fixtures/test";

for (const [era, name, columns] of [
  ["2020", "Manage Columns", "Columns"],
  ["current", "Preferences", "Select visible columns"],
] as const)
  test.describe(`in the era ${era}`, () => {
    test.use({ era });

    test(`${name} shows a further column, and keeps it`, async ({ account, as, console, page }) => {
      await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
      await as.root();
      await console.goto("users");
      const arn = page.getByRole("columnheader", { name: "ARN" });
      await expect(arn).toHaveCount(0);
      await page.getByRole("button", { name, exact: true }).click();
      const dialog = dialogOf(page, name);
      await expect(dialog.getByText(columns, { exact: true })).toBeVisible();
      await dialog.getByLabel("ARN").check();
      await dialog.getByRole("button", { name: "Cancel" }).click();
      await expect(arn).toHaveCount(0);
      await page.getByRole("button", { name, exact: true }).click();
      await dialog.getByLabel("ARN").check();
      await press(page, dialog.getByRole("button", { name: "Confirm", exact: true }));
      await expect(arn).toBeVisible();
      await page.reload();
      await settled(page);
      await expect(arn).toBeVisible();
      await expect(page.getByRole("row", { name: /ben/ })).toContainText(`arn:aws:iam::${account.id}:user/ben`);
    });
  });
