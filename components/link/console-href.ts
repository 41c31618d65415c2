/** The addresses of the console: a prefix `/s/1` … `/s/4` says which of the browser's sessions is meant. */

const prefix = /^\/s\/([1-4])(?=\/|$)/;

/**
 * The address of a console path in a session: `consoleHref("/iam/users", 1)` is `/s/1/iam/users`.
 * Texts that are no path of ours (`https:…`, `mailto:…`, `#…`) come back as they are.
 */
export function consoleHref(path: string, sessionIndex: number): string {
  if (!path.startsWith("/") || path.startsWith("//") || prefix.test(path)) return path;
  return sessionIndex > 0 ? `/s/${sessionIndex}${path}` : path;
}

/** The console path behind an address: `/s/1/iam/users` → `/iam/users`. */
export const consolePath = (pathname: string): string => pathname.replace(prefix, "") || "/";

/** The session that an address means; 0 without a prefix. */
export const sessionIndexOf = (pathname: string): number => Number(prefix.exec(pathname)?.[1] ?? 0);
