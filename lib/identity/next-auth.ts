/**
 * next-auth is the shell of the session cookie: its token format, its routes under /api/auth (session, csrf, signout).
 * Whoever signs in does so through the sign-in pages; the token only carries tickets, and the rows behind them decide.
 */
import type { AuthOptions } from "next-auth";
import { findConsoleSession, revokeConsoleSessions } from "./console-sessions";
import { cookieSecret } from "./sealed-cookie";
import { sessionCookieName, sessionSeconds, ticketsAt, ticketsOf } from "./session-tickets";

/** In: came the request by TLS? */
export async function authOptions(secure: boolean): Promise<AuthOptions> {
  const name = await sessionCookieName(secure);
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  return {
    providers: [],
    secret: cookieSecret(),
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: "/signin", signOut: "/signout", error: "/signin" },
    cookies: {
      sessionToken: { name, options },
      csrfToken: { name: name.replace(/session$/, "csrf"), options },
      callbackUrl: { name: name.replace(/session$/, "callback"), options },
    },
    callbacks: {
      /** Tells which places hold a living session, and of which account; never an id. */
      async session({ session, token }) {
        const found = await Promise.all(
          ticketsOf(token).map((ticket) => (ticket ? findConsoleSession(ticket, new Date()) : undefined)),
        );
        const sessions = found.flatMap((living, place) => (living ? [{ place, accountId: living.accountId }] : []));
        return { expires: session.expires, sessions };
      },
      /** Without a host: the browser stays on the one that it asked. */
      redirect: () => "/signin",
    },
    events: {
      async signOut({ token }) {
        await revokeConsoleSessions(ticketsOf(token).flatMap(ticketsAt), new Date());
      },
    },
  };
}
