/**
 * axe finds nothing on any page of the tree, whatever it has to show, light and dark; none has a horizontal scroll bar
 * in a narrow window, and none complains in the browser's console.
 */

import {
  CreateGroupCommand,
  CreateLoginProfileCommand,
  CreateRoleCommand,
  CreateUserCommand,
} from "@aws-sdk/client-iam";
import { CreateBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import type { Page } from "@playwright/test";
import type { TestAccount } from "../fixtures/account";
import { Authenticator } from "../fixtures/authenticator";
import { follow } from "../fixtures/follow";
import { assignMfa, type Furnished, furnish, trustPolicy } from "../fixtures/furnished";
import { faultsOf, wide } from "../fixtures/inspection";
import { watchPage } from "../fixtures/page-watch";
import { type Named, pagesOfConsole, pagesOfSignIn, strayRoutes } from "../fixtures/pages-of-the-tree";
import { control } from "../fixtures/server";
import { expect, settled, test } from "../fixtures/test";

test.setTimeout(300_000);

test("every page of the tree has its addresses in the table", () => {
  expect(strayRoutes()).toEqual({ withoutAddress: [], withoutPage: [] });
});

/** Shares of the console's pages, so that workers go through them side by side. */
const shares = {
  "a user's pages": (route: string) => route.startsWith("/iam/users/["),
  "groups' pages": (route: string) => route.startsWith("/iam/groups"),
  "policies' pages": (route: string) => route.startsWith("/iam/policies"),
  "roles' pages": (route: string) => route.startsWith("/iam/roles"),
  "all other pages": (route: string) => !/^\/iam\/(users\/\[|groups|policies|roles)/.test(route),
};

for (const [share, belongs] of Object.entries(shares)) {
  const pagesFor = (named: Named) => pagesOfConsole(named).filter(({ route }) => belongs(route));
  // A list without rows and a denial are the same parts everywhere: what they look like dark, one share tells.
  const dark = share === "all other pages";

  test(`${share}, full`, async ({ account, as, page }) => {
    const named = namesOf(account, await furnish(account));
    await as.root();
    await inspect(page, pagesFor(named));
  });

  test(`${share}, empty`, async ({ account, as, page }) => {
    await as.root();
    const bucket = `bare-${account.id}`;
    const bare = { user: "ben", group: "Visitors", role: "Idle", inlinePolicy: "none", bucket, objectKey: "bare" };
    const named = { ...noNames, ...bare, policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" };
    const pages = pagesFor(named).filter(({ route }) => !route.includes("[eventId]"));
    await inspect(
      page,
      pages.filter(({ route }) => !route.includes("[")),
      { dark },
    );
    await account.s3.send(new CreateBucketCommand({ Bucket: bucket }));
    await account.s3.send(new PutObjectCommand({ Bucket: bucket, Key: bare.objectKey }));
    await account.iam.send(new CreateUserCommand({ UserName: bare.user }));
    await account.iam.send(new CreateGroupCommand({ GroupName: bare.group }));
    await account.iam.send(
      new CreateRoleCommand({ RoleName: bare.role, AssumeRolePolicyDocument: trustPolicy({ AWS: account.id }) }),
    );
    await inspect(
      page,
      pages.filter(({ route }) => route.includes("[")),
      { dark },
    );
  });

  test(`${share}, denied`, async ({ account, as, page }) => {
    const furnished = await furnish(account);
    await as.user(furnished.bareUser);
    await inspect(page, pagesFor(namesOf(account, furnished)), { dark });
  });
}

test("one's own credentials, of a user who has all of them", async ({ account, as, page }) => {
  const furnished = await furnish(account);
  await as.user(furnished.user);
  await inspect(
    page,
    pagesOfConsole(namesOf(account, furnished)).filter(({ route }) => route.startsWith("/iam/security-credentials")),
  );
});

test.describe("in the era of 2020", () => {
  test.use({ era: "2020" });

  test("the pages that look otherwise", async ({ account, as, page }) => {
    const named = namesOf(account, await furnish(account));
    await as.root();
    const routes = ["/iam", "/iam/users", "/iam/users/create", "/iam/groups", "/iam/security-credentials", "/account"];
    await inspect(
      page,
      pagesOfConsole(named).filter(({ route }) => routes.includes(route)),
    );
  });
});

test("every page of the sign-in", async ({ account, as, page }) => {
  const password = "Sign-in-2026!";
  for (const UserName of ["ben", "Ana"]) {
    await account.iam.send(new CreateUserCommand({ UserName }));
    const PasswordResetRequired = UserName === "Ana";
    await account.iam.send(new CreateLoginProfileCommand({ UserName, Password: password, PasswordResetRequired }));
  }
  await assignMfa(account, new Authenticator(account), "ben");
  const amid: Record<string, string> = { "/signin/mfa": "ben", "/signin/change-password": "Ana" };
  for (const one of pagesOfSignIn({ ...noNames, accountId: account.id })) {
    const user = amid[one.route];
    if (user) await giveNameAndPassword(page, account, user, password);
    if (one.route === "/signin/register-mfa") await askRootForMfa(account, as);
    await inspect(page, [one], { reload: true });
    expect(new URL(page.url()).pathname).toBe(new URL(one.address, page.url()).pathname);
  }
});

const noNames = {
  accountId: "",
  user: "",
  group: "",
  role: "",
  inlinePolicy: "",
  policyArn: "",
  samlProviderArn: "",
  oidcProviderArn: "",
  bucket: "",
  objectKey: "",
  eventId: "",
  deniedEventId: "",
};

const namesOf = (
  account: TestAccount,
  { user, group, role, inlinePolicy, policyArn, samlProviderArn, oidcProviderArn, ...made }: Furnished,
): Named => ({
  ...{ user, group, role, inlinePolicy, policyArn, samlProviderArn, oidcProviderArn },
  ...{ bucket: made.bucket, objectKey: made.objectKey },
  ...{ deniedEventId: made.deniedEventId, eventId: made.deniedEventId },
  accountId: account.id,
});

/** Root signs in without a second factor, though the account wants one. */
async function askRootForMfa({ id }: TestAccount, as: { root: () => Promise<void> }) {
  await control("PUT", `/accounts/${id}/root`, { mfaEnforcement: "prompt" });
  await as.root();
}

async function giveNameAndPassword(page: Page, account: TestAccount, userName: string, password: string) {
  await page.goto(`/signin/${account.id}/console`);
  await page.locator("#username").fill(userName);
  await page.locator("#password").fill(password);
  await page.locator("#signin_button").click();
  await page.waitForURL(/\/signin\/(mfa|change-password)/);
  await settled(page);
}

/**
 * Goes to each page and notes what is wrong with it; all is told at the end, so that one run shows everything.
 * In: the addresses; `reload`, for pages that ask only once whether the browser prefers dark ones; `dark`: look at them so, too.
 */
async function inspect(page: Page, pages: { address: string }[], { reload = false, dark = true } = {}) {
  const wrong: string[] = [];
  const stopWatching = watchPage(page, wrong);
  for (const [index, { address }] of pages.entries()) {
    await page.setViewportSize(wide);
    if (index === 0 || reload) await page.goto(address).then(() => settled(page));
    else await follow(page, address);
    wrong.push(...(await faultsOf(page, { reload, dark })).map((fault) => `${address}: ${fault}`));
  }
  stopWatching();
  expect(wrong).toEqual([]);
}
