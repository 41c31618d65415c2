/**
 * Runs before every page and route: leads AWS's addresses to ours, refuses requests of foreign hosts and origins, says which session the address
 * means, and sets the security headers. It does not ask who somebody is; the data layer does, at every read and change.
 */
import { type NextRequest, NextResponse } from "next/server";
import { consoleHref, consolePath, sessionIndexOf } from "@/components/link/console-href";
import { pathOfAws, signInHost, signInPath } from "@/lib/doors/console/aws-paths";
import { requestHeaders } from "@/lib/doors/console/request-headers";
import {
  contentSecurityPolicy,
  isDemonstration,
  isFramed,
  isObjectBody,
  objectBodyPolicy,
  plainSecurityHeaders,
} from "@/lib/doors/console/security-headers";
import { isAllowedHost, isAllowedOrigin } from "@/lib/identity/allowed-hosts";

export function proxy(request: NextRequest) {
  const elsewhere = addressOfAws(request);
  if (elsewhere) return secured(NextResponse.redirect(elsewhere));
  const refusal = refusalOf(request);
  if (refusal) return secured(new NextResponse(refusal.text, { status: refusal.status }));

  const { pathname, search } = request.nextUrl;
  const path = consolePath(pathname);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const framed = isFramed(request.headers, sessionIndexOf(pathname)) && !isObjectBody(path);
  const policy = isObjectBody(path)
    ? objectBodyPolicy
    : contentSecurityPolicy(nonce, process.env.NODE_ENV === "development", { framed, frames: isDemonstration(path) });

  const headers = new Headers(request.headers);
  headers.set(requestHeaders.place, String(sessionIndexOf(pathname)));
  headers.set(requestHeaders.path, path + search);
  headers.set(requestHeaders.nonce, nonce);
  headers.set("Content-Security-Policy", policy); // Next finds the nonce for its own scripts here

  const url = request.nextUrl.clone();
  url.pathname = path;
  const response =
    path === pathname
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(url, { request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  secured(response);
  // Browsers that go by the policy do not ask this one, the others would show an empty frame.
  if (framed) response.headers.set("X-Frame-Options", "SAMEORIGIN");
  return response;
}

/** Where an address as AWS writes it leads; undefined for one of ours, and for changes. */
function addressOfAws({ method, nextUrl, headers }: NextRequest): URL | undefined {
  if (method !== "GET" && method !== "HEAD") return undefined;
  const host = headers.get("host");
  const signIn = signInHost(host, isAllowedHost);
  if (signIn)
    return new URL(
      `${nextUrl.protocol}//${signIn.host}${signInPath(signIn.account, nextUrl.pathname)}${nextUrl.search}`,
    );
  const own = isAllowedHost(host) ? pathOfAws(consolePath(nextUrl.pathname)) : undefined;
  if (own === undefined) return undefined;
  return new URL(`${nextUrl.protocol}//${host}${consoleHref(own, sessionIndexOf(nextUrl.pathname))}${nextUrl.search}`);
}

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/** Programs that prove themselves in the request send no Origin; everything else is a browser. */
const programPath = /^\/(api\/lab(\/|$)|federation$)/;

/**
 * Identity providers have the browser post their responses here, from their own sites. What arrives so changes nothing:
 * the answer posts it once more, from this origin (app/saml/route.ts).
 */
const assertionPath = /^\/saml(\/acs\/[\w.-]+)?$/;

function refusalOf(request: NextRequest) {
  const host = request.headers.get("host");
  if (!isAllowedHost(host))
    return { status: 421, text: "This server does not answer by that name. See REHEARSAL_ALLOWED_HOSTS.\n" };
  if (harmless.has(request.method)) return undefined;
  const origin = request.headers.get("origin");
  const path = request.nextUrl.pathname;
  if (origin === null && programPath.test(path)) return undefined;
  if (request.method === "POST" && assertionPath.test(path)) return undefined;
  if (!isAllowedOrigin(origin, host))
    return { status: 403, text: "This change came from another site, so it was refused.\n" };
  return undefined;
}

function secured(response: NextResponse) {
  for (const [name, value] of plainSecurityHeaders) response.headers.set(name, value);
  return response;
}

export const config = { matcher: "/((?!_next/static|_next/image).*)" };
