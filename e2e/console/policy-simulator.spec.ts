/** The policy simulator: a principal's policies or texts of one's own, and what they decide, with the reason. */
import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachUserPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  PutGroupPolicyCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
  SimulatePrincipalPolicyCommand,
} from "@aws-sdk/client-iam";
import { CreateBucketCommand, PutBucketPolicyCommand } from "@aws-sdk/client-s3";
import type { Page } from "@playwright/test";
import type { TestAccount } from "../fixtures/account";
import { policyDocument } from "../fixtures/furnished";
import { codesOf, expectFailure, press } from "../fixtures/page-parts";
import { chooseActions, simulate } from "../fixtures/simulator";
import { expect, test } from "../fixtures/test";

const answer = (page: Page, action: string, resource = "*") =>
  page.getByRole("row", { name: `${action} ${resource} `, exact: false }).filter({ hasText: action });

/** ana: reads S3 over TLS by her group, must not delete, and is bounded to S3. Out: her ARN. */
async function ana({ iam }: TestAccount): Promise<string> {
  const { User } = await iam.send(new CreateUserCommand({ UserName: "ana" }));
  await iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
  await iam.send(new AddUserToGroupCommand({ GroupName: "Readers", UserName: "ana" }));
  const Statement = [
    { Effect: "Allow", Action: "s3:ListAllMyBuckets", Resource: "*" },
    {
      Effect: "Allow",
      Action: "s3:Get*",
      Resource: "arn:aws:s3:::reports/*",
      Condition: { Bool: { "aws:SecureTransport": "true" } },
    },
  ];
  const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
  await iam.send(new PutGroupPolicyCommand({ GroupName: "Readers", PolicyName: "read", PolicyDocument }));
  const made = await iam.send(
    new CreatePolicyCommand({ PolicyName: "no-delete", PolicyDocument: policyDocument("s3:Delete*", "Deny") }),
  );
  const bounds = await iam.send(
    new CreatePolicyCommand({ PolicyName: "only-s3", PolicyDocument: policyDocument("s3:*") }),
  );
  await iam.send(new AttachUserPolicyCommand({ UserName: "ana", PolicyArn: made.Policy?.Arn }));
  await iam.send(new PutUserPermissionsBoundaryCommand({ UserName: "ana", PermissionsBoundary: bounds.Policy?.Arn }));
  return User?.Arn ?? "";
}

