import { readerOf } from "@/lib/db/pool";
import type { Sql } from "@/lib/operation/define";
import type { Checksums } from "../body";
import { type BucketRow, type BucketTag, bucketColumns, bucketOwner } from "./buckets";

export interface ObjectRow {
  key: string;
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

/** A bucket with one of its objects; null where it has none of that key. */
export interface Located {
  bucket: BucketRow;
  object: ObjectRow | null;
}

const columns = `o.key, o.size, o.etag, o.content, o.content_type AS "contentType", o.headers, o.metadata, o.checksum,
  o.tags AS "objectTags", o.modified_at AS "modifiedAt"`;

/** Buckets have tags too, so an object's come under another name. */
type Read = Omit<ObjectRow, "tags"> & { objectTags: BucketTag[] };
type Flat = BucketRow & { [Member in keyof Read]: Read[Member] | null };

const objectOf = ({ objectTags, ...object }: Read): ObjectRow => ({ ...object, tags: objectTags });

/** The objects of one account's buckets. Keys are ordered by their bytes. */
export const objectsStore = (sql: Sql, accountId: string) => ({
  /** The bucket and the object in it, in one trip. Undefined where the account has no such bucket. */
  async locate(bucket: string, key: string): Promise<Located | undefined> {
    const rows = await sql.query<Flat>(
      `SELECT ${bucketColumns}, ${columns} FROM s3_bucket b
       LEFT JOIN s3_object o ON o.account_id = b.account_id AND o.bucket = b.name AND o.key = $3
       WHERE b.account_id = $1 AND b.name = $2`,
      [accountId, bucket, key],
    );
    return rows[0] && located(rows[0]);
  },

  /** The same of whichever account owns the bucket, for the source of a copy. */
  async locateAnywhere(bucket: string, key: string): Promise<Located | undefined> {
    const owner = await bucketOwner(bucket);
    return owner === undefined ? undefined : objectsStore(readerOf(owner), owner).locate(bucket, key);
  },

  /** In the order of keys, `size` + 1 of those that begin with the prefix behind `after`. */
  async list(
    bucket: string,
    { prefix, after, size }: { prefix: string; after: string; size: number },
  ): Promise<ObjectRow[]> {
    const rows = await sql.query<Read>(
      `SELECT ${columns} FROM s3_object o
       WHERE o.account_id = $1 AND o.bucket = $2 AND starts_with(o.key, $3) AND o.key > $4 ORDER BY o.key LIMIT $5`,
      [accountId, bucket, prefix, after, size + 1],
    );
    return rows.map(objectOf);
  },

  /** Puts an object in place of the one of its key. Out: the content of that one; `no-bucket` where there is none. */
  async put(bucket: string, object: ObjectRow): Promise<{ replaced: string | null } | "no-bucket"> {
    const rows = await sql.query<{ replaced: string | null }>(
      `WITH before AS (SELECT content FROM s3_object WHERE account_id = $1 AND bucket = $2 AND key = $3),
       added AS (
         INSERT INTO s3_object (account_id, bucket, key, size, etag, content, content_type, headers, metadata, checksum, tags, modified_at)
         SELECT account_id, name, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10::jsonb, $11::jsonb, $12
         FROM s3_bucket WHERE account_id = $1 AND name = $2
         ON CONFLICT (account_id, bucket, key) DO UPDATE SET size = excluded.size, etag = excluded.etag,
           content = excluded.content, content_type = excluded.content_type, headers = excluded.headers,
           metadata = excluded.metadata, checksum = excluded.checksum, tags = excluded.tags,
           modified_at = excluded.modified_at
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
      ],
    );
    return rows[0] ?? "no-bucket";
  },

  /** Gives an object its tags, in place of those it had. Out: false where there is no such object. */
  async setTags(bucket: string, key: string, tags: readonly BucketTag[]): Promise<boolean> {
    const rows = await sql.query(
      "UPDATE s3_object SET tags = $4::jsonb WHERE account_id = $1 AND bucket = $2 AND key = $3 RETURNING 1",
      [accountId, bucket, key, JSON.stringify(tags)],
    );
    return rows.length > 0;
  },

  /** Deletes objects; those that are not there are no matter. */
  async remove(bucket: string, keys: readonly string[]) {
    await sql.query("DELETE FROM s3_object WHERE account_id = $1 AND bucket = $2 AND key = ANY($3::text[])", [
      accountId,
      bucket,
      keys,
    ]);
  },
});

function located(row: Flat): Located {
  const { name, accountId, region, policy, publicAccessBlock, tags, versioning, createdAt, ...object } = row;
  const bucket = { name, accountId, region, policy, publicAccessBlock, tags, versioning, createdAt };
  return { bucket, object: object.key === null ? null : objectOf(object as Read) }; // of a row with a key all members are there
}
