/** The bar's menus and what they lead to: help, settings, notifications; and the consoles beside IAM's. */
import { CreateUserCommand } from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { faultsOf, wide } from "../fixtures/inspection";
import { Keyboard } from "../fixtures/keyboard";
import { expect, settled, test } from "../fixtures/test";

const inBar = (page: Page, name: string) => page.locator("#console-header").getByRole("button", { name, exact: true });

/** An open panel has no fault, light or dark, wide or narrow. */
async function lookOver(page: Page) {
  expect(await faultsOf(page, { within: ".bar-panel" })).toEqual([]);
  await page.setViewportSize(wide);
  await settled(page);
}

test("? leads to the page's help, to the class and to the labs", async ({ as, console, page }) => {
  await as.root();
  await console.goto("/iam/groups");
  const keyboard = new Keyboard(page);
  await keyboard.press("Enter", inBar(page, "Help"));
  const menu = page.getByRole("navigation", { name: "Help" });
  await expect(menu.getByRole("heading")).toHaveText(["Support", "Documentation"]);
  await lookOver(page);
  await page.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await keyboard.isAt(inBar(page, "Help"));

  await test.step("the page's help opens at the side", async () => {
    await page.keyboard.press("Enter");
    await menu.getByRole("button", { name: /^Help for this page/ }).click();
    await expect(page.getByText("Follow an “Info” link on the page")).toBeVisible();
    await page.getByRole("button", { name: "Close help panel" }).click();
  });
  await test.step("the class is a page beside this one: who is in none joins one there", async () => {
    await inBar(page, "Help").click();
    const [tab] = await Promise.all([
      page.waitForEvent("popup"),
      menu.getByRole("link", { name: /^Your class/ }).click(),
    ]);
    await expect(tab.getByRole("heading", { name: "Join a class" })).toBeVisible();
    await tab.close();
  });
  await test.step("the documentation is our labs, and the lab that one works at", async () => {
    await inBar(page, "Help").click();
    await expect(menu.getByRole("link", { name: /^Your lab/ })).toHaveCount(0);
    await menu.getByRole("link", { name: /^Tutorials and labs/ }).click();
    await page.waitForURL("**/labs");
    await expect(page.getByRole("heading", { name: "Labs", exact: true })).toBeVisible();
  });
});

test("the gear: what it changes is what the settings' page shows, and stays", async ({ as, console, page }) => {
  await as.root();
  await console.goto("/s3/buckets");
  await console.goto("/iam");
  await inBar(page, "Services").click();
  await expect(page.getByRole("heading", { name: "All applications" })).toBeVisible();
  await expect(page.getByTestId("nav.services.applications")).toContainText("not simulated");
  await page.getByRole("button", { name: "S3 is a favorite" }).click();
  await inBar(page, "Settings").click();
  await expect(page.getByRole("term").filter({ hasText: "Language" })).toBeVisible();
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.locator("body")).toHaveClass(/awsui-dark-mode/);
  await page.getByRole("link", { name: "More user settings" }).click();
  await page.waitForURL("**/settings");
  await expect(page.getByRole("heading", { name: "Unified settings", level: 1 })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await page.getByRole("radio", { name: "Light" }).check();
  await expect(page.locator("body")).not.toHaveClass(/awsui-dark-mode/);
  await inBar(page, "Settings").click();
  await expect(page.getByTestId("nav.settings.mode[light]")).toBeChecked();
  await page.keyboard.press("Escape");

  await expect(page.getByTestId("settings.services[visited]")).toHaveText("IAM, S3");
  await expect(page.getByTestId("settings.services[favorites]")).toHaveText("S3");
  await page.getByRole("button", { name: "Clear favorites" }).click();
  await page.getByRole("button", { name: "Clear recently visited" }).click();
  await expect(page.getByRole("button", { name: "Clear favorites" })).toBeDisabled();
  await page.reload();
  await expect(page.getByTestId("settings.services[visited]")).toHaveText("No service.");
  await expect(page.locator("body")).not.toHaveClass(/awsui-dark-mode/);
  await inBar(page, "Services").click();
  await expect(page.getByText("No service yet.")).toBeVisible();
  await page.goto("/settings/home");
  await page.waitForURL("**/settings");
});

test("the bell of who has no class is empty, and tells a session's coming end", async ({ as, console, page }) => {
  await as.root();
  await page.clock.install();
  await console.goto("/iam/users");
  const list = page.getByRole("region", { name: "Notifications" });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await console.goto("/iam/groups");
  expect(asked, "nothing is asked before the bell is opened").not.toContain("/notifications");
  await inBar(page, "Notifications").click();
  await expect(list.getByText(/^No notifications\./)).toBeVisible();
  await lookOver(page);
  await page.keyboard.press("Escape");

  await page.clock.fastForward("11:56:00");
  await inBar(page, "Notifications, 1 new").click();
  await expect(list.getByText(/^Your session ends at/)).toBeVisible();
  await expect(inBar(page, "Notifications")).toBeVisible();
  await list.getByRole("link", { name: "Sign in again" }).click();
  await page.waitForURL(/\/signin\/root\?email=.*&redirect=%2Fiam%2Fgroups$/);
});

