import "server-only";
import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { recordGetSigninToken } from "@/lib/audit/federated-login";
import { accessKeyId } from "@/lib/aws/unique-id";
import { findCredential, type KnownCredential } from "@/lib/identity/credentials";
import { readSessionToken, type TokenSession } from "@/lib/identity/session-token";
import { makeSigninToken, readSigninToken } from "@/lib/identity/signin-token";
import { sessionLimits } from "@/lib/services/sts/inputs";
import { type BrowserRequest, visitOf } from "./browser-request";
import { comeIn, placeFor } from "./come-in";
import { destinationPath } from "./destination";
import { SignInRefused } from "./sign-in-refused";

/**
 * AWS's federation endpoint: a program that knows its people gives them a way into the console, by temporary
 * credentials that it got for them. Source: IAM User Guide, "Enable custom identity broker access to the AWS console"
 * (id_roles_providers_enable-console-custom-url). The sentences of refusals are ours.
 */

const sessionText = z.object({ sessionId: z.string(), sessionKey: z.string(), sessionToken: z.string() });

/**
 * Temporary credentials of a role or of GetFederationToken become a token that opens a session once, within 15 minutes.
 * In: `Session`, a JSON text; `SessionDuration` in seconds, of a role's session only; without it the session lasts as
 * long as the credentials. Throws SignInRefused: 400 for what is malformed or out of range, 403 for credentials that
 * are wrong or over.
 */
export async function getSigninToken(asked: URLSearchParams, request: BrowserRequest): Promise<string> {
  const visit = visitOf(request);
  const { known, session } = await credentialsOf(asked.get("Session"), visit.now);
  const seconds = secondsOf(asked.get("SessionDuration"), session);
  const { accountId, bearer, given, issuedAt, expiresAt } = session;
  const id = accessKeyId("ASIA", accountId, visit.random);
  const end = seconds === undefined ? expiresAt - known.clockOffsetMs : visit.now.getTime() + seconds * 1000;
  const token = makeSigninToken(
    {
      accountId,
      bearer,
      ...(given ? { given } : {}),
      accessKeyId: id,
      issuedAt: new Date(issuedAt),
      expiresAt: new Date(Math.min(end, visit.now.getTime() + sessionLimits.longestOfRole * 1000)),
    },
    visit.now,
  );
  const { principal, credential, clockOffsetMs } = known;
  const at = new Date(visit.now.getTime() + clockOffsetMs);
  const { sourceIp, userAgent } = visit;
  await recordGetSigninToken({ principal, credential, at, eventId: visit.newEventId(), sourceIp, userAgent }, id);
  return token;
}

/**
 * A sign-in token becomes a session of the browser. In: `SigninToken`; `Destination`, an address of this console or of
 * AWS's. Out: where to go. Throws SignInRefused.
 */
export async function logIn(
  asked: URLSearchParams,
  request: BrowserRequest,
  browser: { multiSession: boolean },
): Promise<string> {
  const target = destinationPath(asked.get("Destination"), request.origin);
  if (target === undefined) throw new SignInRefused(400, "The Destination must be an address of this console.");
  const session = readSigninToken(asked.get("SigninToken") ?? "", visitOf(request).now);
  if (session === "invalid") throw new SignInRefused(400, "The SigninToken is missing, or none of this server's.");
  if (session === "expired") throw new SignInRefused(403, "The SigninToken has expired. Ask for another one.");
  const place = await placeFor(session.accountId, request, browser);
  return comeIn({ session, place, target, ...browser }, request);
}

async function credentialsOf(
  text: string | null,
  now: Date,
): Promise<{ known: KnownCredential; session: TokenSession }> {
  const given = sessionText.safeParse(jsonOf(text)).data;
  if (!given)
    throw new SignInRefused(
      400,
      'Session must be the text {"sessionId": "…", "sessionKey": "…", "sessionToken": "…"}.',
    );
  const { sessionId, sessionKey, sessionToken } = given;
  if (!sessionId.startsWith("ASIA")) throw new SignInRefused(400, onlyTemporary);
  const known = await findCredential(sessionId, sessionToken, now);
  const session = readSessionToken(sessionId, sessionToken);
  if (!known || !session || !isSame(known.secret, sessionKey))
    throw new SignInRefused(403, "The security credentials in Session are invalid.");
  if (known.expired) throw new SignInRefused(403, "The security credentials in Session have expired.");
  if (session.bearer.kind === "self" || session.console) throw new SignInRefused(400, onlyTemporary);
  return { known, session };
}

const onlyTemporary =
  "Session must hold temporary credentials of a role, or of GetFederationToken: other credentials open no console session.";

function secondsOf(text: string | null, { bearer, chained }: TokenSession): number | undefined {
  if (text === null || text === "") return undefined;
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  const { shortest, longestOfRole, longestOfChain } = sessionLimits;
  if (bearer.kind === "federated-user")
    throw new SignInRefused(400, "SessionDuration cannot be given with credentials of GetFederationToken.");
  if (seconds < shortest || seconds > longestOfRole)
    throw new SignInRefused(400, `SessionDuration must be a number from ${shortest} to ${longestOfRole}.`);
  if (chained && seconds > longestOfChain)
    throw new SignInRefused(
      400,
      `SessionDuration must be at most ${longestOfChain} where a role's session assumed the role.`,
    );
  return seconds;
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

function isSame(secret: string, typed: string): boolean {
  const [mine, theirs] = [Buffer.from(secret), Buffer.from(typed)];
  return mine.length === theirs.length && timingSafeEqual(mine, theirs);
}
