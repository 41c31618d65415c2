/**
 * Codes of an authenticator app: TOTP with SHA-1, six digits, steps of 30 seconds.
 * Source: RFC 6238; IAM User Guide, "Enable a virtual MFA device". Pure: the time is passed in.
 */
import { generateSync, generateURI, verifySync } from "otplib";

const secondsPerStep = 30;
/** A code is accepted one step early or late. Source: RFC 6238, 5.2. */
const windowSteps = 1;
/** How far a device's clock may be off when its drift is learnt by two codes: ten minutes. */
const driftSteps = 20;

/** The number of the 30-second step that a time lies in. */
export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / secondsPerStep);

/** The code that a device shows. In: seed in base32, the time. Out: six digits. */
export const codeAt = (seed: string, at: Date): string =>
  generateSync({ secret: seed, epoch: Math.floor(at.getTime() / 1000) });

/**
 * Is it a code of now?
 * In: seed in base32; the code; the time; `drift`: steps that the device's clock is ahead; `afterStep`: the last step
 * whose code was used. Out: the step of the code, or undefined for a wrong code and for one that is not newer than
 * `afterStep`. A step outside the window (of another clock) does not count as newer.
 */
export function verifyCode(
  seed: string,
  code: string,
  at: Date,
  { drift = 0, afterStep }: { drift?: number; afterStep?: number | undefined } = {},
): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const now = stepAt(at) + drift;
  const inWindow = afterStep !== undefined && Math.abs(afterStep - now) <= windowSteps;
  const result = verifySync({
    secret: seed,
    token: code,
    epoch: now * secondsPerStep,
    epochTolerance: windowSteps * secondsPerStep,
    ...(inWindow ? { afterTimeStep: afterStep } : {}),
  });
  return result.valid && "timeStep" in result ? result.timeStep : undefined;
}

/**
 * Are these two codes that follow one another? Proves the device and tells how far its clock is off.
 * In: seed in base32; the codes in the order shown; the time at which the second was given.
 * Out: the steps that the device's clock is ahead, from -20 to 20, nearest to 0 first; undefined where they are not.
 */
export function verifyConsecutiveCodes(seed: string, code1: string, code2: string, at: Date): number | undefined {
  if (!/^\d{6}$/.test(code1) || !/^\d{6}$/.test(code2) || code1 === code2) return undefined;
  const now = stepAt(at);
  const shown = (code: string, step: number) =>
    verifySync({ secret: seed, token: code, epoch: step * secondsPerStep, epochTolerance: 0 }).valid;
  return nearestFirst.find((drift) => shown(code2, now + drift) && shown(code1, now + drift - 1));
}

const nearestFirst = Array.from({ length: 2 * driftSteps + 1 }, (_, i) => (i % 2 === 0 ? 0 - i / 2 : (i + 1) / 2));

/**
 * What the QR code of a device says: `otpauth://totp/Amazon%20Web%20Services:<device>@<alias or account id>?…`.
 * In: seed in base32; the label behind the issuer, such as `ben-phone@123456789012`.
 */
export const otpauthUri = (seed: string, label: string): string =>
  generateURI({ issuer: "Amazon Web Services", label, secret: seed }).replaceAll("%40", "@");

/** How AWS's console names root's device. */
const rootDeviceName = "root-account-mfa-device";

/**
 * How an authenticator app names a device: by the account's alias, or its id where it has none; root's always by the id.
 */
export const deviceLabel = (deviceName: string, alias: string | null | undefined, accountId: string): string =>
  `${deviceName}@${deviceName === rootDeviceName ? accountId : (alias ?? accountId)}`;
