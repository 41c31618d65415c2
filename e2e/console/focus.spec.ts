/** Where the keyboard is: never beneath what lies over the page, and with what one has opened. */
import { CreateUserCommand } from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { Keyboard } from "../fixtures/keyboard";
import { dialogOf, policyEditor, press } from "../fixtures/page-parts";
import { expect, settled, test } from "../fixtures/test";

/** Is the focus on something of the page's content that something else lies over? Out: what, where it is. */
const hidden = (page: Page) =>
  page.evaluate(() => {
    const content = document.getElementById("main-content");
    const { activeElement } = document;
    if (!activeElement || !content?.contains(activeElement) || activeElement === content) return undefined;
    const { left, top, width, height } = activeElement.getBoundingClientRect();
    if (height > window.innerHeight / 2) return undefined;
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return over && content.contains(over) ? undefined : activeElement.outerHTML.slice(0, 120);
  });

for (const [size, viewport] of [
  ["a wide", { width: 1280, height: 720 }],
  ["a narrow", { width: 400, height: 800 }],
] as const)
  test(`in ${size} window nothing has the focus beneath the bar, the messages or the command drawer`, async ({
    account,
    as,
    console,
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (let user = 10; user < 24; user++) await account.iam.send(new CreateUserCommand({ UserName: `user-${user}` }));
    await as.root();
    await console.goto("/iam/users");
    await press(page, page.getByTestId("nav.command-line"));
    await expect(page.getByRole("textbox", { name: "Command" })).toBeFocused();
    await page.keyboard.type("aws iam list-users");
    expect(await page.evaluate(() => window.scrollY), "the page behind the drawer stays where it is").toBe(0);
    await page.getByTestId("users.preferences").focus();
    const wrong: string[] = [];
    for (let stop = 0; stop < 35; stop++) {
      await page.keyboard.press("Tab");
      // What is covered is brought out when the page is drawn next.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const found = await hidden(page);
      if (found) wrong.push(found);
    }
    expect(wrong).toEqual([]);
    await page.evaluate(() => window.scrollTo(0, 60));
    await page.getByRole("button", { name: "Close CloudShell" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("nav.command-line")).toBeFocused();
    expect(await page.evaluate(() => window.scrollY), "nor does closing the drawer move it").toBe(60);
  });

test("in a contrast theme a link shows the focus, and a tab that it is chosen", async ({ as, console, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await as.root();
  await console.goto("/iam/policies/create");
  await page.getByTestId("sidenav.users").focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByTestId("sidenav.users")).toHaveCSS("outline-style", "solid");
  const background = (name: string) =>
    page.getByRole("button", { name, exact: true }).evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await background("JSON")).not.toBe(await background("Visual"));
});

test("what comes and goes by the keyboard leads on to what stands beside it", async ({ as, console, page }) => {
  const keyboard = new Keyboard(page);
  await as.root();
  await console.goto("/iam/policies/create");
  await test.step("statements of the JSON editor", async () => {
    await policyEditor(page).asJson();
    const statement = page.getByTestId("statement-panel.statement").getByRole("button");
    await page.getByTestId("statement-panel.add").focus();
    await keyboard.press("Enter");
    await expect(statement).toBeFocused();
    await page.getByTestId("statement-panel.remove").focus();
    await keyboard.press("Enter");
    await expect(statement).toBeFocused();
  });
  await test.step("values of a condition", async () => {
    await page.getByTestId("statement-panel.add").focus();
    await keyboard.press("Enter");
    await page.getByTestId("statement-panel.add-condition").focus();
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Add request condition" });
    const key = dialog.getByRole("button", { name: /Condition key/ });
    await expect(key).toBeFocused();
    const value = dialog.getByRole("textbox", { name: "Value", exact: true });
    await keyboard.press("Enter", dialog.getByRole("button", { name: "Add condition" }));
    await expect(key, "a refused dialog leads to its first wrong field").toBeFocused();
    await keyboard.write("july/", value);
    await page.keyboard.press("Enter");
    const token = dialog.getByRole("button", { name: "Remove july/" });
    await expect(token).toBeVisible();
    await page.keyboard.type("august/");
    await keyboard.press("Enter", dialog.getByRole("button", { name: "Add value" }));
    await expect(value).toBeFocused();
    await expect(page.locator("[aria-live]", { hasText: "Values: july/, august/" }), "it is read aloud").toBeAttached();
    await keyboard.press("Enter", token);
    await keyboard.press("Enter");
    await expect(value).toBeFocused();
    await page.keyboard.press("Escape");
    await keyboard.press("Enter", dialogOf(page, "Leave dialog").getByRole("button", { name: "Leave" }));
    await expect(dialog).toBeHidden();
  });
  await test.step("blocks of the visual editor", async () => {
    await page.getByRole("button", { name: "Visual", exact: true }).focus();
    await keyboard.press("Enter");
    await page.getByTestId("policy-editor.visual.add").focus();
    await keyboard.press("Enter");
    const blocks = page.getByTestId(/policy-editor\.visual\.block\[\d\]\.service/);
    const many = await blocks.count();
    await expect(blocks.last().getByRole("button")).toBeFocused();
    await page.getByRole("button", { name: `Remove block ${many}` }).focus();
    await keyboard.press("Enter");
    await expect(page.getByTestId("policy-editor.visual.add")).toBeFocused();
  });
  expect(keyboard.complaints).toEqual([]);
});

test("Info leads to the help panel, and closing it leads back; closing the command drawer leads to its button", async ({
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("/iam/users");
  const info = page.getByRole("button", { name: /^Info about/ }).first();
  await info.focus();
  await page.keyboard.press("Enter");
  const close = page.getByRole("button", { name: "Close help panel" });
  await expect(close).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(info).toBeFocused();
  const drawer = page.getByTestId("nav.command-line");
  await press(page, drawer);
  await page.getByRole("button", { name: "Close CloudShell" }).click();
  await settled(page);
  await expect(drawer).toBeFocused();
});

test("in a narrow window a page begins at its top, and what is tall comes to stand below the breadcrumbs", async ({
  account,
  as,
  console,
  page,
}) => {
  await page.setViewportSize({ width: 400, height: 860 });
  for (let user = 10; user < 24; user++) await account.iam.send(new CreateUserCommand({ UserName: `user-${user}` }));
  await as.root();
  await console.goto("/iam/users");
  await page.evaluate(() => window.scrollTo(0, 40));
  await press(page, page.getByRole("link", { name: "user-10", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: "user-10" })).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  const panel = page.getByRole("tabpanel");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await panel.evaluate((element) => element.scrollIntoView({ block: "start" }));
  const crumbs = page.getByRole("navigation", { name: "Breadcrumbs" });
  const bottom = await crumbs.evaluate((element) => element.getBoundingClientRect().bottom);
  expect(await panel.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(bottom);
});
