/**
 * What the federation endpoint gives for temporary credentials: a text that opens one console session, once. Sealed
 * under the master key, as session tokens are, so nobody reads or changes it, and nothing is stored before the sign-in:
 * the session to come has its access key id already, and no account has two sessions of the same.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { SessionGiven } from "@/lib/operation/call";
import type { ConsoleSession } from "./console-sessions";
import { seal, unseal } from "./seal";
import type { SessionBearer } from "./session-token";

/** Source: IAM User Guide, "Enable custom identity broker access": the URL is valid for 15 minutes. In milliseconds. */
const lifetime = 15 * 60_000;

interface Content {
  accountId: string;
  bearer: SessionBearer;
  given?: SessionGiven;
  accessKeyId: string;
  /** Milliseconds of the account's clock. */
  issuedAt: number;
  /** Milliseconds of the machine's clock. */
  expiresAt: number;
  validUntil: number;
}

/** In: the session that the token opens; the machine's time. Out: base64url. */
export function makeSigninToken(session: Omit<ConsoleSession, "mfaAt">, now: Date): string {
  const content: Content = {
    ...session,
    issuedAt: session.issuedAt.getTime(),
    expiresAt: session.expiresAt.getTime(),
    validUntil: now.getTime() + lifetime,
  };
  return seal(deflateRawSync(JSON.stringify(content)), purpose).toString("base64url");
}

/** The session that a token opens; why not, where it opens none: it is no token of this server, or its time is over. */
export function readSigninToken(token: string, now: Date): ConsoleSession | "invalid" | "expired" {
  let content: Content;
  try {
    content = JSON.parse(inflateRawSync(unseal(Buffer.from(token, "base64url"), purpose)).toString("utf8"));
  } catch {
    return "invalid";
  }
  const { validUntil, issuedAt, expiresAt, ...session } = content;
  if (now.getTime() >= Math.min(validUntil, expiresAt)) return "expired";
  return { ...session, mfaAt: null, issuedAt: new Date(issuedAt), expiresAt: new Date(expiresAt) };
}

const purpose = "signin-token";
