import { dropAllSessions, dropSession } from "@/lib/doors/console/browser-cookies";
import { browserRequestOf } from "@/lib/doors/console/browser-request";
import { signedIn } from "@/lib/doors/console/console-session";
import { addressIn } from "@/lib/doors/console/session-address";

/**
 * Signs out of the session that the address means (`?all`: of all sessions of the browser), and leads to the sign-in page of the same era. A link on another
 * site, or a browser that fetches ahead, signs nobody out.
 */
async function signOut(request: Request) {
  const browser = browserRequestOf(request.headers);
  if (isForeign(request) || isAhead(request)) return redirectTo(addressIn(browser.place, "/iam"));
  const era = (await signedIn())?.account.era;
  const all = new URL(request.url).searchParams.has("all");
  await (all ? dropAllSessions(browser) : dropSession(browser));
  return redirectTo(addressIn(browser.place, era ? `/signin?era=${era}` : "/signin"));
}

export { signOut as GET, signOut as POST };

const isForeign = (request: Request) => {
  const site = request.headers.get("sec-fetch-site");
  return site === "cross-site" || site === "same-site";
};

const isAhead = (request: Request) =>
  request.headers.has("next-router-prefetch") || /prefetch|prerender/.test(request.headers.get("sec-purpose") ?? "");

/** Relative, so that the browser stays on the host that it asked. */
const redirectTo = (location: string) =>
  new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
