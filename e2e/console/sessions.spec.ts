/** Who is signed in where: several people in one browser, the ways in, the ways out, and where a link leads. */
import {
  AttachUserPolicyCommand,
  CreateAccountAliasCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteLoginProfileCommand,
  DeleteUserCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import { CreateBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import type { Page } from "@playwright/test";
import { makeAccount, type TestAccount } from "../fixtures/account";
import { policyDocument } from "../fixtures/furnished";
import { faultsOf, wide } from "../fixtures/inspection";
import { dialogOf, expectFailure, expectFlash, openBeside, press, tick } from "../fixtures/page-parts";
import { accountMenu, signOut, typeRootSignIn, typeUserSignIn, userWithPassword } from "../fixtures/sign-in";
import { expect, settled, test } from "../fixtures/test";

const password = "Console-2026!";
const incorrect = "Your authentication information is incorrect. Please try again.";
/** Ben, who may list groups and switch to the role Reader. */
async function benAndReader(account: TestAccount) {
  await userWithPassword(account, "ben", password);
  const trust = { Effect: "Allow", Principal: { AWS: account.id }, Action: "sts:AssumeRole" };
  await account.iam.send(
    new CreateRoleCommand({
      RoleName: "Reader",
      AssumeRolePolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement: [trust] }),
    }),
  );
  const may = { PolicyName: "may", PolicyDocument: policyDocument(["sts:AssumeRole", "iam:ListGroups"]) };
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", ...may }));
}

const hyphened = (id: string) => id.replace(/^(\d{4})(\d{4})(\d{4})$/, "$1-$2-$3");

test("two people in one browser: the prefix of the address says who", async ({ account, as, console, page }) => {
  await userWithPassword(account, "ben", password);
  await account.iam.send(new CreateUserCommand({ UserName: "Ana" }));
  await as.root();
  await as.user("ben", { place: 1 });

  await console.goto("/iam/users");
  await expect(accountMenu(page)).toContainText(account.id);
  await expect(page.getByRole("link", { name: "Ana", exact: true })).toBeVisible();
  await console.goto("/s/1/iam/users");
  await expect(accountMenu(page)).toContainText("ben");
  await expect(page.getByText("is not authorized to perform: iam:ListUsers").first()).toBeVisible();

  await test.step("links stay with their session", async () => {
    await page.getByTestId("sidenav.groups").click();
    await page.waitForURL("**/s/1/iam/groups");
    await expect(page.getByText("is not authorized to perform: iam:ListGroups").first()).toBeVisible();
    await console.goto("/s/1/iam/home#/policies");
    await page.waitForURL("**/s/1/iam/policies");
    await settled(page);
  });
  await test.step("a third signs in by the pages, beside them", async () => {
    const other = await makeAccount();
    await page.goto("/s/2/signin/root");
    await typeRootSignIn(page, other.root.email, other.root.password);
    await page.waitForURL("**/s/2/iam");
    await settled(page);
    await expect(accountMenu(page)).toContainText(other.id);
  });
  await test.step("one signs out, the others stay", async () => {
    await console.goto("/s/1/iam/security-credentials");
    await signOut(page);
    expect(new URL(page.url()).pathname).toBe("/s/1/signin");
    await page.goto("/s/1/iam/users");
    await page.waitForURL(/\/s\/1\/signin\?redirect=%2Fiam%2Fusers$/);
    await console.goto("/s/2/iam");
    await expect(accountMenu(page)).not.toContainText(account.id);
    await console.goto("/iam/users");
    await expect(page.getByRole("link", { name: "Ana", exact: true })).toBeVisible();
  });
  expect(await account.events("ListGroups")).toMatchObject([
    { errorCode: "AccessDenied", record: { userIdentity: { userName: "ben" } } },
  ]);
});

