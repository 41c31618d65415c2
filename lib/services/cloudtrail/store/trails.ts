import type { Sql } from "@/lib/operation/define";

export interface TrailRow {
  name: string;
  homeRegion: string;
  bucket: string;
  keyPrefix: string | null;
  includeGlobalServiceEvents: boolean;
  isMultiRegion: boolean;
  logFileValidation: boolean;
  isLogging: boolean;
  startedAt: Date | null;
  stoppedAt: Date | null;
  createdAt: Date;
}

const columns = `name, home_region AS "homeRegion", bucket, key_prefix AS "keyPrefix",
  include_global_service_events AS "includeGlobalServiceEvents", is_multi_region AS "isMultiRegion",
  log_file_validation AS "logFileValidation", is_logging AS "isLogging", started_at AS "startedAt",
  stopped_at AS "stoppedAt", created_at AS "createdAt"`;

/** The trails of one account. Event history is there without one; these say what is to be delivered where. */
export const trailsStore = (sql: Sql, accountId: string) => ({
  async find({ name, region }: { name: string; region: string }): Promise<TrailRow | undefined> {
    const rows = await sql.query<TrailRow>(
      `SELECT ${columns} FROM cloudtrail_trail WHERE account_id = $1 AND name = $2 AND home_region = $3`,
      [accountId, name, region],
    );
    return rows[0];
  },

  /** By name: those of a Region, and with `shadows` those that reach it from others. */
  list: ({ region, shadows }: { region: string; shadows: boolean }) =>
    sql.query<TrailRow>(
      `SELECT ${columns} FROM cloudtrail_trail
       WHERE account_id = $1 AND (home_region = $2 OR ($3 AND is_multi_region)) ORDER BY name, home_region`,
      [accountId, region, shadows],
    ),

  async insert(
    trail: Omit<TrailRow, "isLogging" | "startedAt" | "stoppedAt">,
    tags: readonly object[],
    most: number,
  ): Promise<"inserted" | "name-taken" | "too-many"> {
    const [found] = await sql.query<{ inserted: boolean; count: number }>(
      `WITH counted AS (SELECT count(*) AS count FROM cloudtrail_trail WHERE account_id = $1 AND home_region = $3),
       added AS (
         INSERT INTO cloudtrail_trail (account_id, name, home_region, bucket, key_prefix, include_global_service_events,
           is_multi_region, log_file_validation, tags, created_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10 FROM counted WHERE count < $11
         ON CONFLICT (account_id, home_region, name) DO NOTHING RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, count FROM counted`,
      [
        accountId,
        trail.name,
        trail.homeRegion,
        trail.bucket,
        trail.keyPrefix,
        trail.includeGlobalServiceEvents,
        trail.isMultiRegion,
        trail.logFileValidation,
        JSON.stringify(tags),
        trail.createdAt,
        most,
      ],
    );
    if (found?.inserted) return "inserted";
    return (found?.count ?? 0) >= most ? "too-many" : "name-taken";
  },

  /** Out: false where there is none such. */
  async setLogging({ name, region }: { name: string; region: string }, on: boolean, at: Date): Promise<boolean> {
    const rows = await sql.query(
      `UPDATE cloudtrail_trail SET is_logging = $4, ${on ? "started_at" : "stopped_at"} = $5
       WHERE account_id = $1 AND name = $2 AND home_region = $3 RETURNING 1`,
      [accountId, name, region, on, at],
    );
    return rows.length > 0;
  },

  async remove({ name, region }: { name: string; region: string }): Promise<boolean> {
    const rows = await sql.query(
      "DELETE FROM cloudtrail_trail WHERE account_id = $1 AND name = $2 AND home_region = $3 RETURNING 1",
      [accountId, name, region],
    );
    return rows.length > 0;
  },
});
