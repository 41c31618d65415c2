import type { Sql } from "@/lib/operation/define";
import type { Checksums } from "../body";
import { type BucketRow, type BucketTag, bucketColumns } from "./buckets";

export interface UploadRow {
  id: string;
  key: string;
  contentType: string;
  headers: Record<string, string>;
  metadata: Record<string, string>;
  tags: BucketTag[];
  checksumAlgorithm: string | null;
  checksumType: "COMPOSITE" | "FULL_OBJECT";
  /** ARN of who began it. */
  initiator: string;
  createdAt: Date;
}

export interface PartRow {
  number: number;
  size: number;
  /** MD5, lower-case hex. */
  etag: string;
  /** SHA-256 of the body. */
  content: string;
  checksum: Checksums;
  modifiedAt: Date;
}

/** A bucket with one of its uploads; null where it has none of that id and key. */
export interface LocatedUpload {
  bucket: BucketRow;
  upload: UploadRow | null;
}

const columns = `u.id, u.key, u.content_type AS "contentType", u.headers, u.metadata, u.tags AS "uploadTags",
  u.checksum_algorithm AS "checksumAlgorithm", u.checksum_type AS "checksumType", u.initiator,
  u.created_at AS "begunAt"`;

type Flat = Omit<UploadRow, "tags" | "createdAt"> & { uploadTags: BucketTag[]; begunAt: Date };

const uploadOf = ({ uploadTags, begunAt, ...upload }: Flat): UploadRow => ({
  ...upload,
  tags: uploadTags,
  createdAt: begunAt,
});

/** The unfinished uploads of one account's buckets. */
export const uploadsStore = (sql: Sql, accountId: string) => ({
  /** Out: false where the account has no such bucket. */
  async insert(bucket: string, upload: UploadRow): Promise<boolean> {
    const rows = await sql.query(
      `INSERT INTO s3_multipart_upload (account_id, id, bucket, key, content_type, headers, metadata, tags,
         checksum_algorithm, checksum_type, initiator, created_at)
       SELECT account_id, $3, name, $4, $5, $6::jsonb, $7::jsonb, $8::jsonb, $9, $10, $11, $12
       FROM s3_bucket WHERE account_id = $1 AND name = $2 RETURNING 1`,
      [
        accountId,
        bucket,
        upload.id,
        upload.key,
        upload.contentType,
        JSON.stringify(upload.headers),
        JSON.stringify(upload.metadata),
        JSON.stringify(upload.tags),
        upload.checksumAlgorithm,
        upload.checksumType,
        upload.initiator,
        upload.createdAt,
      ],
    );
    return rows.length > 0;
  },

  /** The bucket and the upload in it, in one trip. Undefined where the account has no such bucket. */
  async locate(bucket: string, key: string, id: string): Promise<LocatedUpload | undefined> {
    const rows = await sql.query<BucketRow & { [Member in keyof Flat]: Flat[Member] | null }>(
      `SELECT ${bucketColumns}, ${columns} FROM s3_bucket b
       LEFT JOIN s3_multipart_upload u ON u.account_id = b.account_id AND u.bucket = b.name AND u.key = $3 AND u.id = $4
       WHERE b.account_id = $1 AND b.name = $2`,
      [accountId, bucket, key, id],
    );
    const [row] = rows;
    if (!row) return undefined;
    const { name, accountId: owner, region, policy, publicAccessBlock, tags, versioning, createdAt, ...rest } = row;
    return {
      bucket: { name, accountId: owner, region, policy, publicAccessBlock, tags, versioning, createdAt },
      upload: rest.id === null ? null : uploadOf(rest as Flat), // of a row with an id all members are there
    };
  },

  /** In the order of keys, and of ids for one key; `size` + 1 of those behind `after`. */
  async list(
    bucket: string,
    { prefix, after, size }: { prefix: string; after: { key: string; id: string | undefined }; size: number },
  ): Promise<UploadRow[]> {
    const rows = await sql.query<Flat>(
      `SELECT ${columns} FROM s3_multipart_upload u
       WHERE u.account_id = $1 AND u.bucket = $2 AND starts_with(u.key, $3)
         AND (u.key > $4 OR (u.key = $4 AND u.id > $5))
       ORDER BY u.key, u.id LIMIT $6`,
      [accountId, bucket, prefix, after.key, after.id ?? "\u{10ffff}", size + 1],
    );
    return rows.map(uploadOf);
  },

  /** By number, `size` + 1 of those behind `after`. */
  parts: (id: string, { after = 0, size }: { after?: number; size: number }) =>
    sql.query<PartRow>(
      `SELECT number, size, etag, content, checksum, modified_at AS "modifiedAt" FROM s3_multipart_part
       WHERE account_id = $1 AND upload_id = $2 AND number > $3 ORDER BY number LIMIT $4`,
      [accountId, id, after, size + 1],
    ),

  /**
   * Puts a part in place of the one of its number. In: how large all parts may be together. Out: the content of that
   * one, or why it was not put.
   */
  async putPart(
    id: string,
    part: PartRow,
    most: number,
  ): Promise<{ replaced: string | null } | "no-upload" | "too-large"> {
    const [row] = await sql.query<{ upload: boolean; added: boolean; replaced: string | null }>(
      `WITH found AS (SELECT id FROM s3_multipart_upload WHERE account_id = $1 AND id = $2),
       before AS (SELECT content FROM s3_multipart_part WHERE account_id = $1 AND upload_id = $2 AND number = $3),
       others AS (SELECT coalesce(sum(size), 0) AS size FROM s3_multipart_part
         WHERE account_id = $1 AND upload_id = $2 AND number <> $3),
       added AS (
         INSERT INTO s3_multipart_part (account_id, upload_id, number, size, etag, content, checksum, modified_at)
         SELECT $1, found.id, $3, $4::bigint, $5, $6, $7::jsonb, $8 FROM found, others WHERE others.size + $4::bigint <= $9
         ON CONFLICT (account_id, upload_id, number) DO UPDATE SET size = excluded.size, etag = excluded.etag,
           content = excluded.content, checksum = excluded.checksum, modified_at = excluded.modified_at
         RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM found) AS upload, EXISTS (SELECT 1 FROM added) AS added,
         (SELECT content FROM before) AS replaced`,
      [
        accountId,
        id,
        part.number,
        part.size,
        part.etag,
        part.content,
        JSON.stringify(part.checksum),
        part.modifiedAt,
        most,
      ],
    );
    if (!row?.upload) return "no-upload";
    return row.added ? { replaced: row.replaced } : "too-large";
  },

  /** Forgets an upload with its parts. Out: false where there is no such upload. */
  async remove(id: string): Promise<boolean> {
    const rows = await sql.query("DELETE FROM s3_multipart_upload WHERE account_id = $1 AND id = $2 RETURNING 1", [
      accountId,
      id,
    ]);
    return rows.length > 0;
  },
});
