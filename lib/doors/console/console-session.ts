import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type BrowserIdentity, browserIdentity } from "@/lib/identity/browser-identity";
import { sessionCookieName, sessionPlaces } from "@/lib/identity/session-tickets";
import type { OwnPrincipal } from "@/lib/operation/call";
import { readRoles } from "./browser-cookies";
import { type BrowserRequest, browserRequest } from "./browser-request";
import { addressIn } from "./session-address";
import type { ConsoleIdentity, ConsoleSessionFacts, OwnIdentity } from "./session-facts";

/** The session that the address means, or undefined. Asked once for each request that renders. */
export const signedIn = cache(async (): Promise<BrowserIdentity | undefined> => {
  const { place, secure } = await browserRequest();
  const cookie = (await cookies()).get(await sessionCookieName(secure))?.value;
  return browserIdentity(cookie, place, new Date());
});

/** The session, or the way to the sign-in page, which leads back to where the person was. */
export async function requireSignedIn(): Promise<BrowserIdentity> {
  const found = await signedIn();
  if (found) return found;
  const { place, path } = await browserRequest();
  redirect(addressIn(place, path === "/" ? "/signin" : `/signin?redirect=${encodeURIComponent(path)}`));
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
    identity: shownIdentity(identity),
    roleHistory: await readRoles(request),
    clockOffsetMs: account.clockOffsetMs,
    until: identity.own.session.expiresAt.toISOString(),
    ...(await otherSessions(request)),
    sessionIndex: request.place,
  };
}

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
    others: found.flatMap(({ place: other, identity }) =>
      identity ? [{ place: other, who: whoIs(shownIdentity(identity)), accountId: identity.account.id }] : [],
    ),
    freePlace: found.find(({ identity }) => !identity)?.place,
  };
}

const whoIs = (identity: ConsoleIdentity) =>
  identity.kind === "root" ? identity.email : identity.kind === "user" ? identity.name : identity.roleName;

function shownIdentity({ principal, own, switched }: BrowserIdentity): ConsoleIdentity {
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

const ownIdentity = (principal: OwnPrincipal): OwnIdentity =>
  principal.kind === "root" ? { kind: "root", email: principal.email } : { kind: "user", name: principal.userName };
