/**
 * What a browser is told about every page. Scripts are files of ours, or carry the nonce; styles may be inline, for
 * the components set style attributes. Nothing is asked from another host, and no page is shown in a frame, but for the
 * two of a demonstration (docs/decisions/0016).
 */

/** The places of the browser's sessions that a demonstration shows side by side. */
export const demoPlaces = [3, 4] as const;

/** Is this the page that shows two consoles side by side? In: a console path. */
export const isDemonstration = (path: string): boolean => /^\/classroom\/classes\/[^/]+\/demo$/.test(path);

/**
 * May this answer stand in a frame of ours? Only a document of a demonstration's places that a page of this very origin
 * asks for a frame; a browser that does not say so gets none. Which page that is, the page's own policy decides.
 */
export const isFramed = (headers: Headers, place: number): boolean =>
  demoPlaces.some((one) => one === place) &&
  headers.get("sec-fetch-dest") === "iframe" &&
  headers.get("sec-fetch-site") === "same-origin";

/** In: the request's nonce; `development`: React's debugging needs eval and a socket there; framed by us, framing us? */
export const contentSecurityPolicy = (
  nonce: string,
  development: boolean,
  { framed, frames }: { framed: boolean; frames: boolean } = { framed: false, frames: false },
) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${development ? " ws: wss:" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    `frame-src ${frames ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
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
