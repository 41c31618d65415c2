import { beforeEach, describe, expect, it } from "vitest";
import { addClientIDToOpenIDConnectProvider } from "@/lib/services/iam/operations/add-client-id-to-open-id-connect-provider";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { deleteOpenIDConnectProvider } from "@/lib/services/iam/operations/delete-open-id-connect-provider";
import { deleteRole } from "@/lib/services/iam/operations/delete-role";
import { deleteRolePolicy } from "@/lib/services/iam/operations/delete-role-policy";
import { getRole } from "@/lib/services/iam/operations/get-role";
import { putRolePolicy } from "@/lib/services/iam/operations/put-role-policy";
import { updateAssumeRolePolicy } from "@/lib/services/iam/operations/update-assume-role-policy";
import { updateRole } from "@/lib/services/iam/operations/update-role";
import { stranger, type WebIdentityPlace, webIdentityIn } from "@/lib/testing/federation";
import { trusting } from "@/lib/testing/iam";
import { callerBy } from "@/lib/testing/sessions";
import { allowing, type Caller, type World, world } from "@/lib/testing/world";
import { assumeRoleWithWebIdentity } from "./assume-role-with-web-identity";
import { getCallerIdentity } from "./get-caller-identity";

let here: World;
let web: WebIdentityPlace;
let somebody: Caller;
const assume = async (claims: Parameters<WebIdentityPlace["token"]>[0] = {}, more: object = {}) =>
  somebody(assumeRoleWithWebIdentity, {
    RoleArn: web.role,
    RoleSessionName: "deploy",
    WebIdentityToken: await web.token(claims),
    ...more,
  });
const permit = (policy: object) =>
  here.root(putRolePolicy, { RoleName: "Pipeline", PolicyName: "given", PolicyDocument: JSON.stringify(policy) });
const trust = (more: object) =>
  here.root(updateAssumeRolePolicy, {
    RoleName: "Pipeline",
    PolicyDocument: trusting({ Federated: web.provider }, { Action: "sts:AssumeRoleWithWebIdentity", ...more }),
  });
const asking = (StringEquals: object) => trust({ Condition: { StringEquals } });
const later = (seconds: number) => new Date(here.at.getTime() + seconds * 1000);
const lastEvent = async () =>
  (await here.events()).findLast(({ name }) => name === "AssumeRoleWithWebIdentity")?.record;
const notAuthorized = (action = "sts:AssumeRoleWithWebIdentity") => ({
  code: "AccessDenied",
  status: 403,
  message: `Not authorized to perform ${action}`,
});

beforeEach(async () => {
  here = await world();
  web = await webIdentityIn(here);
  somebody = stranger(here);
});

