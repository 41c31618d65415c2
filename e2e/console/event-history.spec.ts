/** CloudTrail's event history: filtered by one attribute, opened, saved. */
import { CreateGroupCommand, CreateUserCommand, TagUserCommand } from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { denyOnce } from "../fixtures/furnished";
import { expectFlash, press, saved, tick } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

test("the history is filtered by an attribute and by time; an event opens as its record", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await account.iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
  const deniedEventId = await denyOnce(account, "ben");
  await as.root();
  await console.goto("events");
  const names = page.getByRole("table", { name: "Event history" }).getByRole("rowheader");
  await expect(names.filter({ hasText: "CreateGroup" })).toBeVisible();
  await expect(names.filter({ hasText: "ListUsers" })).toHaveCount(0);

  const value = page.getByRole("searchbox", { name: "Attribute value" });
  await choose(page, "Lookup attribute", "Event name");
  await value.fill("ListUsers");
  await value.press("Enter");
  await expect(page).toHaveURL(/attribute=EventName&value=ListUsers/);
  await expect(names.first()).toHaveText("ListUsers");
  await choose(page, "Lookup attribute", "User name");
  await expect(value).toHaveValue("");
  await value.fill("ben");
  await value.press("Enter");
  await expect(page).toHaveURL(/attribute=Username&value=ben/);
  await expect(names.first()).toHaveText("ListUsers");
  await choose(page, "Time range", "Last 30 minutes");
  await expect(names.first()).toHaveText("ListUsers");
  await account.advance(3_600_000);
  await press(page, page.getByRole("button", { name: "Refresh Event history" }));
  await expect(page.getByText("No events match.")).toBeVisible();

  await choose(page, "Time range", "All of 90 days");
  await press(page, page.getByRole("link", { name: "ListUsers" }).first());
  await expect(page.getByTestId("event.summary[user]")).toHaveText("ben");
  const record = JSON.parse((await page.getByTestId("event.record").textContent()) ?? "");
  expect(record).toMatchObject({ eventID: deniedEventId, eventName: "ListUsers", errorCode: "AccessDenied" });
  await press(page, page.getByRole("link", { name: "Explain" }));
  await expect(page.getByTestId("explanation.missing")).toContainText("iam:ListUsers");
});

test("what is shown is saved as CSV and as JSON", async ({ account, as, console, page }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.root();
  await console.goto("/cloudtrail/events?attribute=EventName&value=CreateUser");
  const menu = page.getByRole("button", { name: "Download events" });
  await menu.click();
  const csv = await saved(page, page.getByRole("menuitem", { name: "Download as CSV" }));
  expect(csv.name).toBe("event_history.csv");
  expect(csv.text.split("\r\n")[0]).toMatch(/^Event ID,Event time,User name,Event name,/);
  expect(csv.text.trim().split("\r\n")).toHaveLength(2);
  await menu.click();
  const json = await saved(page, page.getByRole("menuitem", { name: "Download as JSON" }));
  expect(JSON.parse(json.text)).toMatchObject({ Records: [{ eventName: "CreateUser" }] });
});

test("a file has all that match, also what the page does not show yet; events are compared side by side", async ({
  account,
  as,
  console,
  page,
}) => {
  const UserName = "ben";
  await account.iam.send(new CreateUserCommand({ UserName }));
  for (let tag = 0; tag < 54; tag++)
    await account.iam.send(new TagUserCommand({ UserName, Tags: [{ Key: "team", Value: `${tag}` }] }));
  await as.root();
  await console.goto("/cloudtrail/events?attribute=ResourceName&value=ben");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Event history (50+)");
  await page.getByRole("button", { name: "Download events" }).click();
  const json = await saved(page, page.getByRole("menuitem", { name: "Download as JSON" }));
  const { Records } = JSON.parse(json.text);
  expect(Records).toHaveLength(55);
  await expectFlash(page, "events.downloaded", "55 events downloaded");
  expect(Object.keys(Records[0]).slice(0, 3)).toEqual(["eventVersion", "userIdentity", "eventTime"]);

  const compare = page.getByRole("button", { name: "Compare event details" });
  await expect(compare).toBeDisabled();
  const table = page.getByTestId("events.table").getByRole("table");
  expect(
    await table.evaluate(({ scrollWidth, parentElement }) => scrollWidth - (parentElement?.clientWidth ?? 0)),
  ).toBe(0);
  for (const { eventID } of Records.slice(0, 2)) await tick(page, eventID).check();
  await compare.click();
  const compared = page.getByRole("dialog").getByRole("table", { name: "Compare event details" });
  for (const { eventID } of Records.slice(0, 2))
    await expect(compared.getByRole("row", { name: /^Event ID Differs/ })).toContainText(eventID);
  await expect(
    compared.getByRole("row", { name: /^Resource name ben ben$/ }),
    "no mark where nothing differs",
  ).toBeVisible();
});

async function choose(page: Page, select: string, option: string) {
  await page.getByRole("button", { name: new RegExp(select) }).click();
  await press(page, page.getByRole("option", { name: option, exact: true }));
}
