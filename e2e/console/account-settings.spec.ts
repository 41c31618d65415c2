/** Account settings: the password policy of the IAM users, and what the account has set about STS. */
import {
  CreateUserCommand,
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  PutUserPolicyCommand,
  UpdateAccountPasswordPolicyCommand,
} from "@aws-sdk/client-iam";
import { GetCallerIdentityCommand, GetSessionTokenCommand, STSClient } from "@aws-sdk/client-sts";
import { refusal } from "../api/sdk-js/refusal";
import { policyDocument } from "../fixtures/furnished";
import { dialogOf, expectFlash, press } from "../fixtures/page-parts";
import { server } from "../fixtures/server";
import { expect, test } from "../fixtures/test";

test("root sets a custom password policy with all its fields, and the default again", async ({
  account,
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("/iam/account-settings");
  const rules = page.getByTestId("password-policy.rules");
  await expect(rules).toContainText("default password requirements");
  await page.getByRole("link", { name: "Edit password policy" }).click();
  await console.settled();
  await expect(page.getByRole("radio", { name: "IAM default" })).toBeChecked();
  await expect(page.getByRole("button", { name: "Save changes" })).toBeDisabled();

  await page.getByRole("radio", { name: "Custom" }).check();
  await expect(page.getByLabel("Password minimum length")).toHaveValue("8");
  await expect(page.getByRole("checkbox", { name: "Allow users to change their own password" })).toBeChecked();
  await page.getByLabel("Password minimum length").fill("5");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Enter a whole number from 6 to 128.")).toBeVisible();
  await page.getByLabel("Password minimum length").fill("14");
  await page.getByRole("checkbox", { name: /non-alphanumeric/ }).uncheck();
  await page.getByRole("checkbox", { name: "Turn on password expiration" }).check();
  await expect(page.getByLabel("Expire password in")).toHaveValue("90");
  await page.getByLabel("Expire password in").fill("30");
  await page.getByRole("checkbox", { name: "Password expiration requires administrator reset" }).check();
  await page.getByRole("checkbox", { name: "Prevent password reuse" }).check();
  await expect(page.getByLabel("Remember")).toHaveValue("5");
  await page.getByLabel("Remember").fill("3");
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.getByRole("button", { name: "Set custom" }).click();

  await expect(page.getByTestId("flash[pwpolicy.custom]")).toBeVisible();
  await expect(rules).toContainText("Password minimum length is 14 characters");
  await expect(rules).toContainText("Passwords expire in 30 days");
  const { PasswordPolicy } = await account.iam.send(new GetAccountPasswordPolicyCommand({}));
  expect(PasswordPolicy).toEqual({
    MinimumPasswordLength: 14,
    RequireUppercaseCharacters: true,
    RequireLowercaseCharacters: true,
    RequireNumbers: true,
    RequireSymbols: false,
    AllowUsersToChangePassword: true,
    ExpirePasswords: true,
    MaxPasswordAge: 30,
    PasswordReusePrevention: 3,
    HardExpiry: true,
  });

  await page.getByRole("link", { name: "Edit password policy" }).click();
  await console.settled();
  await expect(page.getByLabel("Password minimum length")).toHaveValue("14");
  await page.getByRole("radio", { name: "IAM default" }).check();
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.getByRole("button", { name: "Set default" }).click();
  await expect(page.getByTestId("flash[pwpolicy.default]")).toBeVisible();
  await expect(rules).toContainText("default password requirements");
  expect(await refusal(account.iam.send(new GetAccountPasswordPolicyCommand({})))).toMatchObject({
    name: "NoSuchEntityException",
  });
  expect(await account.events("UpdateAccountPasswordPolicy")).toMatchObject([{ errorCode: undefined }]);
  expect(await account.events("DeleteAccountPasswordPolicy")).toMatchObject([{ errorCode: undefined }]);
});

test("a user without permission sees the refusal, and changes nothing", async ({ account, as, console, page }) => {
  await account.iam.send(new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 20 }));
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.user("ben");
  await console.goto("/iam/account-settings");
  await expect(page.getByTestId("denied[iam:GetAccountPasswordPolicy]")).toContainText("iam:GetAccountPasswordPolicy");
  await expect(page.getByTestId("sts-endpoints.denied")).toContainText("iam:ListSTSRegionalEndpointsStatus");
  await expect(page.getByTestId("sts.tokens[global]")).toContainText("Access denied");
  await expect(page.getByTestId("sts.change-tokens")).toBeDisabled();
  await page.getByRole("link", { name: "Edit password policy" }).click();
  await console.settled();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Select a password policy.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "IAM default" })).toBeFocused();
  await page.getByRole("radio", { name: "Custom" }).check();
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.getByRole("button", { name: "Set custom" }).click();
  await expect(page.getByText("is not authorized to perform: iam:UpdateAccountPasswordPolicy")).toBeVisible();
  const { PasswordPolicy } = await account.iam.send(new GetAccountPasswordPolicyCommand({}));
  expect(PasswordPolicy?.MinimumPasswordLength).toBe(20);
  const [refused] = await account.events("UpdateAccountPasswordPolicy");
  expect(refused?.errorCode).toBe("AccessDenied");
});

