import { dropAllSessions, dropSession } from "@/lib/doors/console/browser-cookies";
import { browserRequestOf } from "@/lib/doors/console/browser-request";
import { signedIn } from "@/lib/doors/console/console-session";
import { isAhead, isFromElsewhere } from "@/lib/doors/console/fetch-metadata";
import { seeOther } from "@/lib/doors/console/see-other";
import { addressIn } from "@/lib/doors/console/session-address";

/**
 * Signs out of the session that the address means (`?all`: of all sessions of the browser), and leads to the sign-in page of the same era. A link on another
 * site, or a browser that fetches ahead, signs nobody out.
 */
async function signOut(request: Request) {
  const browser = browserRequestOf(request.headers);
  if (isFromElsewhere(request.headers) || isAhead(request.headers)) return seeOther(addressIn(browser.place, "/iam"));
  const era = (await signedIn())?.account.era;
  const all = new URL(request.url).searchParams.has("all");
  await (all ? dropAllSessions(browser) : dropSession(browser));
  return seeOther(addressIn(browser.place, era ? `/signin?era=${era}` : "/signin"));
}

export { signOut as GET, signOut as POST };
