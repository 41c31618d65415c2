import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { revokeConsoleSessions } from "@/lib/identity/console-sessions";
import { installationId } from "@/lib/identity/installation";
import { openCookie, sealCookie } from "@/lib/identity/sealed-cookie";
import {
  type PlaceTicket,
  type RoleTicket,
  readTickets,
  sessionCookieName,
  sessionSeconds,
  ticketsAt,
  withTicket,
  writeTickets,
} from "@/lib/identity/session-tickets";
import type { BrowserRequest } from "./browser-request";

/** The cookies of the sign-in: the sessions, a sign-in that is under way, the account that is remembered. */

const common = ({ secure }: BrowserRequest) => ({ httpOnly: true, sameSite: "lax", path: "/", secure }) as const;

const cookieName = async ({ secure }: BrowserRequest, what: string) =>
  `${secure ? "__Host-" : ""}rehearsal.${await installationId()}.${what}`;

/**
 * Puts a session into the place that the request means, and ends the one that was there.
 * Out: the cookie, as it was set.
 */
export async function keepSession(request: BrowserRequest, ticket: PlaceTicket) {
  const jar = await cookies();
  const name = await sessionCookieName(request.secure);
  const tickets = await readTickets(jar.get(name)?.value);
  await revokeConsoleSessions(ticketsAt(tickets[request.place]), new Date());
  const value = await writeTickets(withTicket(tickets, request.place, ticket));
  jar.set(name, value, { ...common(request), maxAge: sessionSeconds });
  return { cookieName: name, cookieValue: value };
}

/** Ends the session in the place that the address means, and forgets it. */
export async function dropSession(request: BrowserRequest): Promise<void> {
  const jar = await cookies();
  const name = await sessionCookieName(request.secure);
  const tickets = await readTickets(jar.get(name)?.value);
  await revokeConsoleSessions(ticketsAt(tickets[request.place]), new Date());
  const left = withTicket(tickets, request.place, null);
  if (left.length > 0) jar.set(name, await writeTickets(left), { ...common(request), maxAge: sessionSeconds });
  else jar.set(name, "", { ...common(request), maxAge: 0 });
}

/** Ends all sessions of the browser, and forgets them. */
export async function dropAllSessions(request: BrowserRequest): Promise<void> {
  const jar = await cookies();
  const name = await sessionCookieName(request.secure);
  const tickets = await readTickets(jar.get(name)?.value);
  await revokeConsoleSessions(tickets.flatMap(ticketsAt), new Date());
  jar.set(name, "", { ...common(request), maxAge: 0 });
}

/**
 * Puts the session of a role over the one in the place that the request means, or takes it away (undefined); ends the
 * role's session that was there.
 */
export async function keepRole(request: BrowserRequest, role: RoleTicket | undefined): Promise<void> {
  const jar = await cookies();
  const name = await sessionCookieName(request.secure);
  const tickets = await readTickets(jar.get(name)?.value);
  const own = tickets[request.place];
  if (!own) return;
  if (own.role) await revokeConsoleSessions([own.role], new Date());
  const ticket: PlaceTicket = { id: own.id, accountId: own.accountId, ...(role ? { role } : {}) };
  jar.set(name, await writeTickets(withTicket(tickets, request.place, ticket)), {
    ...common(request),
    maxAge: sessionSeconds,
  });
}

const mostRoles = 5;
const rememberedRole = z.object({
  account: z.string().max(64),
  roleName: z.string().max(577),
  displayName: z.string().max(64),
  color: z.string().max(6),
});

/** A role that somebody switched to, as it was typed. */
export type RememberedRole = z.infer<typeof rememberedRole>;

/** The last roles, the newest first. */
export async function readRoles(request: BrowserRequest): Promise<RememberedRole[]> {
  const cookie = (await cookies()).get(await cookieName(request, "roles"))?.value;
  try {
    return z
      .array(rememberedRole)
      .max(mostRoles)
      .parse(JSON.parse(cookie ?? ""));
  } catch {
    return []; // no cookie, or somebody's own text
  }
}

export async function rememberRole(request: BrowserRequest, role: RememberedRole): Promise<void> {
  const others = (await readRoles(request)).filter(
    ({ account, roleName }) => account !== role.account || roleName !== role.roleName,
  );
  (await cookies()).set(await cookieName(request, "roles"), JSON.stringify([role, ...others].slice(0, mostRoles)), {
    ...common(request),
    maxAge: rememberedSeconds,
  });
}

const pendingSeconds = 15 * 60;
const pendingPurpose = "signing-in";
const pendingContent = z.object({
  proved: z.object({
    accountId: z.string(),
    userId: z.string().nullable(),
    passwordProof: z.string(),
    attempt: z.string(),
    mfa: z.object({ serialNumber: z.string(), at: z.number() }).optional(),
  }),
  /** What was typed, to be remembered once signed in; absent where it shall not be. */
  remember: z.object({ account: z.string(), userName: z.string() }).optional(),
  /** The page to go to. */
  target: z.string(),
});

/** A sign-in between two of its pages. */
export type PendingSignIn = z.infer<typeof pendingContent>;

/** One for each place, so that two tabs can sign in at the same time. */
const pendingName = (request: BrowserRequest) => cookieName(request, `signing-in.${request.place}`);

export async function readPending(request: BrowserRequest): Promise<PendingSignIn | undefined> {
  const cookie = (await cookies()).get(await pendingName(request))?.value;
  return pendingContent.safeParse(await openCookie(cookie, pendingPurpose)).data;
}

export async function keepPending(request: BrowserRequest, pending: PendingSignIn): Promise<void> {
  const value = await sealCookie(pending, pendingPurpose, pendingSeconds);
  (await cookies()).set(await pendingName(request), value, { ...common(request), maxAge: pendingSeconds });
}

export async function dropPending(request: BrowserRequest): Promise<void> {
  (await cookies()).set(await pendingName(request), "", { ...common(request), maxAge: 0 });
}

const rememberedSeconds = 365 * 24 * 60 * 60;
const rememberedContent = z.object({ account: z.string().max(64), userName: z.string().max(128) });

/** The account (as typed) and user name of who ticked `Remember this account`. */
export type RememberedAccount = z.infer<typeof rememberedContent>;

export async function readRemembered(request: BrowserRequest): Promise<RememberedAccount | undefined> {
  const cookie = (await cookies()).get(await cookieName(request, "account"))?.value;
  try {
    return rememberedContent.safeParse(JSON.parse(cookie ?? "")).data;
  } catch {
    return undefined; // no cookie, or somebody's own text
  }
}

export async function keepRemembered(request: BrowserRequest, account: RememberedAccount | undefined): Promise<void> {
  const name = await cookieName(request, "account");
  const jar = await cookies();
  if (account) jar.set(name, JSON.stringify(account), { ...common(request), maxAge: rememberedSeconds });
  else if (jar.has(name)) jar.set(name, "", { ...common(request), maxAge: 0 });
}
