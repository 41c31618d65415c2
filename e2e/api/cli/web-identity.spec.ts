/** Roles by the word of an identity provider, with the AWS CLI: nobody has keys, and the CLI finds its token in a file. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeAccount } from "../../fixtures/account";
import { policyDocument } from "../../fixtures/furnished";
import { expect, test } from "../../fixtures/test";
import { cliVersion, keysOf, shell, shellWith, withoutCli } from "./aws-cli";

test.skip(cliVersion === undefined, withoutCli);
test.setTimeout(180_000);

test("a token of another account, by command and by AWS_WEB_IDENTITY_TOKEN_FILE", async ({ account }) => {
  const home = test.info().outputPath("home");
  mkdirSync(home, { recursive: true });
  const there = await makeAccount();
  const theirs = shellWith(there.root.keys, path.join(home, "there"));
  const enabled = await theirs("iam", "enable-outbound-web-identity-federation");
  const issuer = String(enabled.json.IssuerIdentifier);
  expect(issuer, enabled.stderr).toMatch(/^https:/);
  const url = issuer.replace("https://", "");

  const ours = shellWith(account.root.keys, home);
  const provider = ["--url", issuer, "--client-id-list", "sts.amazonaws.com"];
  expect(await ours("iam", "create-open-id-connect-provider", ...provider)).toMatchObject({ code: 0 });
  const Federated = `arn:aws:iam::${account.id}:oidc-provider/${url}`;
  const Condition = { StringEquals: { [`${url}:aud`]: "sts.amazonaws.com" } };
  const Statement = [{ Effect: "Allow", Principal: { Federated }, Action: "sts:AssumeRoleWithWebIdentity", Condition }];
  writeFileSync(path.join(home, "trust.json"), JSON.stringify({ Version: "2012-10-17", Statement }));
  writeFileSync(path.join(home, "list.json"), policyDocument("iam:ListUsers"));
  const role = ["--role-name", "Pipeline"];
  const made = await ours("iam", "create-role", ...role, "--assume-role-policy-document", "file://trust.json");
  expect(made.code, made.stderr).toBe(0);
  const given = ["--policy-name", "list", "--policy-document", "file://list.json"];
  expect(await ours("iam", "put-role-policy", ...role, ...given)).toMatchObject({ code: 0 });

  const signing = ["--audience", "sts.amazonaws.com", "--signing-algorithm", "RS256"];
  const told = await theirs("sts", "get-web-identity-token", ...signing);
  const token = String(told.json.WebIdentityToken);
  expect(token, told.stderr).toMatch(/^ey/);
  const file = path.join(home, "token");
  writeFileSync(file, token);

  const arn = `arn:aws:iam::${account.id}:role/Pipeline`;
  const nobody = shell(path.join(home, "nobody"));
  const asked = ["--role-arn", arn, "--role-session-name", "by-command", "--web-identity-token", token];
  const assumed = await nobody("sts", "assume-role-with-web-identity", ...asked);
  expect(assumed.json, assumed.stderr).toMatchObject({
    AssumedRoleUser: { Arn: `arn:aws:sts::${account.id}:assumed-role/Pipeline/by-command` },
    Provider: Federated,
  });
  expect(await shellWith(keysOf(assumed), home)("iam", "list-users")).toMatchObject({ code: 0 });

  const environment = { AWS_ROLE_ARN: arn, AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_SESSION_NAME: "by-file" };
  const pipeline = shell(path.join(home, "pipeline"), environment);
  const whoAmI = await pipeline("sts", "get-caller-identity");
  expect(whoAmI.json, whoAmI.stderr).toMatchObject({
    Arn: `arn:aws:sts::${account.id}:assumed-role/Pipeline/by-file`,
  });
  expect((await pipeline("iam", "list-roles")).stderr).toContain("(AccessDenied)");

  const assertion = Buffer.from("<samlp:Response/>").toString("base64");
  const bySaml = ["--principal-arn", `arn:aws:iam::${account.id}:saml-provider/None`, "--saml-assertion", assertion];
  const refused = await nobody("sts", "assume-role-with-saml", "--role-arn", arn, ...bySaml);
  expect(refused.stderr).toContain("(InvalidIdentityToken)");
  expect(refused.stderr).toContain("Specified provider doesn't exist");
});
