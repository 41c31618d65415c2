/** A user's permissions: added in each of the three ways, taken away again, written inline, bounded. */
import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachUserPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  DeleteUserPolicyCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  ListAttachedUserPoliciesCommand,
  ListGroupsForUserCommand,
  ListUserPoliciesCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import type { TestAccount } from "../fixtures/account";
import { follow } from "../fixtures/follow";
import { policyDocument } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFailure, expectFlash, pick, policyEditor, press, tick } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

const aws = (name: string) => `arn:aws:iam::aws:policy/${name}`;

test.describe("Add permissions", () => {
  test("by groups", async ({ account, as, console, page }) => {
    await users(account, "ben");
    for (const GroupName of ["Readers", "Writers"]) await account.iam.send(new CreateGroupCommand({ GroupName }));
    await as.root();
    await console.goto("/iam/users/ben");
    await page.getByRole("button", { name: "Add permissions" }).click();
    await press(page, page.getByRole("menuitem", { name: "Add permissions" }));
    await expect(page.getByRole("radio", { name: "Add user to group" })).toBeChecked();
    await press(page, page.getByTestId("wizard.next"));
    await expect(page.getByText("Select what to add.").first()).toBeVisible();
    for (const group of ["Readers", "Writers"]) await tick(page, group).check();
    await press(page, page.getByTestId("wizard.next"));
    const summary = page.getByRole("table", { name: "Permissions summary" });
    for (const group of ["Readers", "Writers"])
      await expect(summary.getByRole("row", { name: `${group} Group Permissions group` })).toBeVisible();
    await press(page, page.getByTestId("wizard.submit"));
    await expectFlash(page, "user.groups.added", "User added to 2 groups");
    await expect(page).toHaveURL(/\/iam\/users\/ben$/);
    expect(await groupsOf(account, "ben")).toEqual(["Readers", "Writers"]);
    expect(await codesOf(account, "AddUserToGroup")).toEqual([undefined, undefined]);
    // Who is in all of them is not told that there are none.
    for (const way of ["add-permissions", "add-to-groups"] as const) {
      await console.goto(`/iam/users/ben/${way}`);
      await expect(page.getByText("There is no group that the user is not in already.")).toBeVisible();
    }
  });

  test("by a group made on the way, within a boundary; groups that the user is in are not offered", async ({
    account,
    as,
    console,
    page,
  }) => {
    await users(account, "ben");
    // More than stand on one page, and the new one would be behind them.
    const others = Array.from({ length: 10 }, (_, number) => `All${number}`);
    for (const GroupName of ["Readers", "Writers", ...others])
      await account.iam.send(new CreateGroupCommand({ GroupName }));
    await account.iam.send(new AddUserToGroupCommand({ GroupName: "Readers", UserName: "ben" }));
    await as.root();
    await console.goto("/iam/users/ben/add-permissions");
    await page.getByRole("searchbox", { name: "Search" }).fill("rs");
    await expect(tick(page, "Writers")).toBeVisible();
    await expect(tick(page, "Readers")).toHaveCount(0);
    await page.getByRole("searchbox", { name: "Search" }).fill("All");
    await expect(tick(page, "Writers")).toHaveCount(0);
    await page.getByRole("button", { name: "Create group" }).click();
    const dialog = dialogOf(page, "Create user group");
    await dialog.getByLabel("User group name").fill("Auditors");
    await press(page, dialog.getByRole("button", { name: "Create user group" }));
    await expectFlash(page, "group.created", /Auditors/);
    await expect(page.getByRole("link", { name: "View group" })).toHaveCount(0);
    await expect(page.getByRole("row", { name: /Auditors|All\d/ }).first()).toContainText("Auditors");
    await expect(tick(page, "Auditors")).not.toBeChecked();
    await tick(page, "Auditors").check();
    await page.getByRole("button", { name: /^Set permissions boundary - optional/ }).click();
    await page.getByRole("checkbox", { name: "Use a permissions boundary to control the maximum permissions" }).check();
    await press(page, page.getByTestId("wizard.next"));
    await expect(page.getByText("Select a policy for the boundary").first()).toBeVisible();
    const boundaries = page.getByRole("table", { name: "Policies for the boundary" });
    await page.getByRole("searchbox", { name: "Search" }).last().fill("PowerUserAccess");
    await pick(boundaries, "PowerUserAccess").check();
    await press(page, page.getByTestId("wizard.next"));
    await expect(page.getByRole("row", { name: "Auditors Group Permissions group" })).toBeVisible();
    await expect(page.getByRole("row", { name: /PowerUserAccess .* Permissions boundary/ })).toBeVisible();
    await press(page, page.getByTestId("wizard.submit"));
    await expectFlash(page, "user.groups.added", "User added to 1 group");
    await expectFlash(page, "boundary.set", "Permissions boundary set");
    expect(await groupsOf(account, "ben")).toEqual(["Auditors", "Readers"]);
    expect(await boundaryOf(account, "ben")).toBe(aws("PowerUserAccess"));
  });

  test("by copying another user's", async ({ account, as, console, page }) => {
    await users(account, "Ana", "ben");
    const PolicyArn = aws("ReadOnlyAccess");
    const inline = { PolicyName: "own-keys", PolicyDocument: policyDocument("iam:*AccessKey*") };
    await account.iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
    await account.iam.send(new AddUserToGroupCommand({ GroupName: "Readers", UserName: "Ana" }));
    await account.iam.send(new AttachUserPolicyCommand({ UserName: "Ana", PolicyArn }));
    await account.iam.send(new PutUserPolicyCommand({ UserName: "Ana", ...inline }));
    await account.iam.send(
      new PutUserPermissionsBoundaryCommand({ UserName: "Ana", PermissionsBoundary: aws("PowerUserAccess") }),
    );
    await as.root();
    await console.goto("/iam/users/ben/add-permissions");
    await page.getByRole("radio", { name: "Copy permissions" }).check();
    await press(page, page.getByTestId("wizard.next"));
    await expect(page.locator(":focus"), "what is wrong is said above the table").toHaveText(
      "Select the user to copy from, or another way to give permissions.",
    );
    await expect(page.getByText(/^ben is added to the same groups/)).toBeVisible();
    await pick(page, "Ana").check();
    await expect(pick(page, "ben"), "a user is not copied from themselves").toHaveCount(0);
    await press(page, page.getByTestId("wizard.next"));
    const summary = page.getByRole("table", { name: "Permissions summary" });
    for (const line of [
      "Readers Group Permissions group",
      "ReadOnlyAccess AWS managed - job function Permissions policy",
      "own-keys Customer inline Permissions policy",
      "PowerUserAccess AWS managed - job function Permissions boundary",
    ])
      await expect(summary.getByRole("row", { name: line })).toBeVisible();
    await expect(page.getByText("The following is copied from Ana to ben.")).toBeVisible();
    await press(page, page.getByTestId("wizard.submit"));

    await expect(page).toHaveURL(/\/iam\/users\/ben$/);
    await expectFlash(page, "policies.attached", "Policy was successfully attached to user");
    expect(await groupsOf(account, "ben")).toEqual(["Readers"]);
    expect(await attachedTo(account, "ben")).toEqual(["ReadOnlyAccess"]);
    expect(await inlineOf(account, "ben", "own-keys")).toEqual(JSON.parse(inline.PolicyDocument));
    expect(await boundaryOf(account, "ben")).toBe(aws("PowerUserAccess"));
    for (const operation of ["AddUserToGroup", "AttachUserPolicy", "PutUserPolicy", "PutUserPermissionsBoundary"])
      expect(await codesOf(account, operation), operation).toEqual([undefined, undefined]);
  });

  test("by attaching policies; what the quota refuses is told, and what was picked stays", async ({
    account,
    as,
    console,
    page,
  }) => {
    await users(account, "ben");
    const attached = "AmazonEC2 AmazonS3 AmazonSQS AmazonSNS AmazonRDS AmazonVPC IAM AWSLambda_ CloudFront".split(" ");
    for (const name of attached)
      await account.iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn: aws(`${name}FullAccess`) }));
    await as.root();
    await console.goto("/iam/users/ben/add-permissions");
    await page.getByRole("radio", { name: "Attach policies directly" }).check();
    const search = page.getByRole("searchbox", { name: "Search" });
    const exceeds = "Cannot exceed quota for PoliciesPerUser: 10. Attached already: 9, selected: 2.";
    for (const name of ["PowerUserAccess", "SecurityAudit"]) {
      await search.fill(name);
      await expect(page.getByText(exceeds)).toHaveCount(0);
      await tick(page, name).check();
    }
    await expect(page.getByText(exceeds)).toBeVisible();
    await search.fill("AmazonS3FullAccess");
    await expect(page.getByText("No matches").first(), "what is attached is not offered").toBeVisible();
    await press(page, page.getByTestId("wizard.next"));
    await press(page, page.getByTestId("wizard.submit"));
    await expectFlash(page, "policies.attached", "Policy was successfully attached to user");
    await expectFailure(page, "AttachUserPolicy (SecurityAudit) failed", "Cannot exceed quota for PoliciesPerUser: 10");
    await expect(page.getByRole("row", { name: /SecurityAudit/ })).toBeVisible();
    expect(await attachedTo(account, "ben")).toContain("PowerUserAccess");
    // What failed before does not pile up, and is seen in a narrow window too.
    await page.setViewportSize({ width: 400, height: 500 });
    await press(page, page.getByTestId("wizard.submit"));
    await expect(page.getByTestId("flash[api.error]")).toHaveCount(1);
    await expect(page.getByTestId("flash[api.error]")).toBeInViewport();
    expect((await codesOf(account, "AttachUserPolicy")).slice(-2)).toEqual([undefined, "LimitExceededException"]);
  });
});

