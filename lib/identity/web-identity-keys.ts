/**
 * The keys by which this installation signs web identity tokens, one for each algorithm: made at the first need, kept
 * sealed in the database. Its accounts share them; a token's issuer tells them apart. Source: RFC 7515, 7517, 7519;
 * STS API Reference, GetWebIdentityToken, SigningAlgorithm.
 */
import { createPublicKey } from "node:crypto";
import {
  calculateJwkThumbprint,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importPKCS8,
  type JWK,
  type JWTPayload,
  type KeyLike,
  SignJWT,
} from "jose";
import { reader } from "@/lib/db/pool";
import { processState } from "@/lib/db/process-state";
import { seal, unseal } from "./seal";

const algorithms = ["RS256", "ES384"] as const;
export type WebIdentityAlgorithm = (typeof algorithms)[number];

/** The algorithm of that name; undefined where tokens are not signed by it. */
export const webIdentityAlgorithm = (name: string): WebIdentityAlgorithm | undefined =>
  algorithms.find((algorithm) => algorithm === name);

interface SigningKey {
  privateKey: KeyLike;
  /** The half that everybody may have. */
  publicKey: JWK & { kid: string };
}

const known = processState("web-identity-keys", () => new Map<WebIdentityAlgorithm, Promise<SigningKey>>());

/** In: the claims, whole. Out: the signed token in its compact form. */
export async function signWebIdentityToken(claims: JWTPayload, alg: WebIdentityAlgorithm): Promise<string> {
  const { privateKey, publicKey } = await keyOf(alg);
  return new SignJWT(claims).setProtectedHeader({ alg, kid: publicKey.kid, typ: "JWT" }).sign(privateKey);
}

/** The public keys, as a JSON Web Key Set (RFC 7517). */
export async function webIdentityKeySet(): Promise<{ keys: JWK[] }> {
  return { keys: await Promise.all(algorithms.map(async (alg) => (await keyOf(alg)).publicKey)) };
}

function keyOf(alg: WebIdentityAlgorithm): Promise<SigningKey> {
  const present = known.get(alg);
  if (present) return present;
  const found = readOrMake(alg);
  known.set(alg, found);
  // What failed is tried again by the next who asks.
  found.catch(() => known.delete(alg));
  return found;
}

async function readOrMake(alg: WebIdentityAlgorithm): Promise<SigningKey> {
  const name = `web-identity-key|${alg}`;
  const read = async () =>
    (await reader.query<{ value: string }>("SELECT value FROM installation WHERE key = $1", [name]))[0]?.value;
  let sealed = await read();
  if (sealed === undefined) {
    const { privateKey } = await generateKeyPair(alg, { extractable: true });
    const made = seal(await exportPKCS8(privateKey), name).toString("base64");
    await reader.query("INSERT INTO installation (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING", [
      name,
      made,
    ]);
    // Another process may have been first.
    sealed = await read();
  }
  if (sealed === undefined) throw new Error(`The installation has no key for ${alg}.`);
  const pem = unseal(Buffer.from(sealed, "base64"), name).toString("utf8");
  const jwk = await exportJWK(createPublicKey(pem));
  const kid = await calculateJwkThumbprint(jwk);
  return { privateKey: await importPKCS8(pem, alg), publicKey: { ...jwk, kid, alg, use: "sig" } };
}
