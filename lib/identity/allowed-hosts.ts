/**
 * By which names the console may be asked. A page of another name that points at this machine (DNS rebinding), and a
 * form on another site, are refused by it.
 */
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** REHEARSAL_ALLOWED_HOSTS (the launcher writes it), and the loopback: `host` for every port, or `host:port`. */
export const allowedHosts = (list = process.env.REHEARSAL_ALLOWED_HOSTS): ReadonlySet<string> =>
  new Set([...loopback, ...(list ?? "").split(",").map((host) => host.trim().toLowerCase())].filter(Boolean));

/** May the server be asked by this Host header? */
export const isAllowedHost = (host: string | null, allowed = allowedHosts()): boolean =>
  host !== null && (allowed.has(host.toLowerCase()) || allowed.has(host.toLowerCase().replace(/:\d+$/, "")));

/**
 * May a change come from this Origin header? It must be the very origin that is asked, and that one allowed. `null`
 * (sandboxed frames, some redirects) never is.
 */
export function isAllowedOrigin(origin: string | null, host: string | null, allowed = allowedHosts()): boolean {
  if (origin === null || host === null || !isAllowedHost(host, allowed)) return false;
  return /^https?:\/\//.test(origin) && origin.replace(/^https?:\/\//, "") === host.toLowerCase();
}
