import { XmlNode } from "@aws-sdk/xml-builder";
import { larchEntityId } from "./names";

const bindings = ["HTTP-Redirect", "HTTP-POST"].map((name) => `urn:oasis:names:tc:SAML:2.0:bindings:${name}`);

/**
 * The metadata document of an account's Larch IdP: who it is, by which certificate it signs, where its people sign in.
 * In: the certificate (DER in base64), the address of the portal.
 * Source: "Metadata for the OASIS Security Assertion Markup Language (SAML) V2.0", section 2.4.3.
 */
export function larchMetadata(accountId: string, certificate: string, portal: string): string {
  const x509 = new XmlNode("ds:X509Data").c(XmlNode.of("ds:X509Certificate", certificate));
  const info = new XmlNode("ds:KeyInfo").a("xmlns:ds", "http://www.w3.org/2000/09/xmldsig#").c(x509);
  const provider = new XmlNode("md:IDPSSODescriptor")
    .a("WantAuthnRequestsSigned", "false")
    .a("protocolSupportEnumeration", "urn:oasis:names:tc:SAML:2.0:protocol")
    .c(new XmlNode("md:KeyDescriptor").a("use", "signing").c(info))
    .c(XmlNode.of("md:NameIDFormat", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"));
  for (const binding of bindings)
    provider.c(new XmlNode("md:SingleSignOnService").a("Binding", binding).a("Location", portal));
  const document = new XmlNode("md:EntityDescriptor")
    .a("xmlns:md", "urn:oasis:names:tc:SAML:2.0:metadata")
    .a("entityID", larchEntityId(accountId))
    .c(provider);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.toString()}\n`;
}
