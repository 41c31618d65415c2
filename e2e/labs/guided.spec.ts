/** Labs as a learner takes them in the console: from /labs, by the panel, to the grade. */
import { AttachRolePolicyCommand } from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { readLabFile } from "../../scripts/labs/lab-files";
import { clients, type Keys } from "../fixtures/account";
import { narrow, sideways, violations, wide } from "../fixtures/inspection";
import { benAtPortal, offerRoleToEng } from "../fixtures/larch";
import { control } from "../fixtures/server";
import { accountMenu } from "../fixtures/sign-in";
import { expect, settled, test } from "../fixtures/test";
import { learn } from "./learner";

test.use({ actionTimeout: 20_000 });
test.setTimeout(180_000);

/** Begins a lab from the catalogue. Out: the id of its account. */
async function begin(page: Page, lab: string, help: "guided" | "goals" | "exam"): Promise<string> {
  await page.goto("/labs");
  await page.getByTestId(`labs.row[${lab}].link`).click();
  await page.getByTestId(`lab.help[${help}]`).check();
  await page.getByRole("button", { name: "Begin lab" }).click();
  await page.waitForURL("**/labs/attempt");
  await expect(page.getByTestId("lab.brief")).toBeVisible();
  const address = page.getByTestId("lab.sign-in-url[page main]").locator("[data-copy-value]");
  return /\/signin\/(\d{12})\//.exec((await address.getAttribute("data-copy-value")) ?? "")?.[1] ?? "";
}

const openConsole = async (page: Page, to: string) => {
  await page.getByRole("button", { name: "Open the console" }).click();
  await page.waitForURL(`**${to}`);
  await settled(page);
};

test.describe("in the console of 2020", () => {
  test.use({ era: "2020" });

  test("the tutorial of 2020, step by step: steps tick themselves, through sign-out and sign-in, to full points", async ({
    as,
    page,
  }) => {
    const { lab } = readLabFile("lib/labs/definitions/l04-first-administrator-2020.yaml");
    if (!lab) throw new Error("The lab cannot be read.");
    await as.root();
    const account = await begin(page, lab.id, "guided");
    await openConsole(page, "/iam");
    const note = page.getByTestId("lab.note");
    await expect(note).toContainText("It is at the right end of the bar.");
    await page.getByRole("button", { name: "Show me" }).click();
    await expect(page.getByTestId("nav.account-menu")).toBeFocused();
    expect(await violations(page)).toEqual([]);

    await learn(page, {
      lab,
      era: "2020",
      account,
      values: { user: "Administrator", group: "Administrators" },
      stepEnds: async (step) => {
        if (step.do === "signOut") await signInPageWithLab(page);
      },
    });
    await page.getByRole("button", { name: "Finish and grade" }).click();
    await expect(page.getByText("100 of 100 points")).toBeVisible();
    await expect(page.getByText("You have passed the lab.")).toBeVisible();
    await expect(page.getByTestId("lab.progress")).toHaveText("5 of 5 tasks done");
    expect(await violations(page)).toEqual([]);
  });
});

async function signInPageWithLab(page: Page) {
  await expect(page.getByTestId("lab.panel")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await page.setViewportSize(wide);
}

test("goals only: checks tick by what others do too, hints come one by one, and a task is rewound", async ({
  as,
  page,
}) => {
  await as.root();
  const account = await begin(page, "l06-groups-and-job-functions", "goals");
  // Looking leaves nothing in the account's trail.
  const { last } = await control<{ last: number }>("GET", `/accounts/${account}/events`);
  await openConsole(page, "/iam/groups");
  const panel = page.getByTestId("lab.panel");
  await expect(panel).toContainText("There are four groups, each with the policy of its job.");
  await expect(page.getByTestId("lab.step")).toHaveCount(0);
  await page.getByRole("button", { name: "Hint: Make four groups" }).click();
  await expect(panel.getByText("Hint", { exact: true })).toHaveCount(1);

  const passed = page.getByTestId("lab.check[ben-builds]");
  await expect(passed).toHaveAttribute("data-passed", "false");
  const steps = [
    { api: "CreateGroup", group: "Developers" },
    { api: "AttachGroupPolicy", group: "Developers", policy: "PowerUserAccess" },
    { api: "AddUserToGroup", group: "Developers", user: "Ben" },
  ];
  await control("POST", `/accounts/${account}/apply`, { steps });
  await expect(passed).toHaveAttribute("data-passed", "true");
  await page.getByRole("button", { name: "Check my work: Make four groups" }).click();
  await expect(panel.getByText("Eli", { exact: false }).first()).toBeVisible();

  await page.getByRole("button", { name: "Rewind to start of this task: Make four groups" }).click();
  const dialog = page.getByRole("dialog", { name: "Rewind to start of this task?" });
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Rewind" }).click();
  await expect(dialog).toBeHidden();
  await expect(passed).toHaveAttribute("data-passed", "false");
  // Whoever is signed in stays so, and sees what is there now.
  await page.goto("/iam/groups");
  await expect(page.getByRole("link", { name: "Developers" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Ana/ })).toBeVisible();
  await page.getByRole("button", { name: "Finish and grade" }).click();
  await expect(panel).toContainText("Not all of it is right yet.");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByTestId("lab.result")).toHaveCount(0);
  await page.setViewportSize(narrow);
  expect(await sideways(page)).toBe(0);

  const { events } = await control<{ events: { name: string }[] }>("GET", `/accounts/${account}/events?after=${last}`);
  const names = new Set(events.map(({ name }) => name));
  expect([...names].filter((name) => /DescribeAccount|ReadTrail|GetAccountAuthorizationDetails/.test(name))).toEqual(
    [],
  );
});

