/**
 * X.509 certificates and private keys as IAM takes them: PEM, and really looked into.
 * Source: IAM User Guide, "Manage server certificates in IAM" (id_credentials_server-certs): encoded in PEM, valid at
 * the time of the upload, a private key that matches and is not encrypted, a chain in order.
 */
import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from "node:crypto";
import { AwsError } from "@/lib/aws/error";

const malformed = (sentence: string) => new AwsError("MalformedCertificate", sentence, 400);

const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** The certificates of a PEM text that holds nothing but certificates; undefined for any other text. */
function certificatesIn(pem: string): X509Certificate[] | undefined {
  const blocks = pem.match(block) ?? [];
  if (blocks.length === 0 || pem.replace(block, "").trim() !== "") return undefined;
  try {
    return blocks.map((one) => new X509Certificate(one));
  } catch {
    return undefined;
  }
}

/** The one certificate of a PEM text; undefined for any other text. */
export function certificateIn(pem: string): X509Certificate | undefined {
  const found = certificatesIn(pem);
  return found?.length === 1 ? found[0] : undefined;
}

export const isValidAt = (certificate: X509Certificate, at: Date) =>
  new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo);

interface ServerCertificateParts {
  body: string;
  privateKey: string;
  chain: string | undefined;
}

/**
 * When a server certificate ends. In: its parts, and the account's time.
 * Throws MalformedCertificate 400 for what is no certificate, key or chain, or is not valid now; KeyPairMismatch 400.
 * The first and the last sentence are recorded from AWS, the others are ours.
 */
export function readServerCertificate({ body, privateKey, chain }: ServerCertificateParts, at: Date): Date {
  const certificate = certificateIn(body);
  if (!certificate) throw malformed("Unable to parse certificate. Please ensure the certificate is in PEM format.");
  const key = privateKeyIn(privateKey);
  if (!key) throw malformed("Invalid Private Key.");
  if (!isKeyOf(certificate, key))
    throw new AwsError("KeyPairMismatch", "The private key does not match the public key of the certificate.", 400);
  if (!isValidAt(certificate, at)) throw malformed("The certificate is not valid at this time.");
  if (chain !== undefined) assertChain(certificate, chain);
  return new Date(certificate.validTo);
}

/** The private key of a PEM text that is not encrypted; undefined for any other text. */
export function privateKeyIn(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem.trim());
  } catch {
    return undefined;
  }
}

const isKeyOf = (certificate: X509Certificate, key: KeyObject) =>
  createPublicKey(key).equals(certificate.publicKey) && certificate.checkPrivateKey(key);

/** Each certificate is signed by the one behind it. AWS counts the links from -1: the server's own certificate. */
function assertChain(certificate: X509Certificate, chain: string): void {
  const broken = (index: number) =>
    malformed(
      `Unable to validate certificate chain. The certificate chain must start with the immediate signing certificate, followed by any intermediaries in order. The index within the chain of the invalid certificate is: ${index}`,
    );
  const issuers = certificatesIn(chain);
  if (!issuers) throw broken(-1);
  let signed = certificate;
  issuers.forEach((issuer, index) => {
    if (!signed.checkIssued(issuer) || !signed.verify(issuer.publicKey)) throw broken(index - 1);
    signed = issuer;
  });
}
