const algorithm = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
} as const;

const day = 24 * 60 * 60_000;
/** In milliseconds. A practice account's clock is put back and forth; its providers hold all the same. */
const valid = { before: 366 * day, after: 10 * 366 * day };

export interface CertifiedKey {
  /** PKCS #8 in PEM. */
  privateKey: string;
  /** X.509, DER in base64. */
  certificate: string;
}

/**
 * A new RSA key of 2048 bits with a certificate that it signed itself.
 * In: whom it names, the account's time. What makes certificates is slow to load, so it is loaded at the first need.
 */
export async function newCertifiedKey(name: string, at: Date): Promise<CertifiedKey> {
  await import("reflect-metadata");
  const { X509CertificateGenerator } = await import("@peculiar/x509");
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name,
      notBefore: new Date(at.getTime() - valid.before),
      notAfter: new Date(at.getTime() + valid.after),
      signingAlgorithm: algorithm,
      keys,
    },
    crypto,
  );
  const der = Buffer.from(await crypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
  const lines = der.replace(/.{64}(?!$)/g, "$&\n");
  return {
    privateKey: `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`,
    certificate: certificate.toString("base64"),
  };
}
