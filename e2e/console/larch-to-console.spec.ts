/** The whole way of federation, by what comes with every account: from the company's directory or pipeline to a role. */
import {
  CreateOpenIDConnectProviderCommand,
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  PutRolePolicyCommand,
} from "@aws-sdk/client-iam";
import type { TestAccount } from "../fixtures/account";
import { postFromElsewhere } from "../fixtures/federation";
import { policyDocument } from "../fixtures/furnished";
import { benAtPortal, federatedTrust, offerRoleToEng } from "../fixtures/larch";
import { expectFailure, press } from "../fixtures/page-parts";
import { accountMenu } from "../fixtures/sign-in";
import { expect, settled, test } from "../fixtures/test";

const gitHub = "token.actions.githubusercontent.com";
const arnIn = (account: TestAccount, rest: string) => `arn:aws:iam::${account.id}:${rest}`;

test("SAML: Ben of Eng goes from Larch's portal into the console, may what his role may, and is out with the role", async ({
  account,
  as,
  browser,
  console,
  page,
}) => {
  const { iam } = account;
  await as.root();
  await console.goto("/larch-idp");
  const [RoleName, PolicyName] = ["SAML-Eng", "may"];
  const password = await offerRoleToEng(page, account, RoleName);
  const PolicyDocument = policyDocument(["iam:ListRoles", "iam:GetRole"]);
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }));

  // Ben has a browser of his own.
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const bens = await context.newPage();
  await benAtPortal(bens, account.id, password);
  const [posted] = await Promise.all([
    bens.waitForRequest((request) => new URL(request.url()).pathname === "/saml"),
    bens.getByRole("button", { name: "Open AWS Console" }).click(),
  ]);
  await bens.waitForURL("**/iam");
  await settled(bens);

  await test.step("the bar and the trail say who he is, and who vouches for him", async () => {
    await expect(accountMenu(bens)).toContainText(`SAML-Eng/ben@larch @ ${account.id}`);
    const arn = `arn:aws:sts::${account.id}:assumed-role/SAML-Eng/ben@larch`;
    const [assumed] = await account.events("AssumeRoleWithSAML");
    expect(assumed?.record).toMatchObject({
      userIdentity: { type: "SAMLUser", userName: "ben@larch" },
      requestParameters: { roleSessionName: "ben@larch", principalArn: arnIn(account, "saml-provider/LarchIdP") },
    });
    const [login] = await account.events("ConsoleLogin");
    expect(login?.record).toMatchObject({
      userIdentity: { type: "AssumedRole", arn, sessionContext: { sessionIssuer: { userName: "SAML-Eng" } } },
      additionalEventData: { SamlProviderArn: arnIn(account, "saml-provider/LarchIdP") },
    });
  });

  await test.step("his role's permission works; what it lacks is denied and explained", async () => {
    await bens.goto("/iam/roles");
    await settled(bens);
    await expect(bens.getByRole("link", { name: "SAML-Eng", exact: true })).toBeVisible();
    await bens.goto("/iam/users");
    await settled(bens);
    const denied = `assumed-role/SAML-Eng/ben@larch is not authorized to perform: iam:ListUsers`;
    await expect(bens.getByText(denied).first()).toBeVisible();
    await press(bens, bens.getByRole("link", { name: "Explain" }).first());
    await expect(bens.getByText("no identity-based policy allows the iam:ListUsers action").first()).toBeVisible();
    await bens.goto("/larch-idp");
    await settled(bens);
    await expect(bens.getByTestId("denied[larch:GetDirectory]")).toBeVisible();
  });

  await test.step("the same response opens nothing more, in whatever browser", async () => {
    const elsewhere = await browser.newContext({ baseURL: new URL(page.url()).origin });
    const thief = await elsewhere.newPage();
    const SAMLResponse = new URLSearchParams(posted.postData() ?? "").get("SAMLResponse") ?? "";
    await postFromElsewhere(thief, "/saml", { SAMLResponse, RelayState: "" });
    await expect(thief.getByText("The SAML assertion has been used before.")).toBeVisible();
    await thief.goto("/iam");
    await thief.waitForURL(/\/signin/);
    await elsewhere.close();
    expect(await account.events("ConsoleLogin")).toHaveLength(1);
  });

  await test.step("without the role there is no session, and the portal leads to none", async () => {
    await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }));
    await iam.send(new DeleteRoleCommand({ RoleName }));
    await bens.goto("/iam/roles");
    await bens.waitForURL(/\/signin\?redirect=/);
    await bens.goto(`/idp/${account.id}`);
    await settled(bens);
    await bens.getByRole("button", { name: "Open AWS Console" }).click();
    await expect(bens.getByText(/Not authorized to perform sts:AssumeRoleWithSAML/)).toBeVisible();
  });
  await context.close();
});

test("OpenID Connect: main of larch/shop deploys, a feature branch and another repository do not", async ({
  account,
  as,
  console,
  page,
}) => {
  const { iam } = account;
  await iam.send(
    new CreateOpenIDConnectProviderCommand({ Url: `https://${gitHub}`, ClientIDList: ["sts.amazonaws.com"] }),
  );
  const provider = arnIn(account, `oidc-provider/${gitHub}`);
  const AssumeRolePolicyDocument = federatedTrust(provider, "sts:AssumeRoleWithWebIdentity", {
    StringEquals: { [`${gitHub}:aud`]: "sts.amazonaws.com", [`${gitHub}:sub`]: "repo:larch/shop:ref:refs/heads/main" },
  });
  await iam.send(new CreateRoleCommand({ RoleName: "Deploy", AssumeRolePolicyDocument }));
  await as.root();
  await console.goto("/larch-ci");
  await page.getByLabel("Role ARN - optional").fill(arnIn(account, "role/Deploy"));
  await press(page, page.getByRole("button", { name: "Run workflow" }));
  const session = page.getByTestId("larch-ci.session");
  await expect(session).toContainText(`arn:aws:sts::${account.id}:assumed-role/Deploy/GitHubActions`);
  expect((await account.events("AssumeRoleWithWebIdentity"))[0]?.record).toMatchObject({
    userIdentity: {
      type: "WebIdentityUser",
      userName: "repo:larch/shop:ref:refs/heads/main",
      identityProvider: provider,
    },
  });

  const refused = async () => {
    await press(page, page.getByRole("button", { name: "Run workflow" }));
    await expectFailure(
      page,
      "AWS did not give the workflow a session of the role",
      "Not authorized to perform sts:AssumeRoleWithWebIdentity",
    );
    await expect(session).toHaveCount(0);
  };
  const branch = page.getByLabel("Branch", { exact: true }).and(page.getByRole("textbox"));
  await branch.fill("feature");
  await refused();
  await branch.fill("main");
  await page.getByLabel("Repository").fill("shop-fork");
  await refused();
});
