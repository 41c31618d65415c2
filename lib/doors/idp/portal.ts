import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { installationId } from "@/lib/identity/installation";
import { larchEntityId, larchSessionName } from "@/lib/identity/larch/names";
import { signedSamlResponse } from "@/lib/identity/larch/saml-response";
import {
  personAtPortal,
  portalSeconds,
  type SignedInPerson,
  signInToLarch,
  signOutOfLarch,
} from "@/lib/identity/larch/sign-in";
import { larchKey } from "@/lib/identity/larch/signing-keys";
import { type BrowserRequest, browserRequest } from "../console/browser-request";
import { tenantOf } from "./tenant";

/** What the sign-in page shows again, or nothing where the person is in. */
export interface PortalState {
  problem?: { kind: "wrong" } | { kind: "wait"; seconds: number } | { kind: "field"; field: string; message: string };
}

/** Each account's portal has a cookie of its own; what is in it opens for that account alone. */
const cookieName = async ({ secure }: BrowserRequest, accountId: string) =>
  `${secure ? "__Host-" : ""}rehearsal.${await installationId()}.larch.${accountId}`;

const common = ({ secure }: BrowserRequest) => ({ httpOnly: true, sameSite: "lax", path: "/", secure }) as const;

/** Who is at the portal of that account in this browser; undefined where nobody is. */
export async function personHere(accountId: string): Promise<SignedInPerson | undefined> {
  const cookie = (await cookies()).get(await cookieName(await browserRequest(), accountId))?.value;
  return cookie === undefined ? undefined : personAtPortal(accountId, cookie);
}

/** In: user name and password as typed. Out: what is wrong; nothing where the person is in. */
export async function enterPortal(accountId: string, typed: { userName: string; password: string }) {
  const request = await browserRequest();
  if (!(await tenantOf(accountId))) return { problem: { kind: "wrong" } } satisfies PortalState;
  const signedIn = await signInToLarch(accountId, typed, request.sourceIp);
  if (signedIn.step === "wait") return { problem: { kind: "wait", seconds: signedIn.seconds } } satisfies PortalState;
  if (signedIn.step === "wrong") return { problem: { kind: "wrong" } } satisfies PortalState;
  const name = await cookieName(request, accountId);
  (await cookies()).set(name, signedIn.session, { ...common(request), maxAge: portalSeconds });
  return {} satisfies PortalState;
}

/** Ends the person's sessions at that portal, and forgets this one. */
export async function leavePortal(accountId: string): Promise<void> {
  const request = await browserRequest();
  const person = await personHere(accountId);
  if (!person) return;
  await signOutOfLarch(accountId, person.userName);
  (await cookies()).set(await cookieName(request, accountId), "", { ...common(request), maxAge: 0 });
}

/** A response to AWS about who is at the portal; undefined where nobody is, or the person is offered no role. */
export async function responseToAws(accountId: string): Promise<string | undefined> {
  const [tenant, person] = [await tenantOf(accountId), await personHere(accountId)];
  if (!tenant || !person || person.roles.length === 0) return undefined;
  const { at } = tenant;
  return signedSamlResponse(
    { issuer: larchEntityId(accountId), subject: larchSessionName(person.userName), roles: person.roles },
    await larchKey(accountId, "saml", at),
    at,
    randomBytes,
  );
}
