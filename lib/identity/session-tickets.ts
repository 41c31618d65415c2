/**
 * The session cookie: up to five console sessions of one browser, each in a place of its own (0 to 4). The prefix
 * `/s/N` of an address names the place; an address without prefix means place 0.
 */
import { z } from "zod";
import { installationId } from "./installation";
import { openCookie, sealCookie } from "./sealed-cookie";

/** What proves one session: its id, of which the database keeps only the hash, and its account. */
export interface SessionTicket {
  id: string;
  accountId: string;
}

/** The session of a role to which the person switched, and how the person calls it. */
export interface RoleTicket extends SessionTicket {
  displayName: string;
  /** Six hexadecimal digits, or empty. */
  color: string;
}

/** What proves who is at one place of the browser: the person's own session, and that of a role over it. */
export interface PlaceTicket extends SessionTicket {
  role?: RoleTicket | undefined;
}

/** By place; null where there is none. */
export type SessionTickets = (PlaceTicket | null)[];

export const sessionPlaces = 5;
/** Source: IAM User Guide: a console session of root or an IAM user ends after 12 hours. */
export const sessionSeconds = 12 * 60 * 60;

const ticketContent = z.object({ id: z.string(), accountId: z.string() });
const content = z.object({
  sessions: z
    .array(
      ticketContent
        .extend({ role: ticketContent.extend({ displayName: z.string(), color: z.string() }).optional() })
        .nullable(),
    )
    .max(sessionPlaces),
});

/** next-auth's own token has no salt: this is the cookie that its routes read and write. */
const purpose = "";

/** In: came the request by TLS? Such a cookie is bound to the host and never sent in the clear. */
export const sessionCookieName = async (secure: boolean) =>
  `${secure ? "__Host-" : ""}rehearsal.${await installationId()}.session`;

export const readTickets = async (cookie: string | undefined): Promise<SessionTickets> =>
  ticketsOf(await openCookie(cookie, purpose));

/** The tickets in an opened token. */
export function ticketsOf(token: unknown): SessionTickets {
  const parsed = content.safeParse(token);
  return parsed.success ? parsed.data.sessions : [];
}

export const writeTickets = (sessions: SessionTickets) => sealCookie({ sessions }, purpose, sessionSeconds);

/** The sessions of a place: the person's own, and the role's where the person switched to one. */
export const ticketsAt = (ticket: PlaceTicket | null | undefined): SessionTicket[] =>
  ticket ? [ticket, ...(ticket.role ? [ticket.role] : [])] : [];

/** The tickets with another one at a place, or with none there. */
export function withTicket(tickets: SessionTickets, place: number, ticket: PlaceTicket | null): SessionTickets {
  const places = Array.from({ length: Math.max(tickets.length, place + 1) }, (_, i) => tickets[i] ?? null);
  places[place] = ticket;
  while (places.length > 0 && places.at(-1) === null) places.pop();
  return places.slice(0, sessionPlaces);
}
