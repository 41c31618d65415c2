/** The first steps with the AWS CLI, as tutorials take them, beside a browser that shows what came of it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { CreateUserCommand, ListMFADevicesCommand, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import { Authenticator } from "../../fixtures/authenticator";
import { assignMfa, policyDocument } from "../../fixtures/furnished";
import { expect, test } from "../../fixtures/test";
import { cliVersion, keysOf, shellWith, withoutCli } from "./aws-cli";
import { signedByHand } from "./signed-by-hand";

test.skip(cliVersion === undefined, withoutCli);
test.setTimeout(120_000);

const home = () => test.info().outputPath("home");

test("iam create-user: the browser shows the user after a reload", async ({ account, as, console, page }) => {
  const aws = shellWith(account.root.keys, home());
  await as.root();
  await console.goto("users");
  await expect(page.getByRole("link", { name: "ben", exact: true })).toHaveCount(0);

  const made = await aws("iam", "create-user", "--user-name", "ben", "--tags", "Key=team,Value=größer als");
  expect(made, made.stderr).toMatchObject({ code: 0, json: { User: { UserName: "ben", Path: "/" } } });
  await page.reload();
  await console.settled();
  await expect(page.getByRole("link", { name: "ben", exact: true })).toBeVisible();

  const { json } = await aws("iam", "list-users", "--query", "{Names: Users[].UserName}");
  expect(json).toEqual({ Names: ["ben"] });
  expect(await account.events("CreateUser")).toMatchObject([
    { record: { userAgent: expect.stringContaining("aws-cli/"), requestParameters: { userName: "ben" } } },
  ]);
});

test("a user without permissions is told in AWS's words what is missing", async ({ account }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const aws = shellWith(await account.keysOf("ben"), home());
  const denied = await aws("iam", "list-users");
  expect(denied.code).not.toBe(0);
  expect(denied.stderr.trim()).toContain(
    `An error occurred (AccessDenied) when calling the ListUsers operation: User: arn:aws:iam::${account.id}:user/ben is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::${account.id}:user/ because no identity-based policy allows the iam:ListUsers action`,
  );
  expect((await aws("sts", "get-caller-identity")).json).toMatchObject({
    Account: account.id,
    Arn: `arn:aws:iam::${account.id}:user/ben`,
  });
});

test("who cannot prove who they are gets AWS's codes", async ({ account }) => {
  const { keys } = account.root;
  const wrong = shellWith({ ...keys, secretAccessKey: keys.secretAccessKey.replace(/.$/, "_") }, home());
  expect((await wrong("iam", "list-users")).stderr).toContain(
    "(SignatureDoesNotMatch) when calling the ListUsers operation: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
  );
  const unknown = shellWith({ ...keys, accessKeyId: "AKIAIOSFODNN7EXAMPLE" }, home());
  expect((await unknown("iam", "list-users")).stderr).toContain(
    "(InvalidClientTokenId) when calling the ListUsers operation: The security token included in the request is invalid.",
  );

  const body = "Action=ListUsers&Version=2010-05-08";
  expect(await signedByHand(keys, { body })).toMatchObject({ status: 200 });
  const late = await signedByHand(keys, { body, signingDate: new Date(Date.now() - 16 * 60_000) });
  expect(late).toMatchObject({ status: 403, code: "SignatureDoesNotMatch" });
  expect(late.text).toMatch(
    /Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 15 min\.\)/,
  );
  const early = await signedByHand(keys, { body, signingDate: new Date(Date.now() + 16 * 60_000) });
  expect(early).toMatchObject({ status: 403, code: "SignatureDoesNotMatch" });
  expect(early.text).toContain("Signature not yet current: ");
  const changed = await signedByHand(keys, { body, sentBody: `${body}&MaxItems=1` });
  expect(changed).toMatchObject({ status: 403, code: "SignatureDoesNotMatch" });
  expect(changed.text).toContain("The request signature we calculated does not match the signature you provided.");
});

test("s3 mb, ls, rb", async ({ account }) => {
  const aws = shellWith(account.root.keys, home());
  const bucket = `reports-${account.id}`;
  const made = await aws("s3", "mb", `s3://${bucket}`);
  expect(made.stdout.trim(), made.stderr).toBe(`make_bucket: ${bucket}`);
  expect((await aws("s3", "ls")).stdout).toMatch(
    new RegExp(`^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d ${bucket}$`, "m"),
  );
  const removed = await aws("s3", "rb", `s3://${bucket}`);
  expect(removed.stdout.trim(), removed.stderr).toBe(`remove_bucket: ${bucket}`);
  expect((await aws("s3", "ls")).stdout).toBe("");
  expect((await aws("s3", "rb", `s3://${bucket}`)).stderr).toContain("(NoSuchBucket)");
});

test("cloudtrail lookup-events tells who did what", async ({ account }) => {
  const aws = shellWith(account.root.keys, home());
  await aws("iam", "create-group", "--group-name", "Readers");
  const attributes = "AttributeKey=EventName,AttributeValue=CreateGroup";
  const { json, stderr } = await aws("cloudtrail", "lookup-events", "--lookup-attributes", attributes);
  const { Events } = json as { Events: { EventName: string; EventSource: string; CloudTrailEvent: string }[] };
  expect(Events, stderr).toMatchObject([{ EventName: "CreateGroup", EventSource: "iam.amazonaws.com" }]);
  expect(JSON.parse(Events[0]?.CloudTrailEvent ?? "")).toMatchObject({
    eventName: "CreateGroup",
    recipientAccountId: account.id,
    userIdentity: { type: "Root", accountId: account.id },
    requestParameters: { groupName: "Readers" },
  });
});

test("a virtual MFA device, assigned by the CLI, opens what asks for a second factor", async ({ account }) => {
  const { iam } = account;
  const authenticator = new Authenticator(account);
  await iam.send(new CreateUserCommand({ UserName: "ben" }));
  const whenMfa = {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: "iam:ListGroups",
        Resource: "*",
        Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
      },
    ],
  };
  for (const [PolicyName, PolicyDocument] of [
    ["own-mfa", policyDocument(["iam:*MFA*"])],
    ["groups-with-mfa", JSON.stringify(whenMfa)],
  ])
    await iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName, PolicyDocument }));
  const aws = shellWith(await account.keysOf("ben"), home());

  const seed = path.join(home(), "seed.txt");
  const device = ["--virtual-mfa-device-name", "bens-phone", "--outfile", seed];
  const made = await aws("iam", "create-virtual-mfa-device", ...device, "--bootstrap-method", "Base32StringSeed");
  const SerialNumber = `arn:aws:iam::${account.id}:mfa/bens-phone`;
  expect(made, made.stderr).toMatchObject({ code: 0, json: { VirtualMFADevice: { SerialNumber } } });
  authenticator.add("bens-phone", readFileSync(seed, "utf8"));

  const picture = path.join(home(), "qr.png");
  const second = ["--virtual-mfa-device-name", "spare", "--outfile", picture, "--bootstrap-method", "QRCodePNG"];
  expect(await aws("iam", "create-virtual-mfa-device", ...second)).toMatchObject({ code: 0 });
  expect(readFileSync(picture).subarray(1, 4).toString()).toBe("PNG");

  const [first, next] = await authenticator.consecutiveCodes("bens-phone");
  const whose = ["--user-name", "ben", "--serial-number", SerialNumber];
  const enabled = await aws(
    "iam",
    "enable-mfa-device",
    ...whose,
    "--authentication-code1",
    first,
    "--authentication-code2",
    next,
  );
  expect(enabled, enabled.stderr).toMatchObject({ code: 0 });
  const { MFADevices } = await iam.send(new ListMFADevicesCommand({ UserName: "ben" }));
  expect(MFADevices).toMatchObject([{ SerialNumber, UserName: "ben" }]);

  expect((await aws("iam", "list-groups")).stderr).toContain("(AccessDenied)");
  const code = await authenticator.freshCode("bens-phone");
  const token = await aws("sts", "get-session-token", "--serial-number", SerialNumber, "--token-code", code);
  const keys = keysOf(token);
  expect(keys.accessKeyId).toMatch(/^ASIA/);
  const withMfa = shellWith(keys, home());
  const groups = await withMfa("iam", "list-groups");
  expect(groups, groups.stderr).toMatchObject({ code: 0, json: { Groups: [] } });
  expect(
    (await aws("sts", "get-session-token", "--serial-number", SerialNumber, "--token-code", code)).stderr,
  ).toContain("MultiFactorAuthentication failed with invalid MFA one time pass code.");
});

test("get-session-token without a code gives keys that may not call IAM", async ({ account }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await account.iam.send(
    new PutUserPolicyCommand({ UserName: "ben", PolicyName: "all", PolicyDocument: policyDocument("*") }),
  );
  await assignMfa(account, new Authenticator(account), "ben");
  const keys = keysOf(await shellWith(await account.keysOf("ben"), home())("sts", "get-session-token"));
  expect(keys.accessKeyId).toMatch(/^ASIA/);
  const session = shellWith(keys, home());
  expect((await session("sts", "get-caller-identity")).json).toMatchObject({ Account: account.id });
  expect((await session("iam", "list-users")).stderr).toContain("(InvalidClientTokenId)");
  const { sessionToken: _, ...twoOfThree } = keys;
  const withoutToken = shellWith(twoOfThree, home());
  expect((await withoutToken("sts", "get-caller-identity")).stderr).toContain("(InvalidClientTokenId)");
});
