/**
 * Temporary credentials are not stored: the session token is the session, sealed under the master key and bound to
 * its access key id; the secret follows from the id. Ending a user ends them, since the user is looked up each time.
 */
import { derived, seal, unseal } from "./seal";

export interface TokenSession {
  accountId: string;
  /** Null: root. */
  userId: string | null;
  /** Milliseconds of the account's clock. */
  issuedAt: number;
  expiresAt: number;
  mfaAt?: number;
}

/** A token begins as AWS's do (`IQoJ…` and the like are theirs; ours tells its version). */
export const makeSessionToken = (accessKeyId: string, session: TokenSession) =>
  seal(JSON.stringify(session), `session|${accessKeyId}`).toString("base64");

/** The session behind a token, or undefined where the token is not this server's or not this key's. */
export function readSessionToken(accessKeyId: string, token: string): TokenSession | undefined {
  try {
    return JSON.parse(unseal(Buffer.from(token, "base64"), `session|${accessKeyId}`).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** 40 characters of the base64 alphabet, as AWS's secrets are. */
export const sessionSecret = (accessKeyId: string) =>
  derived("session-secret", accessKeyId).toString("base64").slice(0, 40);
