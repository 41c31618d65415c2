/**
 * What proxy.ts tells the server's code. It sets them on every request, so that a browser cannot; where they are
 * missing, the request did not pass there and means place 0.
 */
export const requestHeaders = {
  /** Which of the browser's sessions: "0" to "4". */
  place: "x-rehearsal-session",
  /** Path and query, without the prefix. */
  path: "x-rehearsal-path",
  /** For inline scripts: the nonce that the content security policy names. */
  nonce: "x-nonce",
} as const;
