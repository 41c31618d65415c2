import { readerOf } from "@/lib/db/pool";
import type { Sql } from "@/lib/operation/define";
import type { Checksums } from "../body";
import { type BucketRow, type BucketTag, bucketColumns, bucketOwner } from "./buckets";

export interface ObjectRow {
  key: string;
  /** `null` where it was put while the bucket made no versions. */
  versionId: string;
  size: number;
  /** MD5, lower-case hex, without the quotes of the header. */
  etag: string;
  /** SHA-256 of the body. */
  content: string;
  contentType: string;
  /** CacheControl, ContentDisposition, …: as the members are called. */
  headers: Record<string, string>;
  metadata: Record<string, string>;
  checksum: Checksums;
  tags: BucketTag[];
  modifiedAt: Date;
}

/** What stands in place of an object that was deleted from a bucket with versions. */
export interface DeleteMarker {
  key: string;
  versionId: string;
  modifiedAt: Date;
}

/** A bucket with one of its objects, or with the delete marker that is found in its place. */
export interface Located {
  bucket: BucketRow;
  object: ObjectRow | null;
  marker: DeleteMarker | null;
}

/** A version as lists of versions show it. */
export type VersionRow = ObjectRow & { marker: boolean; latest: boolean };

/** A version by its name. */
export interface VersionName {
  key: string;
  versionId: string;
}

const columns = `o.key, o.version_id AS "versionId", o.marker, o.size, o.etag, o.content, o.content_type AS "contentType", o.headers, o.metadata, o.checksum,
  o.tags AS "objectTags", o.modified_at AS "modifiedAt"`;

/** Buckets have tags too, so an object's come under another name. */
type Read = Omit<ObjectRow, "tags"> & { marker: boolean; objectTags: BucketTag[] };
type Flat = BucketRow & { [Member in keyof Read]: Read[Member] | null };

const objectOf = ({ objectTags, marker: _, ...object }: Read): ObjectRow => ({ ...object, tags: objectTags });

