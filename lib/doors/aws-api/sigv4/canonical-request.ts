/**
 * The canonical request of Signature Version 4, from the raw target and headers.
 * Source: IAM User Guide, "Create a signed AWS API request". S3 differs: its path is not normalised and encoded once.
 */
import { percentDecode, percentEncode, percentEncodePath } from "../percent";
import { type AwsRequest, headerValues, rawParameters } from "../request";

export interface CanonicalOptions {
  /** Lower case. */
  signedHeaders: readonly string[];
  payloadHash: string;
  /** S3's rules for the path. */
  s3: boolean;
  /** Parameters that the signature does not cover, by exact name. */
  without: ReadonlySet<string>;
}

/** Out: one character per byte (Latin-1), to be hashed as such. */
export function canonicalRequest(request: AwsRequest, options: CanonicalOptions): string {
  const headers = [...options.signedHeaders].sort();
  return [
    request.method,
    options.s3 ? percentEncodePath(percentDecode(request.path)) : percentEncodePath(normalised(request.path)),
    canonicalQuery(request.query, options.without),
    ...headers.map((name) => `${name}:${headerValues(request, name).map(trimmed).join(",")}`),
    "",
    headers.join(";"),
    options.payloadHash,
  ].join("\n");
}

/** Without empty and dot segments; a slash at the end stays. Source: RFC 3986, 5.2.4. */
function normalised(path: string) {
  const kept: string[] = [];
  const segments = path.split("/");
  for (const segment of segments) {
    if (segment === "..") kept.pop();
    else if (segment !== "" && segment !== ".") kept.push(segment);
  }
  const last = segments.at(-1);
  const open = last === "" || last === "." || last === "..";
  return `/${kept.join("/")}${open && kept.length > 0 ? "/" : ""}`;
}

/** Each name and value encoded anew (a `+` is a plus), sorted by byte, first by name and then by value. */
function canonicalQuery(query: string, without: ReadonlySet<string>) {
  return rawParameters(query)
    .map(([name, value]) => [percentDecode(name), percentDecode(value)] as const)
    .filter(([name]) => !without.has(name))
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** ASCII space only: in bytes, a `\s` would also match the middle of a UTF-8 letter. */
const trimmed = (value: string) => value.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
