/** The identity providers that come with every account: run in the console, used at addresses of their own. */
import {
  CreateRoleCommand,
  CreateUserCommand,
  GetOpenIDConnectProviderCommand,
  GetSAMLProviderCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import { SAML } from "@node-saml/node-saml";
import type { Page } from "@playwright/test";
import { readSamlMetadata } from "@/lib/services/iam/saml-metadata";
import { makeAccount, type TestAccount } from "../fixtures/account";
import { policyDocument } from "../fixtures/furnished";
import { faultsOf, violations } from "../fixtures/inspection";
import { dialogOf, expectFailure, expectFlash, openBeside, pick, press, saved } from "../fixtures/page-parts";
import { expect, settled, test } from "../fixtures/test";

const attribute = (name: string) => `https://aws.amazon.com/SAML/Attributes/${name}`;
const ciIssuer = "https://token.actions.githubusercontent.com";

/** Gives a person of Larch's a password in the console. */
async function setPassword(page: Page, userName: string): Promise<string> {
  await pick(page, userName).check();
  await press(page, page.getByRole("button", { name: "Set password" }));
  const asking = dialogOf(page, `Set a password for ${userName}?`);
  await press(page, asking.getByRole("button", { name: "Set password" }));
  const told = dialogOf(page, "New password");
  await told.getByRole("button", { name: "Show Password" }).click();
  const password = (await told.getByTestId("larch-idp.new-password").textContent()) ?? "";
  await press(page, told.getByText("Close", { exact: true }));
  return password;
}

async function signIn(page: Page, accountId: string, userName: string, password: string) {
  await page.goto(`/idp/${accountId}`);
  await settled(page);
  await page.getByLabel("User name").fill(userName);
  await page.getByLabel("Password").fill(password);
  await press(page, page.getByRole("button", { name: "Sign in" }));
}

const mapping = (account: TestAccount, role: string) => ({
  role: `arn:aws:iam::${account.id}:role/${role}`,
  provider: `arn:aws:iam::${account.id}:saml-provider/LarchIdP`,
});

async function mapGroup(page: Page, account: TestAccount, group: string, role: string) {
  const { role: roleArn, provider } = mapping(account, role);
  await press(page, page.getByRole("button", { name: "Add role mapping" }));
  const dialog = dialogOf(page, "Add role mapping");
  await dialog.getByLabel("Group").fill(group);
  await dialog.getByLabel("Role ARN").fill(roleArn);
  await dialog.getByLabel("Provider ARN").fill(provider);
  await press(page, dialog.getByRole("button", { name: "Add role mapping" }));
  await expectFlash(page, "larch.mapping.added", `${group} is offered ${role}`);
}

test("SAML: an administrator maps Eng to a role and trusts the IdP; Ben's portal posts AWS a response that holds", async ({
  account,
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("/iam/identity-providers");
  await press(page, page.getByRole("link", { name: "Larch IdP", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: "Larch IdP" })).toBeVisible();
  await expect(page.getByRole("row", { name: /ben Ben ben@larch.example Eng None/ })).toBeVisible();
  const password = await setPassword(page, "ben");
  await expect(page.getByRole("row", { name: /ben@larch.example Eng Set/ })).toBeVisible();
  await mapGroup(page, account, "Eng", "SAML-Eng");
  await mapGroup(page, account, "Audit", "SAML-Audit");
  const metadata = await saved(page, page.getByRole("link", { name: "Download metadata" }));
  expect(metadata.name).toBe("larch-idp-metadata.xml");

  await console.goto("/iam/identity-providers/create");
  await page.getByLabel("Provider name").fill("LarchIdP");
  const file = { name: metadata.name, mimeType: "text/xml", buffer: Buffer.from(metadata.text) };
  await page.locator("input[type=file]").first().setInputFiles(file);
  await press(page, page.getByRole("button", { name: "Add provider" }));
  await expectFlash(page, "idp.created", "LarchIdP added");
  const { provider: SAMLProviderArn, role } = mapping(account, "SAML-Eng");
  const { SAMLMetadataDocument } = await account.iam.send(new GetSAMLProviderCommand({ SAMLProviderArn }));
  expect(SAMLMetadataDocument).toBe(metadata.text);

  await signIn(page, account.id, "ben@larch", password);
  await expect(page.getByRole("heading", { name: "Your applications" })).toBeVisible();
  await expect(page.getByRole("listitem")).toHaveText([`SAML-Eng in account ${account.id}`]);
  expect(await faultsOf(page, { reload: true })).toEqual([]);
  // What comes after belongs to AWS's sign-in.
  await page.route("**/saml", (route) => route.fulfill({ status: 200, contentType: "text/plain", body: "posted" }));
  const [posted] = await Promise.all([
    page.waitForRequest((request) => new URL(request.url()).pathname === "/saml"),
    page.getByRole("button", { name: "Open AWS Console" }).click(),
  ]);
  expect(posted.method()).toBe("POST");
  const form = new URLSearchParams(posted.postData() ?? "");
  expect(form.get("RelayState")).toBe("");
  const { certificates, entityId } = readSamlMetadata(metadata.text);
  const aws = new SAML({
    idpCert: certificates.map((certificate) => certificate.toString()),
    callbackUrl: "https://signin.aws.amazon.com/saml",
    ...{ issuer: "urn:amazon:webservices", audience: "urn:amazon:webservices", idpIssuer: entityId },
    ...{ wantAssertionsSigned: true, wantAuthnResponseSigned: true },
  });
  const { profile } = await aws.validatePostResponseAsync({ SAMLResponse: form.get("SAMLResponse") ?? "" });
  expect(profile).toMatchObject({
    nameID: "ben@larch",
    [attribute("Role")]: `${role},${SAMLProviderArn}`,
    [attribute("RoleSessionName")]: "ben@larch",
  });
});

test("the portal lets in who is right, tells nobody who there is, and forgets who signs out", async ({
  account,
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("/larch-idp");
  const password = await setPassword(page, "eli");
  const refused = page.getByRole("alert").filter({ hasText: "Your user name or password is not right." });
  for (const [userName, wrong] of [
    ["eli", `${password}x`],
    ["nobody", password],
    ["ben", password],
  ] as const) {
    await signIn(page, account.id, userName, wrong);
    await expect(refused).toBeVisible();
    await expect(page.getByLabel("User name")).toHaveValue(userName);
  }
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("User name").fill(" ");
  await press(page, page.getByRole("button", { name: "Sign in" }));
  await expect(page.getByText("Enter your user name.")).toBeVisible();

  await signIn(page, account.id, "eli", password);
  await expect(page.getByText("No role is offered to your groups.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Open AWS Console" })).toBeDisabled();
  const cookies = await page.context().cookies();
  const own = cookies.find(({ name }) => name.endsWith(`.larch.${account.id}`));
  if (!own) throw new Error("The portal keeps who signed in.");
  expect(own).toMatchObject({ httpOnly: true, sameSite: "Lax" });

  const other = await makeAccount();
  const { name, value, ...rest } = own;
  await page.context().addCookies([{ ...rest, name: name.replace(account.id, other.id), value }]);
  await page.goto(`/idp/${other.id}`);
  await expect(page.getByRole("heading", { name: "Sign in to Larch Outdoor" })).toBeVisible();

  await page.goto(`/idp/${account.id}`);
  await press(page, page.getByRole("button", { name: "Sign out" }));
  await expect(page.getByRole("heading", { name: "Sign in to Larch Outdoor" })).toBeVisible();
  await page.context().addCookies([own]);
  await page.goto(`/idp/${account.id}`);
  await expect(page.getByRole("heading", { name: "Sign in to Larch Outdoor" })).toBeVisible();
});

test("an account that does not exist has neither portal nor documents", async ({ account, page, request }) => {
  for (const id of ["000000000000", "abc", `${account.id}0`]) {
    expect((await page.goto(`/idp/${id}`))?.status()).toBe(404);
    for (const rest of ["metadata", "ci/.well-known/openid-configuration", "ci/.well-known/jwks"]) {
      const answer = await request.get(`/idp/${id}/${rest}`);
      expect([answer.status(), await answer.text()]).toEqual([404, "Not found\n"]);
    }
  }
  const metadata = await request.get(`/idp/${account.id}/metadata`);
  expect(metadata.headers()["content-type"]).toBe("application/samlmetadata+xml; charset=utf-8");
  const discovery = await (await request.get(`/idp/${account.id}/ci/.well-known/openid-configuration`)).json();
  expect(discovery).toMatchObject({ issuer: ciIssuer, jwks_uri: expect.stringContaining(`/idp/${account.id}/ci/`) });
  const { keys } = await (await request.get(discovery.jwks_uri)).json();
  expect(keys).toEqual([expect.objectContaining({ kty: "RSA", alg: "RS256", use: "sig" })]);
  expect(keys[0]).not.toHaveProperty("d");
});

test("people are added, changed and deleted; what is malformed is said at its field", async ({ as, console, page }) => {
  await as.root();
  await console.goto("/larch-idp");
  await press(page, page.getByRole("button", { name: "Add person" }));
  const adding = dialogOf(page, "Add person");
  await adding.getByLabel("User name").fill("Gil");
  await press(page, adding.getByRole("button", { name: "Add person" }));
  await expect(adding.getByText(/^A user name is required/)).toBeVisible();
  await adding.getByLabel("User name").fill("ben");
  await adding.getByLabel("Name", { exact: true }).fill("Gil");
  await adding.getByLabel("Email").fill("gil@larch.example");
  await adding.getByLabel("Groups - optional").fill("Eng, Finance");
  await press(page, adding.getByRole("button", { name: "Add person" }));
  await expectFailure(page, "CreatePerson failed", "The person with user name ben already exists.");
  await adding.getByLabel("User name").fill("gil");
  await press(page, adding.getByRole("button", { name: "Add person" }));
  await expectFlash(page, "larch.person.added", "gil added to the directory");
  await pick(page, "gil").check();
  await press(page, page.getByRole("button", { name: "Edit", exact: true }));
  const editing = dialogOf(page, "Edit gil");
  await editing.getByLabel("Groups - optional").fill("Audit");
  await press(page, editing.getByRole("button", { name: "Save changes" }));
  await expectFlash(page, "larch.person.edited", "gil updated");
  await expect(page.getByRole("row", { name: /gil@larch.example Audit None/ })).toBeVisible();
  await press(page, page.getByRole("button", { name: "Delete person" }));
  const deleting = dialogOf(page, "Delete gil?");
  await deleting.getByRole("textbox").fill("delete");
  await press(page, deleting.getByRole("button", { name: "Delete" }));
  await expectFlash(page, "larch.person.deleted", "gil deleted from the directory");
  await expect(page.getByRole("row", { name: /gil@larch.example/ })).toHaveCount(0);
});

test("who may only read sees the directory and changes nothing; who may nothing is told why", async ({
  account,
  as,
  console,
  page,
}) => {
  const { iam } = account;
  for (const UserName of ["reads", "nobody"]) await iam.send(new CreateUserCommand({ UserName }));
  const PolicyDocument = policyDocument("larch:GetDirectory");
  await iam.send(new PutUserPolicyCommand({ UserName: "reads", PolicyName: "may", PolicyDocument }));
  await as.user("reads");
  await console.goto("/larch-idp");
  await pick(page, "ben").check();
  await press(page, page.getByRole("button", { name: "Set password" }));
  const asking = dialogOf(page, "Set a password for ben?");
  await press(page, asking.getByRole("button", { name: "Set password" }));
  await expectFailure(page, "SetPersonPassword failed", /not authorized to perform: larch:SetPersonPassword/);
  const why = await openBeside(page, asking.getByRole("link", { name: "Explain" }));
  await expect(why.getByText("larch:SetPersonPassword").first()).toBeVisible();
  await as.user("nobody");
  await console.goto("/larch-idp");
  await expect(page.getByTestId("denied[larch:GetDirectory]")).toBeVisible();
  await expect(page.getByText("ben@larch.example")).toHaveCount(0);
});

test("OpenID Connect: a workflow gets a session from the branch that the role trusts, and from no other", async ({
  account,
  as,
  console,
  page,
}) => {
  const { iam } = account;
  const provider = `arn:aws:iam::${account.id}:oidc-provider/token.actions.githubusercontent.com`;
  const roleArn = `arn:aws:iam::${account.id}:role/DeployWeb`;
  await as.root();
  await console.goto("/iam/identity-providers");
  await press(page, page.getByRole("link", { name: "Larch CI", exact: true }));
  await press(page, page.getByRole("button", { name: "Run workflow" }));
  await expect(page.getByTestId("larch-ci.subject")).toContainText("repo:larch/shop:ref:refs/heads/main");
  await console.goto("/iam/identity-providers/create");
  await page.getByRole("radio", { name: /^OpenID Connect/ }).check();
  await page.getByLabel("Provider URL").fill(ciIssuer);
  await page.getByLabel("Audience").fill("sts.amazonaws.com");
  await press(page, page.getByRole("button", { name: "Add provider" }));
  await expectFlash(page, "idp.created", "token.actions.githubusercontent.com added");
  const Condition = {
    StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
    StringLike: { "token.actions.githubusercontent.com:sub": "repo:larch/shop:ref:refs/heads/main" },
  };
  const trust = { Effect: "Allow", Principal: { Federated: provider }, Action: "sts:AssumeRoleWithWebIdentity" };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [{ ...trust, Condition }] });
  await iam.send(new CreateRoleCommand({ RoleName: "DeployWeb", AssumeRolePolicyDocument }));

  await console.goto("/larch-ci");
  await page.getByLabel("Role ARN - optional").fill(roleArn);
  await press(page, page.getByRole("button", { name: "Run workflow" }));
  await expect(page.getByTestId("larch-ci.session")).toContainText(
    `arn:aws:sts::${account.id}:assumed-role/DeployWeb/GitHubActions`,
  );
  await page.getByLabel("Branch", { exact: true }).and(page.getByRole("textbox")).fill("feature");
  await press(page, page.getByRole("button", { name: "Run workflow" }));
  await expectFailure(
    page,
    "AWS did not give the workflow a session of the role",
    "Not authorized to perform sts:AssumeRoleWithWebIdentity",
  );
  await expect(
    page.getByRole("row", {
      name: /:sub StringLike repo:larch\/shop:ref:refs\/heads\/main repo:larch\/shop:ref:refs\/heads\/feature/,
    }),
  ).toBeVisible();
  await expect(page.getByTestId("larch-ci.session")).toHaveCount(0);
  await page.getByLabel("Organization").fill("mallory/evil");
  await press(page, page.getByRole("button", { name: "Run workflow" }));
  await expect(page.getByText(/^An organization is required/)).toBeVisible();
});

