/** What Larch IdP signs, read by a SAML library that knows nothing of ours. */
import { randomBytes, X509Certificate } from "node:crypto";
import { parseXML } from "@aws-sdk/xml-builder";
import { SAML, type SamlConfig } from "@node-saml/node-saml";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readSamlMetadata } from "@/lib/services/iam/saml-metadata";
import { world, worldTime } from "@/lib/testing/world";
import { larchEntityId } from "./names";
import { larchMetadata } from "./saml-metadata";
import { awsSignIn, type SamlStatement, signedSamlResponse } from "./saml-response";
import { larchKey } from "./signing-keys";

let accountId: string;
let key: Awaited<ReturnType<typeof larchKey>>;
beforeAll(async () => {
  ({ accountId } = await world());
  key = await larchKey(accountId, "saml", worldTime);
});
afterEach(() => {
  vi.useRealTimers();
});

const roles = ["SAML-Eng", "SAML-Audit"].map((name) => ({
  roleArn: `arn:aws:iam::123456789012:role/${name}`,
  providerArn: "arn:aws:iam::123456789012:saml-provider/LarchIdP",
}));
const statement = (more: Partial<SamlStatement> = {}): SamlStatement => ({
  ...{ issuer: larchEntityId(accountId), subject: "ben@larch", roles },
  ...more,
});
const response = (more?: Partial<SamlStatement>) => signedSamlResponse(statement(more), key, worldTime, randomBytes);

/** A service provider that trusts the metadata document, and asks for both signatures. */
function serviceProvider(more: Partial<SamlConfig> = {}) {
  const { certificates } = readSamlMetadata(larchMetadata(accountId, key.certificate, "http://localhost/idp"));
  return new SAML({
    idpCert: certificates.map((certificate) => certificate.toString()),
    callbackUrl: awsSignIn,
    issuer: "urn:amazon:webservices",
    audience: "urn:amazon:webservices",
    idpIssuer: larchEntityId(accountId),
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
    ...more,
  });
}

/** node-saml asks the machine's clock. */
const validate = (SAMLResponse: string, { at = worldTime, ...more }: Partial<SamlConfig> & { at?: Date } = {}) => {
  vi.useFakeTimers({ now: at, toFake: ["Date"] });
  return serviceProvider(more).validatePostResponseAsync({ SAMLResponse });
};

describe("a response of Larch IdP", () => {
  it("is what AWS asks for, signed twice", async () => {
    const SAMLResponse = response();
    const { profile } = await validate(SAMLResponse);
    expect(profile).toMatchObject({
      issuer: larchEntityId(accountId),
      nameID: "ben@larch",
      nameIDFormat: "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
      "https://aws.amazon.com/SAML/Attributes/Role": roles.map(
        ({ roleArn, providerArn }) => `${roleArn},${providerArn}`,
      ),
      "https://aws.amazon.com/SAML/Attributes/RoleSessionName": "ben@larch",
      "https://aws.amazon.com/SAML/Attributes/SessionDuration": "3600",
    });
    const xml = Buffer.from(SAMLResponse, "base64").toString("utf8");
    expect(xml.match(/<ds:SignatureValue>/g)).toHaveLength(2);
    expect(xml).not.toMatch(/sha1/i);
    const { "samlp:Response": told } = parseXML(xml);
    expect(told.Destination).toBe(awsSignIn);
    const assertion = told["saml:Assertion"];
    expect(assertion["saml:Subject"]["saml:SubjectConfirmation"]).toEqual({
      Method: "urn:oasis:names:tc:SAML:2.0:cm:bearer",
      "saml:SubjectConfirmationData": { NotOnOrAfter: "2026-03-02T09:05:00.000Z", Recipient: awsSignIn },
    });
    expect(assertion["saml:AuthnStatement"].SessionNotOnOrAfter).toBe("2026-03-02T17:00:00.000Z");
    expect(assertion["saml:Conditions"]["saml:AudienceRestriction"]["saml:Audience"]).toBe("urn:amazon:webservices");
  });

  it("is no other's when its text was changed, and nobody's after five minutes", async () => {
    const changed = (from: string, to: string) =>
      Buffer.from(Buffer.from(response(), "base64").toString().replaceAll(from, to)).toString("base64");
    await expect(validate(changed("ben@larch", "ana@larch"))).rejects.toThrow(/signature/i);
    await expect(validate(changed("role/SAML-Audit", "role/Admin"))).rejects.toThrow(/signature/i);
    await expect(validate(response(), { at: new Date(worldTime.getTime() + 300_001) })).rejects.toThrow(/expired/i);
  });

  it("is not for another audience, and another account's key signs nothing here", async () => {
    await expect(validate(response({ audience: "https://evil.example" }))).rejects.toThrow(/audience/i);
    const other = await larchKey((await world()).accountId, "saml", worldTime);
    const forged = signedSamlResponse(statement(), other, worldTime, randomBytes);
    await expect(validate(forged)).rejects.toThrow(/signature/i);
  });

  it("holds what is told it as text, whatever that is", async () => {
    const subject = 'a"]<saml:NameID>&amp;<!-- x -->';
    const { profile } = await validate(response({ subject }));
    expect(profile?.nameID).toBe(subject);
  });
});

describe("the key of Larch IdP", () => {
  it("stays, has 2048 bits, and is the account's own, with a certificate that holds by the account's clock", async () => {
    expect(await larchKey(accountId, "saml", new Date())).toEqual(key);
    const certificate = new X509Certificate(Buffer.from(key.certificate, "base64"));
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toContain(`CN=Larch IdP ${accountId}`);
    expect(new Date(certificate.validFrom).getTime()).toBeLessThan(worldTime.getTime());
    expect(new Date(certificate.validTo).getFullYear()).toBe(2036);
    const [mine, theirs] = await Promise.all(
      [1, 2].map(async () => larchKey((await world()).accountId, "saml", worldTime)),
    );
    expect(mine).not.toEqual(theirs);
  });

  it("is one, however many ask first", async () => {
    const { accountId: fresh } = await world();
    const made = await Promise.all([1, 2, 3].map(() => larchKey(fresh, "saml", worldTime)));
    expect(new Set(made.map(({ certificate }) => certificate)).size).toBe(1);
  });
});
