/**
 * One page of a list of objects: keys, and what keys with the delimiter behind the prefix have in common.
 * Source: S3 User Guide, "Organizing objects using prefixes"; S3 API Reference, ListObjectsV2.
 */
import type { _Object } from "@aws-sdk/client-s3";
import { quoted } from "./object-headers";
import type { S3Store } from "./operation";
import type { ObjectRow } from "./store/objects";

/** S3 lists no more at once, whatever is asked. */
export const mostKeys = 1000;

interface Asked {
  bucket: string;
  prefix: string;
  delimiter: string;
  after: string;
  size: number;
}

interface Listed {
  objects: ObjectRow[];
  prefixes: string[];
  truncated: boolean;
  /** The last key or common prefix of the page. */
  last: string | undefined;
}

/** The greatest text of Postgres's "C" order that begins so: whatever begins so lies before it. */
const behindAll = (prefix: string) => `${prefix}\u{10ffff}`;

/** Reads on behind each common prefix, so that a prefix of many keys costs one step. */
export async function listObjectsOf(
  store: S3Store,
  { bucket, prefix, delimiter, after, size }: Asked,
): Promise<Listed> {
  const listed: Listed = { objects: [], prefixes: [], truncated: false, last: undefined };
  const common = (key: string) => {
    const end = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
    return end < 0 ? undefined : key.slice(0, end + delimiter.length);
  };
  let place = common(after) === after && after !== "" ? behindAll(after) : after;
  for (;;) {
    const left = size - listed.objects.length - listed.prefixes.length;
    const rows = await store.objects.list(bucket, { prefix, after: place, size: left });
    let skipped = false;
    for (const row of rows) {
      if (listed.objects.length + listed.prefixes.length === size) return { ...listed, truncated: true };
      const shared = common(row.key);
      if (shared !== undefined) {
        listed.prefixes.push(shared);
        listed.last = shared;
        place = behindAll(shared);
        skipped = true;
        break;
      }
      listed.objects.push(row);
      listed.last = row.key;
    }
    if (!skipped) return listed;
  }
}

export const shownObject = (row: ObjectRow, encode: (text: string) => string): _Object => ({
  Key: encode(row.key),
  LastModified: row.modifiedAt,
  ETag: quoted(row.etag),
  Size: row.size,
  StorageClass: "STANDARD",
});

/** Keys may hold characters that XML cannot carry: they come encoded where that is asked. */
export const encoderOf = (encoding: string | undefined) => (text: string) =>
  encoding === "url"
    ? encodeURIComponent(text)
        .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll("%2F", "/")
    : text;
