import { flushKeyUses } from "@/lib/identity/key-use";
import type { Sql } from "@/lib/operation/define";
import { type FoundUser, type Owner, ownerTable, ownerValues } from "./owner";
import type { Tag } from "./users";

export interface AccessKeyRow {
  id: string;
  /** Null: root's. */
  userId: string | null;
  status: "Active" | "Inactive";
  createdAt: Date;
}

type ListedKey = Omit<AccessKeyRow, "userId">;

/** A key with its owner, null for root, and its last use. */
export interface UsedKey {
  owner: { name: string; path: string; tags: Tag[] } | null;
  usedAt: Date | null;
  usedService: string | null;
  usedRegion: string | null;
}

const owned = "account_id = $1 AND user_id IS NOT DISTINCT FROM $2";

/** Long-term keys of one account: of its users, and of root (`userId` null). */
export const accessKeysStore = (sql: Sql, accountId: string) => ({
  /** The owner and all the owner's keys, by age. */
  async listOf(owner: Owner) {
    const rows = await sql.query<{ user: FoundUser } & (ListedKey | { [Member in keyof ListedKey]: null })>(
      `SELECT o."user", k.id, k.status, k.created_at AS "createdAt"
       FROM ${ownerTable} o LEFT JOIN access_key k ON k.account_id = $1 AND k.user_id IS NOT DISTINCT FROM o.id
       ORDER BY k.created_at, k.id`,
      ownerValues(accountId, owner),
    );
    return {
      user: rows[0]?.user,
      keys: rows.flatMap(({ user, ...key }): ListedKey[] => (key.id === null ? [] : [key])),
    };
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
});
