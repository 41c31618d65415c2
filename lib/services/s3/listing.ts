/**
 * One page of a list of keys (of objects, their versions, uploads): keys, and what keys with the delimiter behind the prefix have in common.
 * Source: S3 User Guide, "Organizing objects using prefixes"; S3 API Reference, ListObjectsV2.
 */
import type { _Object } from "@aws-sdk/client-s3";
import { quoted } from "./object-headers";
import type { S3Store } from "./operation";
import type { ObjectRow } from "./store/objects";

/** S3 lists no more at once, whatever is asked. */
export const mostKeys = 1000;

interface Asked<Row, Place> {
  prefix: string;
  delimiter: string;
  size: number;
  /** The key, or what keys have in common, behind which the page begins; empty: at the first. */
  after: string;
  /** The place that this is, where it is no common prefix. */
  start: Place;
  /** The place behind a text, which need not be a key. */
  behind: (text: string) => Place;
  /** In the order of keys, `size` + 1 of those behind a place. */
  read: (place: Place, size: number) => Promise<Row[]>;
}

interface Listed<Row> {
  rows: Row[];
  prefixes: string[];
  truncated: boolean;
  /** The last of the page; without a row it is a common prefix. */
  last: { key: string; row?: Row } | undefined;
}

/** The greatest text of Postgres's "C" order that begins so: whatever begins so lies before it. */
const behindAll = (prefix: string) => `${prefix}\u{10ffff}`;

/** Reads on behind each common prefix, so that a prefix of many keys costs one step. */
export async function pageOfKeys<Row extends { key: string }, Place>(asked: Asked<Row, Place>): Promise<Listed<Row>> {
  const { prefix, delimiter, size, after, start, behind, read } = asked;
  const listed: Listed<Row> = { rows: [], prefixes: [], truncated: false, last: undefined };
  const common = (key: string) => {
    const end = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
    return end < 0 ? undefined : key.slice(0, end + delimiter.length);
  };
  let place = common(after) === after && after !== "" ? behind(behindAll(after)) : start;
  for (;;) {
    const left = size - listed.rows.length - listed.prefixes.length;
    const rows = await read(place, left);
    let skipped = false;
    for (const row of rows) {
      if (listed.rows.length + listed.prefixes.length === size) return { ...listed, truncated: true };
      const shared = common(row.key);
      if (shared !== undefined) {
        listed.prefixes.push(shared);
        listed.last = { key: shared };
        place = behind(behindAll(shared));
        skipped = true;
        break;
      }
      listed.rows.push(row);
      listed.last = { key: row.key, row };
    }
    if (!skipped) return listed;
  }
}

/** A page of the objects that are there. */
export async function listObjectsOf(
  store: S3Store,
  asked: { bucket: string; prefix: string; delimiter: string; after: string; size: number },
): Promise<{ objects: ObjectRow[]; prefixes: string[]; truncated: boolean; last: string | undefined }> {
  const { bucket, prefix, after } = asked;
  const { rows, prefixes, truncated, last } = await pageOfKeys({
    ...asked,
    start: after,
    behind: (text) => text,
    read: (place, size) => store.objects.list(bucket, { prefix, after: place, size }),
  });
  return { objects: rows, prefixes, truncated, last: last?.key };
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
