import { reader, readerOf } from "@/lib/db/pool";
import type { Sql } from "@/lib/operation/define";

export interface PublicAccessBlock {
  BlockPublicAcls: boolean;
  IgnorePublicAcls: boolean;
  BlockPublicPolicy: boolean;
  RestrictPublicBuckets: boolean;
}

export interface BucketTag {
  Key: string;
  Value: string;
}

export interface BucketRow {
  name: string;
  /** Whose it is. */
  accountId: string;
  region: string;
  policy: string | null;
  publicAccessBlock: PublicAccessBlock | null;
  tags: BucketTag[];
  versioning: "Enabled" | "Suspended" | null;
  createdAt: Date;
}

export const bucketColumns = `b.name, b.account_id AS "accountId", b.region, b.policy,
  b.public_access_block AS "publicAccessBlock", b.tags, b.versioning, b.created_at AS "createdAt"`;

/** The account that owns a bucket: looked up over all accounts, for names of buckets are the world's. */
export async function bucketOwner(name: string): Promise<string | undefined> {
  const rows = await reader.query<{ owner: string }>("SELECT account_id AS owner FROM s3_bucket WHERE name = $1", [
    name,
  ]);
  return rows[0]?.owner;
}

/** A bucket, whoever owns it. */
export async function bucketAnywhere(name: string): Promise<BucketRow | undefined> {
  const owner = await bucketOwner(name);
  return owner === undefined ? undefined : bucketsStore(readerOf(owner), owner).find(name);
}

/** The buckets of one account. */
export const bucketsStore = (sql: Sql, accountId: string) => ({
  async find(name: string): Promise<BucketRow | undefined> {
    const rows = await sql.query<BucketRow>(
      `SELECT ${bucketColumns} FROM s3_bucket b WHERE b.account_id = $1 AND b.name = $2`,
      [accountId, name],
    );
    return rows[0];
  },

  /** By name, `size` + 1 of them. */
  async list({
    prefix = "",
    region,
    after = "",
    size,
  }: {
    prefix?: string | undefined;
    region?: string | undefined;
    after?: string | undefined;
    size: number;
  }): Promise<BucketRow[]> {
    return sql.query<BucketRow>(
      `SELECT ${bucketColumns} FROM s3_bucket b
       WHERE account_id = $1 AND starts_with(name, $2) AND ($3::text IS NULL OR region = $3) AND name > $4
       ORDER BY name LIMIT $5`,
      [accountId, prefix, region ?? null, after, size + 1],
    );
  },

  async insert(
    bucket: Pick<BucketRow, "name" | "region" | "createdAt" | "publicAccessBlock">,
    most: number,
  ): Promise<"inserted" | "name-taken" | "too-many"> {
    const rows = await sql.query<{ inserted: boolean; count: number }>(
      `WITH counted AS (SELECT count(*) AS count FROM s3_bucket WHERE account_id = $1),
       added AS (
         INSERT INTO s3_bucket (account_id, name, region, created_at, public_access_block)
         SELECT $1, $2, $3, $4, $6::jsonb FROM counted WHERE count < $5 ON CONFLICT (name) DO NOTHING RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, count FROM counted`,
      [accountId, bucket.name, bucket.region, bucket.createdAt, most, JSON.stringify(bucket.publicAccessBlock)],
    );
    if (rows[0]?.inserted) return "inserted";
    return (rows[0]?.count ?? 0) >= most ? "too-many" : "name-taken";
  },

  /** Deletes an empty one. */
  async remove(name: string): Promise<"removed" | "no-bucket" | "not-empty"> {
    const [found] = await sql.query<{ bucket: boolean; objects: boolean }>(
      `WITH found AS (
         SELECT b.name, EXISTS (SELECT 1 FROM s3_object o WHERE o.account_id = $1 AND o.bucket = b.name) AS objects
         FROM s3_bucket b WHERE b.account_id = $1 AND b.name = $2),
       gone AS (DELETE FROM s3_bucket USING found
         WHERE s3_bucket.account_id = $1 AND s3_bucket.name = found.name AND NOT found.objects)
       SELECT EXISTS (SELECT 1 FROM found) AS bucket, coalesce((SELECT objects FROM found), false) AS objects`,
      [accountId, name],
    );
    if (!found?.bucket) return "no-bucket";
    return found.objects ? "not-empty" : "removed";
  },

  /** Sets one of the bucket's settings. Out: false where the account has no such bucket. */
  async set(
    name: string,
    changed: Partial<Pick<BucketRow, "policy" | "publicAccessBlock" | "tags" | "versioning">>,
  ): Promise<boolean> {
    const [setting] = Object.entries(changed);
    if (!setting) return true;
    const [column, isJson] = settings[setting[0] as keyof typeof changed]; // its keys are those of `changed`
    const value = isJson && setting[1] !== null ? JSON.stringify(setting[1]) : setting[1];
    const rows = await sql.query(
      `UPDATE s3_bucket SET ${column} = $3${isJson ? "::jsonb" : ""} WHERE account_id = $1 AND name = $2 RETURNING 1`,
      [accountId, name, value],
    );
    return rows.length > 0;
  },
});

const settings = {
  policy: ["policy", false],
  publicAccessBlock: ["public_access_block", true],
  tags: ["tags", true],
  versioning: ["versioning", false],
} as const;
