/** A teacher's way through a class, and a student's: what each does, the other sees. And every page of both. */

import { CreateUserCommand, ListUsersCommand } from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { clients, type Keys } from "../fixtures/account";
import { createClass, joinInBrowser, labs, makeTeacher, signInToClassroom } from "../fixtures/classroom";
import { faultsOf, openDialog, wide } from "../fixtures/inspection";
import { watchPage } from "../fixtures/page-watch";
import { pagesOfLearners, pagesOfStaff } from "../fixtures/pages-of-the-tree";
import { control } from "../fixtures/server";
import { expect, settled, test } from "../fixtures/test";

test.setTimeout(180_000);

test("a class from its making to its grades", async ({ browser, page }) => {
  const teacher = await makeTeacher(`Ms Alder ${Date.now()}`);
  await page.goto("/classroom/sign-in");
  await page.getByLabel("Name").fill(teacher.name);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The name or the password is not right.")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue(teacher.name);
  await signInToClassroom(page, teacher);
  await expect(page.getByText("No classes")).toBeVisible();
  const { classId, code } = await createClass(page, "IAM, 7b");
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();

  await page.goto("/classroom/classes/of-nobody");
  await expect(page.getByText("There is no such class, or it is not yours.")).toBeVisible();
  await page.getByRole("link", { name: "To your classes" }).click();
  await page.getByRole("link", { name: "IAM, 7b" }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();

  // A roster, one of whom comes with the personal code.
  await page.getByRole("button", { name: "Add students" }).click();
  await lookOver(page);
  await page.getByRole("dialog").getByLabel("Students", { exact: true }).fill("nickname,number\nBen,17\n=Eve,18");
  await page.getByRole("button", { name: "Add 2 students" }).click();
  const personal = (await page.getByLabel("Personal codes").locator("dd").first().textContent()) ?? "";
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await expect(page.getByRole("row", { name: /Ben/ })).toContainText("Not yet");
  const ben = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage();
  await ben.goto(`/join?code=${code}`);
  await settled(ben);
  await ben.getByLabel("Nickname").fill("ben");
  await ben.getByRole("button", { name: "Join" }).click();
  await expect(ben.getByText("Somebody of this nickname is in the class.")).toBeVisible();
  await ben.getByLabel("Personal code - optional").fill(personal);
  await ben.getByRole("button", { name: "Join" }).click();
  await expect(ben.getByText("You are Ben.")).toBeVisible();

  // One by the code; the lab's console opens, and the board follows.
  const mia = await joinInBrowser(browser, code, "Mia");
  await page.goto(`/classroom/classes/${classId}/board`);
  await page.getByRole("button", { name: /^Lab / }).click();
  await page.getByRole("option", { name: labs.ten.title }).click();
  await mia.getByRole("button", { name: `Begin ${labs.ten.title}` }).click();
  await mia.waitForURL(/\/iam\/users/);
  const row = page.getByRole("row").filter({ has: page.getByRole("button", { name: "Look at Mia", exact: true }) });
  await expect(row.getByText("Working").first()).toBeVisible();

  await page.getByRole("button", { name: "Look at Mia" }).click();
  const look = page.getByRole("dialog");
  await expect(look.getByText(/Checks: \d+ of/)).toBeVisible();
  await lookOver(page);
  await look.getByLabel("Hint", { exact: true }).fill("Whose policy is it?");
  await look.getByRole("button", { name: "Send hint" }).click();
  await expect(look.getByText("The hint was sent.")).toBeVisible();
  await look.getByLabel("Keep the state as").fill("start");
  await look.getByRole("button", { name: "Keep state" }).click();
  await expect(look.getByText("The state was kept.")).toBeVisible();
  await look.getByRole("button", { name: /^Restore Choose/ }).click();
  await page.getByRole("option", { name: "start", exact: true }).click();
  await look.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(look.getByText("The account was put back.")).toBeVisible();
  await look.getByRole("button", { name: "Close" }).click();

  // Mia's bell counts what her page was told, and lists what the class has written down.
  await mia.getByRole("button", { name: "Notifications, 2 new" }).click();
  const bell = mia.getByRole("region", { name: "Notifications" });
  await expect(bell.getByRole("listitem")).toContainText([
    "Your account was put back to “start”.",
    "Your account was kept as “start”.",
    "A hint: Whose policy is it?",
  ]);
  await expect(bell.getByText("New.")).toHaveCount(3);
  await expect(bell.getByText(`${teacher.name} (teacher)`).first()).toBeVisible();
  expect(await faultsOf(mia, { within: ".bar-panel" })).toEqual([]);
  await mia.setViewportSize(wide);
  await mia.keyboard.press("Escape");
  await expect(mia.getByRole("button", { name: "Notifications", exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Pause all" }).click();
  await expect(page.getByText("The class is paused")).toBeVisible();
  await expect(mia.getByRole("dialog", { name: "The lab is paused" })).toBeVisible();
  await lookOver(mia);
  await mia.goto("/class");
  await expect(mia.getByText("Whose policy is it?").first()).toBeVisible();
  await expect(mia.getByText("Your account was put back to “start”.").first()).toBeVisible();
  await expect(mia.getByText("Your teacher lets it go on in a moment.")).toBeVisible();
  // The account of the other lab is made ahead, and bare.
  const address = mia.getByText(/\/signin\/\d{12}\/console$/).last();
  const account = /\d{12}/.exec((await address.textContent()) ?? "")?.[0];
  const { iam } = clients(await control<Keys>("POST", `/accounts/${account}/keys`, { principal: "root" }));
  await expect(iam.send(new CreateUserCommand({ UserName: "Zoe" }))).rejects.toMatchObject({
    ...{ name: "LabPaused", message: "Your teacher has paused the class." },
  });
  expect((await iam.send(new ListUsersCommand({}))).Users?.length).toBeGreaterThan(0);
  await expect(mia.getByRole("button", { name: `Continue ${labs.ten.title}` })).toBeDisabled();
  await page.getByRole("button", { name: "Resume all" }).click();
  await expect(page.getByRole("button", { name: "Pause all" })).toBeVisible();
  await iam.send(new CreateUserCommand({ UserName: "Zoe" }));

  // The teacher's own account, two of its people beside one another; then everybody's is like it.
  await page.goto(`/classroom/classes/${classId}/demo`);
  await page.getByRole("button", { name: /^Lab / }).click();
  await page.getByRole("option", { name: labs.ten.title }).click();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("button", { name: "Show side by side" }).click();
  for (const index of [0, 1])
    await expect(
      page
        .frameLocator("iframe")
        .nth(index)
        .getByRole("heading", { name: /Dashboard/ }),
    ).toBeVisible();
  await page.goto(`/classroom/classes/${classId}/board`);
  await page.getByRole("button", { name: /^Lab / }).click();
  await page.getByRole("option", { name: labs.ten.title }).click();
  await page.getByRole("button", { name: "Broadcast my state" }).click();
  await lookOver(page);
  await page.getByRole("dialog").getByRole("button", { name: "Broadcast" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await mia.reload();
  await expect(mia.getByText("Your account was made what that of your teacher is.").first()).toBeVisible();
  expect((await mia.request.get("/notifications").then((answer) => answer.json()))[0]).toMatchObject({
    by: `${teacher.name} (teacher)`,
    text: expect.stringContaining("Your account was made what that of your teacher is."),
  });
  expect(await (await page.request.get("/notifications")).json(), "nobody learns in the teacher's browser").toEqual([]);

  await page.goto(`/classroom/classes/${classId}/grades`);
  await page.getByRole("button", { name: "Grade now" }).click();
  await expect(page.getByRole("row", { name: /Mia/ }).getByText("Not graded")).toHaveCount(0);
  await expect(page.getByRole("row", { name: /Mia/ })).toHaveCount(1);
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download CSV" }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe("grades.csv");

  // What is the teacher's is nobody else's.
  const answers = await Promise.all(
    ["", "/board", "/grades", "/projector", "/demo"].map((part) =>
      mia.request.get(`/classroom/classes/${classId}${part}`, { maxRedirects: 0 }),
    ),
  );
  expect(answers.map((answer) => [answer.status(), answer.headers().location])).toEqual(
    answers.map(() => [307, "/classroom/sign-in"]),
  );
  expect((await mia.request.get(`/classroom/classes/${classId}/grades/csv`)).status()).toBe(401);
  expect((await mia.request.get(`/classroom/classes/${classId}/board/events`)).status()).toBe(204);

  await inspect(page, pagesOfStaff(classId), "/classroom/sign-in");
  await inspect(mia, pagesOfLearners());
  await page.goto("/classroom");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/classroom\/sign-in$/);
  await inspect(page, [{ address: "/classroom/sign-in" }]);
  await mia.context().close();
  await ben.context().close();
});

/** The dialog that is open has no fault; then the test goes on in a wide window. */
async function lookOver(page: Page) {
  expect(await faultsOf(page, { within: openDialog })).toEqual([]);
  await page.setViewportSize(wide);
  await settled(page);
}

/** What axe finds, light and dark, and what sticks out of a narrow window. */
async function inspect(page: Page, pages: { address: string }[], without?: string) {
  const wrong: string[] = [];
  const stopWatching = watchPage(page, wrong);
  for (const { address } of pages.filter((one) => one.address !== without)) {
    await page.setViewportSize(wide);
    await page.goto(address);
    await settled(page);
    wrong.push(...(await faultsOf(page)).map((fault) => `${address}: ${fault}`));
  }
  stopWatching();
  expect(wrong).toEqual([]);
}
