/** The first administrator without a mouse; the focus is always somewhere, and can be seen. */
import { CreateGroupCommand, CreateUserCommand, GetUserCommand, ListGroupsForUserCommand } from "@aws-sdk/client-iam";
import type { Locator } from "@playwright/test";
import { Keyboard } from "../fixtures/keyboard";
import { accountMenu } from "../fixtures/sign-in";
import { expect, settled, test } from "../fixtures/test";

const password = "Tutorial-2026!";
test.setTimeout(180_000);

test("the first administrator in today's console, by the keyboard alone", async ({ account, page }) => {
  const keyboard = new Keyboard(page);
  const dialog = page.getByRole("dialog", { name: "Create user group" });
  const createGroup = page.getByRole("button", { name: "Create group" });

  await test.step("sign in as root", async () => {
    await page.goto("/signin?era=current");
    await settled(page);
    await keyboard.press("Enter", page.getByRole("link", { name: "Sign in using root user email" }));
    await page.waitForURL("**/signin/root*");
    await settled(page);
    await keyboard.write(account.root.email, page.locator("#resolving_input"));
    await page.keyboard.press("Enter");
    await keyboard.isAt(page.locator("#password"));
    await page.keyboard.type(account.root.password);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/iam");
    await settled(page);
  });
  await test.step("the first stop leads past the bar", async () => {
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to main content" });
    await keyboard.isAt(skip);
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await keyboard.isAt(page.locator("#main-content"));
  });
  await test.step("Users, Create user", async () => {
    await keyboard.press("Enter", page.getByTestId("sidenav.users"), { back: true });
    await page.waitForURL("**/iam/users");
    await settled(page);
    await keyboard.press("Enter", page.getByTestId("users.create"));
    await page.waitForURL("**/iam/users/create");
    await settled(page);
  });
  await test.step("user details", async () => {
    await keyboard.write("Administrator", page.getByLabel("User name"));
    await keyboard.press("Space", page.getByTestId("user-wizard.console-access"));
    await choose(keyboard, page.getByRole("radio", { name: /I want to create an IAM user/ }));
    await choose(keyboard, page.getByRole("radio", { name: /Custom password/ }));
    await keyboard.write(password, page.getByRole("textbox", { name: "Custom password" }));
    await keyboard.press("Space", page.getByTestId("password.reset"));
    await expect(page.getByTestId("password.reset")).not.toBeChecked();
    await keyboard.press("Enter", page.getByTestId("wizard.next"));
  });
  await test.step("the dialog holds the focus, and gives it back", async () => {
    await keyboard.press("Enter", createGroup);
    await keyboard.staysIn(dialog);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await keyboard.isAt(createGroup);
  });
  await test.step("a new group", async () => {
    await keyboard.press("Enter");
    await keyboard.write("Administrators", dialog.getByLabel("User group name"));
    await keyboard.write("AdministratorAccess", dialog.getByRole("searchbox"));
    await settled(page);
    await keyboard.press("Space", dialog.getByRole("checkbox", { name: "Select AdministratorAccess", exact: true }));
    await keyboard.press("Enter", page.getByTestId("group-dialog.create"));
    await expect(dialog).toBeHidden();
    await keyboard.isAt(createGroup);
    const row = page.getByRole("row", { name: /Administrators/ });
    await keyboard.press("Space", row.getByRole("checkbox"));
    await keyboard.press("Enter", page.getByTestId("wizard.next"));
  });
  await test.step("review, create, keep the password, leave", async () => {
    await keyboard.press("Enter", page.getByTestId("wizard.submit"));
    await expect(page.getByText("User created successfully")).toBeVisible();
    const download = page.waitForEvent("download");
    await keyboard.press("Enter", page.getByRole("button", { name: "Download .csv file" }));
    expect((await download).suggestedFilename()).toBe("Administrator_credentials.csv");
    await keyboard.press("Enter", page.getByRole("button", { name: "Return to users list" }));
    await page.waitForURL("**/iam/users");
    await settled(page);
  });
  await test.step("sign out", async () => {
    const menu = accountMenu(page);
    await keyboard.press("Enter", menu, { back: true });
    await expect(menu).toHaveAttribute("aria-expanded", "true");
    await keyboard.press("Escape");
    await keyboard.isAt(menu);
    await keyboard.press("Enter");
    await keyboard.to(page.getByTestId("nav.account-menu.sign-out"));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/signin/);
  });
  await test.step("sign in as Administrator", async () => {
    await page.goto(`/signin/${account.id}/console`);
    await settled(page);
    await keyboard.isAt(page.locator("#username"));
    await page.keyboard.type("Administrator");
    await keyboard.write(password, page.locator("#password"));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/iam");
    await expect(accountMenu(page)).toContainText("Administrator");
  });
  const { Groups } = await account.iam.send(new ListGroupsForUserCommand({ UserName: "Administrator" }));
  expect(Groups?.map(({ GroupName }) => GroupName)).toEqual(["Administrators"]);
  expect(keyboard.complaints).toEqual([]);
});