test.describe("in the era of 2020", () => {
  test.use({ era: "2020" });

  test("Add permissions sets a permissions boundary", async ({ account, as, console, page }) => {
    await users(account, "ben");
    await as.root();
    await console.goto("/iam/users/ben/add-permissions");
    await page.getByRole("button", { name: "Set permissions boundary" }).click();
    await expect(page.getByRole("radio", { name: /^Leave the permissions boundary of the user/ })).toBeChecked();
    await page.getByRole("radio", { name: /^Use a permissions boundary to control the maximum user/ }).check();
    const boundaries = page.getByTestId("pick-boundary.table");
    await boundaries.getByRole("searchbox").fill("PowerUserAccess");
    await pick(boundaries, "PowerUserAccess").check();
    await press(page, page.getByTestId("wizard.next"));
    await expect(page.getByRole("row", { name: /PowerUserAccess .* Permissions boundary/ })).toBeVisible();
    await press(page, page.getByTestId("wizard.submit"));
    await expectFlash(page, "boundary.set", "Permissions boundary set");
    const section = page.getByRole("button", { name: /^Permissions boundary/ });
    await expect(section).toHaveText("Permissions boundary (set)");
    await section.click();
    await expect(page.getByRole("link", { name: "PowerUserAccess" })).toBeVisible();
    expect(await boundaryOf(account, "ben")).toBe(aws("PowerUserAccess"));
  });
});

