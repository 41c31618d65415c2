/**
 * Where the AWS CLI and the SDK for JavaScript look for credentials, in their order, against this port: every step of
 * docs/how-to/use-the-aws-cli.md. Each place holds the key of another user, so GetCallerIdentity says which was taken.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AttachRolePolicyCommand, CreateRoleCommand, CreateUserCommand } from "@aws-sdk/client-iam";
import type { TestAccount } from "../../fixtures/account";
import { assignMfa } from "../../fixtures/furnished";
import { server } from "../../fixtures/server";
import { expect, test } from "../../fixtures/test";
import { whoAmI } from "../sdk-js/who-am-i";
import {
  bareEnvironment,
  cliVersion,
  dataPathIn,
  keysInEnvironment,
  readsEndpointUrl,
  shell,
  withoutCli,
} from "./aws-cli";

test.skip(cliVersion === undefined, withoutCli);
test.setTimeout(180_000);

/** What a client finds: the ARN of the caller by the CLI and by the SDK, of one environment. */
function askersIn(home: string) {
  const identity = ["sts", "get-caller-identity", "--query", "Arn", "--output", "text"];
  // For a role of a profile the CLI asks STS by itself.
  const found: Record<string, string> = readsEndpointUrl ? {} : { AWS_DATA_PATH: dataPathIn(home) };
  return {
    cli: async (environment: Record<string, string> = {}, { profile = "", typed = "" } = {}) => {
      const aws = shell(home, { ...found, ...environment }, `${typed}\n`);
      const { stdout, stderr } = await aws(...identity, ...(profile ? ["--profile", profile] : []));
      return stdout.trim() || stderr.trim();
    },
    sdk: (environment: Record<string, string> = {}, told: { profile?: string; typed?: string } = {}) =>
      whoAmI({ ...bareEnvironment(home), ...environment }, told),
  };
}

/** One user for each place that may hold keys, with the keys. */
async function usersOf(account: TestAccount, names: readonly string[]) {
  for (const UserName of names) await account.iam.send(new CreateUserCommand({ UserName }));
  return Promise.all(names.map((name) => account.keysOf(name)));
}

test("option, environment, credentials file, process, config file: in this order", async ({ account }) => {
  const home = test.info().outputPath("home");
  mkdirSync(home, { recursive: true });
  const { cli, sdk } = askersIn(home);
  const user = (name: string) => `arn:aws:iam::${account.id}:user/${name}`;

  const metadata = { AWS_EC2_METADATA_DISABLED: "false", AWS_EC2_METADATA_SERVICE_ENDPOINT: `${server.awsUrl}/` };
  const alone = { ...metadata, AWS_METADATA_SERVICE_NUM_ATTEMPTS: "1" };
  expect(await cli(alone), "the port hands out no credentials of a machine").toMatch(
    /Unable to locate credentials|Error when retrieving credentials from iam-role/i,
  );
  expect(await sdk(metadata)).toContain("CredentialsProviderError: Could not load credentials from any providers");

  const [env, shared, config, helper] = await usersOf(account, ["env", "shared", "config", "helper"]);
  if (!env || !shared || !config || !helper) throw new Error("A user has no keys.");
  const written = (keys: typeof env) =>
    `aws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`;
  const answer = { Version: 1, AccessKeyId: helper.accessKeyId, SecretAccessKey: helper.secretAccessKey };
  writeFileSync(path.join(home, "helper.mjs"), `console.log('${JSON.stringify(answer)}');\n`);
  writeFileSync(path.join(home, "credentials"), `[default]\n${written(shared)}`);
  const program = `credential_process = "${process.execPath}" "${path.join(home, "helper.mjs")}"\n`;
  const profiles = [
    `[default]\nregion = us-east-1\n${written(config)}`,
    `[profile plain]\n${written(config)}`,
    `[profile made]\n${program}`,
    `[profile pointed]\nendpoint_url = ${server.awsUrl}\n${written(config)}`,
  ];
  writeFileSync(path.join(home, "config"), profiles.join("\n"));

  const keys = keysInEnvironment(env);
  for (const ask of [cli, sdk]) {
    expect(await ask(), "the credentials file stands before the config file").toBe(user("shared"));
    expect(await ask(keys), "the environment stands before the files").toBe(user("env"));
    expect(await ask(keys, { profile: "plain" }), "the option stands before the environment").toBe(user("config"));
    expect(await ask({ AWS_PROFILE: "made" }), "a program may tell them").toBe(user("helper"));
    const unset = { AWS_PROFILE: "pointed", AWS_ENDPOINT_URL: "" };
    expect(await ask(unset), "the profile may tell where the port is").toBe(user("config"));
  }
  // The one step in which they differ: a profile that the environment names, beside keys that stand there too.
  expect(await cli({ ...keys, AWS_PROFILE: "plain" })).toBe(user("env"));
  expect(await sdk({ ...keys, AWS_PROFILE: "plain" })).toBe(user("config"));
});

