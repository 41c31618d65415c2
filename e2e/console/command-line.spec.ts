/** The command drawer: commands as the console's session and with keys of a profile, what it keeps, and for whom. */
import { CreateUserCommand, GetUserCommand, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { policyDocument } from "../fixtures/furnished";
import { colourRules, sideways, violations, wide } from "../fixtures/inspection";
import { press } from "../fixtures/page-parts";
import { accountMenu } from "../fixtures/sign-in";
import { expect, settled, test } from "../fixtures/test";

test.setTimeout(120_000);

const drawer = (page: Page) => {
  const prompt = page.getByRole("textbox", { name: "Command" });
  const log = page.getByRole("log", { name: "Commands and their output" });
  return {
    prompt,
    log,
    last: log.locator("[data-exit-code]").last(),
    open: () => press(page, page.getByRole("button", { name: "CloudShell" }).first()),
    async run(line: string) {
      await prompt.fill(line);
      await prompt.press("Enter");
      await settled(page);
    },
  };
};

/** Does nothing lie over it, and nothing cut it off, from its first line to its last? */
function isSeen(element: Element): boolean {
  const { left, top, bottom, width } = element.getBoundingClientRect();
  return [top + 1, bottom - 1].every((y) => document.elementFromPoint(left + width / 2, y) === element);
}

test("acts as the console's session; the log, the history and completion", async ({ account, as, console, page }) => {
  const { prompt, log, last, open, run } = drawer(page);
  await as.root();
  await console.goto("users");
  await open();
  await expect(prompt).toBeFocused();

  await test.step("a command is sent as every client sends it, and the page shows what it changed", async () => {
    await run("aws iam create-user --user-name ana --tags Key=team,Value='a b'");
    await expect(last).toContainText(`"Arn": "arn:aws:iam::${account.id}:user/ana"`);
    await expect(page.getByRole("link", { name: "ana", exact: true })).toBeVisible();
    expect((await account.iam.send(new GetUserCommand({ UserName: "ana" }))).User?.Tags).toEqual([
      { Key: "team", Value: "a b" },
    ]);
    const [event] = await account.events("CreateUser");
    expect(event?.record).toMatchObject({
      userAgent: expect.stringContaining("exec-env/CloudShell"),
      userIdentity: { type: "Root", accessKeyId: expect.stringMatching(/^ASIA/) },
    });
    await last.getByText(/^Credentials: The console's session/).click();
    await expect(last.getByText("AWS_ACCESS_KEY_ID is not set")).toBeVisible();
  });

  await test.step("errors are the CLI's, with its exit code", async () => {
    await run("aws iam creat-user");
    await expect(last).toContainText("Invalid choice: 'creat-user', maybe you meant:");
    await expect(last).toHaveAttribute("data-exit-code", "252");
    await run("aws iam get-user --user-name nobody | cat");
    await expect(last).toContainText("a pipe (`|') is not known here");
  });

  await test.step("pasted lines run one after the other; a line that is unfinished goes on", async () => {
    const shown = log.locator(".command-entry");
    const before = await shown.count();
    await run("aws iam get-user \\\n  --user-name ana \\\n  --query User.UserName\n\npwd && cat none || echo last\n");
    await expect(shown).toHaveCount(before + 4);
    await expect(shown.nth(before)).toContainText('"ana"');
    await expect(shown.nth(before + 1)).toHaveText(/^\$ pwd && cat none \|\| echo last\/home/);
    await expect(shown.nth(before + 2)).toContainText("cat: none: No such file or directory");
    await expect(last).toHaveText(/^last\s*$/);
    for (const [first, second, printed] of [
      ["echo one \\", "two", "one two"],
      ["echo 'one", "two'", "one\ntwo"],
      ["cat none ||", "echo two", "two"],
    ] as const) {
      await prompt.fill(first);
      await prompt.press("Enter");
      await expect(prompt).toHaveValue(`${first}\n`);
      // Behind a backslash an empty line would end the command: nothing is left open.
      const hints = first.endsWith("\\") ? 0 : 1;
      await expect(page.getByText("The command goes on in the next line")).toHaveCount(hints);
      await prompt.pressSequentially(second);
      await prompt.press("Enter");
      await settled(page);
      await expect(last.locator("pre")).toHaveText(printed);
    }
  });

  await test.step("Tab completes; Escape, then Tab, leaves", async () => {
    await prompt.fill("aws iam list-us");
    await prompt.press("Tab");
    await expect(prompt).toHaveValue("aws iam list-user");
    await expect(page.getByRole("status", { name: "Completions" })).toHaveText(
      "list-user-policies  list-user-tags  list-users",
    );
    await prompt.pressSequentially("s --out");
    await prompt.press("Tab");
    await expect(prompt).toHaveValue("aws iam list-users --output ");
    await prompt.press("Escape");
    await prompt.press("Tab");
    await expect(prompt).not.toBeFocused();
    await prompt.fill("");
  });

  await test.step("all is there on the next page; the lines also after a reload", async () => {
    await page.getByTestId("sidenav.groups").click();
    await page.waitForURL("**/iam/groups");
    await settled(page);
    await expect(log).toContainText("creat-user");
    await page.reload();
    await settled(page);
    await page.getByTestId("nav.footer.command-line").click();
    await expect(log).toBeEmpty();
    await prompt.press("ArrowUp");
    await expect(prompt).toHaveValue("cat none ||\necho two");
    await prompt.press("ArrowDown");
    await expect(prompt).toHaveValue("");
  });

  await test.step("a file of the machine, and one of a bucket", async () => {
    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Upload file" }).click();
    await (await chosen).setFiles({
      name: "p.json",
      mimeType: "application/json",
      buffer: Buffer.from(policyDocument("s3:*")),
    });
    await expect(page.getByText("use it as file://p.json")).toBeVisible();
    await run("aws iam put-user-policy --user-name ana --policy-name p --policy-document file://p.json");
    await expect(last).toHaveAttribute("data-exit-code", "0");
    await run(`aws s3 mb s3://drawer-${account.id}`);
    await run(`aws s3 cp p.json s3://drawer-${account.id}/p.json`);
    await expect(last).toContainText(`upload: ./p.json to s3://drawer-${account.id}/p.json`);
    await run(`aws s3 presign s3://drawer-${account.id}/p.json`);
    const address = ((await last.locator("pre").textContent()) ?? "").trim();
    expect(await (await page.request.get(address)).text()).toBe(policyDocument("s3:*"));
  });

  await test.step("the prompt is seen after each command, above the ribbon", async () => {
    for (const size of [
      { width: 1280, height: 900 },
      { width: 400, height: 860 },
    ]) {
      await page.setViewportSize(size);
      await run("aws help");
      await expect(last).toContainText("AVAILABLE SERVICES");
      await expect.poll(() => prompt.evaluate(isSeen), String(size.width)).toBe(true);
      await page.evaluate(() => scrollTo(0, 0));
      await page
        .getByRole("button", { name: /^Info about/ })
        .first()
        .click();
      const help = page.getByRole("complementary", { name: "Help panel" });
      await expect(help.getByRole("heading").first(), "and the Help beside it").toBeVisible();
      await expect.poll(() => prompt.evaluate(isSeen), `${size.width}, with Help`).toBe(true);
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await accountMenu(page).click();
      await page.getByTestId("nav.account-menu.sign-out").click({ trial: true });
      await page.keyboard.press("Escape");
      await help.getByRole("button", { name: "Close help panel" }).click();
      await expect(help).toBeHidden();
    }
    await page.setViewportSize(wide);
  });

  await test.step("it can be read and worked by everybody", async () => {
    await run("aws iam list-users --output table");
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, colourRules)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await expect(prompt).toBeVisible();
    await page.setViewportSize(wide);
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    await expect(log).toBeEmpty();
  });

  await test.step("a command that waits says how it goes, ends when it is so, and can be stopped", async () => {
    await prompt.fill("aws iam wait user-exists --user-name late");
    await prompt.press("Enter");
    await expect(log).toContainText(/Waiting for UserExists: asked \d+ of 20 times, every second\./);
    await account.iam.send(new CreateUserCommand({ UserName: "late" }));
    await expect(last).toContainText("aws iam wait user-exists --user-name late");
    await expect(last).toHaveAttribute("data-exit-code", "0");
    await expect(log).not.toContainText("Waiting for");
    await prompt.fill("aws s3api wait bucket-exists --bucket never-there");
    await prompt.press("Enter");
    await expect(log).toContainText(/Waiting for BucketExists: asked \d+ of 20 times, every 5 seconds\./);
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(last).toContainText("^C");
    await expect(last).toHaveAttribute("data-exit-code", "130");
    await expect(log).not.toContainText("Waiting for");
  });
});

test("a profile's keys, their secret seen by nobody; a refusal is explained; each identity has its own", async ({
  account,
  as,
  console,
  page,
}) => {
  const { prompt, last, log, open, run } = drawer(page);
  await account.iam.send(new CreateUserCommand({ UserName: "ana" }));
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await account.iam.send(
    new PutUserPolicyCommand({ UserName: "ana", PolicyName: "may", PolicyDocument: policyDocument("iam:ListGroups") }),
  );
  const ana = await account.keysOf("ana");
  await as.user("ben");
  await console.goto("dashboard");
  await open();

  await run("aws iam list-groups");
  await expect(last).toContainText(
    `An error occurred (AccessDenied) when calling the ListGroups operation: User: arn:aws:iam::${account.id}:user/ben is not authorized to perform: iam:ListGroups`,
  );
  await run("aws configure --profile ana");
  const answers = [
    ["AWS Access Key ID [None]:", ana.accessKeyId],
    ["AWS Secret Access Key [None]:", ana.secretAccessKey],
    ["Default region name [None]:", "eu-west-1"],
    ["Default output format [None]:", ""],
  ] as const;
  for (const [name, text] of answers) {
    const field = page.getByLabel(name, { exact: true });
    await field.fill(text);
    await field.press("Enter");
    await settled(page);
  }
  await expect(last).toContainText("********");
  await run("aws iam list-groups --profile ana");
  await expect(last).toContainText('"Groups": []');
  await expect(last).toContainText("Credentials: Shared credentials file, profile ana · Region: eu-west-1");
  await run("aws configure list --profile ana");
  await expect(last).toContainText(`****************${ana.accessKeyId.slice(-4)} shared-credentials-file`);
  const callers = (await account.events("ListGroups")).map(({ record }) => record.userIdentity);
  expect(callers).toContainEqual(expect.objectContaining({ userName: "ana", accessKeyId: ana.accessKeyId }));

  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  const secretStays = async () => {
    expect(await stored()).not.toContain(ana.secretAccessKey);
    expect(await page.content()).not.toContain(ana.secretAccessKey);
  };
  await secretStays();
  await run(`export AWS_ACCESS_KEY_ID=${ana.accessKeyId} AWS_SECRET_ACCESS_KEY=${ana.secretAccessKey}`);
  await run("aws sts get-caller-identity --query Arn --output text");
  await expect(last).toContainText(`arn:aws:iam::${account.id}:user/ana`);
  expect(await stored()).not.toContain(ana.secretAccessKey);

  await as.root({ place: 1 });
  await console.goto("/s/1/iam");
  await open();
  await expect(log).toBeEmpty();
  await run("aws sts get-caller-identity --query Arn --output text");
  await expect(last).toContainText(`arn:aws:iam::${account.id}:root`);
  await run("aws configure list-profiles");
  await expect(last).not.toContainText("ana");

  await console.goto("dashboard");
  await open();
  await expect(prompt).toBeVisible();
  await run("unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY");
  await run("aws iam list-groups");
  await last.getByRole("link", { name: "Explain" }).click();
  await page.waitForURL("**/authorization-details/**");
  await settled(page);
  await expect(page.getByRole("main")).toContainText("iam:ListGroups");
});
