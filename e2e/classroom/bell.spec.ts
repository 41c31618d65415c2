/** The bell of people who share a browser, and of one who left the class. */
import { makeAccount } from "../fixtures/account";
import { createClass, joinInBrowser, labs, makeTeacher, signInToClassroom } from "../fixtures/classroom";
import { server } from "../fixtures/server";
import { expect, settled, test } from "../fixtures/test";

test.setTimeout(120_000);

test("each who signs in here has seen what that one has seen; out of the class no pause is counted", async ({
  browser,
  page,
}) => {
  await signInToClassroom(page, await makeTeacher(`Mr Birch ${Date.now()}`));
  const { classId, code } = await createClass(page, "IAM, 8a");
  const mia = await joinInBrowser(browser, code, "Mia");
  await mia.getByRole("button", { name: `Begin ${labs.ten.title}` }).click();
  await mia.waitForURL(/\/iam\/users/);
  await page.goto(`/classroom/classes/${classId}/board`);
  await page.getByRole("button", { name: /^Lab / }).click();
  await page.getByRole("option", { name: labs.ten.title }).click();
  await page.getByRole("button", { name: "Look at Mia" }).click();
  const look = page.getByRole("dialog");
  await look.getByLabel("Hint", { exact: true }).fill("Whose policy is it?");
  await look.getByRole("button", { name: "Send hint" }).click();
  await expect(look.getByText("The hint was sent.")).toBeVisible();
  await look.getByRole("button", { name: "Close" }).click();

  const bell = mia.getByTestId("nav.notifications");
  await expect(bell).toHaveAccessibleName("Notifications, 1 new");
  await bell.click();
  await expect(mia.getByRole("region", { name: "Notifications" }).getByText("New.")).toHaveCount(1);
  await mia.keyboard.press("Escape");
  await expect(bell).toHaveAccessibleName("Notifications");

  await test.step("who signs in after her has seen nothing of it, and she still has", async () => {
    const own = (await mia.context().cookies(server.url)).find(({ name }) => name.endsWith(".session"));
    const { name, value } = await (await makeAccount()).session("root");
    await mia.context().addCookies([{ name, value, url: server.url }]);
    await mia.goto("/iam/users");
    await settled(mia);
    await expect(bell).toHaveAccessibleName("Notifications, 1 new");
    await mia.context().addCookies([{ name, value: own?.value ?? "", url: server.url }]);
    await mia.goto("/iam/users");
    await settled(mia);
    await expect(bell).toHaveAccessibleName("Notifications");
  });

  await test.step("a pause is counted while one is in the class, and not after one left it", async () => {
    await page.getByRole("button", { name: "Pause all" }).click();
    await expect(mia.getByRole("dialog", { name: "The lab is paused" })).toBeVisible();
    await expect(bell).toHaveAttribute("aria-label", "Notifications, 1 new");
    await mia.goto("/class");
    await settled(mia);
    await mia.getByRole("button", { name: "Sign out" }).click();
    await mia.waitForURL((url) => url.pathname !== "/class");
    await mia.goto("/iam/users");
    await expect(mia.getByRole("dialog", { name: "The lab is paused" })).toBeVisible();
    await expect(bell).toHaveAttribute("aria-label", "Notifications");
    expect(await (await mia.request.get("/notifications")).json()).toEqual([expect.objectContaining({ by: null })]);
  });
  await mia.context().close();
});
