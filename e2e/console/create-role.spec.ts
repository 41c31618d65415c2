/** `Create role`: each kind of trusted entity, what IAM refuses, and a role of which only a part could be made. */
import {
  CreateOpenIDConnectProviderCommand,
  CreateRoleCommand,
  CreateSAMLProviderCommand,
  CreateUserCommand,
  GetInstanceProfileCommand,
  GetRoleCommand,
  ListAttachedRolePoliciesCommand,
  ListRoleTagsCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { samlMetadata } from "@/lib/testing/certificates";
import type { TestAccount } from "../fixtures/account";
import { codesOf, expectFailure, expectFlash, policyEditor, press, tick } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

const next = (page: Page) => press(page, page.getByTestId("wizard.next"));
const submit = (page: Page) => press(page, page.getByTestId("wizard.submit"));
const entity = (page: Page, name: RegExp) => page.getByRole("radio", { name }).check();
const name = (page: Page) => page.getByLabel("Role name");

async function choose(page: Page, field: string, option: string) {
  await page.getByRole("button", { name: new RegExp(`^${field}`) }).click();
  await press(page, page.getByRole("option", { name: option, exact: true }));
}

async function trustOf(account: TestAccount, RoleName: string) {
  const { Role } = await account.iam.send(new GetRoleCommand({ RoleName }));
  return JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "")).Statement[0];
}

test("a role for EC2 gets policies, tags and an instance profile; nothing typed is lost where its name is taken", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateRoleCommand({ RoleName: "Taken", AssumeRolePolicyDocument: ofService("ec2") }));
  await as.root();
  await console.goto("/iam/roles/create");
  await next(page);
  await expect(page.getByText("Choose a service or use case", { exact: true }).last()).toBeVisible();
  await choose(page, "Service or use case", "EC2");
  await page.getByRole("radio", { name: "EC2 Role for AWS Systems Manager" }).check();
  await next(page);
  await page.getByRole("searchbox").fill("AmazonS3ReadOnly");
  await tick(page, "AmazonS3ReadOnlyAccess").check();
  await next(page);
  const summary = page.getByRole("table", { name: "Permissions policy summary" });
  await expect(summary.getByRole("rowheader")).toHaveText(["AmazonS3ReadOnlyAccess", "AmazonSSMManagedInstanceCore"]);
  await expect(page.getByRole("region", { name: "Trust policy" })).toContainText("ec2.amazonaws.com");
  await submit(page);
  await expect(page.getByText("Role name is required").first()).toBeVisible();
  await name(page).fill("taken");
  await press(page, page.getByRole("button", { name: "Add new tag" }));
  await page.getByRole("textbox", { name: "Key of tag 1" }).fill("team");
  await submit(page);
  await expect(name(page)).toHaveAccessibleDescription(/Role with name taken already exists\./);
  await expect(name(page)).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Key of tag 1" })).toHaveValue("team");
  await name(page).fill("web");
  await submit(page);
  await expectFlash(page, "role.created", "Role web created");
  await expect(page.getByRole("link", { name: "View role" })).toHaveAttribute("href", /\/iam\/roles\/web$/);

  const { iam } = account;
  const attached = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName: "web" }));
  expect(attached.AttachedPolicies?.map(({ PolicyName }) => PolicyName).toSorted()).toEqual([
    "AmazonS3ReadOnlyAccess",
    "AmazonSSMManagedInstanceCore",
  ]);
  expect((await iam.send(new ListRoleTagsCommand({ RoleName: "web" }))).Tags).toEqual([{ Key: "team", Value: "" }]);
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: "web" }));
  expect(Role?.Description).toMatch(/^Allows EC2 instances to call AWS services like CloudWatch/);
  const { InstanceProfile } = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName: "web" }));
  expect(InstanceProfile?.Roles?.map(({ RoleName }) => RoleName)).toEqual(["web"]);
  expect(await codesOf(account, "CreateRole")).toEqual([undefined, "EntityAlreadyExistsException", undefined]);
  expect(await codesOf(account, "AddRoleToInstanceProfile")).toEqual([undefined]);
});

