import type { Sql } from "@/lib/operation/define";
import type { Tag } from "./users";

export interface MfaDeviceRow {
  serialNumber: string;
  name: string;
  path: string;
  /** Of an assigned device: whose it is; null: root's. Undefined: nobody's. */
  owner: { userId: string | null } | undefined;
  sealedSeed: Buffer;
  enabledAt: Date | null;
  tags: Tag[];
}

/** A device in the account's list, with the user who has it; the user's columns are null for root's and nobody's. */
export interface OwnedDevice {
  serialNumber: string;
  enabledAt: Date | null;
  id: string | null;
  name: string | null;
  path: string | null;
  /** Of the user, or of the account. */
  createdAt: Date;
  passwordLastUsed: Date | null;
}

type Row = Omit<MfaDeviceRow, "owner"> & { userId: string | null };

const columns = `serial_number AS "serialNumber", name, path, user_id AS "userId", sealed_seed AS "sealedSeed",
  enabled_at AS "enabledAt", tags`;
const device = ({ userId, ...row }: Row): MfaDeviceRow => ({
  ...row,
  owner: row.enabledAt === null ? undefined : { userId },
});
const owned = "account_id = $1 AND enabled_at IS NOT NULL AND user_id IS NOT DISTINCT FROM $2";

/** The virtual MFA devices of one account. A device is somebody's exactly while it is enabled. */
export const mfaDevicesStore = (sql: Sql, accountId: string) => ({
  async find(serialNumber: string): Promise<MfaDeviceRow | undefined> {
    const rows = await sql.query<Row>(
      `SELECT ${columns} FROM mfa_device WHERE account_id = $1 AND serial_number = $2`,
      [accountId, serialNumber],
    );
    return rows[0] && device(rows[0]);
  },

  /** The devices of a user, or of root, by time of enabling. */
  async listOf(userId: string | null): Promise<MfaDeviceRow[]> {
    const rows = await sql.query<Row>(
      `SELECT ${columns} FROM mfa_device WHERE ${owned} ORDER BY enabled_at, serial_number`,
      [accountId, userId],
    );
    return rows.map(device);
  },

  /** With their owners, by serial number, `size` + 1 of them. */
  async list({
    assigned,
    after = "",
    size,
  }: {
    assigned?: boolean | undefined;
    after?: string | undefined;
    size: number;
  }): Promise<OwnedDevice[]> {
    return sql.query<OwnedDevice>(
      `SELECT d.serial_number AS "serialNumber", d.enabled_at AS "enabledAt", u.id, u.name, u.path,
              coalesce(u.created_at, a.created_at) AS "createdAt",
              CASE WHEN d.for_root THEN a.root_password_last_used ELSE u.password_last_used END AS "passwordLastUsed"
       FROM mfa_device d JOIN account a ON a.id = d.account_id
       LEFT JOIN iam_user u ON u.account_id = d.account_id AND u.id = d.user_id
       WHERE d.account_id = $1 AND d.serial_number > $2 AND ($3::boolean IS NULL OR (d.enabled_at IS NOT NULL) = $3)
       ORDER BY d.serial_number LIMIT $4`,
      [accountId, after, assigned ?? null, size + 1],
    );
  },

  async insert(
    made: Pick<MfaDeviceRow, "serialNumber" | "name" | "path" | "sealedSeed" | "tags"> & { at: Date },
    most: number,
  ): Promise<"inserted" | "name-taken" | "too-many"> {
    const rows = await sql.query<{ inserted: boolean; count: number }>(
      `WITH counted AS (SELECT count(*) AS count FROM mfa_device WHERE account_id = $1),
       added AS (
         INSERT INTO mfa_device (account_id, serial_number, name, name_key, path, sealed_seed, tags, created_at)
         SELECT $1, $2, $3, $4, $5, $6, $7::jsonb, $8 FROM counted WHERE count < $9
         ON CONFLICT DO NOTHING RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, count FROM counted`,
      [
        accountId,
        made.serialNumber,
        made.name,
        made.name.toLowerCase(),
        made.path,
        made.sealedSeed,
        JSON.stringify(made.tags),
        made.at,
        most,
      ],
    );
    if (rows[0]?.inserted) return "inserted";
    return (rows[0]?.count ?? 0) >= most ? "too-many" : "name-taken";
  },

  /** Assigns an unassigned device. Out: false where its new owner has `most` of them. */
  async enable(
    userId: string | null,
    serialNumber: string,
    { at, drift, steps, most }: { at: Date; drift: number; steps: [number, number]; most: number },
  ): Promise<boolean> {
    const rows = await sql.query(
      `UPDATE mfa_device
       SET user_id = $2, for_root = $2::text IS NULL, enabled_at = $4, drift = $5, used_steps = $6::bigint[], last_step = $7
       WHERE account_id = $1 AND serial_number = $3 AND enabled_at IS NULL
         AND (SELECT count(*) FROM mfa_device WHERE ${owned}) < $8 RETURNING 1`,
      [accountId, userId, serialNumber, at, drift, steps, steps[1], most],
    );
    return rows.length > 0;
  },

  /** Takes a device from its owner. Out: false where it is not the owner's. */
  async disable(userId: string | null, serialNumber: string): Promise<boolean> {
    const rows = await sql.query(
      `UPDATE mfa_device SET user_id = NULL, for_root = false, enabled_at = NULL, drift = 0
       WHERE ${owned} AND serial_number = $3 RETURNING 1`,
      [accountId, userId, serialNumber],
    );
    return rows.length > 0;
  },

  /** Deletes an unassigned device. */
  async remove(serialNumber: string) {
    await sql.query("DELETE FROM mfa_device WHERE account_id = $1 AND serial_number = $2 AND enabled_at IS NULL", [
      accountId,
      serialNumber,
    ]);
  },
});
