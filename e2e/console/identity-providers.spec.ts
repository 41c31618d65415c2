/** Identity providers: made known, changed, given to a role, deleted. */
import {
  CreateOpenIDConnectProviderCommand,
  CreateSAMLProviderCommand,
  CreateUserCommand,
  DeleteUserPolicyCommand,
  GetOpenIDConnectProviderCommand,
  GetSAMLProviderCommand,
  ListOpenIDConnectProvidersCommand,
  ListSAMLProvidersCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { newRsaKey, samlMetadata } from "@/lib/testing/certificates";
import { policyDocument } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFailure, expectFlash, pick, press, saved } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

const issuer = "token.actions.githubusercontent.com";
const add = (page: Page) => press(page, page.getByRole("button", { name: "Add provider" }));
const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const address = (arn: string) => `/iam/identity-providers/${encodeURIComponent(arn)}` as const;

test("OpenID Connect: added, with audiences, thumbprints and tags, and given to a role", async ({
  account,
  as,
  console,
  page,
}) => {
  const { iam } = account;
  const OpenIDConnectProviderArn = `arn:aws:iam::${account.id}:oidc-provider/${issuer}`;
  const provider = () => iam.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn }));
  await as.root();
  await console.goto("/iam/identity-providers");
  await expect(page.getByText("No resources to display")).toBeVisible();
  await press(page, page.getByRole("link", { name: "Add provider" }));
  await page.getByRole("radio", { name: /^OpenID Connect/ }).check();
  await add(page);
  await expect(page.getByLabel("Provider URL")).toBeFocused();
  await expect(page.getByText(/A provider URL is required/)).toBeVisible();
  await expect(page.getByText(/An audience is required/)).toBeVisible();
  await page.getByLabel("Provider URL").fill(`https://${issuer}:8443`);
  await page.getByLabel("Audience").fill("sts.amazonaws.com");
  await add(page);
  await expect(page.getByText("A provider URL has no port").first()).toBeVisible();
  await page.getByLabel("Provider URL").fill(`https://${issuer}/?a=b#c`);
  await expect(page.getByText("A provider URL has no query and no fragment").first()).toBeVisible();
  expect(await account.events("CreateOpenIDConnectProvider")).toEqual([]);
  await expect(page.getByLabel("Audience")).toHaveValue("sts.amazonaws.com");
  const elsewhere = page.getByText("No token of this provider can be checked here");
  await page.getByLabel("Provider URL").fill(`http://${issuer}`);
  await add(page);
  await expect(page.getByText("A provider URL begins with https://").first()).toBeVisible();
  await expect(page.getByText("CreateOpenIDConnectProvider failed")).toHaveCount(0);
  await page.getByLabel("Provider URL").fill("https://nowhere.example.com");
  await expect(elsewhere).toBeVisible();
  await page.getByLabel("Provider URL").fill(`https://${issuer}`);
  await expect(elsewhere).toHaveCount(0);
  await add(page);
  await expectFlash(page, "idp.created", `${issuer} added`);
  await expect(page.getByRole("row", { name: new RegExp(`${issuer} OpenID Connect`) })).toBeVisible();

  await test.step("one that there is already is told at its field, until the field is changed", async () => {
    await press(page, page.getByRole("link", { name: "Add provider" }));
    await page.getByText("OpenID Connect", { exact: true }).click();
    await page.getByLabel("Provider URL").fill(`https://${issuer}`);
    await page.getByLabel("Audience").fill("sts.amazonaws.com");
    await add(page);
    await expect(page.getByLabel("Provider URL")).toHaveAccessibleDescription(/already exists/);
    await expect(page.getByLabel("Provider URL")).toBeFocused();
    await page.getByLabel("Provider URL").fill(`https://${issuer}/other`);
    await expect(page.getByLabel("Provider URL")).not.toHaveAttribute("aria-invalid", "true");
    await press(page, page.getByRole("link", { name: "Cancel" }));
  });

  await press(page, page.getByRole("link", { name: issuer, exact: true }));
  await expect(page.getByTestId("identity-provider.summary[type]")).toHaveText("OpenID Connect");
  const audiences = async (entry: string) => {
    await page.getByTestId("identity-provider.audience-actions").click();
    await press(page, page.getByRole("menuitem", { name: entry }));
  };
  await audiences("Add audience");
  const adding = dialogOf(page, "Add audience");
  await expect(adding.getByLabel("Audience")).toBeFocused();
  await adding.getByLabel("Audience").fill("sts.amazonaws.com");
  await press(page, adding.getByRole("button", { name: "Add audience" }));
  await expect(adding.getByText("The provider has this audience already")).toBeVisible();
  await adding.getByLabel("Audience").fill("other");
  await press(page, adding.getByRole("button", { name: "Add audience" }));
  await expectFlash(page, "idp.audience.added", "Audience other added");
  await pick(page, "sts.amazonaws.com").check();
  await audiences("Remove audience");
  const removing = dialogOf(page, "Remove sts.amazonaws.com?");
  await removing.getByRole("textbox").fill("remove");
  await press(page, removing.getByRole("button", { name: "Remove" }));
  await expectFlash(page, "idp.audience.removed", "Audience sts.amazonaws.com removed");
  await press(page, page.getByRole("button", { name: "Manage", exact: true }));
  const managing = dialogOf(page, "Manage thumbprints");
  await expect(managing.getByText("No thumbprints")).toBeVisible();
  await press(page, managing.getByRole("button", { name: "Add thumbprint" }));
  await managing.getByLabel("Thumbprint 1", { exact: true }).fill("abc");
  await press(page, managing.getByRole("button", { name: "Save changes" }));
  await expect(managing.getByText("A thumbprint has 40 hexadecimal digits")).toBeVisible();
  await managing.getByLabel("Thumbprint 1", { exact: true }).fill("a".repeat(40));
  await press(page, managing.getByRole("button", { name: "Save changes" }));
  await expectFlash(page, "idp.thumbprints.saved", "Thumbprints updated");
  await press(page, page.getByRole("tab", { name: "Tags" }));
  await press(page, page.getByRole("button", { name: "Manage tags" }));
  await press(page, page.getByRole("button", { name: "Add new tag" }));
  await page.getByRole("textbox", { name: "Key of tag 1" }).fill("team");
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFlash(page, "tags.saved", "Tags updated");
  expect(await provider()).toMatchObject({
    ClientIDList: ["other"],
    ThumbprintList: ["a".repeat(40)],
    Tags: [{ Key: "team", Value: "" }],
  });
  expect(await codesOf(account, "CreateOpenIDConnectProvider")).toEqual([undefined, "EntityAlreadyExistsException"]);

  await press(page, page.getByRole("button", { name: "Assign role" }));
  await press(page, dialogOf(page, /^Assign role/).getByRole("button", { name: "Next", exact: true }));
  await expect(page.getByLabel("GitHub organization")).toBeVisible();
});

