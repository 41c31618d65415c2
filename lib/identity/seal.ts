/**
 * Secrets that must be read again (access key secrets, TOTP seeds) are kept sealed: AES-256-GCM under the
 * installation's master key, bound to the row they belong to, so that a row moved to another account does not open.
 * Layout: version and key id (1 byte), iv (12), tag (16), ciphertext.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const version = 1;
const ivBytes = 12;
const tagBytes = 16;

/** In: the secret, and what it belongs to (`accountId|keyId`). Out: the sealed form. */
export function seal(plain: Uint8Array | string, belongsTo: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", masterKey(), iv).setAAD(Buffer.from(belongsTo));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), text]);
}

/** The secret behind a sealed form. Throws where it was changed, or belongs to something else. */
export function unseal(sealed: Uint8Array, belongsTo: string): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== version) throw new Error("A sealed secret has an unknown version.");
  const iv = bytes.subarray(1, 1 + ivBytes);
  const tag = bytes.subarray(1 + ivBytes, 1 + ivBytes + tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", masterKey(), iv).setAAD(Buffer.from(belongsTo)).setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(1 + ivBytes + tagBytes)), decipher.final()]);
}

/** A secret that follows from a name, so that it need not be stored (the secret of a session's key). */
export const derived = (purpose: string, name: string) =>
  createHmac("sha256", masterKey()).update(`${purpose}|${name}`).digest();

let key: Buffer | undefined;

/** From REHEARSAL_MASTER_KEY (base64, 32 bytes), else from master.key in the data folder, made at the first need. */
function masterKey(): Buffer {
  key ??= process.env.REHEARSAL_MASTER_KEY ? Buffer.from(process.env.REHEARSAL_MASTER_KEY, "base64") : fromFile();
  if (key.length !== 32) throw new Error("The master key must be 32 bytes in base64.");
  return key;
}

function fromFile() {
  const folder = process.env.REHEARSAL_DATA_DIR ?? ".data";
  const file = path.join(/* turbopackIgnore: true */ folder, "master.key");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
  return Buffer.from(readFileSync(file, "utf8").trim(), "base64");
}