test("the search offers services that are not simulated, in grey", async ({ as, console, page }) => {
  await as.root();
  await console.goto("/iam/users");
  const search = page.getByRole("combobox", { name: "Search", exact: true });
  await search.fill("lambda");
  await settled(page);
  const lambda = page.getByRole("option", { name: /^Lambda/ });
  await expect(lambda).toContainText("(not simulated)");
  await expect(lambda).toHaveAttribute("aria-disabled", "true");
  await search.fill("identity center");
  await settled(page);
  await page.getByRole("option", { name: /IAM Identity Center/ }).click();
  await page.waitForURL("**/singlesignon");
});

test("a narrow bar shows the whole account id", async ({ account, as, console, page }) => {
  await as.root();
  const hyphened = account.id.replace(/^(\d{4})(\d{4})(\d{4})$/, "$1-$2-$3");
  const UserName = `alice-with-a-long-name-${"x".repeat(20)}`;
  await account.iam.send(new CreateUserCommand({ UserName }));
  await as.user(UserName);
  for (const [width, words] of [
    [320, false],
    [400, false],
    [1280, true],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await console.goto("/iam/groups");
    const id = page.getByTestId("nav.account-menu").getByText(hyphened, { exact: true });
    const cut = await id.evaluate((part) => {
      const [line, button] = [part.parentElement, part.closest("button")];
      const [its, whole] = [part.getBoundingClientRect(), button?.getBoundingClientRect()];
      return (
        part.scrollWidth > part.clientWidth + 1 || !line || !whole || its.left < whole.left || its.right > whole.right
      );
    });
    expect(cut, `at ${width}`).toBe(false);
    await expect(page.getByText("Account ID: ", { exact: true })).toBeVisible({ visible: words });
  }
});

test("the region: Global on IAM's pages, a name where services have regions", async ({ as, console, page }) => {
  await as.root();
  await console.goto("/iam");
  await inBar(page, "Global").click();
  await expect(page.getByText("IAM needs no region")).toBeVisible();
  await expect(page.getByRole("list", { name: "Regions" }).locator("[aria-current]")).toHaveCount(0);
  for (const [path, note] of [
    ["/s3/buckets", "S3 lists the buckets of all regions."],
    ["/cloudtrail/events", "The console works in US East (N. Virginia), us-east-1."],
  ] as const) {
    await console.goto(path);
    await inBar(page, "N. Virginia").click();
    await expect(page.getByText(note)).toBeVisible();
    await expect(page.getByRole("list", { name: "Regions" }).locator("[aria-current]")).toHaveText(/us-east-1/);
    await lookOver(page);
  }
});

test("who works at a lab is led back to it", async ({ as, console, page }) => {
  await as.root();
  await console.goto("/labs/l10-read-the-denial");
  await page.getByRole("button", { name: "Begin lab" }).click();
  await page.waitForURL("**/labs/attempt");
  await page.goto("/iam");
  await inBar(page, "Help").click();
  await page.getByRole("link", { name: "Your lab Read the denial" }).click();
  await page.waitForURL("**/labs/attempt");
});

test("the consoles beside IAM's are named; one has a page that says what it is for", async ({ as, console, page }) => {
  await as.root();
  await console.goto("/iam");
  const related = page.getByRole("region", { name: "Related consoles" });
  await expect(related.getByRole("listitem")).toHaveText([
    /IAM Identity Center\s*\(not simulated\)/,
    /AWS Organizations\s*\(not simulated\)/,
  ]);
  await expect(related.getByRole("link")).toHaveText(["IAM Identity Center"]);
  await related.getByRole("link").click();
  await expect(page.getByRole("heading", { name: "IAM Identity Center", level: 1 })).toBeVisible();
});

test.describe("in the console of 2020", () => {
  test.use({ era: "2020" });

  test("nothing stands beside IAM, and there are no sessions to add", async ({ as, console, page }) => {
    await as.root();
    await console.goto("/iam");
    await expect(page.getByRole("heading", { name: "Related consoles" })).toHaveCount(0);
    await page.getByTestId("nav.account-menu").click();
    await expect(page.getByRole("button", { name: "Turn on multi-session" })).toHaveCount(0);
    await console.goto("/settings");
    await expect(page.getByRole("heading", { name: "Multi-session" })).toHaveCount(0);
  });
});

for (const era of ["current", "2020"] as const)
  test.describe(`in the era ${era}`, () => {
    test.use({ era });

    test("a narrow bar shows a short name whole", async ({ account, as, console, page }) => {
      await account.iam.send(new CreateUserCommand({ UserName: "denied-reader" }));
      await as.user("denied-reader");
      await page.setViewportSize({ width: 400, height: 800 });
      for (const path of ["/iam/groups", "/s3/buckets"] as const) {
        await console.goto(path);
        const name = page.getByTestId("nav.account-menu").getByText("denied-reader", { exact: true });
        expect(await name.evaluate((part) => part.scrollWidth - part.clientWidth), path).toBeLessThanOrEqual(1);
      }
    });
  });
