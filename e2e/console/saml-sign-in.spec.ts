/** Into the console by a SAML response: one role, several, and what is refused. */
import { GetSAMLProviderCommand, UpdateAssumeRolePolicyCommand, UpdateSAMLProviderCommand } from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { newRsaKey } from "@/lib/testing/certificates";
import { samlAttribute, sealedFor, type Told } from "@/lib/testing/saml-idp";
import { makeAccount } from "../fixtures/account";
import { postFromElsewhere, responseFor, samlIn } from "../fixtures/federation";
import { trustPolicy } from "../fixtures/furnished";
import { faultsOfPlainPage } from "../fixtures/inspection";
import { accountMenu } from "../fixtures/sign-in";
import { expect, settled, test } from "../fixtures/test";

const list = ["iam:List*", "iam:Get*"];
const generic = "Your request included an invalid SAML response. To logout, click here.";
const code = (name: string, status: number) =>
  `(service: AWSSecurityTokenService; status code: ${status}; error code: ${name})`;

const present = (page: Page, SAMLResponse: string, RelayState = "/iam/users") =>
  postFromElsewhere(page, "/saml", { SAMLResponse, RelayState });

test("one role: straight in, though the response comes from another site; who was signed in elsewhere stays", async ({
  account,
  as,
  page,
}) => {
  const { pairs, provider } = await samlIn(account, { Staff: list });
  await as.root();
  await as.root({ place: 2 });
  const response = responseFor(pairs);
  await present(page, response);
  await page.waitForURL("**/iam/users");
  await settled(page);
  await expect(accountMenu(page)).toContainText(`Staff/eve@larch.example @ ${account.id}`);
  const [login] = await account.events("ConsoleLogin");
  expect(login?.record).toMatchObject({
    userIdentity: { type: "AssumedRole", arn: `arn:aws:sts::${account.id}:assumed-role/Staff/eve@larch.example` },
    responseElements: { ConsoleLogin: "Success" },
    additionalEventData: { SamlProviderArn: provider },
  });
  expect((await account.events("AssumeRoleWithSAML"))[0]?.record.userIdentity).toMatchObject({
    type: "SAMLUser",
    userName: "eve@larch.example",
  });
  await page.goto("/s/2/iam");
  await expect(accountMenu(page)).not.toContainText("Staff");

  await test.step("the response is good for one session", async () => {
    await present(page, response);
    await expect(page.getByText(generic)).toBeVisible();
    await expect(page.getByText("The SAML assertion has been used before.")).toBeVisible();
  });
  await test.step("a RelayState of another site leads to the start page", async () => {
    await present(page, responseFor(pairs), "https://evil.example/");
    await page.waitForURL("**/iam");
  });
});

test("several roles: the person chooses, in whatever account", async ({ account, page }) => {
  const other = await makeAccount();
  const here = await samlIn(account, { Staff: list, Auditor: ["iam:ListGroups"] });
  const there = await samlIn(other, { Partner: list });
  await present(page, responseFor([...here.pairs, ...there.pairs]), "/iam/groups");
  await expect(page.getByRole("group", { name: "Select a role:" })).toBeVisible();
  const ofHere = page.getByRole("group", { name: `Account: ${account.id}` });
  await expect(ofHere.getByRole("radio")).toHaveCount(2);
  await expect(page.getByRole("group", { name: `Account: ${other.id}` }).getByRole("radio")).toHaveCount(1);
  expect(new URL(page.url()).search).toBe("");
  expect(await faultsOfPlainPage(page)).toEqual([]);

  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Select a role:")).toBeVisible();
  expect(await account.events("AssumeRoleWithSAML")).toEqual([]);
  await test.step("and cannot choose what the response does not offer", async () => {
    const radio = ofHere.getByRole("radio", { name: "Staff" });
    await radio.evaluate(
      (element, value) => element.setAttribute("value", value),
      `arn:aws:iam::${account.id}:role/Admin`,
    );
    await radio.check();
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert")).toHaveText(generic);
    await page.goBack();
  });
  await ofHere.getByRole("radio", { name: "Auditor" }).check();
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/iam/groups");
  await settled(page);
  await expect(accountMenu(page)).toContainText(`Auditor/eve@larch.example @ ${account.id}`);
  expect(await other.events("ConsoleLogin")).toEqual([]);
});