test("an account, with external id and MFA, under a boundary", async ({ account, as, console, page }) => {
  await as.root();
  await console.goto("/iam/roles/create?trustedEntityType=AWS_ACCOUNT");
  await expect(page.getByRole("radio", { name: `This account (${account.id})` })).toBeChecked();
  await page.getByRole("radio", { name: "Another AWS account" }).check();
  await page.getByLabel("Account ID").fill("12345");
  await page.getByRole("checkbox", { name: /Require external ID/ }).check();
  await page.getByRole("checkbox", { name: "Require MFA" }).check();
  await next(page);
  await expect(page.getByText("Enter an account ID: 12 digits").first()).toBeVisible();
  await expect(page.getByText(/An external ID has 2 to 1,224 characters/).first()).toBeVisible();
  await page.getByLabel("Account ID").fill("9999-8888-7777");
  await page.getByRole("textbox", { name: "External ID" }).fill("ticket/42");
  await next(page);
  await page.getByRole("button", { name: "Set permissions boundary - optional" }).click();
  await page.getByRole("radio", { name: /Use a permissions boundary to control the maximum role/ }).check();
  await next(page);
  await expect(page.getByText("Select a policy for the boundary").first()).toBeVisible();
  const boundaries = page.getByTestId("pick-boundary.table");
  await boundaries.getByRole("searchbox").fill("PowerUserAccess");
  await boundaries.getByRole("radio", { name: "Select PowerUserAccess", exact: true }).check();
  await next(page);
  await name(page).fill("partner");
  await submit(page);
  await expectFlash(page, "role.created", "Role partner created");
  await expect(page.getByText(/users of account 9999-8888-7777 who shall use it/).first()).toBeVisible();
  expect(await trustOf(account, "partner")).toEqual({
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::999988887777:root" },
    Action: "sts:AssumeRole",
    Condition: {
      StringEquals: { "sts:ExternalId": "ticket/42" },
      Bool: { "aws:MultiFactorAuthPresent": "true" },
    },
  });
  const { Role } = await account.iam.send(new GetRoleCommand({ RoleName: "partner" }));
  expect(Role?.PermissionsBoundary?.PermissionsBoundaryArn).toBe("arn:aws:iam::aws:policy/PowerUserAccess");
});