test("several policies are removed at once, each by what it is", async ({ account, as, console, page }) => {
  await users(account, "ben");
  for (const PolicyArn of [aws("ReadOnlyAccess"), aws("job-function/Billing"), aws("SecurityAudit")])
    await account.iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn }));
  await account.iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
  await account.iam.send(new AddUserToGroupCommand({ GroupName: "Readers", UserName: "ben" }));
  const { Policy } = await account.iam.send(
    new CreatePolicyCommand({ PolicyName: "ReadOnlyAccess", PolicyDocument: policyDocument("s3:Get*") }),
  );
  await account.iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn: Policy?.Arn }));
  const PolicyDocument = policyDocument("s3:*");
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "SecurityAudit", PolicyDocument }));
  await as.root();
  await console.goto("/iam/users/ben");
  await tick(page, "Billing").check();
  await tick(page, "SecurityAudit").check();
  await tick(page, "SecurityAudit inline").check();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  const dialog = dialogOf(page, "Remove policies for user?");
  await expect(dialog).toContainText("SecurityAudit is an inline policy: it is deleted for good.");
  await press(page, dialog.getByRole("button", { name: "Remove policies" }));
  await expectFlash(page, "policies.detached", "2 policies were successfully detached from user");
  await expectFlash(page, "inline.removed", "1 inline policy removed");
  expect(await attachedTo(account, "ben")).toEqual(["ReadOnlyAccess", "ReadOnlyAccess"]);
  expect(await inlineNames(account, "ben")).toEqual([]);
  expect(await codesOf(account, "DetachUserPolicy")).toEqual([undefined, undefined]);
  expect(await codesOf(account, "DeleteUserPolicy")).toEqual([undefined]);

  await test.step("of two that have the same name the one that was ticked", async () => {
    const own = page.getByRole("row", { name: /ReadOnlyAccess Customer managed/ });
    await own.getByRole("checkbox").check();
    await expect(page.getByRole("row", { name: /ReadOnlyAccess AWS managed/ }).getByRole("checkbox")).not.toBeChecked();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await press(page, dialogOf(page, "Remove policy for user?").getByRole("button", { name: "Remove policy" }));
    const { AttachedPolicies } = await account.iam.send(new ListAttachedUserPoliciesCommand({ UserName: "ben" }));
    expect(AttachedPolicies?.map(({ PolicyArn }) => PolicyArn)).toEqual([aws("ReadOnlyAccess")]);
  });
});