test("one more session by the menu, each in a tab of its own; out of all at once", async ({
  account,
  as,
  console,
  page,
}) => {
  await userWithPassword(account, "ben", password);
  await as.root();
  await console.goto("/iam");
  const inNewTab = async (name: string | RegExp) => {
    const [tab] = await Promise.all([page.waitForEvent("popup"), page.getByRole("link", { name }).click()]);
    await settled(tab);
    return tab;
  };
  const addSession = page.getByRole("button", { name: "Add session" });
  await accountMenu(page).click();
  await expect(addSession).toHaveCount(0);
  await page.getByRole("button", { name: "Turn on multi-session" }).click();
  await expect(addSession).toBeFocused();
  await addSession.click();
  await expect(
    page.getByRole("list", { name: "Add session" }).getByRole("link"),
    "root switches to no role",
  ).toHaveText("Sign in (opens in a new tab)");
  expect(await faultsOf(page, { within: ".bar-panel" })).toEqual([]);
  await page.setViewportSize(wide);
  const second = await inNewTab(/^Sign in/);
  expect(new URL(second.url()).pathname).toBe("/s/1/signin");
  await typeUserSignIn(second, { account: account.id, userName: "ben", password });
  await second.waitForURL("**/s/1/iam");
  await settled(second);
  await expect(accountMenu(second)).toContainText("ben");
  await second.close();

  await test.step("back in the first tab, the next session has a place of its own", async () => {
    await expect(addSession).toBeHidden();
    await accountMenu(page).click();
    await expect(page.getByRole("link", { name: `ben @ ${hyphened(account.id)}` })).toBeVisible();
    await addSession.click();
    await expect(page.getByRole("link", { name: /^Sign in \(/ })).toHaveAttribute("href", "/s/2/signin");
  });
  await test.step("who has a place signs in again there", async () => {
    const again = await inNewTab(/^Sign in \(/);
    await typeUserSignIn(again, { account: account.id, userName: "ben", password });
    await again.waitForURL("**/s/1/iam");
    await again.close();
    await console.goto("/iam");
    await accountMenu(page).click();
    await expect(page.getByRole("link", { name: `ben @ ${hyphened(account.id)}` })).toHaveCount(1);
  });
  await test.step("two who were on their way to the same place have one each", async () => {
    for (const name of ["ana", "eva"]) await userWithPassword(account, name, password);
    await page.getByRole("button", { name: "Add session" }).click();
    const tabs = [await inNewTab(/^Sign in \(/)];
    await accountMenu(page).click();
    await addSession.click();
    tabs.push(await inNewTab(/^Sign in \(/));
    for (const [index, userName] of ["ana", "eva"].entries()) {
      const tab = tabs[index] ?? page;
      await typeUserSignIn(tab, { account: account.id, userName, password });
      await tab.waitForURL(`**/s/${index + 2}/iam`);
      await settled(tab);
      await expect(accountMenu(tab)).toContainText(userName);
    }
    for (const tab of tabs) await tab.close();
  });

  await console.goto("/iam/users");
  await expect(accountMenu(page)).toContainText(account.id);
  await accountMenu(page).click();
  const AccountAlias = `larch-${account.id}`;
  await expect(page.getByText(`ben @ ${hyphened(account.id)}`)).toBeVisible();
  await account.iam.send(new CreateAccountAliasCommand({ AccountAlias }));
  await page.reload();
  await accountMenu(page).click();
  const other = await inNewTab(`ben @ ${hyphened(account.id)} (${AccountAlias}) (opens in a new tab)`);
  await expect(accountMenu(other)).toContainText("ben");
  for (const place of [2, 3, 4]) await as.user("ben", { place });
  await console.goto("/iam/users");
  await accountMenu(page).click();
  const full = "Five sessions are the most. Sign out of one to add another.";
  await expect(page.getByText(full)).toBeVisible();
  await test.step("a sixth is told so, and takes nobody's place", async () => {
    await other.goto("/s/1/signin");
    await typeUserSignIn(other, { account: account.id, userName: "ana", password });
    await expect(other.getByTestId("signin.problem")).toContainText(full);
    await other.goto("/s/1/iam");
    await settled(other);
    await expect(accountMenu(other)).toContainText("ben");
  });
  await test.step("one signs out, and the other tabs know of the free place", async () => {
    await expect(page.getByText(full)).toBeVisible();
    await signOut(other);
    await expect(page.getByText(full)).toBeHidden();
  });
  await page.getByRole("button", { name: "Sign out of all sessions" }).click();
  await page.waitForURL(/\/signin/);
  await other.goto("/s/1/iam/users");
  await other.waitForURL(/\/s\/1\/signin/);
});

test("a tab at whose place somebody else signed in says who acts there now, keeps its work, and sends nothing", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const Bucket = `stale-tabs-${account.id}`;
  await account.s3.send(new CreateBucketCommand({ Bucket }));
  await account.s3.send(new PutObjectCommand({ Bucket, Key: "a", Body: "a" }));
  await as.root();
  await console.goto("/iam/groups/create");
  await page.getByLabel("User group name").fill("Kept");
  const beside = await page.context().newPage();
  await beside.goto(`/s3/buckets/${Bucket}/object?key=a`);
  await settled(beside);
  await as.user("ben");
  const other = await page.context().newPage();
  await other.goto("/iam");
  await settled(other);
  await expect(other.getByTestId("flash[session.another]")).toHaveCount(0);
  const now = `You are ben @ ${hyphened(account.id)} now`;
  await expectFlash(page, "session.another", now);
  await expect(page.getByText(`This page is still that of ${account.root.email}`)).toBeVisible();
  await test.step("an object is not saved as the other one", async () => {
    const download = beside.getByTestId("object.download");
    await expect(download).toHaveAttribute("aria-disabled", "true");
    await expect(download).not.toHaveAttribute("href");
    await beside.close();
  });
  await test.step("what the page sends is not done, neither as the one nor as the other", async () => {
    await page.getByRole("button", { name: "Create user group" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Nothing was done." }).first()).toBeVisible();
    expect(await account.events("CreateGroup")).toEqual([]);
    const upload = await page.evaluate(async () => {
      const sent = { method: "PUT", headers: { "rehearsal-page-owner": "the first one" }, body: "a" };
      return (await fetch("/s3/buckets/kept-reports/object-body?key=a", sent)).json();
    });
    expect(upload).toMatchObject({ ok: false, failure: { operation: "PutObject", code: "AnotherActs" } });
    await press(page, page.getByRole("button", { name: "CloudShell" }).first());
    const prompt = page.getByRole("textbox", { name: "Command" });
    await prompt.fill("aws sts get-caller-identity");
    await prompt.press("Enter");
    await expect(page.getByRole("log", { name: "Commands and their output" })).toContainText(`${now}:`);
  });
  await test.step("it goes on once it is the first one's again", async () => {
    await as.root();
    await other.goto("/iam");
    await settled(other);
    await expect(page.getByTestId("flash[session.another]")).toHaveCount(0);
    await expect(page.getByRole("alert").filter({ hasText: "Nothing was done." })).toHaveCount(0);
    await expect(page.getByLabel("User group name")).toHaveValue("Kept");
    await page.getByRole("button", { name: "Create user group" }).click();
    await expectFlash(page, "group.created", "Kept user group created");
  });
  await test.step("a table that asks by itself shows nothing of the other one, and what is ticked stays", async () => {
    await console.goto("/iam/groups/Kept/add-users");
    await tick(page, "ben").check();
    await as.user("ben");
    await other.goto("/iam");
    await settled(other);
    await press(page, page.getByTestId("group.add-users"));
    await expectFailure(page, "AddUserToGroup (ben) failed", "Nothing was done.");
    await expect(tick(page, "ben")).toBeChecked();
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Nothing was done." }).first()).toBeVisible();
    await as.root();
    await other.goto("/iam");
    await settled(other);
    await expect(tick(page, "ben")).toBeChecked();
    await press(page, page.getByTestId("group.add-users"));
    await expectFlash(page, "group.users.added", "1 user added");
  });
  await test.step("a list is not read anew under one's hands, and what is deleted in it stays", async () => {
    await console.goto("/iam/groups");
    await as.user("ben");
    await other.goto("/iam");
    await settled(other);
    await expectFlash(page, "session.another", now);
    await page.getByTestId("groups.refresh").click();
    await settled(page);
    await tick(page, "Kept").check();
    await page.getByTestId("groups.delete").click();
    await dialogOf(page, "Delete Kept?").getByRole("textbox").fill("Kept");
    await dialogOf(page, "Delete Kept?").getByRole("button", { name: "Delete" }).click();
    await expectFailure(page, "(Kept) failed", "Nothing was done.");
    await expect(page.getByRole("link", { name: "Kept", exact: true })).toBeVisible();
    await expect(accountMenu(page)).toContainText(account.id);
  });
  await test.step("the next page is the other one's, frame and all", async () => {
    await page.getByRole("link", { name: "IAM users", exact: true }).click();
    await expect(accountMenu(page)).toContainText("ben");
    await expect(page.getByText(/is not authorized to perform: iam:ListUsers/).first()).toBeVisible();
    await expect(page.getByTestId("flash[session.another]")).toHaveCount(0);
  });
});

test("a role beside one's own session: each goes on, and is left, by itself", async ({
  account,
  as,
  console,
  page,
}) => {
  await benAndReader(account);
  await as.user("ben");
  await console.goto("/iam/groups");
  await test.step("it is off in a new browser, and the address alone opens nothing beside", async () => {
    await console.goto("/switchrole?session=new");
    await expect(page.getByText(/in place of your own/)).toBeVisible();
    await console.goto("/settings");
    await page.getByRole("button", { name: "Turn on multi-session" }).click();
    await expect(page.getByText("Multi-session is on.")).toBeVisible();
  });
  await console.goto("/iam/groups");
  await accountMenu(page).click();
  await page.getByRole("button", { name: "Add session" }).click();
  const ways = page.getByRole("list", { name: "Add session" });
  const [tab] = await Promise.all([
    page.waitForEvent("popup"),
    ways.getByRole("link", { name: /^Switch role/ }).click(),
  ]);
  await settled(tab);
  await expect(tab.getByText(/It opens as a session of its own/)).toBeVisible();
  await tab.getByLabel("Account ID").fill(account.id);
  await tab.getByLabel("IAM role name").fill("Reader");
  await tab.getByRole("button", { name: "Switch Role" }).click();
  await tab.waitForURL("**/s/1/iam");
  await settled(tab);
  await expect(accountMenu(tab)).toContainText(`Reader @ ${account.id}`);
  expect(await account.events("SwitchRole")).toHaveLength(1);

  await test.step("who switched is who one was, and both are in the menu", async () => {
    await page.reload();
    await expect(accountMenu(page)).toContainText("ben");
    await expect(page.getByText("is not authorized to perform: iam:ListGroups")).toHaveCount(0);
    await accountMenu(page).click();
    await expect(page.getByRole("link", { name: `Reader @ ${hyphened(account.id)}` })).toBeVisible();
    await console.goto("/settings");
    await expect(page.getByRole("button", { name: "Turn off multi-session" })).toBeDisabled();
  });
  await test.step("the one is signed out of, the other goes on", async () => {
    await signOut(tab);
    await console.goto("/iam/groups");
    await expect(accountMenu(page)).toContainText("ben");
    await console.goto("/settings");
    await page.getByRole("button", { name: "Turn off multi-session" }).click();
    await expect(page.getByText("Multi-session is off.")).toBeVisible();
    await accountMenu(page).click();
    await expect(page.getByRole("button", { name: "Turn on multi-session" }).first()).toBeVisible();
  });
});

test("five sessions are the most: a sixth is refused where a role is switched to, and there is no place to sign in", async ({
  account,
  as,
  console,
  page,
}) => {
  const fiveAreTheMost = "Five sessions are the most. Sign out of one to add another.";
  await benAndReader(account);
  await as.user("ben");
  await console.goto("/settings");
  await page.getByRole("button", { name: "Turn on multi-session" }).click();
  await expect(page.getByText("Multi-session is on.")).toBeVisible();
  await console.goto("/switchrole?session=new");
  await expect(page.getByText(/It opens as a session of its own/)).toBeVisible();
  // The other places are taken while this form is open.
  for (const place of [1, 2, 3, 4]) await as.user("ben", { place });
  await page.getByLabel("Account ID").fill(account.id);
  await page.getByLabel("IAM role name").fill("Reader");
  await page.getByRole("button", { name: "Switch Role" }).click();
  await expect(page.getByRole("alert").getByText(fiveAreTheMost)).toBeVisible();
  expect([...(await account.events("AssumeRole")), ...(await account.events("SwitchRole"))]).toEqual([]);
  for (const prefix of ["", "/s/1", "/s/2", "/s/3", "/s/4"]) {
    await page.goto(`${prefix}/iam`);
    await expect(accountMenu(page)).toContainText("ben");
  }
  await accountMenu(page).click();
  await expect(page.getByText(fiveAreTheMost)).toBeVisible();
  await expect(page.getByRole("button", { name: "Add session" })).toHaveCount(0);
  expect((await page.request.get("/s/5/signin", { maxRedirects: 0 })).status(), "there is no sixth place").toBe(404);
  await test.step("once one is left, its place is free", async () => {
    await page.goto("/s/3/iam");
    await signOut(page);
    await page.goto("/switchrole?session=new");
    await page.getByLabel("Account ID").fill(account.id);
    await page.getByLabel("IAM role name").fill("Reader");
    await page.getByRole("button", { name: "Switch Role" }).click();
    await page.waitForURL("**/s/3/iam");
    await expect(accountMenu(page)).toContainText(`Reader @ ${account.id}`);
  });
});

test("a session that ends: five minutes before it is told, then nothing goes on but the sign-in", async ({
  account,
  as,
  console,
  page,
}) => {
  await as.root();
  await page.clock.install();
  await console.goto("/iam/groups?q=x");
  await page.clock.fastForward("11:54:00");
  await expect(page.getByTestId("flash[session.ending]")).toHaveCount(0);
  await page.clock.fastForward("01:30");
  await expect(page.getByTestId("flash[session.ending]")).toBeVisible();
  await test.step("one signs in again beside the page, which takes the new session when one comes back", async () => {
    const again = await openBeside(page, page.getByRole("link", { name: "Sign in again (opens in a new tab)" }));
    await again.locator("#password").fill(account.root.password);
    await again.locator("#signin_button").click();
    await again.waitForURL("**/iam/groups?q=x");
    await again.close();
    const read = page.waitForRequest((request) => {
      const headers = request.headers();
      return headers.rsc !== undefined && headers["next-router-prefetch"] === undefined;
    });
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    expect(new URL((await read).url()).pathname).toBe("/iam/groups");
    await console.settled();
  });
  await page.clock.fastForward("05:00");
  const over = page.getByRole("dialog", { name: "Your session has expired" });
  await expect(over).toBeVisible();
  await over.getByRole("button", { name: "Sign in again" }).last().click();
  await page.waitForURL(/\/signin\/root\?email=.*&redirect=%2Fiam%2Fgroups%3Fq%3Dx$/);
  await expect(page.getByText(account.root.email)).toBeVisible();
  await page.locator("#password").fill(account.root.password);
  await page.locator("#signin_button").click();
  await page.waitForURL("**/iam/groups?q=x");
});

test("signing out ends the session for every copy of its cookie", async ({ account, as, console, page, context }) => {
  await as.root();
  await console.goto("users");
  const copy = await context.cookies();
  await signOut(page);
  await context.addCookies(copy);
  await page.goto("/iam/users");
  await page.waitForURL(/\/signin\?redirect=%2Fiam%2Fusers$/);
  expect(await account.events("ListUsers"), "the one before the sign-out").toHaveLength(1);
});

test("a deleted user's session is over at the next click", async ({ account, as, console, page }) => {
  await userWithPassword(account, "ben", password);
  await as.user("ben");
  await console.goto("security-credentials");
  await account.iam.send(new DeleteLoginProfileCommand({ UserName: "ben" }));
  await account.iam.send(new DeleteUserCommand({ UserName: "ben" }));
  await page.getByTestId("sidenav.users").click();
  await page.waitForURL(/\/signin(\?|$)/);
  await expect(page.locator("#password")).toBeVisible();
  await expect(page.getByText("You were signed out: your session has ended.")).toBeVisible();
  await page.goto("/iam/users");
  await expect(page.locator("#password")).toBeVisible();
  await expect(page.getByText("You were signed out"), "a page asked anew had no session").toHaveCount(0);
});

test("a session that ended elsewhere: what was typed stays, and is saved after the sign-in", async ({
  account,
  context,
  console,
  page,
}) => {
  await userWithPassword(account, "ben", password);
  const may = {
    PolicyName: "may",
    PolicyDocument: policyDocument(["iam:CreateAccountAlias", "iam:ListAccountAliases"]),
  };
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", ...may }));
  await page.goto(`/signin/${account.id}/console`);
  await typeUserSignIn(page, { userName: "ben", password });
  await page.waitForURL("**/iam");
  await settled(page);
  await page.getByRole("button", { name: "Create account alias" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Preferred alias").fill(`rowan-${account.id}`);
  const beside = await context.newPage();
  await beside.goto("/iam/users");
  await settled(beside);
  await signOut(beside);
  await beside.close();
  await dialog.getByRole("button", { name: "Create alias" }).click();
  await expect(dialog.getByRole("alert")).toContainText("You were signed out: your session has ended.");
  expect(await account.events("CreateAccountAlias")).toEqual([]);
  const [again] = await Promise.all([
    page.waitForEvent("popup"),
    dialog.getByRole("link", { name: /^Sign in again/ }).click(),
  ]);
  await settled(again);
  await expect(again.locator("#account")).toHaveValue(account.id);
  await expect(again.locator("#username")).toHaveValue("ben");
  await again.locator("#password").fill(password);
  await again.locator("#signin_button").click();
  await again.waitForURL("**/iam");
  await dialog.getByRole("button", { name: "Create alias" }).click();
  await expect(page.getByTestId("flash[alias.created]")).toBeVisible();
  await console.settled();
  expect(await account.events("CreateAccountAlias")).toMatchObject([{ record: { userIdentity: { userName: "ben" } } }]);
});

test("a session that ended elsewhere: MFA, labs, commands and Switch Role keep what was typed too", async ({
  account,
  as,
  context,
  console,
  page,
}) => {
  await benAndReader(account);
  await as.user("ben");
  await console.goto("/iam/security-credentials/assign-mfa");
  await page.getByLabel("Device name").fill("phone");
  await page.getByRole("radio", { name: /Authenticator app/ }).check();
  const open = async (address: string) => {
    const tab = await context.newPage();
    await tab.goto(address);
    await settled(tab);
    return tab;
  };
  const [role, lab, roles, commands, beside] = [
    await open("/iam/roles/create?trustedEntityType=AWS_ACCOUNT"),
    await open("/labs/l06-groups-and-job-functions"),
    await open("/switchrole"),
    await open("/billing"),
    await open("/billing"),
  ];
  for (const _ of ["trusted entity", "permissions"]) await press(role, role.getByTestId("wizard.next"));
  await role.getByLabel("Role name").fill("Auditor");
  await roles.getByLabel("Account ID").fill(account.id);
  await roles.getByLabel("IAM role name").fill("Reader");
  await commands.getByRole("button", { name: "CloudShell" }).first().click();
  const prompt = commands.getByRole("textbox", { name: "Command" });
  await prompt.fill("aws sts get-caller-identity");
  await signOut(beside);
  await beside.close();

  await page.getByTestId("wizard.next").click();
  await role.getByTestId("wizard.submit").click();
  await lab.getByRole("button", { name: "Begin lab" }).click();
  await roles.getByRole("button", { name: "Switch Role" }).click();
  await prompt.press("Enter");
  for (const [tab, path] of [
    [page, "/iam/security-credentials/assign-mfa"],
    [role, "/iam/roles/create"],
    [lab, "/labs/l06-groups-and-job-functions"],
    [roles, "/switchrole"],
    [commands, "/billing"],
  ] as const) {
    await expect(tab.getByText("You were signed out: your session has ended.").first(), path).toBeVisible();
    await expect(tab.getByRole("link", { name: /^Sign in again/ }).first(), path).toBeVisible();
    expect(new URL(tab.url()).pathname).toBe(path);
  }
  await expect(page.getByLabel("Device name")).toHaveValue("phone");
  await expect(role.getByLabel("Role name")).toHaveValue("Auditor");
  await expect(roles.getByLabel("IAM role name")).toHaveValue("Reader");
  await prompt.press("ArrowUp");
  await expect(prompt).toHaveValue("aws sts get-caller-identity");
  for (const operation of ["CreateVirtualMFADevice", "AssumeRole", "SwitchRole", "GetCallerIdentity"])
    expect(await account.events(operation)).toEqual([]);
  expect(await account.events("CreateRole")).toMatchObject([{ record: { requestParameters: { roleName: "Reader" } } }]);

  await test.step("after the sign-in the same is sent again", async () => {
    await as.user("ben");
    await roles.getByRole("button", { name: "Switch Role" }).click();
    await roles.waitForURL("**/iam");
    await expect(accountMenu(roles)).toContainText("Reader");
  });
});

test.describe("a remembered account", () => {
  for (const era of ["current", "2020"] as const) {
    test(`stands there next time, until one asks for another (${era})`, async ({ page }) => {
      const account = await makeAccount(era);
      await userWithPassword(account, "ben", password);
      await page.goto(`/signin/${hyphened(account.id)}/console`);
      await page.getByLabel("Remember this account").check();
      await typeUserSignIn(page, { userName: "ben", password });
      await page.waitForURL("**/iam");
      await settled(page);
      await signOut(page);

      await page.goto("/signin");
      await expect(page.locator("#account")).toHaveValue(hyphened(account.id));
      await expect(page.locator("#username")).toHaveValue("ben");
      await page.getByRole("link", { name: "Sign in to a different account" }).click();
      if (era === "current") await expect(page.locator("#account")).toHaveValue("");
      else await expect(page.getByRole("radio", { name: /IAM user/ })).toBeVisible();

      await page.goto("/signin");
      await page.getByLabel("Remember this account").uncheck();
      await typeUserSignIn(page, { password });
      await page.waitForURL("**/iam");
      await settled(page);
      await signOut(page);
      await page.goto(`/signin?era=${era}`);
      await expect(page.getByText(hyphened(account.id))).toHaveCount(0);
      await expect(page.getByRole("link", { name: "Sign in to a different account" })).toHaveCount(0);
    });
  }
});

test("the account may be said by its id, with hyphens, or by its alias; names in any case", async ({
  account,
  page,
}) => {
  await userWithPassword(account, "ben", password);
  const AccountAlias = `sessions-${account.id}`;
  await account.iam.send(new CreateAccountAliasCommand({ AccountAlias }));
  for (const [said, userName] of [
    [account.id, "ben"],
    [hyphened(account.id), "Ben"],
    [AccountAlias, "BEN"],
  ] as const) {
    await page.goto("/signin?era=current");
    await typeUserSignIn(page, { account: said, userName, password });
    await page.waitForURL("**/iam");
    await settled(page);
    await expect(accountMenu(page)).toContainText("ben");
    await signOut(page);
    await page.goto(`/signin/${said}/console`);
    await expect(page.locator("#account")).toHaveValue(said);
  }
  expect((await account.events("ConsoleLogin")).map(({ errorCode }) => errorCode)).toHaveLength(3);
});

test("whatever was wrong, the answer is the same", async ({ account, page }) => {
  await userWithPassword(account, "ben", password);
  await account.iam.send(new CreateUserCommand({ UserName: "no-password" }));
  const answers = new Set<string>();
  const alert = page.getByTestId("signin.problem");
  for (const typed of [
    { account: "100000000001", userName: "ben", password },
    { account: "no-such-alias", userName: "ben", password },
    { account: account.id, userName: "nobody", password },
    { account: account.id, userName: "no-password", password },
    { account: account.id, userName: "ben", password: "wrong" },
    { account: account.id, userName: "ben", password: `${password} ` },
  ]) {
    await page.goto("/signin?era=current");
    await typeUserSignIn(page, typed);
    await expect(alert).toContainText(incorrect);
    await settled(page);
    answers.add(`${new URL(page.url()).pathname} ${await alert.textContent()}`);
  }
  expect([...answers]).toHaveLength(1);
  for (const email of [account.root.email, "nobody@example.com"]) {
    await page.goto("/signin/root");
    await typeRootSignIn(page, email, "wrong");
    await expect(alert).toContainText(incorrect);
    await settled(page);
    answers.add(`/signin ${await alert.textContent()}`);
  }
  expect([...answers]).toHaveLength(1);
  await page.goto("/iam");
  await page.waitForURL(/\/signin/);
});

test.describe("a password that must be changed", () => {
  const next = "Changed-2027!";

  test("is changed by who may, and signs in", async ({ account, page }) => {
    await userWithPassword(account, "ben", password, true);
    const PolicyArn = "arn:aws:iam::aws:policy/IAMUserChangePassword";
    await account.iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn }));
    await page.goto(`/signin/${account.id}/console/s3/buckets`);
    await typeUserSignIn(page, { userName: "ben", password });
    await expect(page.getByRole("heading", { name: "You must change your password to continue" })).toBeVisible();

    await test.step("no page of the console opens before", async () => {
      const other = await page.context().newPage();
      await other.goto("/iam/users");
      await other.waitForURL(/\/signin\?redirect/);
      await other.close();
    });
    await change(page, { old: password, next, again: `${next}!` });
    const differ = page.getByText("The passwords do not match.");
    const chosen = page.getByLabel("New password", { exact: true });
    await expect(differ).toBeVisible();
    await test.step("each fault stands at its field until that is changed", async () => {
      await change(page, { old: password, next: "short", again: "shorter" });
      await expect(chosen).toHaveAccessibleDescription(/Not kept: ?At least 8 characters/);
      await expect(differ).toBeVisible();
      await page.getByLabel("Retype new password").fill("short");
      await expect(differ).toBeHidden();
      await change(page, { old: password, next: "short", again: "shorter" });
      await expect(differ).toBeVisible();
      await chosen.fill("shorter");
      await expect(differ, "which is about this field too").toBeHidden();
    });
    await change(page, { old: password, next: "short", again: "short" });
    await expect(chosen, "told at the field").toBeFocused();
    await expect(chosen).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByTestId("signin.problem")).toHaveCount(0);
    await expect(page.getByText("Your password has expired.")).toHaveCount(0);
    await change(page, { old: "wrong", next, again: next });
    const old = page.getByLabel("Old password", { exact: true });
    await expect(old, "a wrong one is told at its field").toBeFocused();
    await expect(old).toHaveAccessibleDescription(/The old password was incorrect\./);
    await change(page, { old: password, next, again: next });
    await page.waitForURL("**/s3/buckets");
    await settled(page);
    await expect(accountMenu(page)).toContainText("ben");
    const changes = await account.events("ChangePassword");
    expect(changes.filter(({ errorCode }) => !errorCode)).toMatchObject([
      { record: { userIdentity: { userName: "ben" } } },
    ]);
    expect(JSON.stringify(changes)).not.toContain(next);
  });

  test("cannot be changed by who may not, and nobody is signed in", async ({ account, page }) => {
    await userWithPassword(account, "ben", password, true);
    await page.goto(`/signin/${account.id}/console`);
    await typeUserSignIn(page, { userName: "ben", password });
    await change(page, { old: password, next, again: next });
    await expect(page.getByTestId("signin.problem")).toContainText("not authorized to perform iam:ChangePassword");
    await page.goto("/iam");
    await page.waitForURL(/\/signin/);
    expect(await account.events("ChangePassword")).toMatchObject([{ errorCode: "AccessDenied" }]);
  });
});

test("links of the real console lead to our pages, by way of the sign-in", async ({ account, page }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const leads = {
    "/iam/home?region=us-east-1#/users/details/ben?section=permissions": "/iam/users/ben?section=permissions",
    "/iam/home#/groups": "/iam/groups",
    "/iam/users/ben?section=tags": "/iam/users/ben?section=tags",
    "/billing/home#/account": "/account",
    [`/signin/${account.id}/console/cloudtrail/events`]: "/cloudtrail/events",
  };
  for (const [address, path] of Object.entries(leads)) {
    await page.goto(address);
    await page.waitForURL(/\/signin/);
    await settled(page);
    await expect(page.getByText("your session has ended"), "nobody was signed in").toHaveCount(0);
    await page.getByRole("link", { name: "Sign in using root user email" }).click();
    await typeRootSignIn(page, account.root.email, account.root.password);
    await page.waitForURL(`**${path}`);
    await settled(page);
    await page.context().clearCookies();
  }
});

async function change(page: Page, { old, next, again }: { old: string; next: string; again: string }) {
  await page.getByLabel("Old password").fill(old);
  await page.getByLabel("New password", { exact: true }).fill(next);
  await page.getByLabel("Retype new password").fill(again);
  await page.getByRole("button", { name: "Confirm password change" }).click();
}
