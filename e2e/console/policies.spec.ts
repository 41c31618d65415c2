/** Managed policies: listed by type, opened, traced to what has them, deleted. */
import {
  AttachGroupPolicyCommand,
  AttachUserPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  DetachUserPolicyCommand,
  GetPolicyCommand,
  ListPoliciesCommand,
  PutUserPermissionsBoundaryCommand,
} from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import type { TestAccount } from "../fixtures/account";
import { policyDocument } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFailure, expectFlash, pick, policyEditor, press } from "../fixtures/page-parts";
import { expect, settled, test } from "../fixtures/test";

const audit = "arn:aws:iam::aws:policy/SecurityAudit";

test("the list is filtered by type, searched and sorted by the server", async ({ account, as, console, page }) => {
  await makePolicy(account, "Reports");
  await as.root();
  await console.goto("policies");
  const names = page.getByRole("treegrid", { name: "Policies" }).getByRole("rowheader");
  await chooseType(page, "AWS managed - job function");
  await expect(page.getByText("11 matches")).toBeVisible();
  // The heading goes on telling how many there are; `Clear filters` takes both filters away.
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/\(\d{3,}\)/);
  await press(page, page.getByRole("button", { name: "Clear filters" }));
  await expect(page.getByText("11 matches")).toHaveCount(0);
  await chooseType(page, "AWS managed - job function");
  await expect(names.filter({ hasText: "AdministratorAccess" })).toBeVisible();
  await expect(names.filter({ hasText: "ViewOnlyAccess" })).toBeVisible();
  await chooseType(page, "Customer managed");
  await expect(names).toHaveText(["Reports"]);
  await page.getByRole("searchbox").fill("nothing like it");
  await press(page, page.getByRole("button", { name: "Clear filter", exact: true }));
  await page.getByRole("searchbox").fill("securityaudit");
  await expect(page).toHaveURL(/q=securityaudit/);
  await expect(names.filter({ hasText: /SecurityAudit$/ })).toBeVisible();
  await press(page, page.getByRole("link", { name: "SecurityAudit", exact: true }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("SecurityAudit");
  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveValue("securityaudit");
});

test("a policy shows its document, and who has it", async ({ account, as, console, page }) => {
  const { iam } = account;
  await iam.send(new CreateUserCommand({ UserName: "ben" }));
  await iam.send(new CreateGroupCommand({ GroupName: "Auditors" }));
  await as.root();
  const arn = await makePolicy(account, "Reports");
  await iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn: arn }));
  await iam.send(new AttachGroupPolicyCommand({ GroupName: "Auditors", PolicyArn: arn }));
  await iam.send(new PutUserPermissionsBoundaryCommand({ UserName: "ben", PermissionsBoundary: arn }));
  await console.goto("policies");
  await chooseType(page, "Customer managed");
  await expect(page.getByRole("row", { name: /Permissions policy \(2\), Boundary \(1\)/ })).toBeVisible();
  await press(page, page.getByRole("link", { name: "Reports" }));
  await expect(page.getByTestId("policy.summary[type]")).toHaveText("Customer managed");
  await press(page, page.getByRole("button", { name: "JSON", exact: true }));
  const json = page.getByRole("region", { name: "Policy document" });
  expect(JSON.parse((await json.textContent()) ?? "")).toEqual(JSON.parse(policyDocument("s3:Get*")));
  await press(page, page.getByRole("tab", { name: "Entities attached" }));
  const attached = page.getByRole("table", { name: "Attached as a permissions policy" });
  const bounded = page.getByRole("table", { name: "Attached as a permissions boundary" });
  await expect(attached.getByRole("rowheader")).toHaveText(["ben", "Auditors"]);
  await expect(bounded.getByRole("rowheader")).toHaveText(["ben"]);
  await page.getByRole("searchbox", { name: /Attached as a permissions policy/ }).fill("aud");
  await expect(attached.getByRole("rowheader")).toHaveText(["Auditors"]);
  await expect(bounded.getByRole("rowheader")).toHaveText(["ben"]);
  await press(page, attached.getByRole("link", { name: "Auditors" }));
  await expect(page.getByRole("heading", { level: 1, name: "Auditors" })).toBeVisible();
});

