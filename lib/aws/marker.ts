/**
 * AWS's paging: an opaque `Marker` says after which key the next page begins.
 * Source: IAM API Reference, `Marker`, `MaxItems` (1 to 1000, default 100), `IsTruncated`.
 */
import { validationError } from "./error";

/** The key behind a marker. Throws `ValidationError: Invalid Marker.` for a text this server did not make. */
export function readMarker(marker: string | undefined): string | undefined {
  if (marker === undefined) return undefined;
  const [version, key] = fromBase64(marker).split("\u0000");
  if (version !== "1" || key === undefined || writeMarker(key) !== marker) throw validationError("Invalid Marker.");
  return key;
}

export const writeMarker = (key: string) => toBase64(`1\u0000${key}`);

/**
 * One page of rows of which the store read one more than asked.
 * Out: the rows of the page, `IsTruncated`, and `Marker` where there are more.
 */
export function page<Row>(rows: Row[], size: number, keyOf: (row: Row) => string) {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const more = rows.length > size && last !== undefined;
  return { rows: shown, IsTruncated: more, ...(more ? { Marker: writeMarker(keyOf(last)) } : {}) };
}

const toBase64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
function fromBase64(text: string) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));
  } catch {
    return "";
  }
}
