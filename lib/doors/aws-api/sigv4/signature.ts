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
export function signature(secret: string, scope: Scope, text: string) {
  const key = [scope.region, scope.service, scope.terminator].reduce<Buffer>(hmac, hmac(`AWS4${secret}`, scope.date));
  return hmac(key, text).toString("hex");
}

/** In a time that does not tell where the first difference is. */
export function sameSignature(given: string, computed: string) {
  const a = Buffer.from(given, "latin1");
  const b = Buffer.from(computed, "latin1");
  return a.length === b.length && timingSafeEqual(a, b);
}