test("STS is deactivated in a Region, where it then gives nobody credentials; global tokens become valid everywhere", async ({
  account,
  as,
  console,
  page,
}) => {
  const ireland = new STSClient({ endpoint: server.awsUrl, region: "eu-west-1", credentials: account.root.keys });
  await as.root();
  await console.goto("/iam/account-settings");
  await page.getByRole("searchbox", { name: "Search" }).fill("us-east-1");
  await expect(page.getByRole("row", { name: /US East \(N\. Virginia\).*Always active/ })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search" }).fill("Ireland");
  const toggle = page.getByRole("checkbox", { name: "STS in Europe (Ireland)" });
  await expect(toggle).toBeChecked();
  await toggle.click();
  await press(
    page,
    dialogOf(page, "Deactivate STS in Europe (Ireland)?").getByRole("button", { name: "Deactivate", exact: true }),
  );
  await expectFlash(page, "sts.deactivated", "STS deactivated in Europe (Ireland)");
  await expect(toggle).not.toBeChecked();
  expect(await refusal(ireland.send(new GetSessionTokenCommand({})))).toMatchObject({
    name: "RegionDisabledException",
    message: `STS is not activated in this region for account:${account.id}. Your account administrator can activate STS in this region using the IAM Console.`,
  });
  expect((await ireland.send(new GetCallerIdentityCommand({}))).Account).toBe(account.id);

  await toggle.click();
  await press(page, page.getByTestId("confirm.submit"));
  await expectFlash(page, "sts.activated", "STS activated in Europe (Ireland)");
  expect((await ireland.send(new GetSessionTokenCommand({}))).Credentials).toBeDefined();
  expect(await account.events("SetSTSRegionalEndpointStatus")).toHaveLength(2);

  await page.getByTestId("sts.change-tokens").click();
  const dialog = dialogOf(page, "Change session tokens of the global endpoint?");
  await dialog.getByRole("radio", { name: "Valid in all AWS Regions" }).check();
  await press(page, dialog.getByRole("button", { name: "Save changes" }));
  await expect(page.getByTestId("sts.tokens[global]")).toHaveText("Valid in all AWS Regions");
  const { SummaryMap } = await account.iam.send(new GetAccountSummaryCommand({}));
  expect(SummaryMap?.GlobalEndpointTokenVersion).toBe(2);

  await test.step("who may only look is told so, and nothing changes", async () => {
    await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
    const PolicyDocument = policyDocument(["iam:List*", "iam:Get*"]);
    await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "look", PolicyDocument }));
    await as.user("ben");
    await console.goto("/iam/account-settings?q=Ireland");
    await page.getByRole("checkbox", { name: "STS in Europe (Ireland)" }).click();
    await press(page, page.getByTestId("confirm.submit"));
    await expect(page.getByText("is not authorized to perform: iam:SetSTSRegionalEndpointStatus")).toBeVisible();
    expect((await ireland.send(new GetSessionTokenCommand({}))).Credentials).toBeDefined();
  });
});
