/**
 * What IAM's operations need of passwords, seals and codes. Besides the store, this is the one file of the service that
 * imports lib/identity.
 */
import { createHash } from "node:crypto";
import { acceptTwoCodes, clocksOf, openSeed } from "@/lib/identity/mfa-devices";
import { seal, unseal } from "@/lib/identity/seal";
import { stepAt, verifyConsecutiveCodes } from "@/lib/identity/totp";

export { sealSeed } from "@/lib/identity/mfa-devices";
export { hashPassword, verifyPassword } from "@/lib/identity/password-hash";
export {
  challengeIn,
  registeredCredential,
  registrationAnswer,
  registrationOptions,
} from "@/lib/identity/security-keys";
export { deviceLabel, otpauthUri } from "@/lib/identity/totp";
export { newChallenge, spendChallenge } from "@/lib/identity/webauthn-challenges";

/** The secret of an access key as the database keeps it: sealed, bound to account and key. */
export const sealKeySecret = (accountId: string, keyId: string, secret: string) =>
  seal(secret, `${accountId}|${keyId}`);

/** A private key (PEM) as the database keeps it: sealed, bound to account and to the id of what it belongs to. */
export const sealPrivateKey = (accountId: string, id: string, pem: string) => seal(pem, `${accountId}|${id}`);

/** The same key, in PEM again. */
export const openPrivateKey = (accountId: string, id: string, sealed: Uint8Array) =>
  unseal(Buffer.from(sealed), `${accountId}|${id}`).toString("utf8");

/** Of a random secret that is told once and only ever compared: its SHA-256, which is all that is kept. */
export const hashOfSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");

export interface SealedDevice {
  serialNumber: string;
  /** Null: the device shows no codes. */
  sealedSeed: Uint8Array | null;
}

/** What two codes proved of a device. */
export interface Proof {
  /** Steps that the device's clock is ahead. */
  drift: number;
  /** The steps of the two codes, which are used up. */
  steps: [number, number];
}

/** Do two consecutive codes, of the machine's clock or of the account's, prove the device? In: the account's time. */
export async function proofOf(
  accountId: string,
  device: SealedDevice,
  codes: [string, string],
  at: Date,
): Promise<Proof | undefined> {
  if (device.sealedSeed === null) return undefined;
  const seed = openSeed(accountId, device.serialNumber, device.sealedSeed);
  for (const clock of await clocksOf(accountId, at)) {
    const drift = verifyConsecutiveCodes(seed, ...codes, clock);
    if (drift === undefined) continue;
    const step = stepAt(clock) + drift;
    return { drift, steps: [step - 1, step] };
  }
  return undefined;
}

/** Sets a device right whose clock is off; uses the codes up. Out: false where they are not its codes, or used. */
export async function resynchronised(
  accountId: string,
  { serialNumber, sealedSeed }: SealedDevice,
  codes: [string, string],
  at: Date,
): Promise<boolean> {
  if (sealedSeed === null) return false;
  const device = { accountId, serialNumber, seed: openSeed(accountId, serialNumber, sealedSeed) };
  return (await acceptTwoCodes([device], ...codes, await clocksOf(accountId, at))) !== undefined;
}
