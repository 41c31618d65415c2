import type { Sql } from "@/lib/operation/define";
import type { Tag } from "./users";

export interface PolicyVersionRow {
  version: number;
  isDefault: boolean;
  createdAt: Date;
}

interface PolicyOfVersion {
  tags: Tag[];
  defaultVersion: number;
}

/** The versions of the managed policies of one account. */
export const policyVersionsStore = (sql: Sql, accountId: string) => ({
  /**
   * Adds a version where there are fewer than `most`, and makes it the default one where asked.
   * Out: its number; "no-policy"; "too-many".
   */
  async insert(
    arn: string,
    { document, asDefault, at, most }: { document: string; asDefault: boolean; at: Date; most: number },
  ): Promise<number | "no-policy" | "too-many"> {
    const [found] = await sql.query<{ version: number | null }>(
      `WITH p AS (
         SELECT p.id, p.next_version, (
           SELECT count(*) FROM iam_policy_version v WHERE v.account_id = $1 AND v.policy_id = p.id) AS versions
         FROM iam_policy p WHERE p.account_id = $1 AND p.arn = $2),
       added AS (
         INSERT INTO iam_policy_version (account_id, policy_id, version, document, created_at)
         SELECT $1, id, next_version, $3, $4 FROM p WHERE versions < $5 RETURNING version),
       changed AS (
         UPDATE iam_policy SET next_version = added.version + 1, updated_at = $4,
           default_version = CASE WHEN $6::boolean THEN added.version ELSE default_version END
         FROM added WHERE account_id = $1 AND arn = $2)
       SELECT added.version FROM p LEFT JOIN added ON true`,
      [accountId, arn, document, at, most, asDefault],
    );
    if (!found) return "no-policy";
    return found.version ?? "too-many";
  },

  /** Deletes a version that is not the default one. */
  async remove(arn: string, version: number): Promise<"removed" | "no-policy" | "no-version" | "default"> {
    const [found] = await sql.query<{ isDefault: boolean; removed: boolean }>(
      `WITH p AS (
         SELECT id, default_version = $3 AS "isDefault" FROM iam_policy WHERE account_id = $1 AND arn = $2),
       gone AS (
         DELETE FROM iam_policy_version v USING p
         WHERE v.account_id = $1 AND v.policy_id = p.id AND v.version = $3 AND NOT p."isDefault" RETURNING 1)
       SELECT "isDefault", EXISTS (SELECT 1 FROM gone) AS removed FROM p`,
      [accountId, arn, version],
    );
    if (!found) return "no-policy";
    if (found.isDefault) return "default";
    return found.removed ? "removed" : "no-version";
  },

  async setDefault(arn: string, version: number): Promise<"set" | "no-policy" | "no-version"> {
    const [found] = await sql.query<{ set: boolean }>(
      `WITH p AS (SELECT id FROM iam_policy WHERE account_id = $1 AND arn = $2),
       changed AS (
         UPDATE iam_policy SET default_version = v.version FROM p, iam_policy_version v
         WHERE iam_policy.account_id = $1 AND iam_policy.id = p.id
           AND v.account_id = $1 AND v.policy_id = p.id AND v.version = $3 RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM changed) AS set FROM p`,
      [accountId, arn, version],
    );
    if (!found) return "no-policy";
    return found.set ? "set" : "no-version";
  },

  /** The policy and one of its versions with the document. */
  async find(arn: string, version: number) {
    const [found] = await sql.query<PolicyOfVersion & { version: number | null; document: string; createdAt: Date }>(
      `SELECT p.tags, p.default_version AS "defaultVersion", v.version, v.document, v.created_at AS "createdAt"
       FROM iam_policy p LEFT JOIN iam_policy_version v
         ON v.account_id = p.account_id AND v.policy_id = p.id AND v.version = $3
       WHERE p.account_id = $1 AND p.arn = $2`,
      [accountId, arn, version],
    );
    if (!found) return { policy: undefined, version: undefined };
    const { tags, defaultVersion, ...row } = found;
    return {
      policy: { tags, defaultVersion },
      version: row.version === null ? undefined : { ...row, isDefault: row.version === defaultVersion },
    };
  },

  /** The policy and its versions, newest first, `size` + 1 of those before the version `before`. */
  async list(arn: string, { before, size }: { before?: number; size: number }) {
    const rows = await sql.query<PolicyOfVersion & { version: number | null; createdAt: Date }>(
      `SELECT p.tags, p.default_version AS "defaultVersion", v.version, v.created_at AS "createdAt"
       FROM iam_policy p LEFT JOIN LATERAL (
         SELECT version, created_at FROM iam_policy_version
         WHERE account_id = $1 AND policy_id = p.id AND ($3::int IS NULL OR version < $3)
         ORDER BY version DESC LIMIT $4) v ON true
       WHERE p.account_id = $1 AND p.arn = $2 ORDER BY v.version DESC`,
      [accountId, arn, before ?? null, size + 1],
    );
    const first = rows[0];
    return {
      policy: first && { tags: first.tags, defaultVersion: first.defaultVersion },
      rows: rows.flatMap(({ version, createdAt, defaultVersion }): PolicyVersionRow[] =>
        version === null ? [] : [{ version, createdAt, isDefault: version === defaultVersion }],
      ),
    };
  },
});
