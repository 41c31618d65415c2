/** Calls that AWS takes from anybody, at the port: unsigned by form and by address, signed by whomever, and to nobody. */
import { AssumeRoleWithSAMLCommand, AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { strangerIn } from "@/lib/identity/anonymous";
import { newKeys } from "@/lib/testing/access-keys";
import { type SamlPlace, samlIn, type WebIdentityPlace, webIdentityIn } from "@/lib/testing/federation";
import { type World, world } from "@/lib/testing/world";
import { clientOptions, type RealPort, startRealPort } from "./real-port.fixture";

let port: RealPort;
let here: World;
let saml: SamlPlace;
let web: WebIdentityPlace;
beforeAll(async () => {
  here = await world();
  saml = await samlIn(here);
  web = await webIdentityIn(here);
  port = await startRealPort({
    // The account's clock, so that tokens of the world's time hold.
    strangerIn: async (accountId) => {
      const known = await strangerIn(accountId);
      return known && { ...known, clockOffsetMs: here.at.getTime() - Date.now() };
    },
  });
});
afterAll(() => {
  port.close();
  expect(port.bugs).toEqual([]);
});

const ofSaml = () => ({ RoleArn: saml.role, PrincipalArn: saml.provider, SAMLAssertion: saml.response() });
const ofToken = async () => ({ RoleArn: web.role, RoleSessionName: "deploy", WebIdentityToken: await web.token() });

const parameters = (action: string, input: object) =>
  new URLSearchParams({ Action: action, Version: "2011-06-15", ...input }).toString();
const asForm = (action: string, input: object, headers: Record<string, string> = {}) =>
  fetch(port.endpoint, {
    method: "POST",
    body: parameters(action, input),
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
  });
const told = async (answer: Response) => {
  const text = await answer.text();
  const of = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(text)?.[1];
  return { status: answer.status, code: of("Code"), message: of("Message"), key: of("AccessKeyId") };
};
const given = { status: 200, code: undefined, message: undefined, key: expect.stringMatching(/^ASIA/) };

describe("without a signature", () => {
  it("a form is taken", async () => {
    expect(await told(await asForm("AssumeRoleWithSAML", ofSaml()))).toEqual(given);
    expect(await told(await asForm("AssumeRoleWithWebIdentity", await ofToken()))).toEqual(given);
  });

  it("an address is taken", async () => {
    const address = `${port.endpoint}/?${parameters("AssumeRoleWithWebIdentity", await ofToken())}`;
    expect(await told(await fetch(address))).toEqual(given);
  });

  it.each(["AssumeRole", "GetCallerIdentity", "GetSessionToken", "NoSuchAction"])("%s is not", async (action) => {
    expect(await told(await asForm(action, { RoleArn: web.role, RoleSessionName: "x" }))).toMatchObject({
      status: 403,
      code: "MissingAuthenticationToken",
    });
  });

  it("nobody is told whether there is an account: one sentence for it, and for a role that is not there", async () => {
    const sentence = {
      status: 403,
      code: "AccessDenied",
      message: "Not authorized to perform sts:AssumeRoleWithWebIdentity",
    };
    const input = await ofToken();
    const closed = await world();
    await reader.query("UPDATE account SET status = 'CLOSED' WHERE id = $1", [closed.accountId]);
    for (const account of ["000000000001", closed.accountId])
      expect(
        await told(
          await asForm("AssumeRoleWithWebIdentity", { ...input, RoleArn: `arn:aws:iam::${account}:role/Pipeline` }),
        ),
      ).toMatchObject(sentence);
    const missing = { ...input, RoleArn: `arn:aws:iam::${here.accountId}:role/Missing` };
    expect(await told(await asForm("AssumeRoleWithWebIdentity", missing))).toMatchObject(sentence);
  });

  it("malformed input is named, before anybody is looked for", async () => {
    expect(await told(await asForm("AssumeRoleWithWebIdentity", { RoleSessionName: "x" }))).toMatchObject({
      status: 400,
      code: "ValidationError",
      message: expect.stringContaining("roleArn"),
    });
    const much = { ...ofSaml(), DurationSeconds: "much" };
    expect((await told(await asForm("AssumeRoleWithSAML", much))).code).toBe("MalformedInput");
  });
});

describe("with a signature", () => {
  it("the call is taken as well, and the signature passed over", async () => {
    const keys = await newKeys(await world());
    for (const by of [keys, { ...keys, secretAccessKey: "wrong" }]) {
      const client = new STSClient(clientOptions(port.endpoint, by));
      const bySaml = await client.send(new AssumeRoleWithSAMLCommand(ofSaml()));
      expect(bySaml.AssumedRoleUser?.Arn).toContain(here.accountId);
      const byToken = await client.send(new AssumeRoleWithWebIdentityCommand(await ofToken()));
      expect(byToken.AssumedRoleUser?.Arn).toContain(here.accountId);
    }
    const garbled = { Authorization: "AWS4-HMAC-SHA256 nothing" };
    expect(await told(await asForm("AssumeRoleWithWebIdentity", await ofToken(), garbled))).toEqual(given);
  });
});

describe("the Region", () => {
  it("is that of the endpoint's name, or the one of the signature that is passed over", async () => {
    const region = async () => {
      const record = (await here.events()).findLast(({ name }) => name === "AssumeRoleWithWebIdentity")?.record;
      return record?.awsRegion;
    };
    await asForm("AssumeRoleWithWebIdentity", await ofToken());
    expect(await region()).toBe("us-east-1");
    const keys = await newKeys(await world());
    const client = new STSClient({ ...clientOptions(port.endpoint, keys), region: "eu-west-1" });
    await client.send(new AssumeRoleWithWebIdentityCommand(await ofToken()));
    // The SDK does not sign this call either, so the signature has no Region to tell.
    expect(await region()).toBe("us-east-1");
    const scope = "AKIAIOSFODNN7EXAMPLE/20260302/eu-west-1/sts/aws4_request";
    const Authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
    await asForm("AssumeRoleWithWebIdentity", await ofToken(), { Authorization });
    expect(await region()).toBe("eu-west-1");
  });
});
