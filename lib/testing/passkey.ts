/** A passkey in tests: what an authenticator and its browser would answer. Each answer can be bent. */
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { cose, isoCBOR } from "@simplewebauthn/server/helpers";
import type { RegistrationAnswer, SignInAnswer } from "@/lib/identity/security-keys";

export const testOrigin = "http://localhost:3000";

/** What is not as it should be. */
export interface Bent {
  origin?: string;
  rpId?: string;
  challenge?: string;
  count?: number;
  userVerified?: boolean;
  /** Changes one bit of the signature. */
  badSignature?: boolean;
}

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest();
const flag = { present: 1, verified: 4, credential: 64 };

export interface Passkey {
  credentialId: string;
  register: (options: { challenge: string }, bent?: Bent) => RegistrationAnswer;
  signIn: (options: { challenge: string }, bent?: Bent) => SignInAnswer;
}

/** An authenticator with one key. `counts`: false for one that always says 0, as passkeys that are synced do. */
export function passkey({ counts = true, userVerified = true } = {}): Passkey {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  const credentialId = base64url(id);
  let used = 0;

  const authenticatorData = (bent: Bent, attested = Buffer.alloc(0)) => {
    const verified = bent.userVerified ?? userVerified;
    const flags = flag.present | (verified ? flag.verified : 0) | (attested.length > 0 ? flag.credential : 0);
    const count = Buffer.alloc(4);
    if (counts) used += 1;
    count.writeUInt32BE(bent.count ?? used);
    return Buffer.concat([sha256(bent.rpId ?? "localhost"), Buffer.of(flags), count, attested]);
  };
  const clientData = (type: string, { challenge }: { challenge: string }, bent: Bent) =>
    JSON.stringify({ type, challenge: bent.challenge ?? challenge, origin: bent.origin ?? testOrigin });
  const common = { id: credentialId, rawId: credentialId, type: "public-key" as const, clientExtensionResults: {} };

  return {
    credentialId,
    register(options, bent = {}) {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const coseKey = new Map<number, number | Uint8Array>([
        [cose.COSEKEYS.kty, cose.COSEKTY.EC2],
        [cose.COSEKEYS.alg, cose.COSEALG.ES256],
        [cose.COSEKEYS.crv, cose.COSECRV.P256],
        [cose.COSEKEYS.x, new Uint8Array(Buffer.from(x, "base64url"))],
        [cose.COSEKEYS.y, new Uint8Array(Buffer.from(y, "base64url"))],
      ]);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(coseKey)]);
      const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
        ["fmt", "none"],
        ["attStmt", new Map<string, string>()],
        ["authData", new Uint8Array(authenticatorData(bent, attested))],
      ]);
      return {
        ...common,
        response: {
          clientDataJSON: base64url(clientData("webauthn.create", options, bent)),
          attestationObject: base64url(isoCBOR.encode(attestation)),
          transports: ["internal"],
        },
      };
    },
    signIn(options, bent = {}) {
      const data = authenticatorData(bent);
      const client = clientData("webauthn.get", options, bent);
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      if (bent.badSignature) signature[10] = (signature[10] ?? 0) ^ 1;
      return {
        ...common,
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
        },
      };
    },
  };
}