test("who types into a search field and follows a link at once stays where it leads", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateGroupCommand({ GroupName: "Auditors" }));
  await as.root();
  const PolicyArn = await makePolicy(account, "Reports");
  await account.iam.send(new AttachGroupPolicyCommand({ GroupName: "Auditors", PolicyArn }));
  await console.goto(`/iam/policies/${encodeURIComponent(PolicyArn)}?section=entities_attached`);
  await page.clock.install();
  await page.getByRole("searchbox", { name: /Attached as a permissions policy/ }).fill("aud");
  await page
    .getByRole("table", { name: "Attached as a permissions policy" })
    .getByRole("link", { name: "Auditors" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Auditors" })).toBeVisible();
  // The table noticed the pause in typing only now.
  await page.clock.runFor(1_000);
  await expect(page).toHaveURL(/\/iam\/groups\/Auditors$/);
  await expect(page.getByRole("navigation", { name: "Breadcrumbs" })).toContainText("Auditors");
});

test("a policy in use is not deleted; one that is not goes by typing its name", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const arn = await makePolicy(account, "SecurityAudit");
  await account.iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn: arn }));
  await as.root();
  await console.goto("/iam/policies?q=SecurityAudit");
  const remove = page.getByTestId("policies.delete");
  await test.step("AWS's own policies cannot be deleted, though one's own has the same name", async () => {
    await pick(page, "SecurityAudit").check();
    await expect(pick(page, arn)).not.toBeChecked();
    await expect(remove).toBeDisabled();
  });
  await pick(page, arn).check();
  await remove.click();
  const dialog = dialogOf(page, "Delete SecurityAudit?");
  // It says so at once; what came to pass since the page was read, the operation says.
  await expect(dialog.getByText("It is attached to 1 entity")).toBeVisible();
  await dialog.getByRole("textbox").fill("SecurityAudit");
  await expect(dialog.getByRole("button", { name: "Delete" })).toBeDisabled();
  await account.iam.send(new DetachUserPolicyCommand({ UserName: "ben", PolicyArn: arn }));
  await press(page, dialog.getByRole("link", { name: "Entities attached" }));
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await account.iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn: arn }));
  await dialog.getByRole("textbox").fill("SecurityAudit");
  await press(page, dialog.getByRole("button", { name: "Delete" }));
  await expectFailure(page, "DeletePolicy failed", "DeleteConflict: Cannot delete a policy attached to entities.");
  await press(page, dialog.getByRole("button", { name: "Cancel" }));
  await account.iam.send(new DetachUserPolicyCommand({ UserName: "ben", PolicyArn: arn }));
  await page.reload();

  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await dialog.getByRole("textbox").fill("SecurityAudit");
  await press(page, dialog.getByRole("button", { name: "Delete" }));
  await expectFlash(page, "policy.deleted", "Policy SecurityAudit deleted");
  await expect(page).toHaveURL(/\/iam\/policies$/);
  const { Policies = [] } = await account.iam.send(new ListPoliciesCommand({ Scope: "Local" }));
  expect(Policies).toEqual([]);
  expect(await codesOf(account, "DeletePolicy")).toEqual(["DeleteConflictException", undefined]);
  await console.goto(`/iam/policies/${encodeURIComponent(audit)}`);
  await expect(page.getByRole("button", { name: "Delete", exact: true })).toHaveCount(0);
});

async function chooseType(page: Page, type: string) {
  await page.getByRole("button", { name: /Filter by Type/ }).click();
  await press(page, page.getByRole("option", { name: type, exact: true }));
}

async function makePolicy({ iam }: TestAccount, PolicyName: string) {
  const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument: policyDocument("s3:Get*") }));
  return Policy?.Arn ?? "";
}

