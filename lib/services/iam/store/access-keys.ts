import { flushKeyUses } from "@/lib/identity/key-use";
import type { Sql } from "@/lib/operation/define";
import type { Tag } from "./users";

export interface AccessKeyRow {
  id: string;
  /** Null: root's. */
  userId: string | null;
  status: "Active" | "Inactive";
  createdAt: Date;
}

/** A key with its owner, null for root, and its last use. */
export interface UsedKey {
  owner: { name: string; path: string; tags: Tag[] } | null;
  usedAt: Date | null;
  usedService: string | null;
  usedRegion: string | null;
}

const columns = `id, user_id AS "userId", status, created_at AS "createdAt"`;
const owned = "account_id = $1 AND user_id IS NOT DISTINCT FROM $2";

/** Long-term keys of one account: of its users, and of root (`userId` null). */
export const accessKeysStore = (sql: Sql, accountId: string) => ({
  /** By age, `size` + 1 of them; `after` is the id behind the marker. */
  async listOf(userId: string | null, { after = "", size }: { after?: string | undefined; size: number }) {
    return sql.query<AccessKeyRow>(
      `SELECT ${columns} FROM access_key
       WHERE ${owned} AND (created_at, id) > (coalesce((SELECT created_at FROM access_key WHERE id = $3), '-infinity'), $3)
       ORDER BY created_at, id LIMIT $4`,
      [accountId, userId, after, size + 1],
    );
  },

  /** Out: false where the owner has `most` keys. */
  async insert(key: AccessKeyRow & { sealedSecret: Uint8Array }, most: number): Promise<boolean> {
    const rows = await sql.query(
      `INSERT INTO access_key (account_id, user_id, id, status, sealed_secret, created_at)
       SELECT $1, $2, $3, $4, $5, $6 WHERE (SELECT count(*) FROM access_key WHERE ${owned}) < $7 RETURNING 1`,
      [accountId, key.userId, key.id, key.status, key.sealedSecret, key.createdAt, most],
    );
    return rows.length > 0;
  },

  /** Out: false where the owner has no such key. */
  async setStatus(userId: string | null, id: string, status: AccessKeyRow["status"]): Promise<boolean> {
    const rows = await sql.query(`UPDATE access_key SET status = $4 WHERE ${owned} AND id = $3 RETURNING 1`, [
      accountId,
      userId,
      id,
      status,
    ]);
    return rows.length > 0;
  },

  /** Out: false where the owner had no such key. */
  async remove(userId: string | null, id: string): Promise<boolean> {
    const rows = await sql.query(`DELETE FROM access_key WHERE ${owned} AND id = $3 RETURNING 1`, [
      accountId,
      userId,
      id,
    ]);
    return rows.length > 0;
  },

  /** Uses that are still in memory are stored first. Undefined where the account has no such key. */
  async findUsed(id: string): Promise<UsedKey | undefined> {
    await flushKeyUses();
    const rows = await sql.query<UsedKey>(
      `SELECT CASE WHEN u.id IS NOT NULL
                THEN jsonb_build_object('name', u.name, 'path', u.path, 'tags', u.tags) END AS owner,
              k.last_used_at AS "usedAt", k.last_used_service AS "usedService", k.last_used_region AS "usedRegion"
       FROM access_key k LEFT JOIN iam_user u ON u.account_id = k.account_id AND u.id = k.user_id
       WHERE k.account_id = $1 AND k.id = $2`,
      [accountId, id],
    );
    return rows[0];
  },

  /** Active keys that were neither made nor used since then. */
  async unusedSince(userId: string | null, since: Date): Promise<string[]> {
    await flushKeyUses();
    const rows = await sql.query<{ id: string }>(
      `SELECT id FROM access_key
       WHERE ${owned} AND status = 'Active' AND coalesce(last_used_at, created_at) < $3 ORDER BY created_at, id`,
      [accountId, userId, since],
    );
    return rows.map((row) => row.id);
  },
});
