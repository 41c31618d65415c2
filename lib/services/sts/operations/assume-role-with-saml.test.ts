import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { deleteSAMLProvider } from "@/lib/services/iam/operations/delete-saml-provider";
import { getRole } from "@/lib/services/iam/operations/get-role";
import { putRolePolicy } from "@/lib/services/iam/operations/put-role-policy";
import { updateAssumeRolePolicy } from "@/lib/services/iam/operations/update-assume-role-policy";
import { updateRole } from "@/lib/services/iam/operations/update-role";
import { updateSAMLProvider } from "@/lib/services/iam/operations/update-saml-provider";
import { certificates, newRsaKey } from "@/lib/testing/certificates";
import { larchMetadata, type SamlPlace, samlIn, stranger } from "@/lib/testing/federation";
import { makersOf, trusting } from "@/lib/testing/iam";
import { entityId, samlAttribute, sealedFor, type Told } from "@/lib/testing/saml-idp";
import { callerBy } from "@/lib/testing/sessions";
import { allowing, type Caller, type World, world } from "@/lib/testing/world";
import { assumeRole } from "./assume-role";
import { assumeRoleWithSaml } from "./assume-role-with-saml";
import { getCallerIdentity } from "./get-caller-identity";

let here: World;
let saml: SamlPlace;
let somebody: Caller;
const assume = (more: object = {}) =>
  somebody(assumeRoleWithSaml, {
    RoleArn: saml.role,
    PrincipalArn: saml.provider,
    SAMLAssertion: saml.response(),
    ...more,
  });
/** With a response that says more. */
const assumeBy = (told: Parameters<SamlPlace["response"]>[0], more: object = {}) =>
  assume({ SAMLAssertion: saml.response(told), ...more });
const permit = (policy: object) =>
  here.root(putRolePolicy, { RoleName: "Federated", PolicyName: "given", PolicyDocument: JSON.stringify(policy) });
const trust = (more: object) =>
  here.root(updateAssumeRolePolicy, {
    RoleName: "Federated",
    PolicyDocument: trusting({ Federated: saml.provider }, { Action: "sts:AssumeRoleWithSAML", ...more }),
  });
const later = (seconds: number) => new Date(here.at.getTime() + seconds * 1000);
const lastEvent = async () => (await here.events()).findLast(({ name }) => name === "AssumeRoleWithSAML")?.record;
const notAuthorized = (action = "sts:AssumeRoleWithSAML") => ({
  code: "AccessDenied",
  status: 403,
  message: `Not authorized to perform ${action}`,
});

beforeEach(async () => {
  here = await world();
  saml = await samlIn(here);
  somebody = stranger(here);
});

