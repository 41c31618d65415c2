/** What the console tells of quotas is what the account has: as AWS raised them for it. */
import { CreateRoleCommand } from "@aws-sdk/client-iam";
import { trustPolicy } from "../fixtures/furnished";
import { press } from "../fixtures/page-parts";
import { control } from "../fixtures/server";
import { expect, test } from "../fixtures/test";

const ec2 = trustPolicy({ Service: "ec2.amazonaws.com" });

test("how many policies a role may have", async ({ account, as, console, page }) => {
  await account.iam.send(new CreateRoleCommand({ RoleName: "Deploy", AssumeRolePolicyDocument: ec2 }));
  await as.root();
  await console.goto("/iam/roles/Deploy");
  await expect(page.getByText("You can attach up to 20 managed policies.")).toBeVisible();

  await control("PUT", `/accounts/${account.id}/quotas`, { quotas: { PoliciesPerRole: 25 } });
  await console.goto("/iam/roles/Deploy");
  await expect(page.getByText("You can attach up to 25 managed policies.")).toBeVisible();
  await console.goto("/iam/roles/Deploy/attach-policies");
  await expect(page.getByText("You can attach up to 25 managed policies to this role.")).toBeVisible();
  await console.goto("/iam/roles/create?trustedEntityType=AWS_SERVICE&selectedService=EC2&commonUseCase=EC2");
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("Choose one or more policies to attach to your new role: 25 at most.")).toBeVisible();
});

test("how long a trust policy may be", async ({ account, as, console, page }) => {
  const long = JSON.stringify({ ...JSON.parse(ec2), Id: "x".repeat(3000) });
  await control("PUT", `/accounts/${account.id}/quotas`, { quotas: { AssumeRolePolicySize: 4096 } });
  await account.iam.send(new CreateRoleCommand({ RoleName: "Long", AssumeRolePolicyDocument: long }));
  await as.root();
  await console.goto("/iam/roles/Long/edit-trust-policy");
  await press(page, page.getByRole("button", { name: "Update policy" }));
  await expect(page).toHaveURL(/\/iam\/roles\/Long\?section=trust_relationships$/);

  await control("PUT", `/accounts/${account.id}/quotas`, { quotas: {} });
  await console.goto("/iam/roles/Long/edit-trust-policy");
  await press(page, page.getByRole("button", { name: "Update policy" }));
  await expect(page.getByText("Cannot exceed quota for ACLSizePerRole: 2048").first()).toBeVisible();
});
