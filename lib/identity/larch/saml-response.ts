/**
 * SAML responses as AWS wants them, signed twice: the assertion, and the response around it.
 * Source: IAM User Guide, "Configure SAML assertions for the authentication response"
 * (id_roles_providers_create_saml_assertions); "Assertions and Protocols for the OASIS Security Assertion Markup
 * Language (SAML) V2.0", sections 2 and 3.3.3; "Profiles", section 4.1.4.
 */
import { XmlNode } from "@aws-sdk/xml-builder";
import { SignedXml } from "xml-crypto";
import { awsServiceProvider, samlSignInEndpoint } from "@/lib/aws/saml-sign-in";
import type { CertifiedKey } from "./certificate";

/** Where AWS takes responses: what `SAML:aud` is, and what trust policies of the console's wizard ask for. */
export const awsSignIn = samlSignInEndpoint();

const names = { assertion: "urn:oasis:names:tc:SAML:2.0:assertion", protocol: "urn:oasis:names:tc:SAML:2.0:protocol" };
const awsAttributes = "https://aws.amazon.com/SAML/Attributes";

/** In seconds. */
const lifetimes = { confirmation: 5 * 60, session: 8 * 60 * 60, awsSession: 60 * 60, clockSkew: 60 };

export interface OfferedRole {
  roleArn: string;
  providerArn: string;
}

export interface SamlStatement {
  issuer: string;
  /** The subject, and the name of the role session: `ben@larch`. */
  subject: string;
  roles: readonly OfferedRole[];
  /** For whom it is, where it is not AWS. */
  audience?: string;
  /** To which address it is told, where it is not AWS's sign-in. */
  recipient?: string;
}

/**
 * In: what it states, by which key, the issuer's time, a source of random bytes. Out: the signed response in base64, as
 * a browser posts it in `SAMLResponse`.
 */
export function signedSamlResponse(
  statement: SamlStatement,
  key: CertifiedKey,
  at: Date,
  random: (bytes: number) => Uint8Array,
): string {
  const newId = () => `_${Buffer.from(random(20)).toString("hex")}`;
  const [responseId, assertionId] = [newId(), newId()];
  const status = new XmlNode("samlp:Status").c(
    new XmlNode("samlp:StatusCode").a("Value", "urn:oasis:names:tc:SAML:2.0:status:Success"),
  );
  const response = new XmlNode("samlp:Response")
    .a("xmlns:samlp", names.protocol)
    .a("xmlns:saml", names.assertion)
    .a("ID", responseId)
    .a("Version", "2.0")
    .a("IssueInstant", at.toISOString())
    .a("Destination", statement.recipient ?? awsSignIn)
    .c(XmlNode.of("saml:Issuer", statement.issuer))
    .c(status)
    .c(assertionOf(statement, assertionId, newId(), at));
  return Buffer.from(signed(signed(response.toString(), assertionId, key), responseId, key)).toString("base64");
}

function assertionOf(statement: SamlStatement, id: string, sessionIndex: string, at: Date): XmlNode {
  const { issuer, subject, roles, audience = awsServiceProvider, recipient = awsSignIn } = statement;
  const later = (seconds: number) => new Date(at.getTime() + seconds * 1000).toISOString();
  const confirmation = new XmlNode("saml:SubjectConfirmation")
    .a("Method", "urn:oasis:names:tc:SAML:2.0:cm:bearer")
    .c(
      new XmlNode("saml:SubjectConfirmationData")
        .a("NotOnOrAfter", later(lifetimes.confirmation))
        .a("Recipient", recipient),
    );
  const nameId = XmlNode.of("saml:NameID", subject).a("Format", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent");
  const conditions = new XmlNode("saml:Conditions")
    .a("NotBefore", later(-lifetimes.clockSkew))
    .a("NotOnOrAfter", later(lifetimes.confirmation))
    .c(new XmlNode("saml:AudienceRestriction").c(XmlNode.of("saml:Audience", audience)));
  const authentication = new XmlNode("saml:AuthnStatement")
    .a("AuthnInstant", at.toISOString())
    .a("SessionIndex", sessionIndex)
    .a("SessionNotOnOrAfter", later(lifetimes.session))
    .c(
      new XmlNode("saml:AuthnContext").c(
        XmlNode.of("saml:AuthnContextClassRef", "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"),
      ),
    );
  const attributes = new XmlNode("saml:AttributeStatement")
    .c(attribute("Role", ...roles.map(({ roleArn, providerArn }) => `${roleArn},${providerArn}`)))
    .c(attribute("RoleSessionName", subject))
    .c(attribute("SessionDuration", String(lifetimes.awsSession)));
  return new XmlNode("saml:Assertion")
    .a("xmlns:saml", names.assertion)
    .a("ID", id)
    .a("Version", "2.0")
    .a("IssueInstant", at.toISOString())
    .c(XmlNode.of("saml:Issuer", issuer))
    .c(new XmlNode("saml:Subject").c(nameId).c(confirmation))
    .c(conditions)
    .c(authentication)
    .c(attributes);
}

function attribute(name: string, ...values: string[]): XmlNode {
  const node = new XmlNode("saml:Attribute").a("Name", `${awsAttributes}/${name}`);
  for (const value of values) node.c(XmlNode.of("saml:AttributeValue", value));
  return node;
}

/** The document with an enveloped signature in the element of that ID, after its issuer, as the schema has it. */
function signed(document: string, id: string, { privateKey, certificate }: CertifiedKey): string {
  const element = `//*[@ID='${id}']`;
  const signature = new SignedXml({
    privateKey,
    publicCert: certificate,
    signatureAlgorithm: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    canonicalizationAlgorithm: "http://www.w3.org/2001/10/xml-exc-c14n#",
  });
  signature.addReference({
    xpath: element,
    digestAlgorithm: "http://www.w3.org/2001/04/xmlenc#sha256",
    transforms: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/2001/10/xml-exc-c14n#"],
  });
  signature.computeSignature(document, {
    prefix: "ds",
    location: { reference: `${element}/*[local-name()='Issuer']`, action: "after" },
  });
  return signature.getSignedXml();
}