describe("AssumeRoleWithSAML", () => {
  it("gives credentials of the role for an hour", async () => {
    const answer = await assume();
    const { Role } = await here.root(getRole, { RoleName: "Federated" });
    expect(answer).toEqual({
      Credentials: {
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        SecretAccessKey: expect.stringMatching(/^.{40}$/),
        SessionToken: expect.any(String),
        Expiration: later(3600),
      },
      AssumedRoleUser: {
        AssumedRoleId: `${Role?.RoleId}:eve@larch.example`,
        Arn: `arn:aws:sts::${here.accountId}:assumed-role/Federated/eve@larch.example`,
      },
      Subject: "eve@larch.example",
      SubjectType: "persistent",
      Issuer: entityId,
      Audience: "https://signin.aws.amazon.com/saml",
      // Source: STS API Reference, AssumeRoleWithSAML, NameQualifier.
      NameQualifier: createHash("sha1").update(`${entityId}${here.accountId}/Larch`).digest("base64"),
    });
  });

  it("gives sessions that are the role's: its policies count, and end with it", async () => {
    await permit(allowing("iam:CreateUser"));
    const eve = callerBy(here, (await assume()).Credentials);
    await eve(createUser, { UserName: "new" });
    await expect(eve(getRole, { RoleName: "Federated" })).rejects.toMatchObject({ code: "AccessDenied" });
    // Revoking the role's sessions, as the console does it.
    const issuedBefore = { DateLessThan: { "aws:TokenIssueTime": later(1).toISOString() } };
    const Statement = [{ Effect: "Deny", Action: "*", Resource: "*", Condition: issuedBefore }];
    const revocation = JSON.stringify({ Version: "2012-10-17", Statement });
    await here.root(putRolePolicy, { RoleName: "Federated", PolicyName: "Revoke", PolicyDocument: revocation });
    await expect(eve(createUser, { UserName: "newer" })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("knows no second factor, and limits a session by its policy", async () => {
    await permit(allowing("iam:*"));
    const limited = await assume({ Policy: JSON.stringify(allowing("iam:GetRole")) });
    expect(limited.PackedPolicySize).toBeGreaterThan(0);
    const eve = callerBy(here, limited.Credentials);
    await eve(getRole, { RoleName: "Federated" });
    await expect(eve(createUser, { UserName: "new" })).rejects.toMatchObject({ code: "AccessDenied" });
    const Condition = { Bool: { "aws:MultiFactorAuthPresent": "true" } };
    await permit({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*", Condition }] });
    await expect(eve(getRole, { RoleName: "Federated" })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("passes tags, transitive tags and a source identity on", async () => {
    const more: Told["attributes"] = [
      [samlAttribute("PrincipalTag:team"), "blue"],
      [samlAttribute("PrincipalTag:note"), ""],
      [samlAttribute("TransitiveTagKeys"), "team"],
      [samlAttribute("SourceIdentity"), "eve"],
    ];
    const answer = await assumeBy({ more });
    expect(answer).toMatchObject({ SourceIdentity: "eve", PackedPolicySize: expect.any(Number) });
    const tagged = { StringEquals: { "aws:PrincipalTag/team": "blue", "aws:SourceIdentity": "eve" } };
    await permit({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "*", Resource: "*", Condition: tagged }],
    });
    const eve = callerBy(here, answer.Credentials);
    await eve(getRole, { RoleName: "Federated" });
    const Action = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"];
    const next = await makersOf(here).role("Next", {
      AssumeRolePolicyDocument: trusting({ AWS: here.accountId }, { Action }),
    });
    const chained = await eve(assumeRole, { RoleArn: next, RoleSessionName: "next" });
    expect(chained.SourceIdentity).toBe("eve");
    await here.root(putRolePolicy, {
      RoleName: "Next",
      PolicyName: "given",
      PolicyDocument: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "*", Resource: "*", Condition: tagged },
          // The second session is of no identity provider any more.
          { Effect: "Deny", Action: "*", Resource: "*", Condition: { Null: { "saml:sub": "false" } } },
        ],
      }),
    });
    await callerBy(here, chained.Credentials)(getRole, { RoleName: "Next" });
  });

  it("asks the trust policy for tags and a source identity by their own actions", async () => {
    await trust({ Action: ["sts:AssumeRoleWithSAML", "sts:SetSourceIdentity"] });
    await expect(assumeBy({ more: [[samlAttribute("PrincipalTag:team"), "blue"]] })).rejects.toMatchObject(
      notAuthorized("sts:TagSession"),
    );
    await trust({ Action: ["sts:AssumeRoleWithSAML", "sts:TagSession"] });
    await expect(assumeBy({ more: [[samlAttribute("SourceIdentity"), "eve"]] })).rejects.toMatchObject(
      notAuthorized("sts:SetSourceIdentity"),
    );
  });

  it.each([
    ["saml:aud", "https://signin.aws.amazon.com/saml"],
    ["SAML:iss", entityId],
    ["saml:sub", "eve@larch.example"],
    ["saml:sub_type", "persistent"],
    ["saml:edupersonorgdn", "o=larch"],
    ["saml:mail", "eve@larch.example"],
    ["sts:RoleSessionName", "eve@larch.example"],
    ["aws:RequestTag/team", "blue"],
    ["aws:ResourceTag/of", "larch"],
  ])("lets the trust policy ask for %s", async (key, value) => {
    await makersOf(here).role("Tagged", { Tags: [{ Key: "of", Value: "larch" }] });
    const Action = ["sts:AssumeRoleWithSAML", "sts:TagSession"];
    const told = (wanted: string) =>
      here.root(updateAssumeRolePolicy, {
        RoleName: "Tagged",
        PolicyDocument: trusting(
          { Federated: saml.provider },
          { Action, Condition: { StringEquals: { [key]: wanted } } },
        ),
      });
    const role = `arn:aws:iam::${here.accountId}:role/Tagged`;
    const attributes: Told["attributes"] = [
      [samlAttribute("Role"), `${saml.provider}, ${role}`],
      [samlAttribute("RoleSessionName"), "eve@larch.example"],
      [samlAttribute("PrincipalTag:team"), "blue"],
      ["urn:oid:1.3.6.1.4.1.5923.1.1.1.3", "o=larch"],
      ["http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "eve@larch.example"],
    ];
    await told(value);
    await assumeBy({ attributes }, { RoleArn: role });
    await told(`${value}!`);
    await expect(assumeBy({ attributes }, { RoleArn: role })).rejects.toMatchObject(notAuthorized());
  });

  it("knows the provider and the person as long as the session lasts", async () => {
    const Condition = {
      StringEquals: {
        "saml:sub": "eve@larch.example",
        "saml:doc": "never in a session",
        "aws:FederatedProvider": saml.provider,
      },
    };
    const { "saml:doc": _, ...lasting } = Condition.StringEquals;
    const statement = (StringEquals: object) => ({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "*", Resource: "*", Condition: { StringEquals } }],
    });
    const eve = callerBy(here, (await assume()).Credentials);
    await permit(statement(lasting));
    await eve(getRole, { RoleName: "Federated" });
    await permit(statement(Condition.StringEquals));
    await expect(eve(getRole, { RoleName: "Federated" })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it.each([
    ["an hour, where nobody says", {}, {}, 3600],
    ["what the call asks", {}, { DurationSeconds: 900 }, 900],
    ["what the assertion asks", { more: [[samlAttribute("SessionDuration"), "7200"]] }, {}, 7200],
    ["the less of both", { more: [[samlAttribute("SessionDuration"), "1800"]] }, { DurationSeconds: 7200 }, 1800],
    ["the provider's session, where it ends before", { sessionNotOnOrAfter: 1200 }, { DurationSeconds: 7200 }, 1200],
  ] as [string, Partial<Told> & { more?: Told["attributes"] }, object, number][])(
    "lasts %s",
    async (_, told, more, seconds) => {
      await here.root(updateRole, { RoleName: "Federated", MaxSessionDuration: 7200 });
      const { Credentials } = await assumeBy(told, more);
      expect(Credentials?.Expiration).toEqual(later(seconds));
    },
  );

  it("lasts no longer than the role gives, whoever asks", async () => {
    const tooLong = {
      code: "ValidationError",
      message: "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
    };
    await expect(assume({ DurationSeconds: 3601 })).rejects.toMatchObject(tooLong);
    await expect(assumeBy({ more: [[samlAttribute("SessionDuration"), "3601"]] })).rejects.toMatchObject(tooLong);
  });

  it("takes every endpoint of AWS's sign-in, and this server's own", async () => {
    for (const recipient of ["https://eu-west-1.signin.aws.amazon.com/saml", "http://localhost:3000/saml"]) {
      await trust({ Condition: { StringEquals: { "SAML:aud": recipient } } });
      expect((await assumeBy({ recipient, destination: recipient })).Audience).toBe(recipient);
    }
  });

  it("opens encrypted assertions, and takes no plain ones where the provider says so", async () => {
    const { publicKey, privateKey } = newRsaKey();
    await here.root(updateSAMLProvider, {
      SAMLProviderArn: saml.provider,
      AddPrivateKey: privateKey,
      AssertionEncryptionMode: "Required",
    });
    await expect(assume()).rejects.toMatchObject({
      code: "InvalidIdentityToken",
      message: "The specified provider requires encrypted assertions.",
    });
    const told = await sealedFor(publicKey, saml.response);
    expect(await assumeBy(told)).toMatchObject({ Subject: "eve@larch.example" });
    await expect(assumeBy(await sealedFor(newRsaKey().publicKey, saml.response))).rejects.toMatchObject({
      code: "InvalidIdentityToken",
      message: expect.stringMatching(/could not be opened/),
    });
    // An encrypted forgery is a forgery.
    await expect(
      assumeBy({
        ...told,
        key: certificates.expiredKey,
        ...(await sealedFor(publicKey, saml.response, certificates.expiredKey)),
      }),
    ).rejects.toMatchObject({ message: "Response signature invalid" });
  });

  it("goes by the account's clock", async () => {
    const response = saml.response();
    here.at = later(-600);
    await expect(assume({ SAMLAssertion: response })).rejects.toMatchObject({ code: "InvalidIdentityToken" });
    here.at = later(599);
    await assume({ SAMLAssertion: response });
  });
});

describe("who may not", () => {
  const refusals: [string, () => Promise<unknown>][] = [
    ["a role that is not there", () => assume({ RoleArn: `arn:aws:iam::${here.accountId}:role/Nobody` })],
    ["a role of another account", () => assume({ RoleArn: "arn:aws:iam::111122223333:role/Federated" })],
    ["a provider of another account", () => assume({ PrincipalArn: "arn:aws:iam::111122223333:saml-provider/Larch" })],
    [
      "a role that trusts somebody else",
      () => trust({ Principal: { Federated: "www.amazon.com" } }).then(() => assume()),
    ],
    ["a role that asks for another action", () => trust({ Action: "sts:TagSession" }).then(() => assume())],
  ];
  it.each(refusals)("for %s: one sentence", async (_, refused) => {
    await expect(refused()).rejects.toMatchObject(notAuthorized());
  });

  it("is told that a provider is gone, and whose issuer it is not", async () => {
    await here.root(updateSAMLProvider, {
      SAMLProviderArn: saml.provider,
      SAMLMetadataDocument: larchMetadata().replaceAll(entityId, "https://moved.example"),
    });
    await expect(assume()).rejects.toMatchObject({
      code: "InvalidIdentityToken",
      status: 400,
      message: "Issuer not present in specified provider",
    });
    await here.root(deleteSAMLProvider, { SAMLProviderArn: saml.provider });
    await expect(assume()).rejects.toMatchObject({
      code: "InvalidIdentityToken",
      message: "Specified provider doesn't exist",
    });
  });
});

describe("what is malformed", () => {
  it.each([
    ["roleArn", { RoleArn: "arn" }],
    ["sAMLAssertion", { SAMLAssertion: "abc" }],
    ["sAMLAssertion", { SAMLAssertion: "a".repeat(100_001) }],
    ["principalArn", { PrincipalArn: undefined }],
    ["durationSeconds", { DurationSeconds: 899 }],
    ["durationSeconds", { DurationSeconds: 43_201 }],
  ])("%s is named", async (_, more) => {
    await expect(assume(more)).rejects.toMatchObject({ code: "ValidationError" });
  });

  it.each([
    ["SessionDuration", "899"],
    ["SessionDuration", "1h"],
    ["SourceIdentity", "aws:eve"],
    ["PrincipalTag:team", "<b>".replaceAll("<", "&lt;")],
  ])("attribute %s=%s is refused", async (name, value) => {
    await expect(assumeBy({ more: [[samlAttribute(name), value]] })).rejects.toMatchObject({
      code: "InvalidIdentityToken",
      message: expect.stringContaining(name.replace(/:.*/, "")),
    });
  });

  it("session policies and tags that do not fit are refused", async () => {
    await expect(assume({ Policy: "{}" })).rejects.toMatchObject({ code: "MalformedPolicyDocument" });
    const more = Array.from({ length: 50 }, (_, at): Told["attributes"][number] => [
      samlAttribute(`PrincipalTag:${at}`),
      createHash("sha512").update(String(at)).digest("hex"),
    ]);
    await expect(assumeBy({ more })).rejects.toMatchObject({ code: "PackedPolicyTooLarge" });
  });
});

describe("the trail", () => {
  it("tells of the person whom the provider names, and not the assertion", async () => {
    const more: Told["attributes"] = [
      [samlAttribute("PrincipalTag:team"), "blue"],
      [samlAttribute("TransitiveTagKeys"), "team"],
    ];
    const response = saml.response({ id: "_of-the-trail", more });
    const { NameQualifier } = await assume({ SAMLAssertion: response });
    const record = await lastEvent();
    expect(record).toMatchObject({
      eventSource: "sts.amazonaws.com",
      readOnly: true,
      recipientAccountId: here.accountId,
      userIdentity: {
        type: "SAMLUser",
        principalId: `${NameQualifier}:eve@larch.example`,
        userName: "eve@larch.example",
        identityProvider: NameQualifier,
      },
      requestParameters: {
        sAMLAssertionID: "_of-the-trail",
        roleSessionName: "eve@larch.example",
        principalTags: { team: "blue" },
        transitiveTagKeys: ["team"],
        roleArn: saml.role,
        principalArn: saml.provider,
      },
      responseElements: { subject: "eve@larch.example", credentials: { accessKeyId: expect.any(String) } },
      resources: [
        { ARN: saml.role, accountId: here.accountId, type: "AWS::IAM::Role" },
        { ARN: saml.provider, accountId: here.accountId, type: "AWS::IAM::SAMLProvider" },
      ],
    });
    expect(JSON.stringify(record)).not.toContain(response.slice(0, 60));
    expect(record).not.toHaveProperty("userIdentity.accessKeyId");
  });

  it("tells of refusals, and names nobody whom nobody vouches for", async () => {
    await trust({ Action: "sts:TagSession" });
    await assume().catch(() => {});
    expect(await lastEvent()).toMatchObject({
      errorCode: "AccessDenied",
      userIdentity: { type: "SAMLUser", userName: "eve@larch.example" },
    });
    const forged = saml.response({ key: certificates.expiredKey });
    await assume({ SAMLAssertion: forged }).catch(() => {});
    const record = await lastEvent();
    expect(record).toMatchObject({ errorCode: "InvalidIdentityToken", userIdentity: { type: "SAMLUser" } });
    expect(JSON.stringify(record)).not.toContain("eve@larch.example");
    expect(JSON.stringify(record)).not.toContain(forged.slice(0, 60));
  });

  it("tells whose session it is, of what comes after", async () => {
    await callerBy(here, (await assume()).Credentials)(getCallerIdentity, {});
    const record = (await here.events()).findLast(({ name }) => name === "GetCallerIdentity")?.record;
    expect(record).toMatchObject({
      userIdentity: {
        type: "AssumedRole",
        sessionContext: { webIdFederationData: {}, sessionIssuer: { type: "Role" } },
      },
    });
  });
});
