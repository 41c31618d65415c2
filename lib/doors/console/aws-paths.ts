/**
 * Addresses of AWS's sites whose path differs from ours, and where they lead here. What stands in a hash a server never
 * sees: see components/link/aws-addresses.ts. Pure.
 */

/** By AWS's path: ours. */
const ownPaths: Record<string, string> = {
  "/console": "/",
  "/console/home": "/",
  "/s3": "/s3/buckets",
  "/s3/home": "/s3/buckets",
  "/cloudtrail": "/cloudtrail/events",
  "/cloudtrail/home": "/cloudtrail/events",
  "/cloudtrailv2/home": "/cloudtrail/events",
  "/settings/home": "/settings",
  "/singlesignon/home": "/singlesignon",
};

/** In: a path without a session's prefix. Out: our path, or undefined where the path is none of AWS's. */
export function pathOfAws(path: string): string | undefined {
  const plain = path.length > 1 ? path.replace(/\/$/, "") : path;
  if (Object.hasOwn(ownPaths, plain)) return ownPaths[plain];
  if (/^\/start(\/d-[\w-]+)?$/.test(plain)) return "/singlesignon"; // IAM Identity Center's access portal
  const service = /^\/console(\/[a-z][\w-]*(?:\/home)?)$/.exec(plain)?.[1];
  return service && (ownPaths[service] ?? service);
}

/**
 * An account's own sign-in host: `111122223333.signin.localhost:3000` → the account, and the host that answers.
 * In: the Host header, and which hosts may be asked. Out: undefined for every other host.
 */
export function signInHost(
  host: string | null,
  isAllowed: (host: string) => boolean,
): { account: string; host: string } | undefined {
  const [, account, rest] = /^([a-z0-9-]{3,63})\.signin\.(.+)$/i.exec(host ?? "") ?? [];
  return account !== undefined && rest !== undefined && isAllowed(rest) ? { account, host: rest } : undefined;
}

/** Where a path of a sign-in host leads: `/console/s3` is where the person wants to go after the sign-in. */
export const signInPath = (account: string, path: string): string =>
  `/signin/${account}${path === "/console" || path.startsWith("/console/") ? path : "/console"}`;