test("a policy that comes by a group: removing it takes the user out of the group", async ({
  account,
  as,
  console,
  page,
}) => {
  await users(account, "ben");
  await account.iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
  await account.iam.send(new AddUserToGroupCommand({ GroupName: "Readers", UserName: "ben" }));
  await account.iam.send(new AttachGroupPolicyCommand({ GroupName: "Readers", PolicyArn: aws("ReadOnlyAccess") }));
  await as.root();
  await account.iam.send(
    new PutUserPolicyCommand({ UserName: "ben", PolicyName: "own", PolicyDocument: policyDocument("iam:Get*") }),
  );
  await account.iam.send(
    new PutUserPermissionsBoundaryCommand({ UserName: "ben", PermissionsBoundary: aws("PowerUserAccess") }),
  );
  await console.goto("/iam/users/ben");

  await test.step("is drawn: the policy, the group, the boundary, the user", async () => {
    await page.getByRole("button", { name: "How ben gets permissions" }).click();
    const ways = page.getByRole("list", { name: "How ben gets permissions" }).locator("> li");
    await expect(ways).toHaveText([/^own\s*Customer inline\s*directly$/, /^ReadOnlyAccess.*by group Readers$/]);
    const drawing = page.getByTestId("user.permission-ways");
    await expect(drawing.getByRole("link", { name: "PowerUserAccess" })).toBeVisible();
    await expect(drawing).toContainText("at most what the permissions boundary allows");
  });

  await tick(page, "ReadOnlyAccess via Readers").check();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  const dialog = dialogOf(page, "Remove policy for user?");
  await expect(dialog).toContainText("ben is removed from that group");
  await press(page, dialog.getByRole("button", { name: "Remove policy" }));
  await expectFlash(page, "user.groups.removed", "User removed from 1 group");
  expect(await groupsOf(account, "ben")).toEqual([]);
  await expect(page.getByRole("list", { name: "How ben gets permissions" })).toHaveText(/directly$/);
  expect(await codesOf(account, "RemoveUserFromGroup")).toEqual([undefined]);
});

