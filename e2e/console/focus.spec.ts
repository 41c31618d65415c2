/** Where the keyboard is: never beneath what lies over the page, and with what one has opened. */
import { CreateUserCommand } from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { press } from "../fixtures/page-parts";
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
    await page.getByRole("textbox", { name: "Command" }).waitFor();
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
