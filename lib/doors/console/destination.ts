import { isAllowedHost } from "@/lib/identity/allowed-hosts";
import { ownPath, startPage } from "./own-path";

/** `https://us-east-1.console.aws.amazon.com` and its kind: brokers write for AWS, and mean this console. */
const awsConsole = /^([a-z0-9-]+\.)*console\.aws\.amazon\.com$/;

/**
 * Where a broker or an identity provider wants the person to come out: a path of this console, from an address of its
 * own or of AWS's console. In: the address, or a path; the origin that was asked. Out: the path; undefined where it is
 * another site's.
 */
export function destinationPath(asked: string | null, origin: string): string | undefined {
  if (!asked) return startPage;
  if (!URL.canParse(asked, origin)) return undefined;
  const url = new URL(asked, origin);
  const known = isAllowedHost(url.host) || (url.protocol === "https:" && awsConsole.test(url.host));
  if (!known || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  // As it was written, where it is a path: what a parser makes of tricks in it is not asked.
  return ownPath(asked.startsWith("/") ? asked : `${url.pathname}${url.search}${url.hash}`);
}