test("root simulates a user: decisions, statements, what is missing, and the same answers as the API", async ({
  account,
  as,
  console,
  page,
}) => {
  const arn = await ana(account);
  await as.root();
  await console.goto("/iam");
  await press(page, page.getByRole("link", { name: "Policy simulator" }).first());
  await expect(page.getByRole("heading", { level: 1, name: "Policy simulator" })).toBeVisible();
  const run = page.getByRole("button", { name: "Run simulation" });
  await run.click();
  await expect(page.getByText("Select a user, group or role.")).toBeVisible();
  await expect(page.getByText("Select at least one action.")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "User, group or role" })).toBeFocused();

  await page.getByRole("combobox", { name: "User, group or role" }).fill("an");
  await press(page, page.getByRole("option", { name: /^ana/ }));
  await expect(page.getByRole("checkbox", { name: "read" })).toBeChecked();
  await expect(page.getByText("Customer inline, via group Readers")).toBeVisible();
  // The keys that the policies ask for stand there, with the type of the reference.
  const secure = page.getByRole("button", { name: "Value of aws:SecureTransport" });
  const conditions = page.getByRole("heading", { name: "Global request conditions" });
  await expect(conditions, "there is no request yet").toHaveCount(0);
  await chooseActions(page, "s3", ["GetObject", "DeleteObject", "ListAllMyBuckets"]);
  await expect(secure).toBeVisible();
  await page.getByRole("textbox", { name: "Resources of s3:GetObject" }).fill("arn:aws:s3:::reports/a");
  await press(page, run);
  const region = page.getByTestId("simulator.results");
  await expect(region, "the run leads to its results").toBeFocused();
  await expect(region.getByRole("heading", { name: /^Simulation results/ })).toBeInViewport();
  const read = answer(page, "s3:GetObject", "arn:aws:s3:::reports/a");
  await expect(read).toContainText("Implicitly denied");
  await expect(read).toContainText("Missing context values: aws:SecureTransport.");
  await expect(answer(page, "s3:DeleteObject")).toContainText("Explicitly denied");
  await expect(answer(page, "s3:DeleteObject")).toContainText("is explicitly denied by no-delete.");
  await expect(page.getByText("1 allowed, 1 implicitly denied, 1 explicitly denied.").first()).toBeVisible();

  await secure.click();
  await page.getByRole("option", { name: "true" }).click();
  await expect(page.getByText("The simulation has changed since it was run.")).toBeVisible();
  await press(page, run);
  await expect(read).toContainText("Allowed");
  await page.getByRole("button", { name: "Show s3:GetObject on arn:aws:s3:::reports/a" }).click();
  await expect(page.getByText("The permissions boundary allows this.")).toBeVisible();
  await press(page, page.getByRole("button", { name: "Show statement 2 of read via Readers" }));
  const marked = page.getByRole("region", { name: "Policy read via Readers" }).locator("mark");
  await expect(marked).toContainText('"s3:Get*"');
  await expect(marked).not.toContainText("ListAllMyBuckets");

  await page.getByRole("button", { name: "Explain s3:DeleteObject on *" }).click();
  const explanation = page.getByRole("dialog", { name: "s3:DeleteObject on *" });
  await expect(explanation.getByTestId("explanation.missing")).toContainText("no Allow outweighs it");
  await expect(explanation.getByTestId(/^explanation\.deciding\[/)).toContainText("no-delete");
  await explanation.getByRole("button", { name: "Close the explanation" }).click();

  // The simulation is the operation's own.
  const { EvaluationResults } = await account.iam.send(
    new SimulatePrincipalPolicyCommand({
      PolicySourceArn: arn,
      ActionNames: ["s3:GetObject"],
      ResourceArns: ["arn:aws:s3:::reports/a"],
      ContextEntries: [
        { ContextKeyName: "aws:SecureTransport", ContextKeyType: "boolean", ContextKeyValues: ["true"] },
      ],
    }),
  );
  expect(EvaluationResults?.map(({ EvalDecision }) => EvalDecision)).toEqual(["allowed"]);

  await page.getByRole("checkbox", { name: "no-delete" }).uncheck();
  await page.getByRole("checkbox", { name: "read" }).uncheck();
  await press(page, run);
  await expect(answer(page, "s3:DeleteObject")).toContainText("Implicitly denied");
  await expect(read).toContainText("Implicitly denied");
  // Two questions, for there are two sets of resources; and the SDK's.
  expect(await codesOf(account, "SimulatePrincipalPolicy")).toHaveLength(7);
  expect(await codesOf(account, "GetContextKeysForPrincipalPolicy")).toEqual([undefined]);
});

