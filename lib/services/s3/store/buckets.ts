import type { Sql } from "@/lib/operation/define";

export interface BucketRow {
  name: string;
  /** Whose it is. */
  accountId: string;
  region: string;
  createdAt: Date;
}

const columns = `name, account_id AS "accountId", region, created_at AS "createdAt"`;

/** Buckets. Their names are unique over all accounts, so one can be found that is another account's. */
export const bucketsStore = (sql: Sql, accountId: string) => ({
  async find(name: string): Promise<BucketRow | undefined> {
    const rows = await sql.query<BucketRow>(`SELECT ${columns} FROM s3_bucket WHERE name = $1`, [name]);
    return rows[0];
  },

  /** The account's own, by name, `size` + 1 of them. */
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
      `SELECT ${columns} FROM s3_bucket
       WHERE account_id = $1 AND starts_with(name, $2) AND ($3::text IS NULL OR region = $3) AND name > $4
       ORDER BY name LIMIT $5`,
      [accountId, prefix, region ?? null, after, size + 1],
    );
  },

  async insert(
    bucket: Pick<BucketRow, "name" | "region" | "createdAt">,
    most: number,
  ): Promise<"inserted" | "name-taken" | "too-many"> {
    const rows = await sql.query<{ inserted: boolean; count: number }>(
      `WITH counted AS (SELECT count(*) AS count FROM s3_bucket WHERE account_id = $1),
       added AS (
         INSERT INTO s3_bucket (account_id, name, region, created_at)
         SELECT $1, $2, $3, $4 FROM counted WHERE count < $5 ON CONFLICT (name) DO NOTHING RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, count FROM counted`,
      [accountId, bucket.name, bucket.region, bucket.createdAt, most],
    );
    if (rows[0]?.inserted) return "inserted";
    return (rows[0]?.count ?? 0) >= most ? "too-many" : "name-taken";
  },

  /** Deletes one of the account's own. Out: false where there was none. */
  async remove(name: string): Promise<boolean> {
    const rows = await sql.query("DELETE FROM s3_bucket WHERE account_id = $1 AND name = $2 RETURNING 1", [
      accountId,
      name,
    ]);
    return rows.length > 0;
  },
});
