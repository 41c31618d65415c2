import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type BrowserIdentity, browserIdentity } from "@/lib/identity/browser-identity";
import { accountKey } from "@/lib/identity/check-password";
import { passwordDaysLeft } from "@/lib/identity/password-expiry";
import { sessionCookieName, sessionPlaces } from "@/lib/identity/session-tickets";
import type { Principal } from "@/lib/operation/call";
import { quotasWith } from "@/lib/services/iam/adjusted-quotas";
import { awsPortAddress } from "./aws-port-address";
import { type RememberedRole, readRoles } from "./browser-cookies";
import { type BrowserRequest, browserRequest } from "./browser-request";
import { ownPath } from "./own-path";
import { addressIn } from "./session-address";
import type { ConsoleIdentity, ConsoleSessionFacts, OwnIdentity } from "./session-facts";

/** The session that the address means, or undefined. Asked once for each request that renders. */
export const signedIn = cache(async (): Promise<BrowserIdentity | undefined> => {
  const { place, secure } = await browserRequest();
  const cookie = (await cookies()).get(await sessionCookieName(secure))?.value;
  return browserIdentity(cookie, place, new Date());
});

/**
 * The session, or the way to the sign-in page, which leads back to where the person was. Root that must register a second
 * factor first is led there.
 */
export async function requireSignedIn(): Promise<BrowserIdentity> {
  const found = await signedIn();
  const { place, path } = await browserRequest();
  if (!found) redirect(addressIn(place, await signInAddress(path)));
  const open = openBeforeMfa.some((start) => path.startsWith(start));
  if (found.mfaDue === "forced" && !open) redirect(addressIn(place, registerMfaAddress(path)));
  return found;
}

/** The sign-in page, which leads back. Where a page that was open asks, it says that the session has ended. */
async function signInAddress(path: string): Promise<string> {
  if (path === "/") return "/signin";
  const wholePage = ((await headers()).get("accept") ?? "").includes("text/html");
  return `/signin?redirect=${encodeURIComponent(path)}${wholePage ? "" : "&ended=1"}`;
}

/** Where root registers a second factor. */
const assignOwnMfa = "/iam/security-credentials/assign-mfa";
/** That page and its drawer: what else is asked there, `perform` refuses. */
const openBeforeMfa = [assignOwnMfa, "/command-line"];

/** The page that asks root to register a second factor. In: where to go then. */
export const registerMfaAddress = (then: string) => `/signin/register-mfa?redirect=${encodeURIComponent(then)}`;

/**
 * What that page shows. In: where to go then, as the address has it. Out: where to go at once, where nobody is asked
 * (any more), or what is due of whom and the ways on.
 */
export async function askedToRegisterMfa(then: string | undefined) {
  const { place } = await browserRequest();
  const [found, path] = [await signedIn(), ownPath(then)];
  if (!found?.mfaDue) return { due: undefined, goTo: addressIn(place, found ? path : "/signin") };
  const { own, account, mfaDue: due } = found;
  return {
    due,
    account: account.alias ?? account.id,
    email: own.principal.kind === "root" ? own.principal.email : "",
    register: addressIn(place, `${assignOwnMfa}?redirect=${encodeURIComponent(path)}`),
    later: addressIn(place, path),
    signOut: addressIn(place, "/signout"),
  };
}

/** What the pages may know of the session. Redirects to the sign-in page where there is none. */
export async function requireConsoleSession(): Promise<ConsoleSessionFacts> {
  const identity = await requireSignedIn();
  const { account } = identity;
  const request = await browserRequest();
  return {
    accountId: account.id,
    alias: account.alias,
    accountName: account.name,
    era: account.era,
    accountColor: account.color,
    explain: account.explain,
    identity: shownIdentity(identity),
    who: whoIs(shownIdentity(identity)),
    owner: ownerOf(identity),
    roleHistory: (await readRoles(request)).filter((role) => !isInUse(role, identity)),
    clockOffsetMs: account.clockOffsetMs,
    consistencyDelay: account.consistencyDelay,
    until: identity.own.session.expiresAt.toISOString(),
    passwordDaysLeft: await daysLeft(identity),
    ...(await otherSessions(request)),
    awsUrl: await awsPortAddress(),
    quotas: quotasWith(account.quotas),
    sessionIndex: request.place,
  };
}