test("texts of one's own: a boundary, AWS's refusal of a text, all actions of a service page by page", async ({
  account,
  as,
  console,
  page,
}) => {
  await as.root();
  await console.goto("/iam/policy-simulator");
  await press(page, page.getByTestId("simulator.mode[custom]"));
  const policy = page.getByRole("textbox", { name: "Identity-based policy 1" });
  const write = async (text: string) => {
    await policy.press("ControlOrMeta+a");
    await policy.fill(text);
    await console.settled();
  };
  await write("no policy");
  await simulate(page, "sts", ["AssumeRole"]);
  await expectFailure(page, "SimulateCustomPolicy failed", "PolicyInputList.1");
  await expect(page.locator(":focus"), "one is led to the policy").toHaveText(/^Syntax errors/);
  await expect(page.getByText("Marked errors: 1").first(), "and its editor marks where").toBeVisible();
  await write(policyDocument("sts:Get*"));
  await page.getByRole("button", { name: "Remove all" }).click();
  await page.getByRole("button", { name: /^Service / }).click();
  await page.getByRole("combobox", { name: "Search services" }).fill("iam");
  await press(page, page.getByRole("option", { name: / iam$/ }));
  await page.getByRole("button", { name: /^Actions / }).click();
  await page.getByRole("option", { name: "All actions" }).click();
  await page.keyboard.press("Escape");
  await press(page, page.getByRole("button", { name: "Run simulation" }));
  await expect(page.getByText(/^0 allowed, \d{3} implicitly denied, 0 explicitly denied\.$/).first()).toBeVisible();
  const codes = await codesOf(account, "SimulateCustomPolicy");
  expect(codes.filter((code) => code === undefined).length).toBeGreaterThan(5);
  expect(codes[0]).toBe("InvalidInputException");

  await page.getByRole("button", { name: "Remove all" }).click();
  await simulate(page, "sts", ["GetFederationToken"]);
  await expect(answer(page, "sts:GetFederationToken")).toContainText("Allowed");
  await press(page, page.getByRole("button", { name: "Show sts:GetFederationToken on *" }));
  await press(page, page.getByRole("button", { name: "Show statement 1 of Identity-based policy 1" }));
  await expect(page.locator("mark")).toContainText('"sts:Get*"');
  await expect(answer(page, "sts:GetFederationToken")).toContainText("is allowed by Identity-based policy 1.");

  await page.getByRole("button", { name: "Remove all" }).click();
  const image = { Effect: "Allow", Action: "ec2:RunInstances", Resource: "arn:aws:ec2:*::image/*" };
  await write(JSON.stringify({ Version: "2012-10-17", Statement: [image] }));
  await chooseActions(page, "ec2", ["RunInstances"]);
  await page.getByRole("button", { name: /^Scenario of ec2:RunInstances / }).click();
  await page.getByRole("option", { name: "In a VPC and a subnet, EBS" }).click();
  const resources = page.getByRole("textbox", { name: "Resources of ec2:RunInstances" });
  await expect(resources).toHaveValue(/:image\/\*\n.*:instance\/\*\n.*:volume\/\*\n.*:subnet\/\*$/s);
  await press(page, page.getByRole("button", { name: "Add resource of ec2:RunInstances" }));
  await page.getByRole("menuitem", { name: "key-pair" }).click();
  await expect(resources).toHaveValue(/:key-pair\/\*$/);
  await press(page, page.getByRole("button", { name: "Run simulation" }));
  await expect(page.getByText("1 allowed, 6 implicitly denied, 0 explicitly denied.").first()).toBeVisible();
  const last = (await account.events("SimulateCustomPolicy"))[0]?.record;
  expect(JSON.stringify(last)).toContain("EC2-VPC-EBS-Subnet");

  await test.step("what is no ARN is not simulated; of nobody no name is told", async () => {
    const asked = (await codesOf(account, "SimulateCustomPolicy")).length;
    await resources.fill("arn:aws:ec2:us-east-1::image/*\nnot an arn");
    await page.getByRole("button", { name: "Run simulation" }).click();
    await expect(
      page.getByText('"not an arn" is no ARN: arn:partition:service:region:account:resource.'),
    ).toBeVisible();
    await expect(resources).toBeFocused();
    expect(await codesOf(account, "SimulateCustomPolicy")).toHaveLength(asked);
    await resources.fill("arn:aws:ec2:us-east-1:111122223333:subnet/*");
    await expect(page.getByText("is no ARN")).toHaveCount(0);
    await press(page, page.getByRole("button", { name: "Run simulation" }));
    const name = "ec2:RunInstances on arn:aws:ec2:us-east-1:111122223333:subnet/*";
    await press(page, page.getByRole("button", { name: `Explain ${name}` }));
    const explanation = page.getByRole("dialog", { name });
    await expect(explanation).toContainText("Not authorized to perform: ec2:RunInstances on resource: ");
    await expect(explanation).not.toContainText("User:");
  });
});

