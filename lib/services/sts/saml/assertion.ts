/**
 * What a signed assertion says, checked by the profile that AWS asks for: who vouches for whom, for which endpoint, until
 * when. Source: SAML 2.0 Core, section 2; SAML 2.0 Profiles, section 4.1.4; IAM User Guide, "Configure SAML assertions for
 * the authentication response" (id_roles_providers_create_saml_assertions).
 */
import { awsServiceProvider, samlSignInEndpoint } from "@/lib/aws/saml-sign-in";
import type { SamlProviderFacts } from "@/lib/services/iam/service";
import { expiredIdentity, invalidIdentity } from "../identity-errors";
import { isSignInEndpoint } from "../secrets";
import { assertionNamespace, attributeOf, childrenOf, textOf } from "./elements";
import { notTheIssuer } from "./signed-assertion";

/** Milliseconds by which the clocks of provider and account may differ. */
const skew = 3 * 60_000;
/** Milliseconds after its issue in which a response can be used. */
const redeemable = 5 * 60_000;

const bearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
/** Who the assertion must be for: AWS takes either. */
const audiences: ReadonlySet<string> = new Set([awsServiceProvider, samlSignInEndpoint()]);

export interface Assertion {
  id: string;
  issuer: string;
  /** Who it is, and what kind of name that is. */
  subject: string;
  subjectType: string;
  /** The endpoint that it is for. */
  recipient: string;
  /** It can be used up to here. */
  redeemableUntil: Date;
  /** The provider's own session ends then; undefined where it does not say. */
  sessionEnd: Date | undefined;
  /** Name to values. */
  attributes: ReadonlyMap<string, string[]>;
}

/** In: the assertion as it was signed; the time by the account's clock. Throws InvalidIdentityToken and ExpiredTokenException 400. */
export function checkedAssertion(assertion: Element, provider: SamlProviderFacts, at: Date): Assertion {
  const id = attributeOf(assertion, "ID");
  if (id === undefined || attributeOf(assertion, "Version") !== "2.0")
    throw invalid("it has no ID, or is not of SAML 2.0");
  const issuer = textOf(onlyChild(assertion, "Issuer"));
  if (issuer !== provider.metadata.entityId) throw notTheIssuer();
  const subject = onlyChild(assertion, "Subject");
  const nameId = onlyChild(subject, "NameID");
  const name = textOf(nameId);
  if (name === undefined) throw invalid("its NameID is empty");
  const recipient = confirmedRecipient(subject, provider, at);
  assertConditions(onlyChild(assertion, "Conditions"), at);
  const issued = timeOf(assertion, "IssueInstant");
  if (issued.getTime() > at.getTime() + skew) throw invalid("it was issued in the future");
  const redeemableUntil = new Date(issued.getTime() + redeemable);
  if (at > redeemableUntil) throw expiredIdentity("Token must be redeemed within 5 minutes of issuance");
  return {
    id,
    issuer,
    subject: name,
    subjectType: subjectType(attributeOf(nameId, "Format")),
    recipient,
    redeemableUntil,
    sessionEnd: sessionEnd(assertion, at),
    attributes: attributesOf(assertion),
  };
}

/** Only the prefix of SAML 2.0 is dropped. Source: STS API Reference, AssumeRoleWithSAML, SubjectType. */
const subjectType = (format = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified") =>
  format.replace(/^urn:oasis:names:tc:SAML:2\.0:nameid-format:/, "");

function confirmedRecipient(subject: Element, provider: SamlProviderFacts, at: Date): string {
  const confirmation = onlyChild(subject, "SubjectConfirmation");
  if (attributeOf(confirmation, "Method") !== bearer) throw invalid("its SubjectConfirmation is not that of a bearer");
  const data = onlyChild(confirmation, "SubjectConfirmationData");
  assertInTime(data, at, "required");
  const recipient = attributeOf(data, "Recipient");
  if (recipient === undefined || !isSignInEndpoint(recipient, provider.id))
    throw invalid("its Recipient is not the sign-in endpoint");
  return recipient;
}

function assertConditions(conditions: Element, at: Date) {
  assertInTime(conditions, at, "optional");
  const restrictions = childrenOf(conditions, assertionNamespace, "AudienceRestriction");
  const isFor = (restriction: Element) =>
    childrenOf(restriction, assertionNamespace, "Audience").some((audience) => audiences.has(textOf(audience) ?? ""));
  if (restrictions.length === 0 || !restrictions.every(isFor))
    throw invalidIdentity("Response does not contain the required audience.");
}

function assertInTime(element: Element, at: Date, end: "required" | "optional") {
  const now = at.getTime();
  if (attributeOf(element, "NotBefore") !== undefined && timeOf(element, "NotBefore").getTime() > now + skew)
    throw invalid("it is not valid yet");
  if (end === "optional" && attributeOf(element, "NotOnOrAfter") === undefined) return;
  if (timeOf(element, "NotOnOrAfter").getTime() <= now - skew) throw expiredIdentity("The SAML assertion has expired.");
}

function sessionEnd(assertion: Element, at: Date): Date | undefined {
  const statements = childrenOf(assertion, assertionNamespace, "AuthnStatement");
  if (statements.length === 0) throw invalid("it has no AuthnStatement");
  const ends = statements
    .filter((statement) => attributeOf(statement, "SessionNotOnOrAfter") !== undefined)
    .map((statement) => timeOf(statement, "SessionNotOnOrAfter").getTime());
  if (ends.length === 0) return undefined;
  const end = new Date(Math.min(...ends));
  if (end <= at) throw expiredIdentity("The session of the identity provider has ended.");
  return end;
}

/** Name to values. Throws InvalidIdentityToken 400 for a name that comes twice. */
export function attributesOf(assertion: Element): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const statement of childrenOf(assertion, assertionNamespace, "AttributeStatement"))
    for (const attribute of childrenOf(statement, assertionNamespace, "Attribute")) {
      const name = attributeOf(attribute, "Name");
      if (name === undefined || found.has(name)) throw invalid("an attribute has no name, or comes twice");
      const values = childrenOf(attribute, assertionNamespace, "AttributeValue");
      found.set(
        name,
        values.map((value) => textOf(value) ?? ""),
      );
    }
  return found;
}

function onlyChild(parent: Element, name: string): Element {
  const [child, ...more] = childrenOf(parent, assertionNamespace, name);
  if (!child || more.length > 0) throw invalid(`it must hold exactly one ${name}`);
  return child;
}

/** A time of XML Schema, to the millisecond. */
function timeOf(element: Element, name: string): Date {
  const text = attributeOf(element, name) ?? "";
  const [, whole, fraction = "", zone] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const time = new Date(`${whole}${fraction.slice(0, 4)}${zone}`);
  if (Number.isNaN(time.getTime())) throw invalid(`its ${name} is missing or not a time`);
  return time;
}

const invalid = (why: string) => invalidIdentity(`The SAML assertion is not valid: ${why}.`);
