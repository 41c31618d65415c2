import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type BrowserIdentity, browserIdentity } from "@/lib/identity/browser-identity";
import { sessionCookieName } from "@/lib/identity/session-tickets";
import type { OwnPrincipal } from "@/lib/operation/call";
import { readRoles } from "./browser-cookies";
import { browserRequest } from "./browser-request";
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
    sessionIndex: request.place,
  };
}

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