test("who may not simulate is told so, and what the page offers is still there", async ({
  account,
  as,
  console,
  page,
}) => {
  const arn = await ana(account);
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const mayDo = (Action: string | string[]) =>
    account.iam.send(
      new PutUserPolicyCommand({ UserName: "ben", PolicyName: "some", PolicyDocument: policyDocument(Action) }),
    );
  await mayDo("iam:ListUsers");
  await as.user("ben");
  await console.goto(`/iam/policy-simulator?${new URLSearchParams({ principal: arn })}`);
  const denied = (action: string) => page.getByText(`not authorized to perform: iam:${action}`).first();
  for (const action of ["ListGroups", "ListRoles", "ListAttachedUserPolicies"])
    await expect(denied(action)).toBeVisible();
  await simulate(page, "s3", ["GetObject"]);
  await expect(denied("GetContextKeysForPrincipalPolicy")).toBeVisible();
  await expect(page.getByText("not authorized to perform: iam:SimulatePrincipalPolicy").first()).toBeVisible();
  await mayDo("iam:SimulatePrincipalPolicy");
  await press(page, page.getByRole("button", { name: "Run simulation" }));
  await expect(answer(page, "s3:GetObject")).toContainText("Implicitly denied");
  const Bucket = `reports-${account.id}`;
  const Statement = [
    { Effect: "Allow", Principal: { AWS: arn }, Action: "s3:GetObject", Resource: `arn:aws:s3:::${Bucket}/*` },
  ];
  const Policy = JSON.stringify({ Version: "2012-10-17", Statement });
  await account.s3.send(new CreateBucketCommand({ Bucket }));
  await account.s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  await page.getByRole("textbox", { name: "Resources of s3:GetObject" }).fill(`arn:aws:s3:::${Bucket}/a`);
  await page.getByRole("button", { name: "Resource policy and caller - optional" }).click();
  await page.getByRole("textbox", { name: "Resource policy" }).fill("no policy");
  await press(page, page.getByRole("button", { name: "Run simulation" }));
  await expectFailure(page, "SimulatePrincipalPolicy failed", "ResourcePolicy: Syntax errors in policy.");
  await expect(page.getByRole("textbox", { name: "Resource policy" })).toHaveAccessibleDescription(/Syntax errors/);
  const [owner, caller] = [
    page.getByRole("textbox", { name: "Resource owner" }),
    page.getByRole("textbox", { name: "Caller" }),
  ];
  await owner.fill("the other account");
  await caller.fill(account.id);
  await page.getByRole("button", { name: "Resource policy and caller - optional" }).click();
  await page.getByRole("button", { name: "Run simulation" }).click();
  await expect(owner, "what is wrong is told at its field, which is in sight").toBeFocused();
  await expect(owner).toHaveAccessibleDescription(/Enter the account's 12 digits/);
  await expect(caller).toHaveAccessibleDescription(/Enter the ARN of a user/);
  await owner.fill(account.id);
  await caller.fill("");
  // The policy that the bucket has can be read by who may read it.
  await page.getByRole("button", { name: `Include the policy of ${Bucket}` }).click();
  await expect(page.getByText("not authorized to perform: s3:GetBucketPolicy").first()).toBeVisible();
  await mayDo(["iam:SimulatePrincipalPolicy", "s3:GetBucketPolicy"]);
  await press(page, page.getByRole("button", { name: `Include the policy of ${Bucket}` }));
  await expect(page.getByRole("textbox", { name: "Resource policy" })).toHaveValue(Policy);
  await press(page, page.getByRole("button", { name: "Run simulation" }));
  await expect(answer(page, "s3:GetObject", `arn:aws:s3:::${Bucket}/a`)).toContainText(
    "is allowed by Resource policy.",
  );
});

test("a policy that comes in two ways has a box for each, and counts while one is left", async ({
  account,
  as,
  console,
  page,
}) => {
  const { iam } = account;
  const arn = await ana(account);
  const PolicyDocument = policyDocument("s3:ListAllMyBuckets");
  const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: "two-ways", PolicyDocument }));
  await iam.send(new AttachUserPolicyCommand({ UserName: "ana", PolicyArn: Policy?.Arn }));
  await iam.send(new AttachGroupPolicyCommand({ GroupName: "Readers", PolicyArn: Policy?.Arn }));
  await as.root();
  await console.goto(`/iam/policy-simulator?${new URLSearchParams({ principal: arn })}`);
  await page.getByRole("checkbox", { name: "read" }).uncheck();
  const direct = page.getByTestId("simulator.policy[two-ways]");
  const byGroup = page.getByTestId("simulator.policy[two-ways via Readers]");
  await expect(page.getByText("Customer managed, attached directly")).toBeVisible();
  await expect(page.getByText("Customer managed, via group Readers")).toBeVisible();
  await direct.uncheck();
  await expect(byGroup).toBeChecked();
  await simulate(page, "s3", ["ListAllMyBuckets"]);
  await expect(answer(page, "s3:ListAllMyBuckets")).toContainText("Allowed");
  await byGroup.uncheck();
  await press(page, page.getByRole("button", { name: "Run simulation" }));
  await expect(answer(page, "s3:ListAllMyBuckets")).toContainText("Implicitly denied");

  await test.step("the other mode has none of its condition keys", async () => {
    await expect(page.getByRole("textbox", { name: "Condition key aws:SecureTransport" })).toBeVisible();
    await press(page, page.getByTestId("simulator.mode[custom]"));
    await expect(page.getByRole("textbox", { name: "Identity-based policy 1" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Global request conditions" })).toBeVisible();
    await expect(page.getByText("No condition keys").first()).toBeVisible();
    const editor = await page.getByRole("group", { name: /^Code editor/ }).boundingBox();
    expect(editor?.width, "texts of one's own have the page's width").toBeGreaterThan(600);
    await expect(page.getByRole("textbox", { name: "Condition key aws:SecureTransport" })).toHaveCount(0);
  });
  await test.step("what was written in a mode is there again, and is not left unasked", async () => {
    const own = page.getByRole("textbox", { name: "Identity-based policy 1" });
    await own.press("ControlOrMeta+a");
    await own.fill(policyDocument("sqs:SendMessage"));
    await console.settled();
    await press(page, page.getByTestId("simulator.mode[principal]"));
    await expect(page.getByRole("button", { name: "Add policy" })).toBeVisible();
    // The editor tells of its text a moment after it was given it.
    await page.waitForTimeout(500);
    await expect(page.getByRole("heading", { name: /^Additional policy/ })).toHaveCount(0);
    await press(page, page.getByTestId("simulator.mode[custom]"));
    await expect(page.getByRole("group", { name: /^Code editor/ })).toContainText("sqs:SendMessage");
    await page.getByTestId("sidenav.users").click();
    const question = page.getByRole("dialog", { name: "Leave page" });
    await question.getByRole("button", { name: "Leave" }).click();
    await expect(page).toHaveURL(/\/iam\/users$/);
  });
});

test("a group leads to its simulation", async ({ account, as, console, page }) => {
  await ana(account);
  await as.root();
  await console.goto("/iam/groups/Readers?section=permissions");
  await press(page, page.getByRole("link", { name: "Simulate" }));
  await expect(page.getByRole("combobox", { name: "User, group or role" })).toHaveValue("Readers");
  await simulate(page, "s3", ["ListAllMyBuckets"]);
  await expect(answer(page, "s3:ListAllMyBuckets")).toContainText("is allowed by read.");
  const gone = `arn:aws:iam::${account.id}:user/gone`;
  await console.goto(`/iam/policy-simulator?${new URLSearchParams({ principal: gone })}`);
  await expect(page.getByText("gone cannot be simulated", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("The user with name gone cannot be found.").first()).toBeVisible();
  await expect(page.getByText("Permissions boundary", { exact: true })).toHaveCount(0);
});

/** ben lists what begins with home/, and reads what is in it. Out: his ARN. */
async function ben({ iam }: TestAccount): Promise<string> {
  const { User } = await iam.send(new CreateUserCommand({ UserName: "ben" }));
  const Statement = [
    {
      Effect: "Allow",
      Action: ["s3:ListBucket", "s3:ListBucketVersions"],
      Resource: "*",
      Condition: { StringEquals: { "s3:prefix": "home/" } },
    },
    { Effect: "Allow", Action: "s3:GetObject", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "true" } } },
  ];
  const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
  await iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "home", PolicyDocument }));
  return User?.Arn ?? "";
}