test("a policy is written, named and created; what IAM refuses is said with its place", async ({
  account,
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("policies");
  await press(page, page.getByRole("link", { name: "Create policy" }));
  await expect(page.getByRole("heading", { name: "Specify permissions" })).toBeVisible();
  const document = policyEditor(page);
  await document.asJson();
  await document.field.press("ControlOrMeta+z");
  await expect(document.shown, "nothing was written yet that could be undone").toContainText("2012-10-17");
  await document.write(
    '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Alow", "Action": "*", "Resource": "*" }] }',
  );
  await press(page, page.getByRole("button", { name: "Next", exact: true }));
  await expect(page.getByText(/line 1, column/).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Specify permissions" })).toBeVisible();
  await test.step("findings come as one types; each leads to its place", async () => {
    await document.write(policyDocument(["iam:PassRole", "s3:NoSuch"]).replaceAll(",", ",\n"));
    for (const tab of ["Security: 1", "Errors: 1", "Warnings: 0", "Suggestions: 0"])
      await expect(page.getByRole("tab", { name: tab, exact: true })).toBeVisible();
    await expect(page.getByText("Invalid action:")).toBeVisible();
    await page.getByRole("button", { name: /^Ln 4, Col \d+: Invalid action/ }).click();
    await expect(page.getByRole("group", { name: "Status bar" })).toContainText("Ln 4,");
    await expect(document.field).toBeFocused();
    await press(page, page.getByRole("button", { name: "Next", exact: true }));
    await expect(page.getByText(/\(line 4, column \d+\)/).first()).toBeVisible();
    await test.step("Next leads to the editor, and Enter there to the error", async () => {
      await document.field.press("ControlOrMeta+Home");
      await press(page, page.getByRole("button", { name: "Next", exact: true }));
      await page.keyboard.press("Enter");
      await expect(document.field).toBeFocused();
      await expect(page.getByRole("group", { name: "Status bar" })).toContainText("Ln 4,");
    });
    expect(await codesOf(account, "ValidatePolicy")).toEqual([undefined]);
    await page.getByRole("button", { name: "Learn more: Invalid action" }).click();
    await expect(page.getByRole("heading", { name: "Invalid action" })).toBeVisible();
    await press(page, page.getByRole("button", { name: "Close help panel" }));
  });
  await test.step("a character that IAM does not take, and more than it takes, are errors here", async () => {
    await document.write(policyDocument("s3:GetObject", "Allow", "arn:aws:s3:::b/€"));
    await expect(page.getByRole("tab", { name: "Errors: 1", exact: true })).toBeVisible();
    await press(page, page.getByRole("button", { name: "Next", exact: true }));
    await expect(
      page.getByText(/^The character € \(U\+20AC\) is not allowed\. .* \(line 1, column \d+\)$/),
    ).toBeVisible();
    await document.write(policyDocument("s3:GetObject", "Allow", `arn:aws:s3:::b/${"x".repeat(6200)}`));
    await expect(page.getByText(/^Character count: 6,\d{3} of 6,144\. It exceeds the limit by \d{3}\.$/)).toBeVisible();
  });
  const text = policyDocument("s3:GetObject");
  await document.write(text);
  await expect(
    page.getByText(`${(6144 - text.replace(/\s/g, "").length).toLocaleString("en-US")} of 6,144`),
  ).toBeVisible();
  await press(page, page.getByRole("button", { name: "Next", exact: true }));
  await press(page, page.getByRole("button", { name: "Create policy" }));
  await expect(page.getByText("Policy name is required.").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Policy name" }).fill("Readers");
  await page.getByRole("textbox", { name: /Description/ }).fill("May read objects");
  await press(page, page.getByRole("button", { name: "Add new tag" }));
  await page.getByRole("textbox", { name: "Key of tag 1" }).fill("team");
  await press(page, page.getByRole("button", { name: "Create policy" }));
  await expectFlash(page, "policy.created", "Policy Readers created.");
  const { Policies } = await account.iam.send(new ListPoliciesCommand({ Scope: "Local" }));
  expect(Policies).toMatchObject([{ PolicyName: "Readers" }]);
  const PolicyArn = Policies?.[0]?.Arn;
  const { Policy } = await account.iam.send(new GetPolicyCommand({ PolicyArn }));
  expect(Policy).toMatchObject({ Description: "May read objects", Tags: [{ Key: "team", Value: "" }] });
  expect(await codesOf(account, "CreatePolicy")).toEqual([undefined]);

  await console.goto("/iam/policies/create");
  await document.write(text);
  await press(page, page.getByRole("button", { name: "Next", exact: true }));
  await page.getByRole("textbox", { name: "Policy name" }).fill("readers");
  await press(page, page.getByRole("button", { name: "Create policy" }));
  const taken = page.getByRole("textbox", { name: "Policy name" });
  await expect(taken).toHaveAccessibleDescription(/already exists/);
  await expect(taken).toHaveValue("readers");
  await expect(taken).toBeFocused();
  await expect(taken).toBeInViewport();
});

test("who types on a slow machine keeps every letter", async ({ as, console, page }) => {
  await as.root();
  await console.goto("/iam/policies/create");
  const editor = policyEditor(page);
  await editor.write("{}");
  const machine = await page.context().newCDPSession(page);
  await machine.send("Emulation.setCPUThrottlingRate", { rate: 8 });
  const text = "abcdefghijklmnopqrstuvwxyz0123456789".repeat(4);
  await editor.field.press("ControlOrMeta+a");
  await page.keyboard.type(text, { delay: 60 });
  await machine.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await settled(page);
  // Long lines are drawn on several, each indented.
  const shown = async () => (await editor.shown.textContent())?.replace(/\s/g, "");
  await expect.poll(shown).toContain(text);
});