test("the whole lab as somebody from elsewhere: in by Larch's portal, with the panel, to full points", async ({
  as,
  page,
}) => {
  const { lab } = readLabFile("lib/labs/definitions/l09-one-prefix-read-only.yaml");
  if (!lab) throw new Error("The lab cannot be read.");
  await as.root();
  const account = await begin(page, lab.id, "guided");
  await openConsole(page, "/iam/policies");
  await test.step("Ana trusts Larch IdP; Ben comes in by it", async () => {
    const { iam } = clients(await control<Keys>("POST", `/accounts/${account}/keys`, { principal: "user/Ana" }));
    await page.goto("/larch-idp");
    const password = await offerRoleToEng(page, { id: account, iam }, "SAML-Eng");
    const PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess";
    await iam.send(new AttachRolePolicyCommand({ RoleName: "SAML-Eng", PolicyArn }));
    await benAtPortal(page, account, password);
    await page.getByRole("button", { name: "Open AWS Console" }).click();
    await page.waitForURL("**/iam");
    await expect(accountMenu(page)).toContainText(`SAML-Eng/ben@larch @ ${account}`);
  });
  const panel = page.getByTestId("lab.panel");
  await expect(panel).toContainText(lab.title);
  await page.goto("/iam/policies");
  await page.getByRole("button", { name: "Check my work: Write the policy" }).click();
  await expect(panel).toContainText("There is no policy ReportsPublicRead in the account.");
  await learn(page, { lab, era: "current", account, values: { reports: `larch-reports-${account}` } });
  await page.getByTestId("lab.task[give]").click();
  await page.getByRole("button", { name: "Check my work: Give it to Ben" }).click();
  await expect(panel.getByText("This task is done.")).toBeVisible();
  await page.getByRole("button", { name: "Finish and grade" }).click();
  await expect(panel.getByText("100 of 100 points")).toBeVisible();
  const { events } = await control<{ events: { name: string; record: object }[] }>(
    "GET",
    `/accounts/${account}/events`,
  );
  const arn = `arn:aws:sts::${account}:assumed-role/SAML-Eng/ben@larch`;
  for (const done of ["CreatePolicy", "CreateGroup", "AddUserToGroup"])
    expect(events.findLast(({ name }) => name === done)?.record, done).toMatchObject({ userIdentity: { arn } });
});

test("an exam: the brief and a clock, no Explain, and nobody else's key opens it", async ({ as, page, request }) => {
  await as.root();
  const account = await begin(page, "l10-read-the-denial", "exam");
  await page.goto("/labs/l99-of-nobody");
  await expect(page.getByText("There is no such lab.")).toBeVisible();
  await page.getByRole("link", { name: "To all labs" }).click();
  const mine = page.getByRole("row", { name: "Read the denial" });
  await expect(mine).toContainText("Exam");
  await mine.getByRole("button", { name: "End Read the denial" }).click();
  await expect(page.getByRole("dialog", { name: "End Read the denial?" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Cancel" }).click();
  await mine.getByRole("button", { name: "Continue Read the denial" }).click();
  await page.waitForURL("**/labs/attempt");
  await openConsole(page, "/iam/users");
  const panel = page.getByTestId("lab.panel");
  await expect(panel).toContainText("u1, u2, u3 and u4 cannot read their reports.");
  await expect(panel.getByTestId("lab.clock")).toContainText("of 25 minutes");
  await expect(page.getByTestId("lab.task[read]")).toHaveCount(0);
  await expect(panel.getByRole("button", { name: /Hint/ })).toHaveCount(0);

  const { cookie } = await control<{ cookie: { name: string; value: string } }>(
    "POST",
    `/accounts/${account}/sessions`,
    {
      principal: "user/u1",
    },
  );
  await page.context().addCookies([{ ...cookie, url: new URL(page.url()).origin }]);
  await page.goto("/iam/users");
  await expect(page.getByText("is not authorized to perform: iam:ListUsers").first()).toBeVisible();
  await expect(page.getByText("Explain", { exact: true })).toHaveCount(0);
  const { events } = await control<{ events: { name: string; record: { eventID: string } }[] }>(
    "GET",
    `/accounts/${account}/events`,
  );
  const refused = events.findLast(({ name }) => name === "ListUsers");
  await page.goto(`/iam/authorization-details/${refused?.record.eventID}`);
  await expect(page.getByText("This account does not explain refusals")).toBeVisible();

  const asked = await request.post("/lab-guide", {
    data: { do: "grade" },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(asked.status()).toBe(404);
  await panel.getByRole("button", { name: "Finish and grade" }).click();
  await expect(panel.getByTestId("lab.result[which]")).toContainText("The question is not answered yet");
});