test("each action has conditions of its own, and asks with them alone", async ({ account, as, console, page }) => {
  const arn = await ben(account);
  await as.root();
  await console.goto(`/iam/policy-simulator?${new URLSearchParams({ principal: arn })}`);
  await chooseActions(page, "s3", ["ListBucket", "ListBucketVersions", "GetObject"]);
  const secure = page.getByRole("button", { name: "Value of aws:SecureTransport" });
  await expect(secure, "a global key stands once").toHaveCount(1);
  await secure.click();
  await page.getByRole("option", { name: "true" }).click();
  await expect(page.getByTestId("simulator.action-conditions[s3:GetObject]")).toContainText("(0)");
  await page.getByRole("textbox", { name: "Value of s3:prefix for s3:ListBucket", exact: true }).fill("home/");
  await page.getByRole("textbox", { name: "Value of s3:prefix for s3:ListBucketVersions", exact: true }).fill("work/");
  await press(page, page.getByTestId("simulator.run"));
  await expect(answer(page, "s3:ListBucket")).toContainText("Allowed");
  await expect(answer(page, "s3:ListBucketVersions")).toContainText("Implicitly denied");
  await expect(answer(page, "s3:GetObject")).toContainText("Allowed");
  expect(await codesOf(account, "SimulatePrincipalPolicy"), "a call for each set of conditions").toHaveLength(3);
});

