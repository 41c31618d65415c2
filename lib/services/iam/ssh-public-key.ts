/**
 * SSH public keys as IAM takes and gives them.
 * Source: IAM API Reference, UploadSSHPublicKey: "encoded in ssh-rsa format or PEM format. The minimum bit-length of
 * the public key is 2048 bits". SSH's form: RFC 4253, section 6.6; its parts: RFC 4251, section 5.
 */
import { createHash, createPublicKey, type KeyObject } from "node:crypto";
import { AwsError } from "@/lib/aws/error";

export type SshPublicKeyEncoding = "SSH" | "PEM";

export interface ReadKey {
  encoding: SshPublicKeyEncoding;
  /** `ssh-rsa AAAA…`, without a comment. */
  body: string;
  /** MD5 of the key's bytes in SSH's form, as `ssh-keygen -E md5 -l` prints it. */
  fingerprint: string;
}

/** The sentences are the API reference's, for AWS's own are not recorded. */
const invalid = () => new AwsError("InvalidPublicKey", "The public key is malformed or otherwise invalid.", 400);
export const unrecognizedEncoding = () =>
  new AwsError("UnrecognizedPublicKeyEncoding", "The public key encoding format is unsupported or unrecognized.", 400);

const bits = { least: 2048, most: 16_384 };

/** Reads an uploaded key. Throws UnrecognizedPublicKeyEncoding for another form, InvalidPublicKey for a bad key, 400. */
export function readSshPublicKey(uploaded: string): ReadKey {
  const text = uploaded.trim();
  const encoding = text.startsWith("-----BEGIN ") ? "PEM" : "SSH";
  const key = encoding === "PEM" ? fromPem(text) : fromSsh(text);
  const length = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (length < bits.least || length > bits.most) throw invalid();
  const bytes = sshBytes(key);
  return {
    encoding,
    body: `ssh-rsa ${bytes.toString("base64")}`,
    fingerprint: createHash("md5")
      .update(bytes)
      .digest("hex")
      .replace(/..(?!$)/g, "$&:"),
  };
}

/** A stored key in the encoding that is asked for. */
export const sshPublicKeyIn = (encoding: SshPublicKeyEncoding, body: string) =>
  encoding === "SSH" ? body : fromSsh(body).export({ type: "spki", format: "pem" }).toString();

/** A private key or a certificate has a public key too, and Node would find it: only a public key is taken. */
function fromPem(text: string): KeyObject {
  if (!/^-----BEGIN (RSA )?PUBLIC KEY-----[\s\S]+-----END \1?PUBLIC KEY-----$/.test(text)) throw unrecognizedEncoding();
  try {
    const key = createPublicKey(text);
    if (key.asymmetricKeyType === "rsa") return key;
  } catch {
    throw invalid();
  }
  throw unrecognizedEncoding();
}

function fromSsh(text: string): KeyObject {
  const [kind, encoded = ""] = text.split(/\s+/);
  if (kind !== "ssh-rsa" || /[\r\n]/.test(text)) throw unrecognizedEncoding();
  const bytes = Buffer.from(encoded, "base64");
  const [name, e, n, ...rest] = sshParts(bytes) ?? [];
  const whole = bytes.toString("base64") === encoded && rest.length === 0;
  if (!whole || name?.toString("latin1") !== "ssh-rsa" || !e || !n) throw invalid();
  try {
    const jwk = { kty: "RSA", e: e.toString("base64url"), n: unsigned(n).toString("base64url") };
    return createPublicKey({ key: jwk, format: "jwk" });
  } catch {
    throw invalid();
  }
}

/** Parts of which each begins with its length in four bytes; undefined where the lengths do not fit. */
function sshParts(bytes: Buffer): Buffer[] | undefined {
  const parts: Buffer[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    parts.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return at === bytes.length ? parts : undefined;
}

function sshBytes(key: KeyObject): Buffer {
  const { e = "", n = "" } = key.export({ format: "jwk" });
  const parts = [Buffer.from("ssh-rsa"), signed(Buffer.from(e, "base64url")), signed(Buffer.from(n, "base64url"))];
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      return [length, part];
    }),
  );
}

/** A whole number is signed in SSH's form: before a first bit of 1 stands a byte of zeros. */
const signed = (bytes: Buffer) => ((bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
const unsigned = (bytes: Buffer) => (bytes[0] === 0 ? bytes.subarray(1) : bytes);
