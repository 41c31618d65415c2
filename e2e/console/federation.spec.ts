/** Into the console by a broker: the federation endpoint, what its sessions may, and how they end. */
import { CreateUserCommand, DeleteRoleCommand, DeleteRolePolicyCommand, ListGroupsCommand } from "@aws-sdk/client-iam";
import { clients, makeAccount } from "../fixtures/account";
import {
  addressOfToken,
  askForToken,
  brokerIn,
  loginAddress,
  postFromElsewhere,
  roleOfAccount,
  sessionText,
} from "../fixtures/federation";
import { policyDocument } from "../fixtures/furnished";
import { faultsOf, faultsOfPlainPage, wide } from "../fixtures/inspection";
import { press } from "../fixtures/page-parts";
import { server } from "../fixtures/server";
import { accountMenu, signOut } from "../fixtures/sign-in";
import { expect, settled, test } from "../fixtures/test";

const list = ["iam:List*", "iam:Get*", "cloudtrail:LookupEvents"];

test("a role's session: the bar, its permissions as at the API, the trail, and the way out", async ({
  account,
  console,
  page,
}) => {
  const broker = await brokerIn(account);
  const role = await roleOfAccount(account, "Support", list);
  const Policy = policyDocument(["iam:ListUsers", "iam:GetUser", "cloudtrail:LookupEvents", "iam:ListAccountAliases"]);
  const Tags = [{ Key: "Team", Value: "Audit" }];
  const keys = await broker.assume(role, { Policy, Tags, SourceIdentity: "ana-of-larch" });
  const address = await loginAddress(keys, "https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/users");
  await page.goto(address);
  await page.waitForURL("**/iam/users*");
  await settled(page);

  await test.step("the bar says who it is and whose account", async () => {
    await expect(accountMenu(page)).toContainText(`Support/ana @ ${account.id}`);
    await accountMenu(page).click();
    await expect(page.getByText("Federated user", { exact: true })).toBeVisible();
    await expect(page.getByTestId("nav.account-menu.security-credentials")).toBeVisible();
    await expect(page.getByTestId("nav.account-menu.switch-back")).toHaveCount(0);
    await expect(page.getByTestId("nav.account-menu.switch-role")).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("what the session policy allows is shown, what it does not is explained as at the API", async () => {
    await expect(page.getByRole("link", { name: "broker", exact: true })).toBeVisible();
    await console.goto("groups");
    const denied = "no session policy allows the iam:ListGroups action";
    await expect(page.getByText(denied).first()).toBeVisible();
    const refused = clients(keys).iam.send(new ListGroupsCommand({}));
    await expect(refused).rejects.toThrow(denied);
    await page.getByRole("link", { name: "Explain" }).first().click();
    await settled(page);
    await expect(page.getByText(denied).first()).toBeVisible();
  });

  await test.step("there are no credentials of a user to show", async () => {
    await console.goto("/iam/security-credentials");
    await expect(page.getByText("You are signed in as the federated user Support/ana")).toBeVisible();
    await page.setViewportSize(wide);
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize(wide);
    expect((await page.goto("/iam/security-credentials/create-access-key"))?.status()).toBe(404);
  });

  await test.step("the command drawer acts as the session, with the same limits", async () => {
    await console.goto("users");
    await press(page, page.getByRole("button", { name: "CloudShell" }).first());
    const prompt = page.getByRole("textbox", { name: "Command" });
    const last = page.getByRole("log", { name: "Commands and their output" }).locator("[data-exit-code]").last();
    await prompt.fill("aws sts get-caller-identity");
    await prompt.press("Enter");
    await settled(page);
    await expect(last).toContainText(`"Arn": "arn:aws:sts::${account.id}:assumed-role/Support/ana"`);
    await prompt.fill("aws iam list-groups");
    await prompt.press("Enter");
    await settled(page);
    await expect(last).toContainText("because no session policy allows the iam:ListGroups action");
  });

  await test.step("the trail has the token, the sign-in and what was done", async () => {
    const [token] = await account.events("GetSigninToken");
    const [login] = await account.events("ConsoleLogin");
    const arn = `arn:aws:sts::${account.id}:assumed-role/Support/ana`;
    expect(token?.record).toMatchObject({
      eventSource: "signin.amazonaws.com",
      userIdentity: { type: "AssumedRole", arn, accessKeyId: keys.accessKeyId },
      responseElements: { GetSigninToken: "Success" },
    });
    const of = login?.record.userIdentity as { accessKeyId: string };
    expect(login?.record).toMatchObject({
      userIdentity: {
        ...{ type: "AssumedRole", arn },
        sessionContext: { sessionIssuer: { type: "Role", userName: "Support" }, sourceIdentity: "ana-of-larch" },
      },
      responseElements: { ConsoleLogin: "Success" },
      additionalEventData: { MFAUsed: "No", MobileVersion: "No" },
    });
    expect(token?.record.responseElements).toMatchObject({ credentials: { accessKeyId: of.accessKeyId } });
    expect((await account.events("ListUsers"))[0]?.record.userIdentity).toMatchObject({
      ...{ arn, accessKeyId: of.accessKeyId },
      sessionContext: { sourceIdentity: "ana-of-larch" },
    });
  });

  await test.step("signed out, neither the session nor its token opens anything", async () => {
    await console.goto("users");
    await signOut(page);
    await page.goto("/iam/users");
    await page.waitForURL(/\/signin\?redirect=/);
    const again = await page.goto(address);
    expect(again?.status()).toBe(400);
    await expect(page.getByRole("alert")).toHaveText("This sign-in token was used already. Ask for another one.");
    expect(await faultsOfPlainPage(page)).toEqual([]);
  });
});

test("another role from there is role chaining: an hour at most, and the source identity goes on", async ({
  account,
  console,
  page,
}) => {
  const broker = await brokerIn(account);
  const support = await roleOfAccount(account, "Support", ["sts:*", ...list]);
  await roleOfAccount(account, "Auditor", list);
  await page.goto(await loginAddress(await broker.assume(support, { SourceIdentity: "ana-of-larch" })));
  await page.waitForURL("**/iam/users");
  await settled(page);
  await console.goto("/switchrole");
  await page.getByLabel("Account ID").fill(account.id);
  await page.getByLabel("IAM role name").fill("Auditor");
  await press(page, page.getByRole("button", { name: "Switch Role" }));
  await page.waitForURL("**/iam");
  await settled(page);
  await expect(accountMenu(page)).toContainText(`Auditor @ ${account.id}`);
  const [event] = await account.events("AssumeRole");
  expect(event?.record).toMatchObject({
    userIdentity: { arn: `arn:aws:sts::${account.id}:assumed-role/Support/ana` },
    requestParameters: { roleSessionName: "ana", durationSeconds: expect.any(Number) },
  });
  const { durationSeconds } = (event?.record.requestParameters ?? {}) as { durationSeconds?: number };
  expect(durationSeconds).toBeLessThanOrEqual(3600);
  await console.goto("users");
  expect((await account.events("ListUsers"))[0]?.record.userIdentity).toMatchObject({
    arn: `arn:aws:sts::${account.id}:assumed-role/Auditor/ana`,
    sessionContext: { sourceIdentity: "ana-of-larch" },
  });
  await accountMenu(page).click();
  await expect(page.getByText(`Support/ana @ `, { exact: false })).toBeVisible();
  await press(page, page.getByTestId("nav.account-menu.switch-back"));
  await expect(accountMenu(page)).toContainText(`Support/ana @ ${account.id}`);
});

test("it ends with the role, and after its time", async ({ account, page }) => {
  const broker = await brokerIn(account);
  const role = await roleOfAccount(account, "Support", list);
  await page.clock.install();
  await page.goto(await loginAddress(await broker.assume(role), "/iam/users", { SessionDuration: "900" }));
  await page.waitForURL("**/iam/users");
  await settled(page);
  await page.clock.fastForward("10:30");
  await expect(page.getByTestId("flash[session.ending]")).toBeVisible();
  await page.clock.fastForward("05:00");
  const over = page.getByRole("dialog", { name: "Your session has expired" });
  await expect(over).toContainText("Come in again the way you came");
  await account.iam.send(new DeleteRolePolicyCommand({ RoleName: "Support", PolicyName: "may" }));
  await account.iam.send(new DeleteRoleCommand({ RoleName: "Support" }));
  await page.goto("/iam/users");
  await page.waitForURL(/\/signin\?redirect=/);
});

test("a federated user: what both its issuer and the session policy allow, IAM too", async ({
  account,
  console,
  page,
}) => {
  const broker = await brokerIn(account);
  const keys = await broker.federate({ Policy: policyDocument(["iam:ListUsers", "sts:*"]) });
  await page.goto(await loginAddress(keys));
  await page.waitForURL("**/iam/users");
  await settled(page);
  await expect(accountMenu(page)).toContainText(`ana @ ${account.id}`);
  await expect(page.getByRole("link", { name: "broker", exact: true })).toBeVisible();
  await console.goto("groups");
  await expect(page.getByText("no session policy allows the iam:ListGroups action").first()).toBeVisible();
  expect((await account.events("ConsoleLogin"))[0]?.record.userIdentity).toMatchObject({
    type: "FederatedUser",
    arn: `arn:aws:sts::${account.id}:federated-user/ana`,
  });
  await test.step("it may assume no role", async () => {
    await roleOfAccount(account, "Auditor", list);
    await console.goto("/switchrole");
    await expect(page.getByText("You cannot switch roles as a federated user")).toBeVisible();
    await expect(page.getByRole("button", { name: "Switch Role" })).toHaveCount(0);
    await accountMenu(page).click();
    await expect(page.getByTestId("nav.account-menu.sign-out")).toBeVisible();
    await expect(page.getByTestId("nav.account-menu.switch-role")).toHaveCount(0);
    // The form of the history, sent by hand.
    const form = { account: account.id, roleName: "Auditor", displayName: "", color: "", redirect: "/iam/users" };
    const headers = { origin: server.url };
    const sent = await page.request.post("/switchrole/history", { form, headers, maxRedirects: 0 });
    expect(sent.headers().location).toMatch(/^\/switchrole\?.*refused=yes/);
    expect(await account.events("AssumeRole")).toMatchObject([{ errorCode: "AccessDenied" }]);
    expect(await account.events("SwitchRole")).toEqual([]);
  });
  const none = await broker.federate();
  expect(await askForToken({ Session: sessionText(none), SessionDuration: "900" })).toEqual({
    status: 400,
    text: "SessionDuration cannot be given with credentials of GetFederationToken.\n",
  });
});

test("beside others, or not at all: nobody is signed out but of the same account", async ({
  account,
  as,
  console,
  context,
  page,
}) => {
  const other = await makeAccount();
  const broker = await brokerIn(other);
  const role = await roleOfAccount(other, "Support", list);
  await as.root();
  await test.step("another account's is refused while somebody is signed in", async () => {
    const address = await loginAddress(await broker.assume(role));
    expect((await page.goto(address))?.status()).toBe(400);
    await expect(page.getByRole("alert")).toHaveText(
      "You must first log out before logging into a different AWS account. To logout, click here.",
    );
    expect(await faultsOfPlainPage(page)).toEqual([]);
    await console.goto("/iam");
    await expect(accountMenu(page)).toContainText(account.id);
    // The refusal has not used it up.
    await page.goto(address);
    await page.getByRole("link", { name: "click here" }).click();
    await page.waitForURL(/\/signin/);
    await page.goto(address);
    await page.waitForURL("**/iam/users");
    await settled(page);
    await expect(accountMenu(page)).toContainText(`Support/ana @ ${other.id}`);
  });
  await test.step("with several sessions it takes a place of its own", async () => {
    await context.addCookies([{ name: "multi-session", value: "on", url: server.url }]);
    await page.goto(await loginAddress(await broker.assume(role, { RoleSessionName: "ben" })));
    await page.waitForURL("**/s/1/iam/users");
    await settled(page);
    await accountMenu(page).click();
    await expect(page.getByRole("link", { name: /^Support\/ana @ / })).toBeVisible();
    await page.goto(await loginAddress(await broker.assume(role, { RoleSessionName: "ben" })));
    await page.waitForURL("**/s/1/iam/users"); // once more, where that one is
    await console.goto("/iam/users");
    await expect(accountMenu(page)).toContainText(`Support/ana @ ${other.id}`);
  });
});

test("what opens nothing", async ({ account, page }) => {
  const broker = await brokerIn(account);
  const role = await roleOfAccount(account, "Support", list);
  const keys = await broker.assume(role);
  const { status, text } = await askForToken({ Session: sessionText(keys) }, { post: true });
  expect(status).toBe(200);
  const token: string = JSON.parse(text).SigninToken;

  for (const [address, code, sentence] of [
    ["/federation", 400, "Action must be getSigninToken, login or logout."],
    [addressOfToken(""), 400, "The SigninToken is missing, or none of this server's."],
    [addressOfToken(`${token.slice(0, -8)}AAAAAAAA`), 400, "The SigninToken is missing, or none of this server's."],
    [addressOfToken(keys.sessionToken), 400, "The SigninToken is missing, or none of this server's."],
    ...["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"].map(
      (destination) =>
        [addressOfToken(token, destination), 400, "The Destination must be an address of this console."] as const,
    ),
  ] as const) {
    expect([address, (await page.goto(address))?.status()]).toEqual([address, code]);
    await expect(page.getByRole("alert")).toHaveText(sentence);
  }
  await page.goto("/iam");
  await page.waitForURL(/\/signin/);

  await test.step("nor does a program learn more than why", async () => {
    const wrong = { ...keys, secretAccessKey: "x".repeat(40) };
    expect(await askForToken({ Session: sessionText(wrong) })).toEqual({
      status: 403,
      text: "The security credentials in Session are invalid.\n",
    });
    expect((await askForToken({ Session: "{}" })).status).toBe(400);
    const longTerm = await account.keysOf("broker");
    expect((await askForToken({ Session: sessionText({ ...longTerm, sessionToken: "" }) })).status).toBe(400);
  });

  await test.step("nor may another site post here", async () => {
    await postFromElsewhere(page, "/federation", { Action: "login", SigninToken: token });
    await expect(page.getByText("This change came from another site, so it was refused.")).toBeVisible();
  });

  await test.step("the token was used up by none of it", async () => {
    await page.goto(addressOfToken(token));
    await page.waitForURL("**/iam/users");
    await settled(page);
    await account.iam.send(new CreateUserCommand({ UserName: "seen" }));
    await page.reload();
    await expect(page.getByRole("link", { name: "seen", exact: true })).toBeVisible();
    await page.goto("/federation?Action=logout");
    await page.waitForURL(/\/signin/);
  });
});
