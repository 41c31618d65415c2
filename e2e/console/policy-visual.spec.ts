/** A policy put together in the visual editor: services, actions, resources, conditions; and what is imported. */
import { CreatePolicyCommand, GetPolicyVersionCommand, ListPoliciesCommand } from "@aws-sdk/client-iam";
import type { Locator, Page } from "@playwright/test";
import { policyDocument } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFlash, pick, policyEditor, press, saved } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

test.setTimeout(180_000);

test("a policy is put together from blocks, and is the same as JSON", async ({ account, as, console, page }) => {
  await as.root();
  await console.goto("/iam/policies/create");
  await expect(policyEditor(page).shown, "a new policy is begun as blocks").toHaveCount(0);
  const next = page.getByRole("button", { name: "Next", exact: true });
  const told = page.getByText("Choose what is missing where it is marked.", { exact: true });

  await test.step("what is still to be chosen is said where it is chosen", async () => {
    await press(page, next);
    await expect(page.getByText("Select a service.")).toBeVisible();
    await expect(told.first()).toBeVisible();
    await page.getByTestId("policy-editor.visual.block[1].service").getByRole("button").click();
    await page.keyboard.type("s3");
    // What is called so stands before what only has it in its name.
    await expect(page.getByRole("option").first()).toHaveText(/^S3\s*s3$/);
    await press(page, page.getByRole("option").first());
    await expect(page.getByText("Select at least one action.")).toBeVisible();
    const all = page.getByTestId("policy-editor.visual.block[1].all-actions");
    await press(page, next);
    await expect(all).toBeFocused();
    await all.check();
    await expect(page.getByText("Select All, or add at least one ARN.")).toBeVisible();
    await press(page, next);
    await expect(page.getByTestId("policy-editor.visual.resources[1 all]")).toBeFocused();
    await page.getByTestId("policy-editor.visual.resources[1 all]").check();
    await expect(told, "what the last Next said is mended").toHaveCount(0);
    await page.getByRole("button", { name: /^Request conditions/ }).click();
    await page.getByRole("checkbox", { name: "Source IP" }).check();
    await press(page, next);
    const addresses = page.getByRole("textbox", { name: "IP addresses or ranges" });
    await expect(page.getByText("Enter at least one IP address or range.", { exact: true })).toBeVisible();
    await expect(addresses).toBeFocused();
    await addresses.fill("203.0.113.0/24");
    await expect(told).toHaveCount(0);
    await page.getByRole("checkbox", { name: "Source IP" }).uncheck();
    await page.getByTestId("policy-editor.visual.resources[1 specific]").check();
    await all.uncheck();
    await page.getByRole("button", { name: /^Request conditions/ }).click();
  });

  await test.step("actions by access level, and a wildcard", async () => {
    // As one copies it, with the service's prefix.
    await page.getByRole("searchbox", { name: "Filter actions" }).fill("s3:GetObject");
    await expect(page.getByText(/^\d+ actions match$/).first()).toBeAttached();
    await page.getByRole("checkbox", { name: "GetObject", exact: true }).check();
    const typed = page.getByRole("textbox", { name: "Add actions" });
    await typed.fill("ec2:RunInstances");
    await typed.press("Enter");
    await expect(typed).toHaveAccessibleDescription(
      /ec2:RunInstances is an action of another service: add another block/,
    );
    await expect(typed).toHaveValue("ec2:RunInstances");
    await typed.fill("s3:Put*Acl");
    await page.getByRole("button", { name: "Add action", exact: true }).click();
    await page.getByRole("searchbox", { name: "Filter actions" }).fill("PutObjectAcl");
    await expect(page.getByRole("checkbox", { name: "PutObjectAcl", exact: true })).toBeChecked();
    // What is meant is counted, not what is written.
    await expect(page.getByText(/^Allow: ([3-9]|\d\d) actions$/)).toBeVisible();
    await choose(page, page.getByTestId("policy-editor.visual.block[1].service"), "S3");
    await expect(page.getByText(/^Allow: ([3-9]|\d\d) actions$/), "it is the same service").toBeVisible();
  });

  await test.step("resources by their parts", async () => {
    const told = page.getByText(/^You have not specified resource with type .*: GetObject/);
    await expect(told.first()).toBeVisible();
    await page.getByRole("button", { name: "Add ARNs: object", exact: true }).click();
    const dialog = dialogOf(page, "Specify ARN(s)");
    await expect(dialog.getByRole("textbox", { name: "Resource bucket name" })).toBeFocused();
    await dialog.getByRole("button", { name: "Add ARNs" }).click();
    await expect(dialog.getByText("Fill in, or tick Any.").first()).toBeVisible();
    await expect(dialog.getByRole("textbox", { name: "Resource bucket name" })).toBeFocused();
    await dialog.getByRole("textbox", { name: "Resource bucket name" }).fill("my reports:x");
    await expect(dialog.getByText(/^A bucket name has only letters/)).toBeVisible();
    await dialog.getByRole("textbox", { name: "Resource bucket name" }).fill("reports");
    await dialog.getByRole("checkbox", { name: "Any object name" }).check();
    await expect(dialog.getByText("arn:aws:s3:::reports/*", { exact: true })).toBeVisible();
    // In the other tab nothing was asked yet.
    await dialog.getByRole("tab", { name: "Text" }).click();
    await expect(dialog.getByRole("textbox", { name: "ARNs", exact: true })).toBeVisible();
    await expect(dialog.getByText("Write at least one ARN.")).toHaveCount(0);
    await dialog.getByRole("tab", { name: "Visual" }).click();
    await dialog.getByRole("textbox", { name: "Resource bucket name" }).press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(told).toHaveCount(0);
    await page.getByRole("button", { name: "Add ARNs: object", exact: true }).click();
    await dialog.getByRole("tab", { name: "Text" }).click();
    await dialog.getByRole("button", { name: "Add ARNs" }).click();
    const text = dialog.getByRole("textbox", { name: "ARNs", exact: true });
    await expect(text).toBeFocused();
    await expect(text).toHaveAccessibleDescription(/Write at least one ARN\./);
    await text.fill("arn:aws:s3:::reports/*, arn:aws:s3:::drafts/*,");
    await dialog.getByRole("button", { name: "Add ARNs" }).click();
    await page.getByRole("button", { name: "Remove arn:aws:s3:::drafts/*", exact: true }).first().click();
  });

  await test.step("conditions", async () => {
    await page.getByRole("button", { name: /^Request conditions/ }).click();
    await page.getByRole("checkbox", { name: "MFA required" }).check();
    for (const month of ["july/", "august/"]) {
      await page.getByRole("button", { name: "Add another condition to block 1" }).click();
      const dialog = dialogOf(page, "Add request condition");
      await choose(page, dialog.getByRole("button", { name: /Condition key/ }), "s3:prefix");
      await dialog.getByRole("checkbox", { name: "If exists" }).check();
      await choose(page, dialog.getByRole("button", { name: /^Operator/ }), "Null");
      await expect(dialog.getByRole("checkbox", { name: "If exists" })).not.toBeChecked();
      await choose(page, dialog.getByRole("button", { name: /^Operator/ }), "StringEquals");
      await dialog.getByRole("textbox", { name: "Value", exact: true }).fill(month);
      await dialog.getByRole("button", { name: "Add condition" }).click();
    }
    await expect(page.getByText("s3:prefix StringEquals july/, august/")).toBeVisible();
  });

  await test.step("a second block, that denies", async () => {
    await press(page, page.getByTestId("policy-editor.visual.add"));
    await choose(page, page.getByTestId("policy-editor.visual.block[2].service"), "SQS");
    await page.getByRole("button", { name: "Switch to deny permissions: SQS" }).click();
    await page.getByTestId("policy-editor.visual.block[2].all-actions").check();
    await page.getByTestId("policy-editor.visual.resources[2 all]").check();
  });

  const Statement = [
    {
      Sid: "Statement1",
      Effect: "Allow",
      Action: ["s3:GetObject", "s3:Put*Acl"],
      Resource: "arn:aws:s3:::reports/*",
      Condition: {
        Bool: { "aws:MultiFactorAuthPresent": "true" },
        StringEquals: { "s3:prefix": ["july/", "august/"] },
      },
    },
    { Effect: "Deny", Action: "sqs:*", Resource: "*" },
  ];
  await press(page, page.getByRole("button", { name: "JSON", exact: true }));
  await expect(policyEditor(page).shown).toContainText('"s3:Put*Acl"');
  await press(page, page.getByRole("button", { name: "Visual", exact: true }));
  await expect(page.getByRole("heading", { name: "SQS" })).toBeVisible();
  await press(page, page.getByTestId("wizard.next"));
  // s3:prefix is no key of these actions: the finding leads from the blocks to its place in the text.
  await page
    .getByRole("button", { name: /^Ln \d+, Col \d+: / })
    .first()
    .click();
  await expect(policyEditor(page).field).toBeFocused();
  await press(page, page.getByRole("button", { name: "Visual", exact: true }));
  // What is asked for is in sight.
  await expect(page.getByRole("button", { name: "Request conditions - optional (2)" })).toBeVisible();
  await page.getByRole("button", { name: "Remove s3:prefix" }).click();
  await press(page, page.getByTestId("wizard.next"));
  await page.getByRole("textbox", { name: "Policy name" }).fill("Blocks");
  await press(page, page.getByTestId("wizard.submit"));
  await expectFlash(page, "policy.created", "Policy Blocks created.");
  const { Policies } = await account.iam.send(new ListPoliciesCommand({ Scope: "Local" }));
  const made = await account.iam.send(new GetPolicyVersionCommand({ PolicyArn: Policies?.[0]?.Arn, VersionId: "v1" }));
  const document = JSON.parse(decodeURIComponent(made.PolicyVersion?.Document ?? ""));
  const [first, second] = Statement;
  expect(document.Statement).toEqual([
    { ...first, Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } },
    second,
  ]);
});