describe("AssumeRoleWithWebIdentity", () => {
  it("gives credentials of the role for an hour", async () => {
    const answer = await assume();
    const { Role } = await here.root(getRole, { RoleName: "Pipeline" });
    expect(answer).toEqual({
      Credentials: {
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        SecretAccessKey: expect.stringMatching(/^.{40}$/),
        SessionToken: expect.any(String),
        Expiration: later(3600),
      },
      AssumedRoleUser: {
        AssumedRoleId: `${Role?.RoleId}:deploy`,
        Arn: `arn:aws:sts::${here.accountId}:assumed-role/Pipeline/deploy`,
      },
      SubjectFromWebIdentityToken: "pipeline/deploy",
      Provider: web.provider,
      Audience: "sts.amazonaws.com",
    });
  });

  it("gives sessions that are the role's, and end with it", async () => {
    await permit(allowing("iam:*"));
    const session = callerBy(here, (await assume({}, { DurationSeconds: 900 })).Credentials);
    await session(createUser, { UserName: "new" });
    await here.root(deleteRolePolicy, { RoleName: "Pipeline", PolicyName: "given" });
    await expect(session(createUser, { UserName: "newer" })).rejects.toMatchObject({ code: "AccessDenied" });
    await here.root(deleteRole, { RoleName: "Pipeline" });
    await expect(session(getCallerIdentity, {})).rejects.toThrow("The session is over.");
  });

  it("may be asked again and again by one token", async () => {
    const token = await web.token();
    for (const RoleSessionName of ["one", "two"]) await assume({}, { WebIdentityToken: token, RoleSessionName });
  });

  it("limits a session by its policy, and lasts no longer than the role gives", async () => {
    await permit(allowing("iam:*"));
    const limited = await assume({}, { Policy: JSON.stringify(allowing("iam:GetRole")), DurationSeconds: 900 });
    expect(limited.Credentials?.Expiration).toEqual(later(900));
    const session = callerBy(here, limited.Credentials);
    await session(getRole, { RoleName: "Pipeline" });
    await expect(session(createUser, { UserName: "new" })).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(assume({}, { DurationSeconds: 3601 })).rejects.toMatchObject({
      code: "ValidationError",
      message: "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
    });
    await here.root(updateRole, { RoleName: "Pipeline", MaxSessionDuration: 7200 });
    expect((await assume({}, { DurationSeconds: 7200 })).Credentials?.Expiration).toEqual(later(7200));
  });

  it.each([
    [
      "nested",
      { "https://aws.amazon.com/tags": { principal_tags: { team: ["blue"] }, transitive_tag_keys: ["team"] } },
    ],
    [
      "flat",
      {
        "https://aws.amazon.com/tags/principal_tags/team": "blue",
        "https://aws.amazon.com/tags/transitive_tag_keys": ["team"],
      },
    ],
  ])("passes tags and a source identity on, %s", async (_, tags) => {
    const answer = await assume({ ...tags, "https://aws.amazon.com/source_identity": "octocat" });
    expect(answer).toMatchObject({ SourceIdentity: "octocat", PackedPolicySize: expect.any(Number) });
    const Condition = { StringEquals: { "aws:PrincipalTag/team": "blue", "aws:SourceIdentity": "octocat" } };
    await permit({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*", Condition }] });
    await callerBy(here, answer.Credentials)(getRole, { RoleName: "Pipeline" });
    expect(await eventOf("AssumeRoleWithWebIdentity")).toMatchObject({
      requestParameters: { principalTags: { team: "blue" }, transitiveTagKeys: ["team"], sourceIdentity: "octocat" },
    });
    await trust({});
    await expect(assume(tags)).rejects.toMatchObject(notAuthorized("sts:TagSession"));
    await expect(assume({ "https://aws.amazon.com/source_identity": "octocat" })).rejects.toMatchObject(
      notAuthorized("sts:SetSourceIdentity"),
    );
  });

  it("has the token's claims as condition keys, and goes on to have them in the session", async () => {
    const url = web.issuer.replace("https://", "");
    await trust({
      Condition: {
        StringEquals: {
          [`${url}:aud`]: "sts.amazonaws.com",
          [`${url}:sub`]: "pipeline/deploy",
          "sts:RoleSessionName": "deploy",
        },
        "ForAnyValue:StringEquals": { [`${url}:amr`]: "mfa" },
      },
    });
    const { Credentials } = await assume({ amr: ["pwd", "mfa"], repository: "larch/shop" });
    await expect(assume()).rejects.toMatchObject(notAuthorized());
    const Condition = { StringEquals: { [`${url}:sub`]: "pipeline/deploy", "aws:FederatedProvider": web.provider } };
    await permit({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*", Condition }] });
    await callerBy(here, Credentials)(getRole, { RoleName: "Pipeline" });
    expect(await eventOf("GetRole")).toMatchObject({
      userIdentity: {
        type: "AssumedRole",
        sessionContext: {
          webIdFederationData: { federatedProvider: web.provider, attributes: { [`${url}:sub`]: "pipeline/deploy" } },
        },
      },
    });
    // Of an issuer of which AWS knows no further keys there are none.
    await asking({ [`${url}:repository`]: "larch/shop" });
    await expect(assume({ repository: "larch/shop" })).rejects.toMatchObject(notAuthorized());
  });

  it("takes the authorized party for the audience where the token names one", async () => {
    const url = web.issuer.replace("https://", "");
    const asked = { azp: "app", aud: "https://api.example" };
    await expect(assume(asked)).rejects.toMatchObject({ message: "Incorrect token audience" });
    await here.root(addClientIDToOpenIDConnectProvider, { OpenIDConnectProviderArn: web.provider, ClientID: "app" });
    await asking({ [`${url}:aud`]: "app", [`${url}:oaud`]: "https://api.example" });
    expect(await assume(asked)).toMatchObject({ Audience: "app" });
    await asking({ [`${url}:aud`]: "sts.amazonaws.com" });
    expect(await assume({ aud: ["other", "sts.amazonaws.com"] })).toMatchObject({ Audience: "sts.amazonaws.com" });
  });

  it("goes by the account's clock", async () => {
    const WebIdentityToken = await web.token();
    here.at = later(300);
    await expect(assume({}, { WebIdentityToken })).rejects.toMatchObject({
      code: "ExpiredTokenException",
      status: 400,
    });
    here.at = later(-1);
    await assume({}, { WebIdentityToken });
  });
});

describe("who may not", () => {
  const refusals: [string, () => Promise<unknown>][] = [
    ["a role that is not there", () => assume({}, { RoleArn: `arn:aws:iam::${here.accountId}:role/Nobody` })],
    ["a role of another account", () => assume({}, { RoleArn: "arn:aws:iam::111122223333:role/Pipeline" })],
    ["another subject", () => assume({ sub: "visitor" })],
    ["a role that trusts by SAML", () => trust({ Action: "sts:AssumeRoleWithSAML" }).then(() => assume())],
    ["a role that trusts an account", () => trust({ Principal: { AWS: here.accountId } }).then(() => assume())],
  ];
  it.each(refusals)("for %s: one sentence", async (_, refused) => {
    await expect(refused()).rejects.toMatchObject(notAuthorized());
  });

  it("is told that the provider is gone", async () => {
    await here.root(deleteOpenIDConnectProvider, { OpenIDConnectProviderArn: web.provider });
    await expect(assume()).rejects.toMatchObject({
      code: "InvalidIdentityToken",
      status: 400,
      message: `No OpenIDConnect provider found in your account for ${web.issuer}`,
    });
  });
});

describe("what is malformed", () => {
  it.each([
    ["roleArn", { RoleArn: "arn" }],
    ["roleSessionName", { RoleSessionName: "a b" }],
    ["webIdentityToken", { WebIdentityToken: "a".repeat(20_001) }],
    ["webIdentityToken", { WebIdentityToken: undefined }],
    ["durationSeconds", { DurationSeconds: 899 }],
  ])("%s is named", async (member, more) => {
    await expect(assume({}, more)).rejects.toMatchObject({
      code: "ValidationError",
      message: expect.stringContaining(`'${member}'`),
    });
  });

  it("an access token of a provider that would have to be asked is refused", async () => {
    await expect(assume({}, { ProviderId: "graph.facebook.com" })).rejects.toMatchObject({
      code: "IDPCommunicationError",
      status: 400,
    });
  });
});

describe("the trail", () => {
  it("tells of the person whom the provider names, and not the token", async () => {
    const WebIdentityToken = await web.token();
    await assume({}, { WebIdentityToken });
    const record = await lastEvent();
    expect(record).toMatchObject({
      readOnly: true,
      recipientAccountId: here.accountId,
      userIdentity: {
        type: "WebIdentityUser",
        principalId: `${web.provider}:sts.amazonaws.com:pipeline/deploy`,
        userName: "pipeline/deploy",
        identityProvider: web.provider,
      },
      requestParameters: { roleArn: web.role, roleSessionName: "deploy" },
      responseElements: { subjectFromWebIdentityToken: "pipeline/deploy", provider: web.provider },
      resources: [{ ARN: web.role, accountId: here.accountId, type: "AWS::IAM::Role" }],
    });
    expect(JSON.stringify(record)).not.toContain(WebIdentityToken.split(".")[1]);
  });

  it("tells of refusals, and names nobody whom nobody vouches for", async () => {
    await assume({ sub: "visitor" }).catch(() => {});
    expect(await lastEvent()).toMatchObject({
      errorCode: "AccessDenied",
      userIdentity: { type: "WebIdentityUser", userName: "visitor" },
    });
    await assume({ aud: "other", sub: "forger" }).catch(() => {});
    const record = await lastEvent();
    expect(record).toMatchObject({ errorCode: "InvalidIdentityToken", userIdentity: { type: "WebIdentityUser" } });
    expect(JSON.stringify(record)).not.toContain("forger");
  });
});

const eventOf = async (wanted: string) => (await here.events()).findLast(({ name }) => name === wanted)?.record;