/** Is it the role that the person has switched to? Its account may have been typed as id or as alias. */
function isInUse(typed: RememberedRole, { principal, account, switched }: BrowserIdentity): boolean {
  if (!switched || principal.kind !== "assumed-role") return false;
  const ofAccount = [account.id, account.alias].includes(accountKey(typed.account));
  return ofAccount && `/${typed.roleName}` === `${principal.role.path}${principal.role.name}`;
}

/** A password is its user's matter: in another's session nobody is warned. */
const daysLeft = async ({ principal }: BrowserIdentity) =>
  principal.kind === "user" ? passwordDaysLeft(principal.accountId, principal.userId, new Date()) : undefined;

/** Who else is signed in in this browser. No trip to the database where the accounts did not change since last time. */
async function otherSessions({
  place,
  secure,
}: BrowserRequest): Promise<Pick<ConsoleSessionFacts, "others" | "freePlace">> {
  const cookie = (await cookies()).get(await sessionCookieName(secure))?.value;
  const places = Array.from({ length: sessionPlaces }, (_, other) => other).filter((other) => other !== place);
  const found = await Promise.all(
    places.map(async (other) => ({ place: other, identity: await browserIdentity(cookie, other, new Date()) })),
  );
  return {
    others: found.flatMap(({ place: other, identity }) => {
      if (!identity) return [];
      const { id: accountId, alias } = identity.account;
      return [{ place: other, who: whoIs(shownIdentity(identity)), accountId, alias }];
    }),
    freePlace: found.find(({ identity }) => !identity)?.place,
  };
}

/** A place of this browser that no session has; undefined where all are taken. */
export const freePlace = async (): Promise<number | undefined> =>
  (await otherSessions(await browserRequest())).freePlace;

/**
 * The place where somebody is in this browser, by that one's own session, with no role over it; undefined where nowhere.
 * In: the principal's account and ARN.
 */
export async function placeOf({ accountId, arn }: Pick<Principal, "accountId" | "arn">): Promise<number | undefined> {
  const { secure } = await browserRequest();
  const cookie = (await cookies()).get(await sessionCookieName(secure))?.value;
  for (let place = 0; place < sessionPlaces; place++) {
    const there = await browserIdentity(cookie, place, new Date());
    if (there && !there.switched && there.principal.accountId === accountId && there.principal.arn === arn)
      return place;
  }
  return undefined;
}

/** Whose page it is, as one text: who signed in, and the role over it. */
export const ownerOf = ({ principal, own, switched }: BrowserIdentity): string =>
  switched ? `${principal.arn} by ${own.principal.arn}` : principal.arn;

/** In a word, as the browser's other sessions are called. */
export const whoIs = (identity: ConsoleIdentity) =>
  identity.kind === "root" ? identity.email : identity.kind === "role" ? identity.roleName : identity.name;

export function shownIdentity({ principal, own, switched }: BrowserIdentity): ConsoleIdentity {
  const signedInAs = ownIdentity(own.principal);
  return switched && principal.kind === "assumed-role"
    ? {
        kind: "role",
        roleName: principal.role.name,
        displayName: switched.displayName,
        color: switched.color,
        until: switched.until.toISOString(),
        own: { ...signedInAs, accountId: own.account.id },
      }
    : signedInAs;
}

function ownIdentity(principal: Principal): OwnIdentity {
  if (principal.kind === "root") return { kind: "root", email: principal.email };
  if (principal.kind === "user") return { kind: "user", name: principal.userName };
  if (principal.kind === "assumed-role")
    return { kind: "federated", name: `${principal.role.name}/${principal.sessionName}` };
  return { kind: "federated", name: principal.name, assumesNoRole: true };
}
