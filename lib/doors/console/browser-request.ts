import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { headers } from "next/headers";
import type { Visit } from "@/lib/identity/visit";
import { requestHeaders } from "./request-headers";

/** The request of a browser: from where, how, and which of its sessions and pages the address means. */
export interface BrowserRequest {
  sourceIp: string;
  userAgent: string;
  /** Did it come by TLS? */
  secure: boolean;
  /** 0, or what the prefix `/s/N` says. */
  place: number;
  /** Path and query, without the prefix. */
  path: string;
  /** `http://localhost:3000` */
  origin: string;
}

export const browserRequest = async (): Promise<BrowserRequest> => browserRequestOf(await headers());

/** The same for a route handler, which has the request in hand. */
export function browserRequestOf(from: Pick<Headers, "get">): BrowserRequest {
  const secure = from.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https";
  const address = from.get("x-forwarded-for")?.split(",")[0]?.trim() || "127.0.0.1";
  return {
    sourceIp: address.replace(/^::ffff:/, "").replace(/^::1$/, "127.0.0.1"),
    userAgent: (from.get("user-agent") ?? "").slice(0, 512),
    secure,
    place: Number(from.get(requestHeaders.place) ?? 0),
    path: from.get(requestHeaders.path) ?? "/",
    origin: `${secure ? "https" : "http"}://${from.get("host") ?? "localhost"}`,
  };
}

/** The request as the sign-in knows it: with the machine's time and new ids. */
export const visitOf = (request: BrowserRequest): Visit => ({
  now: new Date(),
  sourceIp: request.sourceIp,
  userAgent: request.userAgent,
  url: `${request.origin}${request.path}`,
  random: randomBytes,
  newEventId: randomUUID,
});
