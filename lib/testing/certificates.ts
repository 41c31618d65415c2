/** Certificates and keys that tests upload. The files were made for these tests and protect nothing. */
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

const file = (name: string) => readFileSync(path.join(import.meta.dirname, "certificates", name), "utf8");

/** root signed intermediate, which signed server and expired. `other` and `third` signed themselves. */
export const certificates = {
  root: file("root.pem"),
  intermediate: file("intermediate.pem"),
  server: file("server.pem"),
  serverKey: file("server.key"),
  /** Ended in 2021. */
  expired: file("expired.pem"),
  expiredKey: file("expired.key"),
  other: file("other.pem"),
  third: file("third.pem"),
};

/** A new RSA key. Out: PEM of both halves. */
export const newRsaKey = (modulusLength = 2048) =>
  generateKeyPairSync("rsa", {
    modulusLength,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });

export const base64Of = (pem: string) => pem.replace(/-----[A-Z ]+-----|\s/g, "");

/** The metadata document of an identity provider, with a certificate of ours unless another text is given. */
export const samlMetadata = ({
  entityId = "https://idp.example.com/saml",
  certificate = base64Of(certificates.other),
  /** How often the certificate stands in it. */
  keys = 1,
} = {}) => `<?xml version="1.0" encoding="UTF-8"?>
<!-- An identity provider as tests describe it: it signs assertions by one key, and offers one place to sign in. -->
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">
  <md:IDPSSODescriptor WantAuthnRequestsSigned="false"
      protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:KeyDescriptor use="signing">
      <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
        <ds:X509Data>
${"          <ds:X509Certificate>".concat(certificate, "</ds:X509Certificate>\n").repeat(keys)}        </ds:X509Data>
      </ds:KeyInfo>
    </md:KeyDescriptor>
    <md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
      Location="https://idp.example.com/saml/sign-in"/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>`;
