/**
 * axe finds nothing on any page of the tree, whatever it has to show, light and dark; none has a horizontal scroll bar
 * in a narrow window, and none complains in the browser's console.
 */

import { CreateGroupCommand, CreateLoginProfileCommand, CreateUserCommand } from "@aws-sdk/client-iam";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { TestAccount } from "../fixtures/account";
import { Authenticator } from "../fixtures/authenticator";
import { assignMfa, type Furnished, furnish } from "../fixtures/furnished";
import { watchPage } from "../fixtures/page-watch";
import { type Named, pagesOfConsole, pagesOfSignIn, strayRoutes } from "../fixtures/pages-of-the-tree";
import { expect, settled, test } from "../fixtures/test";

const narrow = 400;

test("every page of the tree has its addresses in the table", () => {
  expect(strayRoutes().withoutAddress).toEqual([]);
});

/** Shares of the console's pages, so that workers go through them side by side. */
const shares = {
  "users' pages": (route: string) => route.startsWith("/iam/users"),
  "other pages": (route: string) => !route.startsWith("/iam/users"),
};

for (const colorScheme of ["light", "dark"] as const) {
  for (const [share, belongs] of Object.entries(shares)) {
    const pagesFor = (named: Named) => pagesOfConsole(named).filter(({ route }) => belongs(route));

    test.describe(`${share}, ${colorScheme}`, () => {
      test.use({ colorScheme });
      test.setTimeout(180_000);

      test("full", async ({ account, as, page }) => {
        const named = namesOf(account, await furnish(account));
        await as.root();
        await inspect(page, pagesFor(named));
      });

      test("empty", async ({ account, as, page }) => {
        await as.root();
        const nothing = { user: "ben", group: "Visitors", inlinePolicy: "none" };
        const policyArn = "arn:aws:iam::aws:policy/AdministratorAccess";
        const eventId = "00000000-0000-4000-8000-000000000000";
        const named = { ...nothing, policyArn, accountId: account.id, eventId, deniedEventId: eventId };
        const lists = pagesFor(named).filter(({ route }) => !route.includes("["));
        await inspect(page, lists);
        await account.iam.send(new CreateUserCommand({ UserName: nothing.user }));
        await account.iam.send(new CreateGroupCommand({ GroupName: nothing.group }));
        await inspect(
          page,
          pagesFor(named).filter(({ route }) => route.includes("[") && !route.includes("[eventId]")),
        );
      });

      test("denied", async ({ account, as, page }) => {
        const furnished = await furnish(account);
        await as.user(furnished.bareUser);
        await inspect(page, pagesFor(namesOf(account, furnished)));
      });
    });
  }

  test.describe(`the era of 2020, ${colorScheme}`, () => {
    test.use({ colorScheme, era: "2020" });
    test.setTimeout(180_000);

    test("pages that look otherwise", async ({ account, as, page }) => {
      const named = namesOf(account, await furnish(account));
      await as.root();
      const routes = [
        "/iam",
        "/iam/users",
        "/iam/users/create",
        "/iam/groups",
        "/iam/security-credentials",
        "/account",
      ];
      await inspect(
        page,
        pagesOfConsole(named).filter(({ route }) => routes.includes(route)),
      );
    });
  });

  test.describe(`sign-in, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("every page of it", async ({ account, page }) => {
      const password = "Sign-in-2026!";
      for (const UserName of ["ben", "Ana"]) {
        await account.iam.send(new CreateUserCommand({ UserName }));
        const PasswordResetRequired = UserName === "Ana";
        await account.iam.send(new CreateLoginProfileCommand({ UserName, Password: password, PasswordResetRequired }));
      }
      await assignMfa(account, new Authenticator(account), "ben");
      const amid: Record<string, string> = { "/signin/mfa": "ben", "/signin/change-password": "Ana" };
      const named = { ...noNames, accountId: account.id };
      for (const one of pagesOfSignIn(named)) {
        const user = amid[one.route];
        if (user) await giveNameAndPassword(page, account, user, password);
        await inspect(page, [one]);
        expect(new URL(page.url()).pathname).toBe(new URL(one.address, page.url()).pathname);
      }
    });
  });
}

const noNames = { user: "", group: "", inlinePolicy: "", policyArn: "", eventId: "", deniedEventId: "" };

const namesOf = (account: TestAccount, { user, group, inlinePolicy, policyArn, deniedEventId }: Furnished): Named => ({
  ...{ user, group, inlinePolicy, policyArn, deniedEventId, eventId: deniedEventId },
  accountId: account.id,
});

async function giveNameAndPassword(page: Page, account: TestAccount, userName: string, password: string) {
  await page.goto(`/signin/${account.id}/console`);
  await page.locator("#username").fill(userName);
  await page.locator("#password").fill(password);
  await page.locator("#signin_button").click();
  await page.waitForURL(/\/signin\/(mfa|change-password)/);
  await settled(page);
}

/** Opens each page and notes what is wrong with it; all is told at the end, so that one run shows everything. */
async function inspect(page: Page, pages: { address: string }[]) {
  const wrong = watchPage(page);
  const width = page.viewportSize()?.width ?? 1280;
  const height = page.viewportSize()?.height ?? 720;
  for (const { address } of pages) {
    await page.setViewportSize({ width, height });
    await page.goto(address);
    await settled(page);
    wrong.push(...(await violations(page)).map((violation) => `${address}: ${violation}`));
    await page.setViewportSize({ width: narrow, height });
    await settled(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) wrong.push(`${address}: scrolls ${wide} pixels sideways in a window of ${narrow}`);
  }
  expect(wrong).toEqual([]);
}

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}) at ${target.join(" ")}`));
}