test("a managed policy is imported; what has no visual form stays, and a text that is none is said to be so", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(
    new CreatePolicyCommand({
      PolicyName: "Reports",
      PolicyDocument: policyDocument(["s3:GetObject", "sqs:SendMessage"]),
    }),
  );
  await as.root();
  await console.goto("/iam/policies/create");
  const editor = policyEditor(page);
  const importing = async (policy: string) => {
    await page.getByTestId("policy-editor.actions").click();
    await press(page, page.getByRole("menuitem", { name: "Import policy" }));
    const dialog = dialogOf(page, "Import policy");
    await dialog.getByRole("searchbox").fill(policy);
    await pick(dialog, policy).check();
    await press(page, dialog.getByRole("button", { name: "Import policy" }));
    return dialog;
  };
  await importing("Reports");
  await editor.asJson();
  await importing("AdministratorAccess");
  await expect(editor.shown).toContainText(/"sqs\s*:SendMessage"/);
  await press(page, page.getByRole("button", { name: "Visual", exact: true }));
  await expect(page.getByText("Each block has one service")).toBeVisible();
  for (const heading of ["S3", "SQS", "Statement 2"])
    await expect(page.getByRole("heading", { name: heading, exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Remove SQS" }).click();
  await press(page, page.getByRole("button", { name: "JSON", exact: true }));
  await expect(editor.shown).not.toContainText("SendMessage");
  await expect(editor.shown).toContainText('"Action": "*"');
  expect(await codesOf(account, "GetPolicyVersion")).toEqual([undefined, undefined]);

  await editor.write('{ "Statement": ');
  await press(page, page.getByRole("button", { name: "Visual", exact: true }));
  await expect(page.getByText("The policy cannot be shown in the visual editor")).toBeVisible();
  const dialog = await importing("Reports");
  await expect(dialog.getByText("The text in the editor is not a policy")).toBeVisible();
});

/** Opens a select, searches in it, and picks the first that is found. */
test("the panel beside the JSON writes a statement: actions, a resource, a condition", async ({
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("/iam/policies/create");
  const editor = policyEditor(page);
  // The page holds only the lines that are in sight, and each part of a wrapped one by itself: Ace has the whole text.
  const written = async () =>
    JSON.parse(
      await editor.shown.evaluate((element) =>
        (element as unknown as { env: { editor: { getValue: () => string } } }).env.editor.getValue(),
      ),
    );
  await editor.asJson();
  await expect(page.getByText(/^Select a statement in the policy/)).toBeVisible();

  await test.step("of the statement where the cursor stands", async () => {
    // The first click already, which gives the editor the focus: into the middle of the only statement.
    await editor.shown.locator(".ace_content").click({ position: { x: 80, y: 70 } });
    await expect(page.getByRole("heading", { name: "Edit statement Statement1" })).toBeVisible();
    await editor.field.press("ControlOrMeta+End");
    await expect(page.getByText(/^Select a statement in the policy/)).toBeVisible();
    // From the end of the text three lines up: into the only statement.
    for (let line = 0; line < 3; line++) await editor.field.press("ArrowUp");
    const panel = page.getByRole("heading", { name: "Edit statement Statement1" });
    await expect(panel).toBeVisible();
    const [text, beside] = [await editor.shown.boundingBox(), await panel.boundingBox()];
    expect(beside?.x, "the panel stands at the right of the text").toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    await choose(page, page.getByTestId("statement-panel.service").getByRole("button"), "SQS");
    await page.getByRole("button", { name: /^Read \(0 of/ }).click();
    await page.getByRole("checkbox", { name: "GetQueueUrl", exact: true }).check();
    await expect(editor.shown).toContainText(/"sqs\s*:GetQueueUrl"/);
    // An action that is written in another case is the same one.
    await editor.write(JSON.stringify(await written(), null, 4).replace("GetQueueUrl", "getqueueurl"));
    for (let line = 0; line < 5; line++) await editor.field.press("ArrowUp");
    await page.getByRole("button", { name: /^Read \(1 of/ }).click();
    await page.getByRole("checkbox", { name: "GetQueueUrl", exact: true }).uncheck();
    await expect(editor.shown).not.toContainText(/getqueueurl/i);
    await page.getByRole("checkbox", { name: "GetQueueUrl", exact: true }).check();
    await expect(editor.shown).toContainText(/"sqs\s*:GetQueueUrl"/);
  });

  await page.getByTestId("statement-panel.add-resource").click();
  const resource = dialogOf(page, "Add resource");
  await choose(page, resource.getByRole("button", { name: /^Resource type/ }), "queue");
  await resource.getByTestId("confirm.submit").click();
  await expect(resource.getByText("Put a value in place of {Region}.")).toBeVisible();
  await resource.getByLabel("Resource ARN").fill("arn:aws:sqs:*:123456789012:orders");
  await resource.getByTestId("confirm.submit").click();
  await page.getByTestId("statement-panel.add-condition").click();
  const condition = dialogOf(page, "Add request condition");
  await choose(page, condition.getByRole("button", { name: /Condition key/ }), "aws:SecureTransport");
  await condition.getByRole("textbox", { name: "Value", exact: true }).fill("true");
  await condition.getByTestId("confirm.submit").click();
  await expect(editor.shown).toContainText(/"aws\s*:SecureTransport"/);
  expect((await written()).Statement).toEqual([
    {
      Sid: "Statement1",
      Effect: "Allow",
      Action: ["sqs:GetQueueUrl"],
      Resource: "arn:aws:sqs:*:123456789012:orders",
      Condition: { Bool: { "aws:SecureTransport": "true" } },
    },
  ]);

  await page.getByTestId("policy-editor.actions").click();
  await page.getByRole("menuitem", { name: "Generate CloudFormation template" }).click();
  const template = dialogOf(page, "CloudFormation template");
  await expect(template).toContainText('"AWS::IAM::ManagedPolicy"');
  expect(JSON.parse((await saved(page, template.getByRole("button", { name: "Download" }))).text)).toMatchObject({
    Resources: { ManagedPolicy: { Properties: { PolicyDocument: await written() } } },
  });
  await template.getByRole("button", { name: "Close", exact: true }).last().click();

  await page.getByTestId("statement-panel.add").click();
  await expect(page.getByRole("heading", { name: "Edit statement Statement2" })).toBeVisible();
  await page.getByTestId("statement-panel.remove").click();
  await expect(editor.shown).not.toContainText("Statement2");
});

async function choose(page: Page, select: Locator, typed: string, option = new RegExp(`^${typed}\\b`)) {
  await select.getByRole("button").or(select).last().click();
  await page.keyboard.type(typed);
  await press(page, page.getByRole("option", { name: option }).first());
}