test.describe("in the console of 2020", () => {
  test.use({ era: "2020" });

  test("a user of the list, actions that were not simulated, and what came of them", async ({
    account,
    as,
    console,
    page,
  }) => {
    await ana(account);
    await ben(account);
    await as.root();
    await console.goto("/iam/policy-simulator");
    await expect(page.getByRole("heading", { level: 1, name: "IAM Policy Simulator" })).toBeVisible();
    const results = page.getByTestId("simulator.results");
    await expect(results).toContainText("No actions selected");
    for (const name of ["Actions", "Conditions", "Additional policies"])
      await expect(page.getByRole("heading", { name, exact: true }), "a heading of today").toHaveCount(0);
    await page.getByTestId("simulator.principal-kind").getByRole("button").click();
    await page.getByRole("option", { name: "Groups" }).click();
    await expect(page.getByTestId("simulator.choose[Readers]")).toBeVisible();
    await page.getByTestId("simulator.principal-kind").getByRole("button").click();
    await page.getByRole("option", { name: "Users" }).click();
    await page.getByTestId("simulator.principal").fill("BE");
    await expect(page.getByTestId("simulator.choose[ana]")).toHaveCount(0);
    await press(page, page.getByTestId("simulator.choose[ben]"));
    await expect(page.getByRole("checkbox", { name: "home" })).toBeChecked();

    await chooseActions(page, "s3", ["ListBucket", "GetObject"]);
    const row = (action: string) => page.getByTestId(`simulation.row[${action}]`);
    await expect(row("s3:ListBucket")).toContainText("Not simulated");
    await press(page, row("s3:ListBucket").getByRole("button", { name: "Show s3:ListBucket" }));
    const resources = page.getByRole("textbox", { name: "Resources of s3:ListBucket" });
    await resources.fill("reports");
    await page.getByRole("button", { name: "Hide s3:ListBucket" }).click();
    await page.getByRole("button", { name: "Run Simulation" }).click();
    await expect(page.getByText('"reports" is no ARN'), "a closed row that is wrong is opened").toBeVisible();
    await expect(resources).toBeFocused();
    await resources.fill("");
    await expect(resources, "and stays so").toHaveValue("");
    await page.getByRole("textbox", { name: "Value of s3:prefix for s3:ListBucket" }).fill("home/");
    await press(page, page.getByRole("button", { name: "Run Simulation" }));
    await expect(results).toBeFocused();
    await expect(row("s3:ListBucket")).toContainText("allowed");
    await expect(row("s3:ListBucket")).toContainText("1 matching statement");
    await expect(row("s3:GetObject")).toContainText("Implicitly denied (no matching statements)");
    const counts = "2 actions selected. 0 actions not simulated. 1 actions allowed. 1 actions denied.";
    await expect(results.getByText(counts).first()).toBeVisible();
    // At the width of a small laptop the decision stands in the window, not behind the table's scroll.
    const decision = await row("s3:ListBucket").getByText("allowed").boundingBox();
    const around = await results.boundingBox();
    expect((decision?.x ?? 0) + (decision?.width ?? 0)).toBeLessThan((around?.x ?? 0) + (around?.width ?? 0));
    const button = await page.getByRole("button", { name: "Show statement of s3:ListBucket on *" }).boundingBox();
    expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThan((around?.x ?? 0) + (around?.width ?? 0));
    await press(page, page.getByRole("button", { name: "Show statement of s3:ListBucket on *" }));
    await expect(page.getByRole("region", { name: "Policy home" }).locator("mark")).toContainText("s3:prefix");

    await page
      .getByTestId("simulator.global-settings")
      .getByRole("button", { name: /^Global Settings/ })
      .click();
    await page.getByRole("button", { name: "Value of aws:SecureTransport" }).click();
    await page.getByRole("option", { name: "true" }).click();
    await press(page, page.getByRole("button", { name: "Run Simulation" }));
    await expect(row("s3:GetObject")).toContainText("allowed");
    await page.getByRole("button", { name: "Clear Results" }).click();
    await expect(row("s3:GetObject")).toContainText("Not simulated");
    await page.getByRole("button", { name: "Reset Contexts" }).click();
    await press(page, page.getByRole("button", { name: "Run Simulation" }));
    await expect(row("s3:ListBucket")).toContainText("denied");
    await page.getByRole("button", { name: "Deselect All" }).click();
    await expect(results).toContainText("No actions selected");
    await page.getByRole("button", { name: "Select All", exact: true }).click();
    await expect(results).toContainText(/\d{3} actions selected/);
    await press(page, page.getByTestId("simulator.back"));
    await expect(page.getByTestId("simulator.choose[ana]")).toBeVisible();
  });

  test("of more users than one reads through, the others are found by their names", async ({
    account: { iam },
    as,
    console,
    page,
  }) => {
    const names = Array.from({ length: 102 }, (_, index) => `user-${String(index).padStart(3, "0")}`);
    await Promise.all(names.map((UserName) => iam.send(new CreateUserCommand({ UserName }))));
    await as.root();
    await console.goto("/iam/policy-simulator");
    await expect(page.getByText("And 2 more. Filter them by name.")).toBeVisible();
    await expect(page.getByTestId("simulator.choose[user-101]")).toHaveCount(0);
    await page.getByTestId("simulator.principal").fill("101");
    await expect(page.getByTestId("simulator.choose[user-101]")).toBeVisible();
    await expect(page.getByText(/^And \d+ more/)).toHaveCount(0);
  });
});