test("identity providers of the account: GitHub's branch, a SAML attribute", async ({ account, as, console, page }) => {
  const { iam } = account;
  const url = "token.actions.githubusercontent.com";
  await iam.send(
    new CreateOpenIDConnectProviderCommand({ Url: `https://${url}`, ClientIDList: ["sts.amazonaws.com"] }),
  );
  await iam.send(new CreateSAMLProviderCommand({ Name: "adfs", SAMLMetadataDocument: samlMetadata() }));
  await as.root();
  await console.goto("/iam/roles/create?trustedEntityType=WEB_IDENTITY");
  await choose(page, "Identity provider", url);
  await next(page);
  await expect(page.getByText(/A GitHub organization is required/).first()).toBeVisible();
  // Another type of entity was not tried yet: nothing of it is wrong.
  await entity(page, /^SAML 2.0 federation/);
  await expect(page.getByRole("heading", { level: 2, name: "SAML 2.0 federation" })).toBeVisible();
  await expect(page.getByText("Choose a SAML provider")).toHaveCount(0);
  await expect(page.getByText("Correct the fields that are marked.")).toHaveCount(0);
  await entity(page, /^Web identity/);
  // The provider has one audience: it is chosen already.
  await expect(page.getByTestId("role-wizard.field[audience]")).toContainText("sts.amazonaws.com");
  await expect(page.getByLabel(/^GitHub repository/)).toHaveValue("*");
  await expect(page.getByLabel(/^GitHub branch/)).toHaveValue("*");
  await page.getByLabel("GitHub organization").fill("octo-org");
  // As GitHub shows and copies them: the role's subject would have both twice.
  await page.getByLabel(/^GitHub repository/).fill("octo-org/app");
  await page.getByLabel(/^GitHub branch/).fill("refs/heads/main");
  await next(page);
  await expect(page.getByLabel(/^GitHub repository/)).toBeFocused();
  await expect(page.getByText(/^Enter the GitHub repository without the organization/).first()).toBeVisible();
  await expect(page.getByText(/^Enter the GitHub branch without refs\/heads\//).first()).toBeVisible();
  await page.getByLabel(/^GitHub repository/).fill("app");
  await page.getByLabel(/^GitHub branch/).fill("main");
  await next(page);
  await next(page);
  await name(page).fill("deploy");
  await submit(page);
  await expectFlash(page, "role.created", "Role deploy created");
  expect(await trustOf(account, "deploy")).toEqual({
    Effect: "Allow",
    Principal: { Federated: `arn:aws:iam::${account.id}:oidc-provider/${url}` },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: {
      StringEquals: { [`${url}:aud`]: "sts.amazonaws.com" },
      StringLike: { [`${url}:sub`]: "repo:octo-org/app:ref:refs/heads/main" },
    },
  });

  await console.goto("/iam/roles/create");
  await entity(page, /^SAML 2.0 federation/);
  await choose(page, "SAML 2.0-based provider", "adfs");
  await page.getByLabel("Value", { exact: true }).fill("urn:amazon:webservices");
  await press(page, page.getByRole("button", { name: "Add condition" }));
  await next(page);
  await expect(page.getByLabel("Value of condition 1")).toBeFocused();
  await expect(page.getByLabel("Value of condition 1")).toHaveAccessibleDescription(/Value is required/);
  await page.getByLabel("Value of condition 1").fill("staff");
  // The attribute above is asked already: a second value of it would be an alternative.
  await choose(page, ".*Key of condition 1", "SAML:aud");
  await expect(page.getByText(/^SAML:aud is asked above already: with StringEquals/).first()).toBeVisible();
  await choose(page, ".*Key of condition 1", "SAML:sub");
  await expect(page.getByText(/is asked above already/)).toHaveCount(0);
  await next(page);
  await next(page);
  await name(page).fill("people");
  await submit(page);
  await expectFlash(page, "role.created", "Role people created");
  expect(await trustOf(account, "people")).toMatchObject({
    Principal: { Federated: `arn:aws:iam::${account.id}:saml-provider/adfs` },
    Action: "sts:AssumeRoleWithSAML",
    Condition: { StringEquals: { "SAML:aud": "urn:amazon:webservices", "SAML:sub": "staff" } },
  });

  await console.goto("/iam/roles/create");
  await entity(page, /^SAML 2.0 federation/);
  await choose(page, "SAML 2.0-based provider", "adfs");
  await page.getByRole("radio", { name: "Allow programmatic and AWS Management Console access" }).check();
  await page.getByRole("radio", { name: "Non-regional endpoint" }).check();
  await next(page);
  await next(page);
  await name(page).fill("console-people");
  await submit(page);
  await expectFlash(page, "role.created", "Role console-people created");
  // What Larch's answers, and every identity provider's for AWS, name as Recipient.
  expect(await trustOf(account, "console-people")).toMatchObject({
    Condition: { StringEquals: { "SAML:aud": "https://signin.aws.amazon.com/saml" } },
  });
});

test("a custom trust policy is judged while one types, and by IAM what only IAM knows", async ({
  account,
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("/iam/roles/create");
  await entity(page, /^Custom trust policy/);
  const document = policyEditor(page);
  await document.write(ofService("ec2").replace("sts:AssumeRole", "s3:GetObject"));
  await next(page);
  await expect(page.getByRole("button", { name: /^Ln 1, Col \d+: Unsupported action in policy/ })).toBeVisible();
  const nobody = `arn:aws:iam::${account.id}:user/nobody`;
  await document.write(ofPrincipal({ AWS: nobody }));
  await next(page);
  await next(page);
  await name(page).fill("mine");
  await submit(page);
  await expectFailure(page, "CreateRole failed", `Invalid principal in policy: "AWS":"${nobody}"`);
  await press(page, page.getByRole("button", { name: "Edit Step 1: Select trusted entities" }));
  await document.write(ofPrincipal({ AWS: `arn:aws:iam::${account.id}:root` }));
  await next(page);
  await next(page);
  await submit(page);
  await expectFlash(page, "role.created", "Role mine created");
});

test("a service-linked role: the service decides name and policies; a second one is refused", async ({
  account,
  as,
  console,
  page,
}) => {
  await as.root();
  for (const flash of [true, false]) {
    await console.goto("/iam/roles/create?selectedService=RDS&selectedUseCase=RDS");
    await expect(page.getByRole("radio", { name: "RDS", exact: true })).toBeChecked();
    await next(page);
    await expect(page.getByRole("table", { name: "Permissions policies" }).getByRole("rowheader")).toHaveText(
      "AmazonRDSServiceRolePolicy",
    );
    await expect(page.getByRole("checkbox")).toHaveCount(0);
    await next(page);
    await expect(page.getByTestId("role-wizard.name")).toHaveText("AWSServiceRoleForRDS");
    await submit(page);
    if (flash) await expectFlash(page, "role.created", "Role AWSServiceRoleForRDS created");
    else await expectFailure(page, "CreateServiceLinkedRole failed", /AWSServiceRoleForRDS has been taken/);
  }
  const { Role } = await account.iam.send(new GetRoleCommand({ RoleName: "AWSServiceRoleForRDS" }));
  expect(Role?.Path).toBe("/aws-service-role/rds.amazonaws.com/");
});

test("who may create roles and no more: the role is there, the messages name what failed; who may not is told why", async ({
  account,
  as,
  console,
  page,
}) => {
  const { iam } = account;
  await iam.send(new CreateUserCommand({ UserName: "ben" }));
  const may = (actions: string[]) =>
    iam.send(
      new PutUserPolicyCommand({
        UserName: "ben",
        PolicyName: "may",
        PolicyDocument: JSON.stringify({
          Version: "2012-10-17",
          Statement: [{ Effect: "Allow", Action: actions, Resource: "*" }],
        }),
      }),
    );
  await may(["iam:ListPolicies"]);
  await as.user("ben");
  await console.goto(
    "/iam/roles/create?selectedService=EC2&selectedUseCase=EC2%20Role%20for%20AWS%20Systems%20Manager",
  );
  await entity(page, /^Web identity/);
  await expect(page.getByText("is not authorized to perform: iam:ListOpenIDConnectProviders")).toBeVisible();
  await entity(page, /^AWS service/);
  await choose(page, "Service or use case", "EC2");
  await page.getByRole("radio", { name: "EC2 Role for AWS Systems Manager" }).check();
  await next(page);
  await next(page);
  await name(page).fill("web");
  await submit(page);
  await expectFailure(
    page,
    "CreateRole failed",
    /is not authorized to perform: iam:CreateRole .*because no identity-based/,
  );
  await expect(page.getByRole("link", { name: "Explain" })).toBeVisible();
  await may(["iam:ListPolicies", "iam:CreateRole", "iam:CreateInstanceProfile"]);
  await submit(page);
  await expectFlash(page, "role.created", "Role web created");
  await expectFlash(page, "api.error", "AttachRolePolicy (AmazonSSMManagedInstanceCore) failed");
  await expectFlash(page, "api.error", "AddRoleToInstanceProfile (web) failed");
  await expectFlash(page, "steps.done", "2 of 4 steps were done");
  await expect(page.getByText("Done: CreateRole (web), CreateInstanceProfile (web).", { exact: true })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => window.scrollY), { message: "the list stands under the messages" })
    .toBe(0);
  const { InstanceProfile } = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName: "web" }));
  expect(InstanceProfile?.Roles).toEqual([]);
  expect(await codesOf(account, "CreateRole")).toEqual(["AccessDenied", undefined]);
});

const ofPrincipal = (Principal: unknown) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal, Action: "sts:AssumeRole" }] });
const ofService = (service: string) => ofPrincipal({ Service: `${service}.amazonaws.com` });
