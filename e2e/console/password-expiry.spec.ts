/** Who must soon change the password is told so on the console's pages. */
import { UpdateAccountPasswordPolicyCommand } from "@aws-sdk/client-iam";
import { expectFlash, press } from "../fixtures/page-parts";
import { userWithPassword } from "../fixtures/sign-in";
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
  await press(page, page.getByRole("link", { name: "Change password" }));
  await expect(page).toHaveURL(/\/iam\/security-credentials$/);
});
