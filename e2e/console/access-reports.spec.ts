/** Access reports: the credential report, and what entities used of a policy. */
import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  GetCredentialReportCommand,
  ListUsersCommand,
  PutGroupPolicyCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import { clients } from "../fixtures/account";
import { policyDocument } from "../fixtures/furnished";
import { codesOf, expectFailure, press, saved } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

const fourHours = 4 * 3_600_000;
const columns =
  "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated,additional_credentials_info";

test("root has a credential report made, saves it, and has a new one made when it is too old", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ana" }));
  await account.iam.send(new CreateAccessKeyCommand({ UserName: "ana" }));
  await as.root();
  await console.goto("/iam");
  await press(page, page.getByRole("link", { name: "Credential report" }));
  await expect(page.getByRole("heading", { level: 1, name: "Credential report" })).toBeVisible();
  const state = page.getByTestId("credential-report-page.state");
  await expect(state).toHaveText("No report has been generated");

  const download = page.getByRole("button", { name: "Download credentials report" });
  const file = await saved(page, download);
  expect(file.name).toBe("credential_report.csv");
  const { Content } = await account.iam.send(new GetCredentialReportCommand({}));
  expect(file.text).toBe(new TextDecoder().decode(Content));
  const [header, root = "", ana = ""] = file.text.split("\n");
  expect(header).toBe(columns);
  expect([root.split(",")[0], ana.split(",")[0]]).toEqual(["<root_account>", "ana"]);

  await console.settled();
  await expect(state).toHaveText(/^Generated: (Now|\d+ \w+ ago)$/);
  const table = page.getByRole("table", { name: "Credentials" });
  await expect(table.getByRole("columnheader")).toHaveText(columns.split(","));
  await expect(table.getByRole("row", { name: /^ana arn:aws:iam::\d+:user\/ana / })).toBeVisible();

  // Until it is too old the same one is given, whatever has changed.
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  expect((await saved(page, download)).text).toBe(file.text);
  await account.advance(fourHours);
  await console.goto("/iam/home#/credential_report");
  await expect(state).toHaveText("The report is older than four hours and counts no more");
  expect((await saved(page, download)).text).toContain("\nben,arn:aws:iam::");
  await console.settled();
  await press(page, page.getByRole("link", { name: "ben", exact: true }));
  await expect(page.getByRole("heading", { name: /^Access keys/ })).toBeVisible();

  expect(await codesOf(account, "GenerateCredentialReport")).toEqual([undefined, undefined, undefined]);
  const codes = await codesOf(account, "GetCredentialReport");
  expect(new Set(codes)).toEqual(
    new Set([
      ...["CredentialReportNotPresentException", "CredentialReportNotReadyException"],
      ...["CredentialReportExpiredException", undefined],
    ]),
  );
});

test("who may not have it made, or not read it, is told which of both", async ({ account, as, console, page }) => {
  const mayDo = (Action: string | string[]) =>
    account.iam.send(
      new PutUserPolicyCommand({ UserName: "ana", PolicyName: "report", PolicyDocument: policyDocument(Action) }),
    );
  await account.iam.send(new CreateUserCommand({ UserName: "ana" }));
  await mayDo("iam:GetCredentialReport");
  await as.user("ana");
  await console.goto("/iam/credential-report");
  const download = page.getByRole("button", { name: "Download credentials report" });
  await press(page, download);
  await expectFailure(
    page,
    "GenerateCredentialReport failed",
    "not authorized to perform: iam:GenerateCredentialReport",
  );
  await expect(page.getByTestId("credential-report-page.state")).toHaveText("No report has been generated");

  await mayDo("iam:GenerateCredentialReport");
  await press(page, download);
  await expectFailure(page, "GetCredentialReport failed", "not authorized to perform: iam:GetCredentialReport");
  await console.goto("/iam/credential-report");
  await expect(page.getByText("not authorized to perform: iam:GetCredentialReport")).toBeVisible();
  await press(page, page.getByRole("link", { name: "Explain" }));
  await expect(page.getByTestId("explanation.missing")).toContainText("iam:GetCredentialReport");
  expect(await codesOf(account, "GenerateCredentialReport")).toEqual(["AccessDenied", undefined]);
});

test("Last Accessed of a policy says which of its services were used, and by whom", async ({
  account,
  as,
  console,
  page,
}) => {
  const PolicyDocument = policyDocument(["iam:ListUsers", "s3:*"]);
  const made = await account.iam.send(new CreatePolicyCommand({ PolicyName: "Reports", PolicyDocument }));
  const PolicyArn = made.Policy?.Arn ?? "";
  for (const UserName of ["ana", "ben"]) {
    await account.iam.send(new CreateUserCommand({ UserName }));
    await account.iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }));
    await clients(await account.keysOf(UserName)).iam.send(new ListUsersCommand({}));
  }
  await as.user("ana");
  await console.goto(`/iam/home#/policies/details/${encodeURIComponent(PolicyArn)}?section=access_advisor`);
  await expect(page.getByText("not authorized to perform: iam:GetPolicy")).toBeVisible();
  await expect(page.getByText("not authorized to perform: iam:GenerateServiceLastAccessedDetails")).toBeVisible();

  await as.root();
  await console.goto(`/iam/policies/${encodeURIComponent(PolicyArn)}`);
  await press(page, page.getByRole("tab", { name: "Last Accessed" }));
  await expect(page.getByRole("row", { name: "Amazon S3 Not accessed in the tracking period -" })).toBeVisible();
  const used = page.getByRole("row", {
    name: /^AWS Identity and Access Management.* (Now|\d+ \w+ ago) ana \+ 1 more$/,
  });
  await expect(used).toBeVisible();
  await press(page, used.getByRole("link", { name: /^AWS Identity/ }));
  await expect(page.getByRole("row", { name: /^ListUsers (Now|\d+ \w+ ago) us-east-1$/ })).toBeVisible();
  expect(await codesOf(account, "GenerateServiceLastAccessedDetails")).toEqual(["AccessDenied", undefined, undefined]);

  await account.iam.send(new CreateGroupCommand({ GroupName: "g0" }));
  await account.iam.send(new AttachGroupPolicyCommand({ GroupName: "g0", PolicyArn }));
  await account.iam.send(
    new PutGroupPolicyCommand({ GroupName: "g0", PolicyName: "inner", PolicyDocument: policyDocument("s3:*") }),
  );
  await account.iam.send(new AddUserToGroupCommand({ GroupName: "g0", UserName: "ana" }));
  await console.goto("/iam/users/ana");
  await press(page, page.getByRole("tab", { name: "Last Accessed" }));
  const granted = page.getByRole("row", { name: /^Amazon S3 / });
  await expect(granted.getByRole("link", { name: "Reports" })).toHaveCount(1);
  await expect(granted).toContainText("inner via group g0");
});
