/**
 * Passkeys and security keys: what a browser is asked, and whether what it answers is right.
 * Source: W3C Web Authentication Level 3, sections 7.1 (registering) and 7.2 (signing in). The credential is looked up
 * by its person and its id, never by the id alone.
 */
import { createHash } from "node:crypto";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import { reader } from "@/lib/db/pool";

/** Ed25519, ECDSA with SHA-256, RSA with SHA-256: what authenticators of today sign with. */
const algorithms = [-8, -7, -257];

const base64url = z
  .string()
  .max(16_384)
  .regex(/^[\w-]*$/);
const common = {
  id: base64url.min(1).max(1400),
  rawId: base64url.min(1).max(1400),
  type: z.literal("public-key"),
  clientExtensionResults: z.custom<RegistrationResponseJSON["clientExtensionResults"]>(
    (value) => typeof value === "object" && value !== null,
  ),
  authenticatorAttachment: z.enum(["cross-platform", "platform"]).optional(),
};

/** What `navigator.credentials.create()` gave, as JSON. */
export const registrationAnswer = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(32)).max(8).optional(),
  }),
});

/** What `navigator.credentials.get()` gave, as JSON. */
export const signInAnswer = z.object({
  ...common,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
});

export type RegistrationAnswer = z.infer<typeof registrationAnswer>;
export type SignInAnswer = z.infer<typeof signInAnswer>;

/** A credential of somebody, as a browser must know it to find the device. */
export interface KnownCredential {
  credentialId: string;
  transports: string[];
}

/** What a registered device proved. */
export interface NewCredential extends KnownCredential {
  /** COSE */
  publicKey: Uint8Array;
  signCount: number;
  /** Did it verify its person, by PIN or fingerprint? */
  userVerified: boolean;
}

/** The relying party's id: the host that the browser asked, for a passkey holds for one host. In: `http://host:port`. */
const rpIdOf = (origin: string) => new URL(origin).hostname;

/** What the browser is asked when a device is registered. In: who will have it, and the devices that one has. */
export const registrationOptions = (asked: {
  origin: string;
  challenge: string;
  accountId: string;
  /** Null: root. */
  userId: string | null;
  /** As the device will name it: `ben @ 123456789012`. */
  label: string;
  known: readonly KnownCredential[];
}) =>
  generateRegistrationOptions({
    rpName: "Rehearsal",
    rpID: rpIdOf(asked.origin),
    challenge: Buffer.from(asked.challenge, "base64url"),
    userID: new Uint8Array(createHash("sha256").update(`${asked.accountId}|${asked.userId}`).digest()),
    userName: asked.label,
    userDisplayName: asked.label,
    excludeCredentials: descriptors(asked.known),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
    supportedAlgorithmIDs: algorithms,
  });

/** What the browser is asked at the sign-in. */
export const signInOptions = (origin: string, challenge: string, known: readonly KnownCredential[]) =>
  generateAuthenticationOptions({
    rpID: rpIdOf(origin),
    challenge: Buffer.from(challenge, "base64url"),
    allowCredentials: descriptors(known),
    userVerification: "preferred",
  });

const descriptors = (known: readonly KnownCredential[]) =>
  known.map(({ credentialId: id, transports }) => ({ id, transports }));

/** The challenge that an answer says it signed; undefined where it says none. Nothing is proved by it yet. */
export function challengeIn(answer: RegistrationAnswer | SignInAnswer): string | undefined {
  try {
    const data: unknown = JSON.parse(Buffer.from(answer.response.clientDataJSON, "base64url").toString("utf8"));
    return z.object({ challenge: z.string().max(128) }).safeParse(data).data?.challenge;
  } catch {
    return undefined; // no JSON
  }
}

/** The new credential; undefined where the answer is not to this challenge, from this origin, or whole. */
export async function registeredCredential(
  answer: RegistrationAnswer,
  { origin, challenge }: { origin: string; challenge: string },
): Promise<NewCredential | undefined> {
  const result = await orUndefined(
    verifyRegistrationResponse({
      response: answer satisfies RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpIdOf(origin),
      requireUserVerification: false,
      supportedAlgorithmIDs: algorithms,
    }),
  );
  if (!result?.verified) return undefined;
  const { credential, userVerified } = result.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: credential.publicKey,
    signCount: credential.counter,
    transports: answer.response.transports ?? [],
    userVerified,
  };
}

/** A device that somebody has, with what its signatures are judged by. */
export interface AssignedSecurityKey extends NewCredential {
  accountId: string;
  serialNumber: string;
}

/** The passkeys and security keys of a user, or of root where `userId` is null; oldest first. */
export const assignedSecurityKeys = (accountId: string, userId: string | null): Promise<AssignedSecurityKey[]> =>
  reader.query<AssignedSecurityKey>(
    `SELECT account_id AS "accountId", serial_number AS "serialNumber", credential_id AS "credentialId",
            public_key AS "publicKey", sign_count AS "signCount", transports, user_verified AS "userVerified"
     FROM mfa_device
     WHERE account_id = $1 AND kind = 'fido' AND (user_id = $2 OR ($2::text IS NULL AND for_root))
     ORDER BY enabled_at, serial_number`,
    [accountId, userId],
  );

/**
 * The device that signed the challenge; its count of signatures is noted. Undefined where none of these did, the origin
 * is another, the count is not higher than the last one (a copy of the device, or the same answer again), or the device
 * did not verify its person though it did when it was registered.
 */
export async function acceptSignature(
  devices: readonly AssignedSecurityKey[],
  answer: SignInAnswer,
  { origin, challenge }: { origin: string; challenge: string },
): Promise<AssignedSecurityKey | undefined> {
  const device = devices.find(({ credentialId }) => credentialId === answer.id);
  if (!device) return undefined;
  const result = await orUndefined(
    verifyAuthenticationResponse({
      response: answer satisfies AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpIdOf(origin),
      requireUserVerification: device.userVerified,
      credential: {
        id: device.credentialId,
        publicKey: new Uint8Array(device.publicKey),
        counter: device.signCount,
        transports: device.transports,
      },
    }),
  );
  if (!result?.verified) return undefined;
  return (await noteCount(device, result.authenticationInfo.newCounter)) ? device : undefined;
}

/** Of several answers at the same time only one succeeds: the count is judged when the row is locked. */
async function noteCount({ accountId, serialNumber }: AssignedSecurityKey, count: number) {
  const rows = await reader.query(
    `UPDATE mfa_device SET sign_count = $3
     WHERE account_id = $1 AND serial_number = $2 AND (sign_count < $3 OR (sign_count = 0 AND $3 = 0)) RETURNING 1`,
    [accountId, serialNumber, count],
  );
  return rows.length === 1;
}

/** The library throws for whatever is wrong with an answer: each is the same refusal. */
async function orUndefined<Result>(verifying: Promise<Result>): Promise<Result | undefined> {
  try {
    return await verifying;
  } catch {
    return undefined;
  }
}
