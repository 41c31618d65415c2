/** The bills: for an IAM user the account's switch and a policy are both needed. */
import { AttachUserPolicyCommand, CreateUserCommand } from "@aws-sdk/client-iam";
import { expect, test } from "../fixtures/test";

const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";

for (const era of ["current", "2020"] as const)
  test.describe(era, () => {
    test.use({ era });

    test("an administrator is refused until root activates IAM access", async ({ account, as, console, page }) => {
      const action = era === "2020" ? "aws-portal:ViewBilling" : "billing:GetBillingData";
      await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
      await account.iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn: administrator }));
      await as.user("ben");
      await console.goto("billing");
      const denied = page.getByTestId(/^denied\[[^\]]+\]$/);
      await expect(denied).toContainText(`is not authorized to perform: ${action}`);
      await denied.getByRole("button", { name: "Explain" }).click();
      await expect(page.getByRole("heading", { name: "Who sees the bills" })).toBeVisible();

      await as.root();
      await console.goto("account");
      const section = page.getByRole("region", { name: /access to billing information/i });
      await section.getByRole("button", { name: "Edit" }).click();
      await section.getByRole("checkbox", { name: "Activate IAM Access" }).check();
      await section.getByRole("button", { name: "Update" }).click();
      await expect(section.getByText("IAM user/role access to billing information is activated")).toBeVisible();

      await as.user("ben");
      await console.goto("billing");
      await expect(denied).toHaveCount(0);
      await expect(page.getByTestId("billing.summary[total]")).toHaveText("USD 0.00");
      await expect(page.getByTestId("billing.charge[AWS Security Token Service]")).toContainText("No charge");
      const [name] = action.split(":").slice(1);
      expect((await account.events(name)).map(({ errorCode }) => errorCode)).toEqual([undefined, "AccessDenied"]);
    });
  });

test("with the switch, a user without a policy is refused by the policies, and told which is missing", async ({
  account,
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("account");
  const section = page.getByRole("region", { name: "IAM user and role access to Billing information" });
  await section.getByRole("button", { name: "Edit" }).click();
  await section.getByRole("checkbox", { name: "Activate IAM Access" }).check();
  await section.getByRole("button", { name: "Update" }).click();
  await expect(section.getByText("billing information is activated")).toBeVisible();

  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.user("ben");
  await console.goto("billing");
  await expect(page.getByTestId(/^denied\[[^\]]+\]$/)).toContainText(
    "no identity-based policy allows the billing:GetBillingData action",
  );
  await page.getByRole("link", { name: "Explain" }).click();
  await console.settled();
  await expect(page.getByTestId("explanation.missing")).toContainText("billing:GetBillingData");
  expect(await account.events("GetBillingData")).toMatchObject([{ errorCode: "AccessDenied" }]);
});