test("an inline policy is created, refused where it is malformed, edited and deleted", async ({
  account,
  as,
  console,
  page,
}) => {
  await users(account, "ben");
  await as.root();
  await console.goto("/iam/users/ben");
  await page.getByRole("button", { name: "Add permissions" }).click();
  await press(page, page.getByRole("menuitem", { name: "Create inline policy" }));
  const [name, document] = [page.getByLabel("Policy name"), policyEditor(page)];

  await document.write('{"Version": "2012-10-17",\n"Statement": [}');
  await expect(page.getByRole("button", { name: /^Ln 2, Col \d+: / })).toBeVisible();
  await press(page, page.getByTestId("wizard.next"));
  await expect(page.getByText(/\(line 2, column \d+\)/).first()).toBeVisible();
  await document.write(policyDocument("s3:Get*", "Allow", `arn:aws:s3:::${"x".repeat(2100)}`));
  await expect(
    page.getByText(/^Character count: 2,\d{3} of 2,048\. It exceeds the limit by \d+\. .* of the user ben\.$/),
  ).toBeVisible();
  await expect(page.getByRole("tab", { name: "Errors: 1", exact: true })).toBeVisible();
  await press(page, page.getByTestId("wizard.next"));
  await expect(
    page.getByText(/^Maximum policy size of 2048 bytes exceeded for user ben \(line 1/).first(),
  ).toBeVisible();
  await document.write(policyDocument("iam:*AccessKey*"));
  await press(page, page.getByTestId("wizard.next"));
  await press(page, page.getByRole("button", { name: "Create policy" }));
  await expect(page.getByText("Policy name is required.").first()).toBeVisible();
  await name.fill("own keys");
  await expect(page.getByText(/^A policy name has up to 128 characters/)).toBeVisible();
  const PolicyDocument = policyDocument("s3:*");
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "taken", PolicyDocument }));
  await name.fill("taken");
  await press(page, page.getByRole("button", { name: "Create policy" }));
  const taken = page.getByText("A policy called taken already exists. Duplicate names are not allowed.");
  await expect(taken.first()).toBeVisible();
  await expect(name).toHaveValue("taken");
  await expect(name).toHaveAttribute("aria-invalid", "true");
  expect(await inlineOf(account, "ben", "taken")).toEqual(JSON.parse(PolicyDocument));
  const large = policyDocument("s3:Get*", "Allow", `arn:aws:s3:::${"x".repeat(1850)}`);
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "taken", PolicyDocument: large }));
  await name.fill("own-keys");
  await expect(taken).toHaveCount(0);
  await press(page, page.getByRole("button", { name: "Create policy" }));
  await expectFailure(page, "PutUserPolicy failed", "Maximum policy size of 2048 bytes exceeded for user ben");
  await account.iam.send(new DeleteUserPolicyCommand({ UserName: "ben", PolicyName: "taken" }));
  await expect(page.getByRole("row", { name: /IAM/ })).toBeVisible();
  await press(page, page.getByRole("button", { name: "Create policy" }));
  await expectFlash(page, "policy.created", "Policy own-keys created.");
  expect(await inlineOf(account, "ben", "own-keys")).toEqual(JSON.parse(policyDocument("iam:*AccessKey*")));

  await page.getByRole("button", { name: "Show own-keys inline" }).click();
  await expect(page.getByRole("region", { name: "Policy own-keys" })).toContainText('"iam:*AccessKey*"');
  await press(
    page,
    page.getByRole("link", { name: "Edit own-keys" }).or(page.getByRole("button", { name: "Edit own-keys" })),
  );
  await expect(document.shown).toContainText(/iam\s*:\s*\*AccessKey\*/);
  // From the page that creates to the one that edits, without a new document: nothing of the first is left.
  await follow(page, "/iam/users/ben/inline-policy");
  await document.asJson();
  await expect(document.shown).not.toContainText(/iam\s*:\s*\*AccessKey\*/);
  await follow(page, "/iam/users/ben/inline-policy?policyName=own-keys");
  await expect(document.shown).toContainText(/iam\s*:\s*\*AccessKey\*/);
  await document.write(policyDocument("iam:GetUser"));
  await press(page, page.getByTestId("wizard.next"));
  await expect(name).toBeDisabled();
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFlash(page, "policy.saved", "Policy own-keys saved");
  expect(await inlineOf(account, "ben", "own-keys")).toEqual(JSON.parse(policyDocument("iam:GetUser")));

  await tick(page, "own-keys inline").check();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await press(page, dialogOf(page, "Remove policy for user?").getByRole("button", { name: "Remove policy" }));
  await expectFlash(page, "inline.removed", "1 inline policy removed");
  expect(await inlineNames(account, "ben")).toEqual([]);
  const codes = await codesOf(account, "PutUserPolicy");
  expect(codes.filter((code) => code === undefined)).toHaveLength(4);
  expect(codes).toContain("EntityAlreadyExistsException");
});