test("what is refused, in AWS's words", async ({ account, page }) => {
  const other = await makeAccount();
  const { pairs } = await samlIn(account, { Staff: list });
  const [pair = ""] = pairs;
  const foreign = pair.replaceAll(account.id, other.id);
  const attributes = [[samlAttribute("Role"), pair]] satisfies [string, ...string[]][];
  for (const [response, ...shown] of [
    ["", generic],
    ["bm9uc2Vuc2U=", generic],
    ["<script>alert(1)</script>", generic],
    [responseFor([]), generic],
    [responseFor([foreign]), `Error: Specified provider doesn't exist ${code("InvalidIdentityToken", 400)}`],
    [
      responseFor(pairs, { attributes }),
      `Error: RoleSessionName is required in AuthnResponse ${code("InvalidIdentityToken", 400)}`,
    ],
    [
      responseFor(pairs, { forge: (text) => text.replace("eve@larch.example", "ana@larch.example") }),
      `Error: Response signature invalid ${code("InvalidIdentityToken", 400)}`,
    ],
    [
      responseFor(pairs, { audience: "urn:other" }),
      `Error: Response does not contain the required audience. ${code("InvalidIdentityToken", 400)}`,
    ],
    [responseFor(pairs, { at: new Date(Date.now() - 3_600_000) }), generic],
  ] as const) {
    await present(page, response);
    for (const sentence of shown) await expect(page.getByRole("alert")).toHaveText(sentence);
  }
  expect(await faultsOfPlainPage(page)).toEqual([]);

  await test.step("a role that trusts the provider no more", async () => {
    const PolicyDocument = trustPolicy({ AWS: account.id });
    await account.iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: "Staff", PolicyDocument }));
    await present(page, responseFor(pairs));
    await expect(page.getByRole("alert")).toHaveText(
      `Error: Not authorized to perform sts:AssumeRoleWithSAML ${code("AccessDenied", 403)}`,
    );
    expect(await account.events("AssumeRoleWithSAML")).toMatchObject([{ errorCode: "AccessDenied" }]);
    await page.getByText("To sign in another way").getByRole("link", { name: "click here" }).click();
    await page.waitForURL(/\/signin/);
    await expect(page.getByRole("link", { name: "Sign in using root user email" })).toBeVisible();
  });

  await page.goto("/iam");
  await page.waitForURL(/\/signin/);
  expect(await account.events("ConsoleLogin")).toEqual([]);
});

test("an encrypted response comes to the provider's own endpoint", async ({ account, page }) => {
  const { pairs, provider } = await samlIn(account, { Staff: list, Auditor: ["iam:ListGroups"] });
  const { publicKey, privateKey } = newRsaKey();
  const { SAMLProviderUUID } = await account.iam.send(new GetSAMLProviderCommand({ SAMLProviderArn: provider }));
  await account.iam.send(
    new UpdateSAMLProviderCommand({
      SAMLProviderArn: provider,
      AddPrivateKey: privateKey,
      AssertionEncryptionMode: "Required",
    }),
  );
  const respond = (told: Partial<Told>) => responseFor(pairs, told);
  const SAMLResponse = respond(await sealedFor(publicKey, respond));
  await postFromElsewhere(page, "/saml", { SAMLResponse, RelayState: "/iam/users" });
  await expect(page.getByText(generic)).toBeVisible();
  await postFromElsewhere(page, `/saml/acs/${SAMLProviderUUID}`, { SAMLResponse, RelayState: "/iam/users" });
  await page.getByRole("radio", { name: "Staff" }).check();
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/iam/users");
  await settled(page);
  await expect(accountMenu(page)).toContainText(`Staff/eve@larch.example @ ${account.id}`);
});
