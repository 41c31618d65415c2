/** String to sign, signing key and signature. Source: IAM User Guide, "Create a signed AWS API request". */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Scope } from "./authorization";

export const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text, "latin1").digest();

export const scopeText = ({ date, region, service, terminator }: Scope) => `${date}/${region}/${service}/${terminator}`;

/** In: the canonical request, one character per byte. */
export const stringToSign = (timestamp: string, scope: Scope, canonicalRequest: string) =>
  ["AWS4-HMAC-SHA256", timestamp, scopeText(scope), sha256(Buffer.from(canonicalRequest, "latin1"))].join("\n");

/** Lower-case hex. */
export const signature = (secret: string, scope: Scope, text: string) =>
  hmac(signingKey(secret, scope), text).toString("hex");

/** A signing key holds for a day, a region and a service; those last made are kept. */
const kept = 1_000;
const signingKeys = new Map<string, Buffer>();

function signingKey(secret: string, scope: Scope) {
  const name = `${secret}/${scopeText(scope)}`;
  const known = signingKeys.get(name);
  if (known) return known;
  const key = [scope.region, scope.service, scope.terminator].reduce<Buffer>(hmac, hmac(`AWS4${secret}`, scope.date));
  const [oldest] = signingKeys.keys();
  if (signingKeys.size >= kept && oldest !== undefined) signingKeys.delete(oldest);
  signingKeys.set(name, key);
  return key;
}

/** In a time that does not tell where the first difference is. */
export function sameSignature(given: string, computed: string) {
  const a = Buffer.from(given, "latin1");
  const b = Buffer.from(computed, "latin1");
  return a.length === b.length && timingSafeEqual(a, b);
}
