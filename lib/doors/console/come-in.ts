import "server-only";
import { recordFederatedLogin } from "@/lib/audit/federated-login";
import { findAccount } from "@/lib/identity/accounts";
import { type ConsoleSession, storeConsoleSession } from "@/lib/identity/console-sessions";
import { sessionPrincipal } from "@/lib/identity/session-principal";
import { keepSession } from "./browser-cookies";
import { type BrowserRequest, visitOf } from "./browser-request";
import { freePlace, placeOf, signedIn } from "./console-session";
import { addressIn } from "./session-address";
import { SignInRefused } from "./sign-in-refused";

export interface Coming {
  session: ConsoleSession;
  /** Of the browser's five: see `placeFor`. */
  place: number;
  /** The page to come out at: a path of this console. */
  target: string;
  /** Does the browser hold several sessions? Who has a place of them comes in there again. */
  multiSession: boolean;
  /** Who vouched for the person, where a SAML provider did. */
  samlProviderArn?: string;
}

/**
 * Lets somebody in who has no user here, by a session that a token or an assertion opened; the trail has ConsoleLogin.
 * Out: where to go. Throws SignInRefused 400 where the session was opened before, 403 where its role or user is gone.
 */
export async function comeIn(
  { session, place: free, target, multiSession, samlProviderArn }: Coming,
  request: BrowserRequest,
): Promise<string> {
  const visit = visitOf(request);
  const principal = await sessionPrincipal(session);
  const account = await findAccount(session.accountId);
  if (!principal || account?.status !== "ACTIVE")
    throw new SignInRefused(403, "The role or user of this session is gone.");
  const ticket = await storeConsoleSession(session, visit);
  if (!ticket) throw new SignInRefused(400, "This sign-in token was used already. Ask for another one.");
  const place = multiSession ? ((await placeOf(principal)) ?? free) : free;
  await keepSession({ ...request, place }, ticket);
  const { accessKeyId, issuedAt, given } = session;
  await recordFederatedLogin(
    {
      principal,
      credential: { kind: "console", accessKeyId, issuedAt, ...(given ? { given } : {}) },
      at: new Date(visit.now.getTime() + account.clockOffsetMs),
      eventId: visit.newEventId(),
      sourceIp: visit.sourceIp,
      userAgent: visit.userAgent,
    },
    { loginTo: `${request.origin}${target}`, samlProviderArn },
  );
  return addressIn(place, target);
}

/**
 * Where a session of an account may stand: at the place that the request means; at a free one where somebody is in that
 * one and this browser holds several. Another site may have led the browser here, to a session of its own choice: so
 * nobody is signed out by it but of the same account, as at AWS, and the bar says who one is. Throws SignInRefused 400.
 */
export async function placeFor(
  accountId: string,
  { place }: BrowserRequest,
  { multiSession }: { multiSession: boolean },
): Promise<number> {
  const there = await signedIn();
  if (!there) return place;
  if (multiSession) {
    const free = await freePlace();
    if (free !== undefined) return free;
    throw new SignInRefused(400, "Five sessions are the most. Sign out of one to add another.");
  }
  if (there.own.account.id === accountId) return place;
  throw new SignInRefused(400, "You must first log out before logging into a different AWS account.", { logOut: true });
}
