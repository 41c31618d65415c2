/** The metadata of an upload, as the browser sends it and as S3's operations take it. */

/** What the names of the person's own headers begin with. Source: S3 API Reference, PutObject. */
const userPrefix = "x-amz-meta-";

const members = new Map([
  ["Cache-Control", "CacheControl"],
  ["Content-Disposition", "ContentDisposition"],
  ["Content-Encoding", "ContentEncoding"],
  ["Content-Language", "ContentLanguage"],
  ["Content-Type", "ContentType"],
  ["x-amz-website-redirect-location", "WebsiteRedirectLocation"],
]);

/**
 * In: what `metadataText` made. Out: the members of PutObject and CreateMultipartUpload, unchecked: the operation judges
 * them. A name that S3 does not know is left out, as S3 leaves out headers that it does not know.
 */
export function uploadMetadata(text: string): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  const own: [key: string, value: string][] = [];
  for (const [name, value] of new URLSearchParams(text)) {
    const member = members.get(name);
    if (member) given[member] = value;
    else if (name === "Expires") given.Expires = new Date(value);
    else if (name.startsWith(userPrefix)) own.push([name.slice(userPrefix.length), value]);
  }
  return own.length > 0 ? { ...given, Metadata: Object.fromEntries(own) } : given;
}
