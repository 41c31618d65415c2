/** Who must soon change the password is told so on the console's pages. */
import { UpdateAccountPasswordPolicyCommand, UpdateLoginProfileCommand } from "@aws-sdk/client-iam";
import { dialogOf, expectFlash, press } from "../fixtures/page-parts";
import { typeUserSignIn, userWithPassword } from "../fixtures/sign-in";
import { expect, test } from "../fixtures/test";

test("a user is warned within fifteen days of the password's end", async ({ account, as, console, page }) => {
  await account.iam.send(new UpdateAccountPasswordPolicyCommand({ MaxPasswordAge: 20 }));
  await userWithPassword(account, "ben", "Correct-Horse-7");
  await as.user("ben");
  await console.goto("dashboard");
  await expect(page.getByTestId("flash[password.expiring]")).toHaveCount(0);
  await account.advance(10 * 86_400_000);
  await console.goto("dashboard");
  await expectFlash(page, "password.expiring", "Your password will expire in 10 days.");
  const dialog = dialogOf(page, "Update console password");
  await press(page, page.getByRole("link", { name: "Change password" }));
  await expect(page).toHaveURL(/\/iam\/security-credentials/);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL(/\/iam\/security-credentials$/);
  await expect(dialog).toBeHidden();
  await test.step("also where one is there already", async () => {
    await press(page, page.getByRole("link", { name: "Change password" }));
    await expect(dialog).toBeVisible();
  });
});

test("a user whose password is over is told so at the sign-in, and that a password was used before", async ({
  account,
  page,
}) => {
  await account.iam.send(
    new UpdateAccountPasswordPolicyCommand({
      MaxPasswordAge: 20,
      PasswordReusePrevention: 3,
      AllowUsersToChangePassword: true,
    }),
  );
  await userWithPassword(account, "ben", "Correct-Horse-7");
  await account.iam.send(new UpdateLoginProfileCommand({ UserName: "ben", Password: "Correct-Horse-8" }));
  await account.advance(21 * 86_400_000);
  await page.goto(`/signin/${account.id}/console`);
  await typeUserSignIn(page, { userName: "ben", password: "Correct-Horse-8" });
  await expect(page.getByRole("heading", { name: "You must change your password to continue" })).toBeVisible();
  await expect(page.getByText("Your password has expired.")).toBeVisible();
  await page.getByLabel("Old password").fill("Correct-Horse-8");
  const next = page.getByLabel("New password", { exact: true });
  await next.fill("Correct-Horse-7");
  await page.getByLabel("Retype new password").fill("Correct-Horse-7");
  await page.getByRole("button", { name: "Confirm password change" }).click();
  await expect(next).toBeFocused();
  await expect(next).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("password reuse prevention").first()).toBeVisible();
});
