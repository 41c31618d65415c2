/** Headers that are kept with an object and come back with it (pure). Source: S3 User Guide, "Working with object metadata". */
import { AwsError } from "@/lib/aws/error";
import { preconditionFailed } from "./errors";
import type { ObjectRow } from "./store/objects";

const kept = [
  "CacheControl",
  "ContentDisposition",
  "ContentEncoding",
  "ContentLanguage",
  "WebsiteRedirectLocation",
] as const;

interface Given {
  CacheControl?: string | undefined;
  ContentDisposition?: string | undefined;
  ContentEncoding?: string | undefined;
  ContentLanguage?: string | undefined;
  WebsiteRedirectLocation?: string | undefined;
  Expires?: Date | undefined;
}

/** Those that a call brings. `aws-chunked` says how the body came, not what it is. */
export function keptHeaders(input: Given): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of kept) {
    const value = name === "ContentEncoding" ? withoutChunked(input[name]) : input[name];
    if (value !== undefined) found[name] = value;
  }
  return input.Expires ? { ...found, Expires: input.Expires.toUTCString() } : found;
}

function withoutChunked(encoding: string | undefined): string | undefined {
  const left = encoding
    ?.split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "aws-chunked");
  return left && left.length > 0 ? left.join(",") : undefined;
}

/** Source: S3 User Guide, "User-defined object metadata": 2 KB of UTF-8 in all, keys and values. Throws MetadataTooLarge 400. */
export function keptMetadata(metadata: Record<string, string> | undefined): Record<string, string> {
  const size = new TextEncoder().encode(
    Object.entries(metadata ?? {})
      .flat()
      .join(""),
  ).length;
  if (size > 2048)
    throw new AwsError("MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size", 400);
  return metadata ?? {};
}

/** What GetObject and HeadObject tell of an object beside its body. */
export const shownHeaders = (object: ObjectRow, tellsChecksum: boolean) => ({
  AcceptRanges: "bytes",
  LastModified: wholeSeconds(object.modifiedAt),
  ETag: quoted(object.etag),
  ContentType: object.contentType,
  ...object.headers,
  Metadata: object.metadata,
  ServerSideEncryption: "AES256" as const,
  ...(tellsChecksum ? { ...object.checksum, ChecksumType: checksumTypeOf(object) } : {}),
});

/** A checksum of the checksums of parts says of how many: `…-3`. */
export const checksumTypeOf = ({ checksum }: Pick<ObjectRow, "checksum">) =>
  Object.values(checksum).some((sum) => /-\d+$/.test(sum)) ? ("COMPOSITE" as const) : ("FULL_OBJECT" as const);

export const quoted = (etag: string) => `"${etag}"`;

const wholeSeconds = (date: Date) => new Date(Math.floor(date.getTime() / 1000) * 1000);

interface Conditions {
  IfMatch?: string | undefined;
  IfNoneMatch?: string | undefined;
  IfModifiedSince?: Date | undefined;
  IfUnmodifiedSince?: Date | undefined;
}

/**
 * The conditions of a read. Throws PreconditionFailed 412, or NotModified 304.
 * Source: RFC 9110, 13.2.2 "Precedence of Preconditions", which S3's GetObject follows.
 */
export function checkReadConditions(object: ObjectRow, conditions: Conditions) {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions;
  const modified = wholeSeconds(object.modifiedAt);
  if (IfMatch !== undefined ? !names(IfMatch, object) : IfUnmodifiedSince !== undefined && modified > IfUnmodifiedSince)
    throw preconditionFailed();
  if (
    IfNoneMatch !== undefined
      ? names(IfNoneMatch, object)
      : IfModifiedSince !== undefined && modified <= IfModifiedSince
  )
    throw new AwsError("NotModified", "Not Modified", 304);
}

/** The conditions of a put. Throws PreconditionFailed 412. Source: S3 User Guide, "Conditional writes". */
export function checkWriteConditions(object: ObjectRow | null, { IfMatch, IfNoneMatch }: Conditions) {
  if (IfNoneMatch !== undefined && object !== null && names(IfNoneMatch, object)) throw preconditionFailed();
  if (IfMatch !== undefined && (object === null || !names(IfMatch, object))) throw preconditionFailed();
}

const names = (tags: string, { etag }: ObjectRow) =>
  tags.split(",").some((tag) => ["*", etag, quoted(etag)].includes(tag.trim().replace(/^W\//, "")));
