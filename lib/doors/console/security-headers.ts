/**
 * What a browser is told about every page. Scripts are files of ours, or carry the nonce; styles may be inline, for
 * the components set style attributes. Nothing is asked from another host, and no page is shown in a frame.
 */

/** In: the request's nonce; `development`: React's debugging needs eval and a socket there. */
export const contentSecurityPolicy = (nonce: string, development: boolean) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${development ? " ws: wss:" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/**
 * What people put into buckets is shown at our address, and is nobody's page: it has no origin and runs no script,
 * whatever its type is. Its route answers nothing that does not carry this.
 */
export const objectBodyPolicy =
  "sandbox; default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'";

/** Where objects themselves are. In: a console path. */
export const isObjectBody = (path: string): boolean => /^\/s3\/buckets\/[^/]+\/object-body$/.test(path);

/** The other headers: the same for every answer. */
export const plainSecurityHeaders: readonly (readonly [name: string, value: string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
];
