/**
 * axe finds nothing in any dialog and in no later step of a wizard, light and dark; none sticks out of a narrow window;
 * a dialog that is left by Escape gives the focus back.
 */
import type { Page } from "@playwright/test";
import { dialogsOfConsole, laterSteps, ownDialogs, type Shown, stepsOf2020 } from "../fixtures/dialogs-of-the-console";
import { follow, pathOf } from "../fixtures/follow";
import { furnish } from "../fixtures/furnished";
import { faultsOf, openDialog, wide } from "../fixtures/inspection";
import { dialogOf, press } from "../fixtures/page-parts";
import { watchPage } from "../fixtures/page-watch";
import { expect, settled, test } from "../fixtures/test";

test.setTimeout(300_000);

/** The list of a select is a dialog too, hidden while it is closed. */
/** The frame around it is looked at where pages are. */
const content = "#main-content";
/** Shares, so that workers go through them side by side. */
const shares = 3;

for (let share = 0; share < shares; share++) {
  const mine = (all: Shown[]) => all.filter((_, index) => index % shares === share);

  test(`dialogs, ${share + 1} of ${shares}`, async ({ account, as, page }) => {
    const dialogs = mine(dialogsOfConsole(await furnish(account)));
    await as.root();
    await inspect(page, dialogs, { dialog: true });
  });

  test(`later steps, ${share + 1} of ${shares}`, async ({ account, as, page }) => {
    const steps = mine(laterSteps(await furnish(account)));
    await as.root();
    await inspect(page, steps);
  });
}

test("dialogs of one's own page", async ({ account, as, page }) => {
  const { user } = await furnish(account);
  await as.user(user);
  await inspect(page, ownDialogs, { dialog: true });
});

test.describe("in the era of 2020", () => {
  test.use({ era: "2020" });

  test("later steps", async ({ account, as, page }) => {
    const steps = stepsOf2020(await furnish(account));
    await as.root();
    await inspect(page, steps);
  });
});

/** Opens each and notes what is wrong with it; all is told at the end, so that one run shows everything. */
async function inspect(page: Page, shown: Shown[], { dialog = false } = {}) {
  const wrong: string[] = [];
  const stopWatching = watchPage(page, wrong);
  for (const [name, address, open] of shown) {
    await page.setViewportSize(wide);
    // What a person did on a page is gone when they come to it from another one.
    if (page.url() === "about:blank" || pathOf(page.url()) === pathOf(address)) await page.goto(address);
    else await follow(page, address);
    await settled(page);
    await open(page);
    await settled(page);
    const faults = await faultsOf(page, { within: dialog ? openDialog : content });
    wrong.push(...faults.map((fault) => `${name}: ${fault}`));
    if (!dialog) continue;
    await page.keyboard.press("Escape");
    await settled(page);
    // Where something was typed Escape asks first.
    const leave = dialogOf(page, "Leave dialog").getByRole("button", { name: "Leave" });
    if (await leave.isVisible()) await press(page, leave);
    await expect(page.locator(openDialog), name).toHaveCount(0);
    const lost = await page.evaluate(() => document.activeElement === document.body);
    if (lost) wrong.push(`${name}: the focus is lost when the dialog goes`);
  }
  stopWatching();
  expect(wrong).toEqual([]);
}