test("a permissions boundary is set, changed and removed", async ({ account, as, console, page }) => {
  await users(account, "ben");
  await as.root();
  await console.goto("/iam/users/ben");
  const section = page.getByRole("button", { name: /^Permissions boundary/ });
  await expect(section).toHaveText("Permissions boundary (not set)");
  await section.click();
  await press(page, page.getByRole("link", { name: "Set permissions boundary" }));
  await expect(page.getByRole("button", { name: "Set boundary" })).toBeDisabled();
  await page.getByRole("searchbox").fill("PowerUserAccess");
  await pick(page, "PowerUserAccess").check();
  await press(page, page.getByRole("button", { name: "Set boundary" }));
  await expectFlash(page, "boundary.set", "Permissions boundary set");
  await expect(section).toHaveText("Permissions boundary (set)");
  expect(await boundaryOf(account, "ben")).toBe(aws("PowerUserAccess"));

  await section.click();
  await press(page, page.getByRole("link", { name: "Change boundary" }));
  await page.getByRole("searchbox").fill("SecurityAudit");
  await pick(page, "SecurityAudit").check();
  await press(page, page.getByRole("button", { name: "Set boundary" }));
  expect(await boundaryOf(account, "ben")).toBe(aws("SecurityAudit"));

  await section.click();
  await page.getByRole("button", { name: "Remove boundary" }).click();
  const dialog = dialogOf(page, "Remove permissions boundary?");
  await press(page, dialog.getByRole("button", { name: "Remove boundary" }));
  await expectFlash(page, "boundary.removed", "Permissions boundary removed");
  await expect(section).toHaveText("Permissions boundary (not set)");
  expect(await boundaryOf(account, "ben")).toBeUndefined();
  expect(await codesOf(account, "PutUserPermissionsBoundary")).toEqual([undefined, undefined]);
  expect(await codesOf(account, "DeleteUserPermissionsBoundary")).toEqual([undefined]);
});

async function users({ iam }: TestAccount, ...names: string[]) {
  for (const UserName of names) await iam.send(new CreateUserCommand({ UserName }));
}

async function groupsOf({ iam }: TestAccount, UserName: string) {
  const { Groups = [] } = await iam.send(new ListGroupsForUserCommand({ UserName }));
  return Groups.map(({ GroupName }) => GroupName).sort();
}

async function attachedTo({ iam }: TestAccount, UserName: string) {
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedUserPoliciesCommand({ UserName }));
  return AttachedPolicies.map(({ PolicyName }) => PolicyName).sort();
}

async function inlineNames({ iam }: TestAccount, UserName: string) {
  return (await iam.send(new ListUserPoliciesCommand({ UserName }))).PolicyNames;
}

async function inlineOf({ iam }: TestAccount, UserName: string, PolicyName: string) {
  const { PolicyDocument = "" } = await iam.send(new GetUserPolicyCommand({ UserName, PolicyName }));
  return JSON.parse(decodeURIComponent(PolicyDocument));
}

async function boundaryOf({ iam }: TestAccount, UserName: string) {
  const { User } = await iam.send(new GetUserCommand({ UserName }));
  return User?.PermissionsBoundary?.PermissionsBoundaryArn;
}