test("profiles that assume a role: from another profile, from the environment, with a code", async ({
  account,
  authenticator,
}) => {
  const home = test.info().outputPath("home");
  mkdirSync(home, { recursive: true });
  const { cli, sdk } = askersIn(home);
  const [ana] = await usersOf(account, ["ana"]);
  if (!ana) throw new Error("The user has no keys.");
  const serial = await assignMfa(account, authenticator, "ana");
  const trust = (Condition?: object) =>
    JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: `arn:aws:iam::${account.id}:user/ana` },
          Action: "sts:AssumeRole",
          ...(Condition && { Condition }),
        },
      ],
    });
  const roles = { Reader: undefined, Lead: { Bool: { "aws:MultiFactorAuthPresent": "true" } } };
  for (const [RoleName, condition] of Object.entries(roles)) {
    await account.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust(condition) }));
    const PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    await account.iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
  }
  const keys = `aws_access_key_id = ${ana.accessKeyId}\naws_secret_access_key = ${ana.secretAccessKey}\n`;
  writeFileSync(path.join(home, "credentials"), `[ana]\n${keys}`);
  const role = (name: string) => `role_arn = arn:aws:iam::${account.id}:role/${name}\nrole_session_name = work\n`;
  const profiles = [
    `[profile reader]\n${role("Reader")}source_profile = ana\n`,
    `[profile borrowed]\n${role("Reader")}credential_source = Environment\n`,
    `[profile lead]\n${role("Lead")}source_profile = ana\nmfa_serial = ${serial}\n`,
    `[profile lead-without-code]\n${role("Lead")}source_profile = ana\n`,
  ];
  writeFileSync(path.join(home, "config"), profiles.join("\n"));

  const session = (name: string) => `arn:aws:sts::${account.id}:assumed-role/${name}/work`;
  const refused = `User: arn:aws:iam::${account.id}:user/ana is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${account.id}:role/Lead`;
  for (const ask of [cli, sdk]) {
    expect(await ask({}, { profile: "reader" })).toBe(session("Reader"));
    expect(await ask(keysInEnvironment(ana), { profile: "borrowed" })).toBe(session("Reader"));
    const typed = await authenticator.freshCode("ana");
    expect(await ask({}, { profile: "lead", typed })).toContain(session("Lead"));
    expect(await ask({}, { profile: "lead-without-code" })).toContain(refused);
  }
  expect(await sdk({}, { profile: "lead" }), "nobody is asked where the program has nobody to ask").toContain(
    "Profile lead requires multi-factor authentication, but no MFA code callback was provided.",
  );
  const assumed = (await account.events("AssumeRole")).filter(({ errorCode }) => errorCode === undefined);
  const by = (client: string) => assumed.filter(({ record }) => String(record.userAgent).startsWith(client)).length;
  expect(by("aws-sdk-js"), "the SDK asks anew in every process").toBe(3);
  expect(by("aws-cli"), "the CLI keeps a role's session in its home, for all profiles of the role").toBe(2);
});
