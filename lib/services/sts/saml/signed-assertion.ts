/**
 * The assertion that a provider signed, and nothing else of its response. The signature is node-saml's work; what that
 * library leaves open stands here. Nothing that is outside of the signed bytes is told to anybody.
 */
import { SAML, ValidateInResponseTo } from "@node-saml/node-saml";
import { awsServiceProvider, samlSignInEndpoint } from "@/lib/aws/saml-sign-in";
import type { SamlProviderFacts } from "@/lib/services/iam/service";
import { invalidIdentity, rejectedClaim } from "../identity-errors";
import { isSignInEndpoint } from "../secrets";
import {
  allNamed,
  assertionNamespace,
  attributeOf,
  childrenOf,
  protocolNamespace,
  signatureNamespace,
  textOf,
} from "./elements";
import { openAssertion } from "./open-assertion";
import { parsedXml, readResponse } from "./read-response";

const success = "urn:oasis:names:tc:SAML:2.0:status:Success";

/** No SHA-1, no keyed hashes. */
const signatureAlgorithms: ReadonlySet<string> = new Set(
  ["rsa-sha256", "rsa-sha384", "rsa-sha512"].map((name) => `http://www.w3.org/2001/04/xmldsig-more#${name}`),
);
const digestAlgorithms: ReadonlySet<string> = new Set([
  "http://www.w3.org/2001/04/xmlenc#sha256",
  "http://www.w3.org/2001/04/xmldsig-more#sha384",
  "http://www.w3.org/2001/04/xmlenc#sha512",
]);

/**
 * In: the response in base64; the provider, whose certificates alone count. Out: the assertion as it was signed.
 * Throws InvalidIdentityToken 400, and IDPRejectedClaim 403 where the response tells of a failure. The sentences about
 * signature and issuer are AWS's (IAM User Guide, "Troubleshoot SAML federation with IAM"), the others ours.
 */
export async function signedAssertion(base64: string, provider: SamlProviderFacts): Promise<Element> {
  const response = readResponse(base64);
  assertSuccess(response.document.documentElement);
  const { document, text } = await openAssertion(response, provider);
  assertOneAssertion(document);
  assertAlgorithms(document);
  const root = document.documentElement;
  const destination = attributeOf(root, "Destination");
  if (destination !== undefined && !isSignInEndpoint(destination, provider.id))
    throw invalidIdentity("The Destination of the SAML response is not the sign-in endpoint.");
  const issuers = childrenOf(root, assertionNamespace, "Issuer");
  if (issuers.length > 1 || issuers.some((issuer) => textOf(issuer) !== provider.metadata.entityId))
    throw notTheIssuer();
  return parsedXml(await verifiedXml(text, provider)).documentElement;
}

export const notTheIssuer = () => invalidIdentity("Issuer not present in specified provider");

/** Throws IDPRejectedClaim 403 for a response that tells of a failure, InvalidIdentityToken 400 for what is no response. */
export function assertSuccess(root: Element) {
  if (
    root.namespaceURI !== protocolNamespace ||
    root.localName !== "Response" ||
    attributeOf(root, "Version") !== "2.0"
  )
    throw invalidIdentity("The document is not a SAML 2.0 response.");
  const codes = childrenOf(root, protocolNamespace, "Status").flatMap((status) =>
    childrenOf(status, protocolNamespace, "StatusCode"),
  );
  const [code] = codes.map((element) => attributeOf(element, "Value"));
  if (codes.length !== 1 || code !== success)
    throw rejectedClaim(
      `The identity provider reports that authentication failed (${code?.split(":").at(-1) ?? "no status"}).`,
    );
}

function assertOneAssertion(response: Document) {
  const direct = childrenOf(response.documentElement, assertionNamespace, "Assertion");
  const anywhere = [...allNamed(response, "Assertion"), ...allNamed(response, "EncryptedAssertion")];
  if (direct.length !== 1 || anywhere.length !== 1)
    throw invalidIdentity("The SAML response must hold exactly one assertion.");
}

/** Also of a signature that would not be asked. */
function assertAlgorithms(response: Document) {
  const signatures = allNamed(response, "Signature").filter(({ namespaceURI }) => namespaceURI === signatureNamespace);
  const used = (name: string) =>
    signatures
      .flatMap((signature) => allNamed(signature, name))
      .map((element) => attributeOf(element, "Algorithm") ?? "");
  const strong =
    used("SignatureMethod").every((name) => signatureAlgorithms.has(name)) &&
    used("DigestMethod").every((name) => digestAlgorithms.has(name));
  if (!strong) throw invalidIdentity("The SAML response is signed by an algorithm that is not accepted.");
}

async function verifiedXml(xml: string, { metadata }: SamlProviderFacts): Promise<string> {
  const saml = new SAML({
    idpCert: metadata.certificates.map((certificate) => certificate.toString()),
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    // Times, audience and recipient are checked by the account's clock and AWS's rules (assertion.ts).
    acceptedClockSkewMs: -1,
    audience: false,
    validateInResponseTo: ValidateInResponseTo.never,
    issuer: awsServiceProvider,
    callbackUrl: samlSignInEndpoint(),
  });
  try {
    const { profile } = await saml.validatePostResponseAsync({
      SAMLResponse: Buffer.from(xml, "utf8").toString("base64"),
    });
    if (profile?.getAssertionXml) return profile.getAssertionXml();
  } catch {
    // Whatever the library says, somebody who forges learns nothing by it.
  }
  throw invalidIdentity("Response signature invalid");
}
