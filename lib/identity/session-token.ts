/**
 * Temporary credentials are not stored: the session token is the session, sealed under the master key and bound to
 * its access key id; the secret follows from the id. Ending a user or a role ends them, since it is looked up each time.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { SessionGiven } from "@/lib/operation/call";
import { derived, seal, unseal } from "./seal";

export interface TokenSession {
  accountId: string;
  bearer: SessionBearer;
  /** Milliseconds of the account's clock. */
  issuedAt: number;
  expiresAt: number;
  mfaAt?: number;
  given?: SessionGiven;
  /** A role's session, made by a role's session. */
  chained?: true;
  /** It stands for a browser's session, and may call what that one may. */
  console?: true;
}

/** Whose session it is; `userId` null: root's. */
export type SessionBearer =
  | { kind: "self"; userId: string | null }
  | { kind: "assumed-role"; roleId: string; sessionName: string }
  | { kind: "federated-user"; name: string; userId: string | null };

/** A token in base64. Session policies and tags make it long, so its content is packed before it is sealed. */
export const makeSessionToken = (accessKeyId: string, session: TokenSession) =>
  seal(deflateRawSync(JSON.stringify(session)), belonging(accessKeyId)).toString("base64");

/** The session behind a token, or undefined where the token is not this server's or not this key's. */
export function readSessionToken(accessKeyId: string, token: string): TokenSession | undefined {
  try {
    const packed = unseal(Buffer.from(token, "base64"), belonging(accessKeyId));
    return JSON.parse(inflateRawSync(packed).toString("utf8"));
  } catch {
    return undefined;
  }
}

const belonging = (accessKeyId: string) => `session|${accessKeyId}`;

/** 40 characters of the base64 alphabet, as AWS's secrets are. */
export const sessionSecret = (accessKeyId: string) =>
  derived("session-secret", accessKeyId).toString("base64").slice(0, 40);