/** The objects of one account's buckets, in versions. Keys are ordered by their bytes. */
export const objectsStore = (sql: Sql, accountId: string) => ({
  /**
   * The bucket and the object in it, the latest version or the one that is named, in one trip. Undefined where the
   * account has no such bucket.
   */
  async locate(bucket: string, key: string, versionId?: string): Promise<Located | undefined> {
    const rows = await sql.query<Flat>(
      `SELECT ${bucketColumns}, ${columns} FROM s3_bucket b
       LEFT JOIN LATERAL (SELECT * FROM s3_object v
         WHERE v.account_id = b.account_id AND v.bucket = b.name AND v.key = $3
           AND ($4::text IS NULL OR v.version_id = $4) ORDER BY v.number DESC LIMIT 1) o ON true
       WHERE b.account_id = $1 AND b.name = $2`,
      [accountId, bucket, key, versionId ?? null],
    );
    return rows[0] && located(rows[0]);
  },

  /** The same of whichever account owns the bucket, for the source of a copy. */
  async locateAnywhere(bucket: string, key: string, versionId?: string): Promise<Located | undefined> {
    const owner = await bucketOwner(bucket);
    return owner === undefined ? undefined : objectsStore(readerOf(owner), owner).locate(bucket, key, versionId);
  },

  /** The objects that are there, in the order of keys: `size` + 1 of those that begin with the prefix behind `after`. */
  async list(
    bucket: string,
    { prefix, after, size }: { prefix: string; after: string; size: number },
  ): Promise<ObjectRow[]> {
    const rows = await sql.query<Read>(
      `SELECT * FROM (SELECT DISTINCT ON (o.key) ${columns} FROM s3_object o
         WHERE o.account_id = $1 AND o.bucket = $2 AND starts_with(o.key, $3) AND o.key > $4
         ORDER BY o.key, o.number DESC) AS latest
       WHERE NOT marker ORDER BY key LIMIT $5`,
      [accountId, bucket, prefix, after, size + 1],
    );
    return rows.map(objectOf);
  },

  /**
   * All versions, by key and the newest first: `size` + 1 of those behind a key, or behind one of its versions. Of a
   * version that is gone by now, all of its key come again rather than none.
   */
  async listVersions(
    bucket: string,
    { prefix, after, size }: { prefix: string; after: { key: string; versionId: string | undefined }; size: number },
  ): Promise<VersionRow[]> {
    const rows = await sql.query<Read & { latest: boolean }>(
      `SELECT ${columns}, o.number = (SELECT max(v.number) FROM s3_object v
         WHERE v.account_id = $1 AND v.bucket = $2 AND v.key = o.key) AS latest
       FROM s3_object o
       WHERE o.account_id = $1 AND o.bucket = $2 AND starts_with(o.key, $3)
         AND (o.key > $4 OR ($5::text IS NOT NULL AND o.key = $4 AND o.number < coalesce((SELECT v.number FROM s3_object v
           WHERE v.account_id = $1 AND v.bucket = $2 AND v.key = $4 AND v.version_id = $5), 2147483647)))
       ORDER BY o.key, o.number DESC LIMIT $6`,
      [accountId, bucket, prefix, after.key, after.versionId ?? null, size + 1],
    );
    return rows.map((row) => ({ ...objectOf(row), marker: row.marker, latest: row.latest }));
  },

  /**
   * Puts an object: as a new version, or in place of the one that has its version's id. Out: the content of that one;
   * `no-bucket` where there is none.
   */
  async put(bucket: string, object: ObjectRow): Promise<{ replaced: string | null } | "no-bucket"> {
    const rows = await sql.query<{ replaced: string | null }>(
      `WITH before AS (SELECT content FROM s3_object
         WHERE account_id = $1 AND bucket = $2 AND key = $3 AND version_id = $13),
       added AS (
         INSERT INTO s3_object (account_id, bucket, key, size, etag, content, content_type, headers, metadata, checksum, tags, modified_at, version_id, number)
         SELECT account_id, name, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10::jsonb, $11::jsonb, $12, $13, ${nextNumber("$3")}
         FROM s3_bucket WHERE account_id = $1 AND name = $2
         ON CONFLICT (account_id, bucket, key, version_id) DO UPDATE SET size = excluded.size, etag = excluded.etag,
           content = excluded.content, content_type = excluded.content_type, headers = excluded.headers,
           metadata = excluded.metadata, checksum = excluded.checksum, tags = excluded.tags,
           modified_at = excluded.modified_at, number = excluded.number, marker = false
         RETURNING 1)
       SELECT (SELECT content FROM before) AS replaced FROM added`,
      [
        accountId,
        bucket,
        object.key,
        object.size,
        object.etag,
        object.content,
        object.contentType,
        JSON.stringify(object.headers),
        JSON.stringify(object.metadata),
        JSON.stringify(object.checksum),
        JSON.stringify(object.tags),
        object.modifiedAt,
        object.versionId,
      ],
    );
    return rows[0] ?? "no-bucket";
  },

  /** Gives a version its tags, in place of those it had. Out: false where there is no such version. */
  async setTags(bucket: string, { key, versionId }: VersionName, tags: readonly BucketTag[]): Promise<boolean> {
    const rows = await sql.query(
      `UPDATE s3_object SET tags = $4::jsonb
       WHERE account_id = $1 AND bucket = $2 AND key = $3 AND version_id = $5 RETURNING 1`,
      [accountId, bucket, key, JSON.stringify(tags), versionId],
    );
    return rows.length > 0;
  },

  /** Deletes objects of a bucket that never had versions; those that are not there are no matter. */
  async remove(bucket: string, keys: readonly string[]) {
    await sql.query("DELETE FROM s3_object WHERE account_id = $1 AND bucket = $2 AND key = ANY($3::text[])", [
      accountId,
      bucket,
      keys,
    ]);
  },

  /** Puts delete markers before all versions of their keys, each key once; one replaces the version that has its id. */
  async mark(bucket: string, markers: readonly VersionName[], at: Date) {
    await sql.query(
      `INSERT INTO s3_object (account_id, bucket, key, version_id, number, marker, size, etag, content, content_type, modified_at)
       SELECT b.account_id, b.name, m.key, m.version_id, ${nextNumber("m.key")}, true, 0, '', '', '', $5
       FROM s3_bucket b, unnest($3::text[], $4::text[]) AS m(key, version_id)
       WHERE b.account_id = $1 AND b.name = $2
       ON CONFLICT (account_id, bucket, key, version_id) DO UPDATE SET number = excluded.number, marker = true, size = 0,
         etag = '', content = '', content_type = '', headers = '{}', metadata = '{}', checksum = '{}', tags = '[]',
         modified_at = excluded.modified_at`,
      [accountId, bucket, markers.map(({ key }) => key), markers.map(({ versionId }) => versionId), at],
    );
  },

  /** Deletes versions for good. Out: those that were delete markers; those that are not there are no matter. */
  async removeVersions(bucket: string, versions: readonly VersionName[]): Promise<VersionName[]> {
    const rows = await sql.query<VersionName & { marker: boolean }>(
      `DELETE FROM s3_object o USING unnest($3::text[], $4::text[]) AS v(key, version_id)
       WHERE o.account_id = $1 AND o.bucket = $2 AND o.key = v.key AND o.version_id = v.version_id
       RETURNING o.key, o.version_id AS "versionId", o.marker`,
      [accountId, bucket, versions.map(({ key }) => key), versions.map(({ versionId }) => versionId)],
    );
    return rows.filter(({ marker }) => marker);
  },
});

/** The number of a new version of a key, which stands in the statement as `key`: above all that the key has. */
const nextNumber = (key: string) =>
  `coalesce((SELECT max(number) FROM s3_object WHERE account_id = $1 AND bucket = $2 AND key = ${key}), 0) + 1`;

function located(row: Flat): Located {
  const { name, accountId, region, policy, publicAccessBlock, tags, versioning, createdAt, ...object } = row;
  const bucket = { name, accountId, region, policy, publicAccessBlock, tags, versioning, createdAt };
  if (object.key === null) return { bucket, object: null, marker: null };
  const found = object as Read; // of a row with a key all members are there
  return found.marker ? { bucket, object: null, marker: found } : { bucket, object: objectOf(found), marker: null };
}
