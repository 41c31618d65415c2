import type { MfaKind } from "@/lib/aws/mfa-kind";
import type { NewCredential } from "@/lib/identity/security-keys";
import type { Sql } from "@/lib/operation/define";

import { type FoundUser, type Owner, ownerTable, ownerValues } from "./owner";
import type { Tag } from "./users";

export interface MfaDeviceRow {
  serialNumber: string;
  kind: MfaKind;
  name: string;
  path: string;
  /** Of an assigned device: whose it is; null: root's. Undefined: nobody's. */
  owner: { userId: string | null } | undefined;
  /** Null: a passkey or security key. */
  sealedSeed: Buffer | null;
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

const columns = `serial_number AS "serialNumber", kind, name, path, user_id AS "userId", sealed_seed AS "sealedSeed",
  enabled_at AS "enabledAt", tags`;
const device = ({ userId, ...row }: Row): MfaDeviceRow => ({
  ...row,
  owner: row.enabledAt === null ? undefined : { userId },
});
const owned = "account_id = $1 AND enabled_at IS NOT NULL AND user_id IS NOT DISTINCT FROM $2";

/** Virtual devices share their names; other kinds have names that are no names of those. */
const nameKey = (kind: MfaDeviceRow["kind"], name: string) =>
  kind === "virtual" ? name.toLowerCase() : `${kind}|${name.toLowerCase()}`;

/** The MFA devices of one account. A device is somebody's exactly while it is enabled. */
export const mfaDevicesStore = (sql: Sql, accountId: string) => ({
  async find(serialNumber: string): Promise<MfaDeviceRow | undefined> {
    const rows = await sql.query<Row>(
      `SELECT ${columns} FROM mfa_device WHERE account_id = $1 AND serial_number = $2`,
      [accountId, serialNumber],
    );
    return rows[0] && device(rows[0]);
  },

  /** A user or root, and a device that need not be theirs. */
  async findFor(owner: Owner, serialNumber: string) {
    const [found] = await sql.query<{ user: FoundUser } & (Row | { [Member in keyof Row]: null })>(
      `SELECT o."user", ${columns}
       FROM ${ownerTable} o LEFT JOIN mfa_device ON account_id = $1 AND serial_number = $4`,
      [...ownerValues(accountId, owner), serialNumber],
    );
    if (!found) return { user: undefined, device: undefined };
    const { user, ...row } = found;
    return { user, device: row.serialNumber === null ? undefined : device(row) };
  },

  /** A device that somebody has, and a user: the one of that name, or without a name the one who has the device. */
  async findWithUser(serialNumber: string, userName: string | undefined) {
    const [found] = await sql.query<{ enabledAt: Date | null; userId: string | null; user: FoundUser }>(
      `SELECT d.enabled_at AS "enabledAt", d.user_id AS "userId",
         CASE WHEN u.id IS NOT NULL
           THEN jsonb_build_object('id', u.id, 'name', u.name, 'path', u.path, 'tags', u.tags) END AS "user"
       FROM (SELECT 1) AS one
       LEFT JOIN mfa_device d ON d.account_id = $1 AND d.serial_number = $2 AND d.enabled_at IS NOT NULL
       LEFT JOIN iam_user u ON u.account_id = $1 AND (u.name_key = $3 OR ($3::text IS NULL AND u.id = d.user_id))`,
      [accountId, serialNumber, userName?.toLowerCase() ?? null],
    );
    if (!found) return { user: undefined, device: undefined };
    const { user, enabledAt, userId } = found;
    return { user: user ?? undefined, device: enabledAt ? { serialNumber, enabledAt, userId } : undefined };
  },

  /** A user or root, and all their devices, by time of enabling. */
  async listOf(owner: Owner) {
    const rows = await sql.query<{ user: FoundUser; serialNumber: string | null; enabledAt: Date | null }>(
      `SELECT o."user", d.serial_number AS "serialNumber", d.enabled_at AS "enabledAt"
       FROM ${ownerTable} o LEFT JOIN mfa_device d
         ON d.account_id = $1 AND d.enabled_at IS NOT NULL AND d.user_id IS NOT DISTINCT FROM o.id
       ORDER BY d.enabled_at, d.serial_number`,
      ownerValues(accountId, owner),
    );
    return {
      user: rows[0]?.user,
      devices: rows.flatMap(({ serialNumber, enabledAt }) =>
        serialNumber === null || enabledAt === null ? [] : [{ serialNumber, enabledAt }],
      ),
    };
  },

  /** The virtual ones with their owners, by serial number, `size` + 1 of them. */
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
       WHERE d.account_id = $1 AND d.kind = 'virtual' AND d.serial_number > $2 AND ($3::boolean IS NULL OR (d.enabled_at IS NOT NULL) = $3)
       ORDER BY d.serial_number LIMIT $4`,
      [accountId, after, assigned ?? null, size + 1],
    );
  },

  /** A device that shows codes, nobody's yet; `most`: of its kind in the account. */
  async insert(
    made: Pick<MfaDeviceRow, "serialNumber" | "kind" | "name" | "path" | "sealedSeed" | "tags"> & { at: Date },
    most: number,
  ): Promise<"inserted" | "name-taken" | "too-many"> {
    const rows = await sql.query<{ inserted: boolean; count: number }>(
      `WITH counted AS (SELECT count(*) AS count FROM mfa_device WHERE account_id = $1 AND kind = $10),
       added AS (
         INSERT INTO mfa_device (account_id, serial_number, kind, name, name_key, path, sealed_seed, tags, created_at)
         SELECT $1, $2, $10, $3, $4, $5, $6, $7::jsonb, $8 FROM counted WHERE count < $9
         ON CONFLICT DO NOTHING RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, count FROM counted`,
      [
        accountId,
        made.serialNumber,
        made.name,
        nameKey(made.kind, made.name),
        made.path,
        made.sealedSeed,
        JSON.stringify(made.tags),
        made.at,
        most,
        made.kind,
      ],
    );
    if (rows[0]?.inserted) return "inserted";
    return (rows[0]?.count ?? 0) >= most ? "too-many" : "name-taken";
  },

  /** Assigns an unassigned device. `too-many`: its new owner has `most` of them already. */
  async enable(
    owner: Owner,
    serialNumber: string,
    { at, drift, steps, most }: { at: Date; drift: number; steps: [number, number]; most: number },
  ): Promise<"enabled" | "no-user" | "no-device" | "in-use" | "too-many"> {
    const [found] = await sql.query<{ user: boolean; device: boolean; used: boolean; enabled: boolean }>(
      `WITH owner AS ${ownerTable},
       device AS (SELECT enabled_at FROM mfa_device WHERE account_id = $1 AND serial_number = $4),
       held AS (
         SELECT count(*) AS count FROM mfa_device
         WHERE account_id = $1 AND enabled_at IS NOT NULL AND user_id IS NOT DISTINCT FROM (SELECT id FROM owner)),
       enabled AS (
         UPDATE mfa_device
         SET user_id = owner.id, for_root = owner.id IS NULL, enabled_at = $5, drift = $6, used_steps = $7::bigint[],
             last_step = $8
         FROM owner, held
         WHERE account_id = $1 AND serial_number = $4 AND enabled_at IS NULL AND held.count < $9 RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM owner) AS "user", EXISTS (SELECT 1 FROM device) AS device,
              EXISTS (SELECT 1 FROM device WHERE enabled_at IS NOT NULL) AS used,
              EXISTS (SELECT 1 FROM enabled) AS enabled`,
      [...ownerValues(accountId, owner), serialNumber, at, drift, steps, steps[1], most],
    );
    if (!found?.user) return "no-user";
    if (found.enabled) return "enabled";
    if (!found.device) return "no-device";
    return found.used ? "in-use" : "too-many";
  },

  /** The passkeys and security keys of a user or of root, as a browser finds them. */
  async credentialsOf(userId: string | null) {
    return sql.query<{ credentialId: string; transports: string[] }>(
      `SELECT credential_id AS "credentialId", transports FROM mfa_device WHERE ${owned} AND kind = 'fido'`,
      [accountId, userId],
    );
  },

  /** A registered passkey or security key, at once its owner's. `too-many`: the owner has `most` devices already. */
  async insertSecurityKey(
    userId: string | null,
    made: { serialNumber: string; name: string; credential: NewCredential; at: Date },
    most: number,
  ): Promise<"inserted" | "registered-before" | "too-many"> {
    const { credential, at } = made;
    const rows = await sql.query<{ inserted: boolean; count: number }>(
      `WITH held AS (SELECT count(*) AS count FROM mfa_device WHERE ${owned}),
       added AS (
         INSERT INTO mfa_device (account_id, serial_number, kind, name, name_key, path, user_id, for_root, enabled_at,
           credential_id, public_key, sign_count, transports, user_verified, created_at)
         SELECT $1, $3, 'fido', $4, $5, '/', $2, $2::text IS NULL, $6, $7, $8, $9, $10, $11, $6
         FROM held WHERE count < $12
         ON CONFLICT DO NOTHING RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, count FROM held`,
      [
        accountId,
        userId,
        made.serialNumber,
        made.name,
        nameKey("fido", made.serialNumber),
        at,
        credential.credentialId,
        Buffer.from(credential.publicKey),
        credential.signCount,
        credential.transports,
        credential.userVerified,
        most,
      ],
    );
    if (rows[0]?.inserted) return "inserted";
    return (rows[0]?.count ?? 0) >= most ? "too-many" : "registered-before";
  },

  /** Takes a device from its owner; a passkey or security key is nothing without one. Out: false where it is not theirs. */
  async disable(userId: string | null, serialNumber: string): Promise<boolean> {
    const rows = await sql.query(
      `WITH forgotten AS (DELETE FROM mfa_device WHERE ${owned} AND serial_number = $3 AND kind = 'fido' RETURNING 1),
       freed AS (
         UPDATE mfa_device SET user_id = NULL, for_root = false, enabled_at = NULL, drift = 0
         WHERE ${owned} AND serial_number = $3 AND kind <> 'fido' RETURNING 1)
       SELECT 1 FROM forgotten UNION ALL SELECT 1 FROM freed`,
      [accountId, userId, serialNumber],
    );
    return rows.length > 0;
  },

  async setTags(serialNumber: string, tags: readonly Tag[]) {
    await sql.query("UPDATE mfa_device SET tags = $3::jsonb WHERE account_id = $1 AND serial_number = $2", [
      accountId,
      serialNumber,
      JSON.stringify(tags),
    ]);
  },

  /** Deletes an unassigned device. */
  async remove(serialNumber: string) {
    await sql.query("DELETE FROM mfa_device WHERE account_id = $1 AND serial_number = $2 AND enabled_at IS NULL", [
      accountId,
      serialNumber,
    ]);
  },
});
