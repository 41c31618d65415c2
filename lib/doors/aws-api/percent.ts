/** Percent-encoding over strings of one character per byte. Source: RFC 3986, section 2; SigV4's UriEncode. */

/** Every `%XX` becomes its byte; what is no such triple, and `+`, stays as it is. */
export const percentDecode = (bytes: string) =>
  bytes.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Every byte but the unreserved ones becomes `%XX` in upper case. */
export const percentEncode = (bytes: string) => bytes.replace(/[^A-Za-z0-9\-._~]/g, triple);

/** The same, leaving the slash. */
export const percentEncodePath = (bytes: string) => bytes.replace(/[^A-Za-z0-9\-._~/]/g, triple);

const triple = (byte: string) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** A text (not bytes) by RFC 3986: how IAM sends policy documents. */
export const rfc3986 = (text: string) => percentEncode(Buffer.from(text, "utf8").toString("latin1"));
