/** A table of responses that must not give a session: each is right but for one thing. */
import { beforeAll, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { certificates } from "@/lib/testing/certificates";
import { type SamlPlace, samlIn, stranger } from "@/lib/testing/federation";
import { assertionOf, samlAttribute, signedXml, type Told } from "@/lib/testing/saml-idp";
import { type World, world } from "@/lib/testing/world";
import { assumeRoleWithSaml } from "../operations/assume-role-with-saml";

let here: World;
let saml: SamlPlace;
beforeAll(async () => {
  here = await world();
  saml = await samlIn(here);
});

const assume = (SAMLAssertion: string, more: object = {}) =>
  stranger(here)(assumeRoleWithSaml, { RoleArn: saml.role, PrincipalArn: saml.provider, SAMLAssertion, ...more });

const sha1 = {
  signature: "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
  digest: "http://www.w3.org/2000/09/xmldsig#sha1",
};
const replaced = (from: string | RegExp, to: string) => (xml: string) => {
  const changed = xml.replace(from, to);
  expect(changed).not.toBe(xml);
  return changed;
};
const signature = /<ds:Signature[\s\S]*?<\/ds:Signature>/;
const assertion = /<saml:Assertion[\s\S]*<\/saml:Assertion>/;
const pick = (xml: string, part: RegExp) => part.exec(xml)?.[0] ?? "";

/** Somebody else's assertion, of another id, never signed. */
const evil = (id = "_evil") => assertionOf({ ...evilTold(), id });
const evilTold = (): Told => ({
  at: here.at,
  nameId: "root@larch.example",
  attributes: [
    [samlAttribute("Role"), `${saml.role},${saml.provider}`],
    [samlAttribute("RoleSessionName"), "root@larch.example"],
  ],
});
const underExtensions = (inner: string) => `<samlp:Extensions>${inner}</samlp:Extensions>`;

const invalid = "InvalidIdentityToken";
const forged: [name: string, told: () => Partial<Told>, code: string, sentence?: RegExp][] = [
  ["no signature", () => ({ forge: replaced(signature, "") }), invalid, /^Response signature invalid$/],
  ["a signature of the response alone", () => ({ seal: replaced(signature, ""), signsResponse: true }), invalid],
  [
    "another key, with its certificate beside",
    () => ({ key: certificates.expiredKey, certificate: certificates.expired }),
    invalid,
  ],
  ["another key under the right certificate", () => ({ key: certificates.expiredKey }), invalid],
  [
    "a changed role",
    () => ({ forge: replaced("eve@larch.example</saml:AttributeValue>", "root</saml:AttributeValue>") }),
    invalid,
  ],
  [
    "a changed subject",
    () => ({ forge: replaced("eve@larch.example</saml:NameID>", "root@larch.example</saml:NameID>") }),
    invalid,
  ],
  ["SHA-1", () => ({ algorithms: sha1 }), invalid, /algorithm/],
  [
    "an RSA signature over a SHA-1 digest",
    () => ({ algorithms: { signature: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", digest: sha1.digest } }),
    invalid,
    /algorithm/,
  ],
  [
    "an HMAC named as its algorithm",
    () => ({
      forge: replaced(
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
        "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
      ),
    }),
    invalid,
    /algorithm/,
  ],
  [
    "an XSLT transform",
    () => ({
      forge: replaced(
        "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
        "http://www.w3.org/TR/1999/REC-xslt-19991116",
      ),
    }),
    invalid,
  ],
  ["a reference to the whole document", () => ({ forge: replaced(/URI="#[^"]*"/, 'URI=""') }), invalid],
  [
    "two references",
    () => ({ forge: (xml) => xml.replace(/<ds:Reference[\s\S]*?<\/ds:Reference>/, (one) => one + one) }),
    invalid,
  ],
  ["two signatures", () => ({ forge: (xml) => xml.replace(signature, (one) => one + one) }), invalid],
  [
    "a second SignedInfo",
    () => ({ forge: (xml) => xml.replace(/<ds:SignedInfo[\s\S]*?<\/ds:SignedInfo>/, (one) => one + one) }),
    invalid,
  ],
  // XSW: the signed assertion stays somewhere, and another stands where it is read.
  [
    "XSW: the evil assertion before the signed one",
    () => ({ forge: (xml) => xml.replace(assertion, (one) => evil() + one) }),
    invalid,
    /exactly one assertion/,
  ],
  [
    "XSW: the evil assertion behind the signed one",
    () => ({ forge: (xml) => xml.replace(assertion, (one) => one + evil()) }),
    invalid,
    /exactly one assertion/,
  ],
  [
    "XSW: the signed assertion inside the evil one",
    () => ({
      forge: (xml) => xml.replace(assertion, (one) => evil().replace("</saml:Assertion>", `${one}</saml:Assertion>`)),
    }),
    invalid,
    /exactly one assertion/,
  ],
  [
    "XSW: the signed assertion inside the evil one's signature",
    () => ({
      forge: (xml) => {
        const one = pick(xml, assertion);
        const moved = pick(one, signature).replace(
          "</ds:Signature>",
          `<ds:Object>${one.replace(signature, "")}</ds:Object></ds:Signature>`,
        );
        return xml.replace(assertion, evil().replace("</saml:Issuer>", `</saml:Issuer>${moved}`));
      },
    }),
    invalid,
    /exactly one assertion/,
  ],
  [
    "XSW: the signed assertion under Extensions",
    () => ({ forge: (xml) => xml.replace(assertion, (one) => underExtensions(one) + evil()) }),
    invalid,
    /exactly one assertion/,
  ],
  [
    "XSW: the evil assertion under Extensions",
    () => ({ forge: (xml) => xml.replace(assertion, (one) => underExtensions(evil()) + one) }),
    invalid,
    /exactly one assertion/,
  ],
  [
    "XSW: the evil assertion bears the signed one's id and signature",
    () => ({
      forge: (xml) => {
        const one = pick(xml, assertion);
        const id = pick(one, /(?<= ID=")[^"]*/);
        return xml.replace(assertion, evil(id).replace("</saml:Issuer>", `</saml:Issuer>${pick(one, signature)}`));
      },
    }),
    invalid,
    /^Response signature invalid$/,
  ],
  [
    "two signed assertions",
    () => ({ seal: (one) => one + signedXml(evil(), "Assertion", {}) }),
    invalid,
    /exactly one assertion/,
  ],
  ["a failure reported", () => ({ status: "Requester" }), "IDPRejectedClaim", /Requester/],
  ["no status", () => ({ forge: replaced(/<samlp:Status>.*<\/samlp:Status>/, "") }), "IDPRejectedClaim"],
  ["another recipient", () => ({ recipient: "https://other.example/saml" }), invalid, /Recipient/],
  [
    "a recipient that begins like ours",
    () => ({ recipient: "https://signin.aws.amazon.com/saml/../../x" }),
    invalid,
    /Recipient/,
  ],
  ["another destination", () => ({ destination: "https://other.example/saml" }), invalid, /Destination/],
  [
    "another issuer of the assertion",
    () => ({ issuer: "https://other.example/" }),
    invalid,
    /^Issuer not present in specified provider$/,
  ],
  [
    "another issuer of the response",
    () => ({ responseIssuer: "https://other.example/" }),
    invalid,
    /^Issuer not present in specified provider$/,
  ],
  [
    "another audience",
    () => ({ audience: "https://other.example/" }),
    invalid,
    /^Response does not contain the required audience\.$/,
  ],
  [
    "no audience",
    () => ({ shape: replaced(/<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>/, "") }),
    invalid,
    /audience/,
  ],
  ["no conditions", () => ({ shape: replaced(/<saml:Conditions.*<\/saml:Conditions>/, "") }), invalid, /Conditions/],
  ["no subject", () => ({ shape: replaced(/<saml:Subject>.*<\/saml:Subject>/, "") }), invalid, /Subject/],
  ["an empty name", () => ({ nameId: " " }), invalid, /NameID/],
  [
    "no confirmation of the subject",
    () => ({ shape: replaced(/<saml:SubjectConfirmation .*<\/saml:SubjectConfirmation>/, "") }),
    invalid,
    /SubjectConfirmation/,
  ],
  [
    "two confirmations of the subject",
    () => ({
      shape: (one) => one.replace(/<saml:SubjectConfirmation .*<\/saml:SubjectConfirmation>/, (it) => it + it),
    }),
    invalid,
    /SubjectConfirmation/,
  ],
  ["a holder of a key as its subject", () => ({ shape: replaced("cm:bearer", "cm:holder-of-key") }), invalid, /bearer/],
  [
    "a confirmation without end",
    () => ({ shape: replaced(/SubjectConfirmationData NotOnOrAfter="[^"]*"/, "SubjectConfirmationData") }),
    invalid,
  ],
  ["a confirmation without recipient", () => ({ shape: replaced(/ Recipient="[^"]*"/, "") }), invalid, /Recipient/],
  [
    "no sign-in told",
    () => ({ shape: replaced(/<saml:AuthnStatement.*<\/saml:AuthnStatement>/, "") }),
    invalid,
    /AuthnStatement/,
  ],
  [
    "an attribute that comes twice",
    () => ({
      shape: (one) => one.replace(/<saml:Attribute Name="[^"]*RoleSessionName".*?<\/saml:Attribute>/, (it) => it + it),
    }),
    invalid,
    /twice/,
  ],
  [
    "an end in the past",
    () => ({ at: new Date(here.at.getTime() - 280_000), notOnOrAfter: 60 }),
    "ExpiredTokenException",
  ],
  [
    "an issue of more than five minutes ago",
    () => ({ at: new Date(here.at.getTime() - 301_000), notOnOrAfter: 900 }),
    "ExpiredTokenException",
    /^Token must be redeemed within 5 minutes of issuance$/,
  ],
  ["an issue in the future", () => ({ at: new Date(here.at.getTime() + 181_000), notBefore: -600 }), invalid, /future/],
  ["a beginning in the future", () => ({ notBefore: 181 }), invalid, /not valid yet/],
  ["an ended session at the provider", () => ({ sessionNotOnOrAfter: 0 }), "ExpiredTokenException"],
  [
    "a document type",
    () => ({ forge: (xml) => `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${xml}` }),
    invalid,
    /cannot be read/,
  ],
  [
    "a comment in a name",
    () => ({ forge: replaced("eve@larch.example</saml:NameID>", "root<!---->@larch.example</saml:NameID>") }),
    invalid,
    /cannot be read/,
  ],
  ["an instruction", () => ({ forge: (xml) => `${xml}<?xml-stylesheet href="x"?>` }), invalid, /cannot be read/],
  [
    "a hundred levels",
    () => ({
      forge: (xml) => xml.replace("<samlp:Status>", `${"<x>".repeat(100)}${"</x>".repeat(100)}<samlp:Status>`),
    }),
    invalid,
    /too deeply/,
  ],
  [
    "thousands of elements, for each of which the check takes longer",
    () => ({ forge: (xml) => xml.replace("<samlp:Status>", `${"<a/>".repeat(15_000)}<samlp:Status>`) }),
    invalid,
    /too many elements/,
  ],
  [
    "thousands of attributes",
    () => ({
      shape: (one) =>
        one.replace(
          "</saml:Assertion>",
          `<a ${Array.from({ length: 2_000 }, (_, n) => `x${n}=""`).join(" ")}/></saml:Assertion>`,
        ),
    }),
    invalid,
    /too many elements/,
  ],
  ["half a document", () => ({ forge: (xml) => xml.slice(0, xml.length / 2) }), invalid, /cannot be read/],
  ["another root", () => ({ forge: (xml) => pick(xml, assertion) }), invalid, /not a SAML 2\.0 response/],
  [
    "no session name",
    () => ({ attributes: [[samlAttribute("Role"), `${saml.role},${saml.provider}`]] }),
    invalid,
    /^RoleSessionName is required in AuthnResponse$/,
  ],
  [
    "a role of another name",
    () => ({
      attributes: [
        [samlAttribute("Role"), `${saml.role}2,${saml.provider}`],
        [samlAttribute("RoleSessionName"), "eve"],
      ],
    }),
    "AccessDenied",
    /^Not authorized to perform sts:AssumeRoleWithSAML$/,
  ],
  [
    "a role by the word of another provider",
    () => ({
      attributes: [
        [samlAttribute("Role"), `${saml.role},${saml.provider}2`],
        [samlAttribute("RoleSessionName"), "eve"],
      ],
    }),
    "AccessDenied",
  ],
];

describe("a response with", () => {
  it.each(forged)("%s gives no session", async (_, told, code, sentence = /./) => {
    const before = await spent();
    const answer = await assume(saml.response(told())).catch((error: unknown) => error);
    expect(answer).toMatchObject({ code, message: expect.stringMatching(sentence) });
    expect(await spent()).toBe(before);
  });

  it.each([
    ["what is no base64", "<samlp:Response/>"],
    ["nothing but spaces", "    "],
    ["bytes that are no UTF-8", Buffer.from([0xc3, 0x28, 0xc3, 0x28]).toString("base64")],
  ])("%s gives no session", async (_, SAMLAssertion) => {
    await expect(assume(SAMLAssertion)).rejects.toMatchObject({ code: invalid });
  });

  it("nothing wrong gives one, so that the table above could fail", async () => {
    const roles = Array.from({ length: 400 }, (_, n) => `${saml.role}${n},${saml.provider}`);
    const attributes: Told["attributes"] = [
      [samlAttribute("Role"), ...roles, `${saml.role},${saml.provider}`],
      [samlAttribute("RoleSessionName"), "eve"],
    ];
    await expect(assume(saml.response({ attributes }))).resolves.toMatchObject({ Subject: "eve@larch.example" });
    await expect(assume(saml.response())).resolves.toMatchObject({ Subject: "eve@larch.example" });
    await expect(assume(saml.response({ signsResponse: true }))).resolves.toMatchObject({
      Subject: "eve@larch.example",
    });
  });
});

describe("a response that was good", () => {
  it("gives no second session, also not to twenty at once", async () => {
    const response = saml.response();
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => assume(response)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(assume(response)).rejects.toMatchObject({
      code: invalid,
      message: "The SAML assertion has been used before.",
    });
  });

  it("is not used up by a refusal, and what is remembered of it goes with its time", async () => {
    const there = await world();
    const other = await samlIn(there, { trust: { Action: "sts:AssumeRole" } });
    const asked = { RoleArn: other.role, PrincipalArn: other.provider, SAMLAssertion: other.response() };
    await expect(stranger(there)(assumeRoleWithSaml, asked)).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await spent(there)).toBe(0);
    await assume(saml.response());
    const before = await spent();
    expect(before).toBeGreaterThan(0);
    here.at = new Date(here.at.getTime() + 600_000);
    await assume(saml.response());
    expect(await spent()).toBe(1);
  });

  it("is for its own account: another account's provider vouches for no role of this one", async () => {
    const there = await world();
    const other = await samlIn(there);
    const attributes: Told["attributes"] = [
      [samlAttribute("Role"), `${saml.role},${other.provider}`],
      [samlAttribute("RoleSessionName"), "eve"],
    ];
    const response = other.response({ attributes, at: here.at });
    await expect(assume(response, { PrincipalArn: other.provider })).rejects.toMatchObject({ code: "AccessDenied" });
    // The same key and the same entity, but no word of this account's provider.
    await expect(assume(response)).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

async function spent({ accountId }: World = here): Promise<number> {
  const rows = await reader.query("SELECT 1 FROM sts_used_saml_assertion WHERE account_id = $1", [accountId]);
  return rows.length;
}
