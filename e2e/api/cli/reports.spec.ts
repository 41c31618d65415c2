/** What the AWS CLI is asked about permissions and credentials: the policy simulator, the credential report. */
import { CreateUserCommand, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import { policyDocument } from "../../fixtures/furnished";
import { expect, test } from "../../fixtures/test";
import { cliVersion, shellWith, withoutCli } from "./aws-cli";

test.skip(cliVersion === undefined, withoutCli);
test.setTimeout(120_000);

test("simulate-principal-policy and simulate-custom-policy answer as calls are decided", async ({ account }) => {
  const aws = shellWith(account.root.keys, test.info().outputPath("home"));
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await account.iam.send(
    new PutUserPolicyCommand({ UserName: "ben", PolicyName: "read", PolicyDocument: policyDocument("s3:Get*") }),
  );
  const decisions = ["--query", "{Decisions: EvaluationResults[].[EvalActionName, EvalDecision]}"];
  const source = ["--policy-source-arn", `arn:aws:iam::${account.id}:user/ben`];
  const actions = ["--action-names", "s3:GetObject", "s3:PutObject"];
  const principal = await aws("iam", "simulate-principal-policy", ...source, ...actions, ...decisions);
  expect(principal.json, principal.stderr).toEqual({
    Decisions: [
      ["s3:GetObject", "allowed"],
      ["s3:PutObject", "implicitDeny"],
    ],
  });
  const policies = ["--policy-input-list", policyDocument("s3:*"), policyDocument("s3:Put*", "Deny")];
  const custom = await aws("iam", "simulate-custom-policy", ...policies, ...actions, ...decisions);
  expect(custom.json, custom.stderr).toEqual({
    Decisions: [
      ["s3:GetObject", "allowed"],
      ["s3:PutObject", "explicitDeny"],
    ],
  });
  const unknown = await aws("iam", "simulate-principal-policy", source[0] ?? "", `${source[1]}y`, ...actions);
  expect(unknown.stderr).toContain("(NoSuchEntity)");
});

test("the credential report is made, then fetched and read", async ({ account }) => {
  const aws = shellWith(account.root.keys, test.info().outputPath("home"));
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  expect((await aws("iam", "get-credential-report")).stderr).toContain("(ReportNotPresent)");
  const made = await aws("iam", "generate-credential-report");
  expect(made.json, made.stderr).toMatchObject({ State: expect.stringMatching(/^(STARTED|INPROGRESS|COMPLETE)$/) });
  await expect(async () => {
    const { stdout } = await aws("iam", "get-credential-report", "--query", "Content", "--output", "text");
    const [heading, ...rows] = Buffer.from(stdout.trim(), "base64").toString("utf8").trim().split("\n");
    expect(heading).toMatch(/^user,arn,user_creation_time,password_enabled,/);
    expect(rows.map((row) => row.split(",", 2))).toEqual([
      ["<root_account>", `arn:aws:iam::${account.id}:root`],
      ["ben", `arn:aws:iam::${account.id}:user/ben`],
    ]);
  }).toPass();
});