test("SAML: added by its metadata, encrypted, replaced, deleted", async ({ account, as, console, page }) => {
  const { iam } = account;
  const SAMLProviderArn = `arn:aws:iam::${account.id}:saml-provider/adfs`;
  const provider = () => iam.send(new GetSAMLProviderCommand({ SAMLProviderArn }));
  await as.root();
  await console.goto("/iam/identity-providers/create");
  await page.getByLabel("Provider name").fill("ad fs");
  await add(page);
  await expect(page.getByText(/A provider name is made of A-Z, a-z, 0-9/)).toBeVisible();
  await expect(page.getByText("Choose the metadata document")).toBeVisible();
  await page.getByLabel("Provider name").fill("adfs");
  const metadata = page.locator("input[type=file]").first();
  await metadata.setInputFiles(file("metadata.xml", `<nonsense>${" ".repeat(1000)}</nonsense>`));
  await add(page);
  await expectFailure(page, "CreateSAMLProvider failed", "Could not parse metadata");
  await expect(page.getByText("Unable to parse metadata", { exact: true })).toBeVisible();
  for (const [text, sentence] of [
    ["<nonsense/>", "Unable to parse metadata: a metadata document has at least 1,000 characters"],
    [`\ufeff${samlMetadata()}`, "Save it as UTF-8 without BOM"],
  ] as const) {
    await metadata.setInputFiles(file("metadata.xml", text));
    await add(page);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText("CreateSAMLProvider failed")).toHaveCount(0);
  }
  await metadata.setInputFiles(file("metadata.xml", samlMetadata()));
  await add(page);
  await expectFlash(page, "idp.created", "adfs added");
  await press(page, page.getByRole("link", { name: "adfs", exact: true }));
  await expect(page.getByTestId("identity-provider.summary[valid-until]")).toContainText("in 100 years");
  expect((await saved(page, page.getByRole("button", { name: "Download metadata" }))).text).toBe(samlMetadata());

  const save = page.getByTestId("identity-provider.save-encryption");
  await expect(save).toBeDisabled();
  await page.getByRole("radio", { name: "Required" }).check();
  await press(page, save);
  await expectFailure(page, "UpdateSAMLProvider failed", "Add a private key before you require encrypted assertions.");
  await press(page, page.getByRole("button", { name: "Add new key" }));
  const adding = dialogOf(page, "Add new key");
  await adding.locator("input[type=file]").setInputFiles(file("key.pem", newRsaKey().privateKey));
  await press(page, adding.getByRole("button", { name: "Add new key" }));
  await expectFlash(page, "idp.key.added", "Private key added");
  await press(page, save);
  await expectFlash(page, "idp.encryption.set", "SAML encryption updated");
  await page.getByRole("radio", { name: /^Select SAMLPK/ }).check();
  await press(page, page.getByTestId("saml-keys.delete"));
  const keyRemoval = dialogOf(page, /^Remove SAMLPK/);
  await press(page, keyRemoval.getByRole("button", { name: "Remove" }));
  await expectFailure(page, "UpdateSAMLProvider failed", "The last private key cannot be removed while encrypted");
  await keyRemoval.getByRole("button", { name: "Cancel" }).click();
  expect(await provider()).toMatchObject({ AssertionEncryptionMode: "Required", PrivateKeyList: [{}] });
  await press(page, page.getByRole("button", { name: "Replace metadata" }));
  const replacing = dialogOf(page, "Replace metadata");
  const other = samlMetadata({ entityId: "https://other.example.com/saml" });
  await replacing.locator("input[type=file]").setInputFiles(file("other.xml", other));
  await press(page, replacing.getByRole("button", { name: "Replace metadata" }));
  await expectFlash(page, "idp.metadata.replaced", "Metadata replaced");
  expect((await provider()).SAMLMetadataDocument).toBe(other);

  await press(page, page.getByRole("button", { name: "Delete", exact: true }));
  const deleting = dialogOf(page, "Delete adfs?");
  await expect(deleting.getByRole("button", { name: "Delete" })).toBeDisabled();
  await deleting.getByRole("textbox").fill("delete");
  await press(page, deleting.getByRole("button", { name: "Delete" }));
  await expectFlash(page, "idp.deleted", "adfs deleted");
  expect((await iam.send(new ListSAMLProvidersCommand({}))).SAMLProviderList).toEqual([]);
  await console.goto(address(SAMLProviderArn));
  await expect(page.getByRole("heading", { level: 1, name: "Not found" })).toBeVisible();
});

