/** A SAML identity provider as tests need one: it signs whatever it is told to, right or wrong. */
import { createPublicKey, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { SignedXml } from "xml-crypto";
import { encrypt } from "xml-encryption";
import { certificates } from "./certificates";

export const samlAttribute = (name: string) => `https://aws.amazon.com/SAML/Attributes/${name}`;

const sha256 = {
  signature: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
  digest: "http://www.w3.org/2001/04/xmlenc#sha256",
};

export interface Told {
  /** The time of issue. */
  at: Date;
  /** Names and values of attributes; a list of pairs, so that a name can come twice. */
  attributes: [name: string, ...values: string[]][];
  id?: string;
  issuer?: string;
  responseIssuer?: string;
  destination?: string;
  /** `Success`, `Requester` … */
  status?: string;
  nameId?: string;
  nameIdFormat?: string;
  recipient?: string;
  audience?: string;
  /** Seconds from the time of issue. */
  notBefore?: number;
  notOnOrAfter?: number;
  sessionNotOnOrAfter?: number;
  algorithms?: typeof sha256;
  key?: string;
  certificate?: string;
  /** Changes the assertion before it is signed. */
  shape?: (assertion: string) => string;
  /** Changes the assertion after it is signed, such as to encrypt it. */
  seal?: (assertion: string) => string;
  /** Changes the response at the end. */
  forge?: (response: string) => string;
  /** Does the response bear a signature of its own? */
  signsResponse?: boolean;
}

export const entityId = "https://idp.example.com/saml";
export const awsEndpoint = "https://signin.aws.amazon.com/saml";

/** A response in base64. */
export function samlResponse(told: Told): string {
  const { at, destination = awsEndpoint, status = "Success", responseIssuer = entityId } = told;
  const signed = signedXml(assertionOf(told), "Assertion", told);
  const assertion = told.seal?.(signed) ?? signed;
  const response = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_response" Version="2.0" IssueInstant="${at.toISOString()}" Destination="${destination}"><saml:Issuer>${responseIssuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"/></samlp:Status>${assertion}</samlp:Response>`;
  const whole = told.signsResponse ? signedXml(response, "Response", told) : response;
  return Buffer.from(told.forge?.(whole) ?? whole, "utf8").toString("base64");
}

/** The assertion, not signed yet. */
export function assertionOf(told: Told): string {
  const {
    at,
    attributes,
    id = "_assertion",
    issuer = entityId,
    nameId = "eve@larch.example",
    nameIdFormat = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
    recipient = awsEndpoint,
    audience = "urn:amazon:webservices",
    notBefore = 0,
    notOnOrAfter = 300,
    sessionNotOnOrAfter,
    shape = (assertion) => assertion,
  } = told;
  const time = (seconds: number) => new Date(at.getTime() + seconds * 1000).toISOString();
  const session = sessionNotOnOrAfter === undefined ? "" : ` SessionNotOnOrAfter="${time(sessionNotOnOrAfter)}"`;
  const statement = attributes
    .map(
      ([name, ...values]) =>
        `<saml:Attribute Name="${name}">${values.map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`).join("")}</saml:Attribute>`,
    )
    .join("");
  return shape(
    `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" Version="2.0" IssueInstant="${time(0)}"><saml:Issuer>${issuer}</saml:Issuer><saml:Subject><saml:NameID Format="${nameIdFormat}">${nameId}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${time(notOnOrAfter)}" Recipient="${recipient}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${time(notBefore)}" NotOnOrAfter="${time(notOnOrAfter)}"><saml:AudienceRestriction><saml:Audience>${audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${time(0)}"${session}><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${statement}</saml:AttributeStatement></saml:Assertion>`,
  );
}

/** Signs an element by its ID, as identity providers do: behind its Issuer, with the certificate beside it. */
export function signedXml(
  xml: string,
  element: "Assertion" | "Response",
  { key = certificates.serverKey, certificate = certificates.server, algorithms = sha256 }: Partial<Told>,
): string {
  const root = `/*[local-name(.)='${element}']`;
  const signer = new SignedXml({
    privateKey: key,
    publicCert: certificate,
    signatureAlgorithm: algorithms.signature,
    canonicalizationAlgorithm: "http://www.w3.org/2001/10/xml-exc-c14n#",
  });
  signer.addReference({
    xpath: root,
    digestAlgorithm: algorithms.digest,
    transforms: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/2001/10/xml-exc-c14n#"],
  });
  signer.computeSignature(xml, {
    prefix: "ds",
    location: { reference: `${root}/*[local-name(.)='Issuer']`, action: "after" },
  });
  return signer.getSignedXml();
}

/**
 * What makes a response of which the assertion is encrypted for a public key (PEM). In: how the response is made; the key
 * that signs it.
 */
export async function sealedFor(
  publicKey: string,
  respond: (told: Partial<Told>) => string,
  key = certificates.serverKey,
): Promise<Partial<Told>> {
  let assertion = "";
  // What is signed is known only when it is made: so it is made twice, of the same id.
  const id = `_${randomUUID()}`;
  respond({
    id,
    key,
    seal: (one) => {
      assertion = one;
      return one;
    },
  });
  const xml = await promisify(encrypt)(assertion, {
    rsa_pub: createPublicKey(publicKey).export({ type: "spki", format: "pem" }),
    pem: certificates.server,
    encryptionAlgorithm: "http://www.w3.org/2009/xmlenc11#aes256-gcm",
    keyEncryptionAlgorithm: "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p",
  });
  return { id, seal: () => `<saml:EncryptedAssertion>${xml}</saml:EncryptedAssertion>` };
}