test.describe("in the era of 2020", () => {
  test.use({ era: "2020" });

  test("the five steps of Add user, by the keyboard alone", async ({ account, as, console, page }) => {
    const keyboard = new Keyboard(page);
    await as.root();
    await console.goto("create-user");
    await keyboard.write("Administrator", page.getByLabel("User name"));
    await keyboard.press("Space", page.getByTestId("user-wizard.console-access"));
    await choose(keyboard, page.getByRole("radio", { name: "Custom password" }));
    await keyboard.write(password, page.getByRole("textbox", { name: "Custom password" }));
    await keyboard.press("Enter", page.getByRole("button", { name: "Next: Permissions" }));
    await keyboard.press("Enter", page.getByRole("button", { name: "Create group" }));
    const dialog = page.getByRole("dialog", { name: "Create group" });
    await test.step("Enter sends the dialog, which says what it lacks", async () => {
      await keyboard.press("Enter", dialog.getByLabel("Group name"));
      await expect(dialog.getByText("Group name is required")).toBeVisible();
    });
    await keyboard.write("Administrators", dialog.getByLabel("Group name"));
    await keyboard.press("Enter", dialog.getByRole("button", { name: "Filter policies" }));
    await keyboard.press("Space", dialog.getByRole("checkbox", { name: "AWS managed - job function" }));
    await keyboard.press("Escape");
    await keyboard.isAt(dialog.getByRole("button", { name: "Filter policies" }));
    await keyboard.press("Space", dialog.getByRole("checkbox", { name: "Select AdministratorAccess", exact: true }));
    await keyboard.press("Enter", dialog.getByRole("button", { name: "Create group" }));
    await expect(dialog).toBeHidden();
    const group = page.getByRole("row", { name: /Administrators/ }).getByRole("checkbox");
    await keyboard.to(group);
    if (!(await group.isChecked())) await keyboard.press("Space");
    await keyboard.press("Enter", page.getByRole("button", { name: "Next: Tags" }));
    await keyboard.press("Enter", page.getByRole("button", { name: "Next: Review" }));
    await keyboard.press("Enter", page.getByRole("button", { name: "Create user" }));
    await expect(page.getByText("Success").first()).toBeVisible();
    expect((await account.iam.send(new GetUserCommand({ UserName: "Administrator" }))).User?.Path).toBe("/");
    expect(keyboard.complaints).toEqual([]);
  });
});

test("what one deletes by typing its name, by the keyboard alone", async ({ account, as, console, page }) => {
  await account.iam.send(new CreateGroupCommand({ GroupName: "Visitors" }));
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const keyboard = new Keyboard(page);
  await as.root();
  for (const [list, name] of [
    ["groups", "Visitors"],
    ["users", "ben"],
  ] as const) {
    await console.goto(list);
    const opens = page.getByTestId(`${list}.delete`);
    await keyboard.press("Space", page.getByTestId(`${list}.row[${name}].select`));
    await keyboard.press("Enter", opens, { back: true });
    const dialog = page.getByRole("dialog").filter({ has: page.getByTestId("confirm.input") });
    await keyboard.staysIn(dialog);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await keyboard.isAt(opens);
    await keyboard.press("Enter");
    await keyboard.write(name, page.getByTestId("confirm.input"));
    await keyboard.press("Enter", page.getByTestId("confirm.submit"));
    await expect(page.getByTestId(`${list}.row[${name}]`)).toHaveCount(0);
  }
  expect(await account.events("DeleteUser")).toHaveLength(1);
  expect(await account.events("DeleteGroup")).toHaveLength(1);
  expect(keyboard.complaints).toEqual([]);
});

test("a menu of the bar that is not there yet holds the focus; the editor's search box is gone through by Tab", async ({
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("/iam/policies/create");
  await test.step("the panel's script comes late", async () => {
    let arrive = () => {};
    const late = new Promise<void>((done) => {
      arrive = done;
    });
    await page.route("**/_next/static/**", async (route) => {
      await late;
      await route.continue();
    });
    await accountMenu(page).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("status").filter({ hasText: "Loading" })).toBeFocused();
    arrive();
    await expect(page.getByRole("button", { name: "Copy Account ID" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(accountMenu(page)).toBeFocused();
    await page.unroute("**/_next/static/**");
  });
  await test.step("the search box", async () => {
    await page
      .getByRole("radio", { name: "JSON" })
      .or(page.getByRole("button", { name: "JSON" }))
      .first()
      .click();
    const keyboard = new Keyboard(page);
    await page.getByRole("group", { name: /^Code editor/ }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+f");
    await keyboard.isAt(page.getByRole("textbox", { name: "Search for" }));
    await page.keyboard.type("e");
    const counter = page.locator(".ace_search_counter");
    await expect(counter).toHaveText(/^[1-9]\d* of [1-9]/);
    const before = await counter.textContent();
    await keyboard.to(page.getByRole("button", { name: "Next match" }));
    await page.keyboard.press("Enter");
    await expect(counter).not.toHaveText(before ?? "");
    const matchCase = page.getByRole("button", { name: "Match case" });
    await keyboard.to(matchCase);
    await page.keyboard.press("Space");
    await expect(matchCase).toHaveAttribute("aria-pressed", "true");
    await keyboard.to(page.getByRole("button", { name: "Close search" }), { back: true });
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Search for" })).toBeHidden();
    expect(keyboard.complaints).toEqual([]);
  });
});

/** Radio buttons are one stop: the arrows go from one to the next, and choose it. */
async function choose(keyboard: Keyboard, radio: Locator) {
  const group = radio.page().getByRole("radiogroup").filter({ has: radio });
  await keyboard.to(group.locator('input[type="radio"]:focus, input[type="radio"]:checked').first());
  for (let presses = 0; presses < 4 && !(await radio.isChecked()); presses++) await keyboard.press("ArrowDown");
  await expect(radio).toBeChecked();
}