test("each part is shown to who may see it; who may not delete is told why", async ({ account, as, console, page }) => {
  const { iam } = account;
  const made = await iam.send(
    new CreateOpenIDConnectProviderCommand({ Url: `https://${issuer}`, ClientIDList: ["a"] }),
  );
  await iam.send(new CreateSAMLProviderCommand({ Name: "adfs", SAMLMetadataDocument: samlMetadata() }));
  await iam.send(new CreateUserCommand({ UserName: "ben" }));
  await iam.send(
    new PutUserPolicyCommand({
      UserName: "ben",
      PolicyName: "may",
      PolicyDocument: policyDocument("iam:ListOpenIDConnectProviders"),
    }),
  );
  await as.user("ben");
  await console.goto("/iam/identity-providers");
  const list = page.getByTestId("identity-providers.table");
  await expect(list.getByTestId("denied[iam:ListSAMLProviders]")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Identity providers");
  await expect(page.getByRole("link", { name: "adfs" })).toHaveCount(0);
  await pick(page, issuer).check();
  await press(page, page.getByTestId("identity-providers.delete"));
  const deleting = dialogOf(page, `Delete ${issuer}?`);
  await deleting.getByRole("textbox").fill("delete");
  await press(page, deleting.getByRole("button", { name: "Delete" }));
  await expectFailure(page, "DeleteOpenIDConnectProvider failed", /not authorized to perform: iam:DeleteOpenIDConnect/);
  await console.goto(address(made.OpenIDConnectProviderArn ?? ""));
  await expect(page.getByTestId("denied[iam:GetOpenIDConnectProvider]")).toBeVisible();
  const { OpenIDConnectProviderList } = await iam.send(new ListOpenIDConnectProvidersCommand({}));
  expect(OpenIDConnectProviderList).toHaveLength(1);

  await test.step("who may list neither kind is not told that there are none", async () => {
    await iam.send(new DeleteUserPolicyCommand({ UserName: "ben", PolicyName: "may" }));
    await console.goto("/iam/identity-providers");
    for (const action of ["ListSAMLProviders", "ListOpenIDConnectProviders"])
      await expect(list.getByTestId(`denied[iam:${action}]`)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Identity providers");
    await expect(page.getByText("No resources to display")).toHaveCount(0);
  });
});