test.describe("in the era of 2020", () => {
  test.use({ era: "2020" });

  test("Get thumbprint knows Larch CI's certificate, and says of others why not", async ({
    account,
    as,
    console,
    page,
  }) => {
    await as.root();
    await console.goto("/iam/identity-providers/create");
    await page.getByRole("radio", { name: /^OpenID Connect/ }).check();
    const get = page.getByRole("button", { name: "Get thumbprint" });
    await page.getByLabel("Provider URL").fill("https://accounts.google.com");
    await press(page, get);
    await expectFailure(page, "The thumbprint could not be retrieved", /Rehearsal asks no server outside/);
    await page.getByLabel("Provider URL").fill(ciIssuer);
    await press(page, get);
    const thumbprint = (await page.getByTestId("add-provider.thumbprint").textContent()) ?? "";
    expect(thumbprint).toMatch(/^[0-9a-f]{40}$/);
    await page.getByLabel("Audience").fill("sts.amazonaws.com");
    await press(page, page.getByRole("button", { name: "Add provider" }));
    await expectFlash(page, "idp.created", "token.actions.githubusercontent.com added");
    const OpenIDConnectProviderArn = `arn:aws:iam::${account.id}:oidc-provider/token.actions.githubusercontent.com`;
    const made = await account.iam.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn }));
    expect(made.ThumbprintList).toEqual([thumbprint]);
  });
});
