import type { Sql } from "@/lib/operation/define";
import type { Tag } from "./users";

export type EncryptionMode = "Required" | "Allowed";

/** A provider as lists show it. */
export interface SamlProviderRow {
  name: string;
  createdAt: Date;
  validUntil: Date;
}

export interface SamlProviderDetail extends SamlProviderRow {
  id: string;
  metadata: string;
  encryptionMode: EncryptionMode;
  tags: Tag[];
  /** Oldest first. */
  privateKeys: { id: string; addedAt: string }[];
}

export interface AddedKey {
  id: string;
  sealedKey: Uint8Array;
  addedAt: Date;
}

const columns = `name, created_at AS "createdAt", valid_until AS "validUntil"`;

/** The SAML providers of one account. Names are found without regard to case. */
export const samlProvidersStore = (sql: Sql, accountId: string) => ({
  async find(name: string): Promise<SamlProviderDetail | undefined> {
    const rows = await sql.query<SamlProviderDetail>(
      `SELECT ${columns}, id, metadata, encryption_mode AS "encryptionMode", tags, (
         SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'addedAt', k.added_at) ORDER BY k.added_at, k.id), '[]')
         FROM iam_saml_private_key k WHERE k.account_id = p.account_id AND k.provider_id = p.id) AS "privateKeys"
       FROM iam_saml_provider p WHERE account_id = $1 AND name_key = $2`,
      [accountId, name.toLowerCase()],
    );
    return rows[0];
  },

  /** By name. */
  list: () =>
    sql.query<SamlProviderRow>(`SELECT ${columns} FROM iam_saml_provider WHERE account_id = $1 ORDER BY name_key`, [
      accountId,
    ]),

  async insert(
    made: Omit<SamlProviderDetail, "privateKeys"> & { key: AddedKey | undefined },
    most: number,
  ): Promise<"inserted" | "name-taken" | "too-many"> {
    const [found] = await sql.query<{ inserted: boolean; taken: boolean }>(
      `WITH held AS (
         SELECT count(*) AS count, coalesce(bool_or(name_key = $4), false) AS taken
         FROM iam_saml_provider WHERE account_id = $1),
       added AS (
         INSERT INTO iam_saml_provider
           (account_id, id, name, name_key, metadata, encryption_mode, tags, created_at, valid_until)
         SELECT $1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9 FROM held WHERE count < $10 AND NOT taken RETURNING id),
       key AS (
         INSERT INTO iam_saml_private_key (account_id, id, provider_id, sealed_key, added_at)
         SELECT $1, $11, id, $12, $8 FROM added WHERE $11::text IS NOT NULL)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, taken FROM held`,
      [
        accountId,
        made.id,
        made.name,
        made.name.toLowerCase(),
        made.metadata,
        made.encryptionMode,
        JSON.stringify(made.tags),
        made.createdAt,
        made.validUntil,
        most,
        made.key?.id ?? null,
        made.key?.sealedKey ?? null,
      ],
    );
    if (found?.inserted) return "inserted";
    return found?.taken ? "name-taken" : "too-many";
  },

  /** Changes what is given; adds a key, or takes one away. */
  async update(
    id: string,
    changed: {
      metadata?: string | undefined;
      encryptionMode?: EncryptionMode | undefined;
      addedKey?: AddedKey | undefined;
      removedKeyId?: string | undefined;
    },
  ) {
    await sql.query(
      `WITH changed AS (
         UPDATE iam_saml_provider
         SET metadata = coalesce($3, metadata), encryption_mode = coalesce($4, encryption_mode)
         WHERE account_id = $1 AND id = $2),
       gone AS (DELETE FROM iam_saml_private_key WHERE account_id = $1 AND provider_id = $2 AND id = $5)
       INSERT INTO iam_saml_private_key (account_id, id, provider_id, sealed_key, added_at)
       SELECT $1, $6, $2, $7, $8 WHERE $6::text IS NOT NULL`,
      [
        accountId,
        id,
        changed.metadata ?? null,
        changed.encryptionMode ?? null,
        changed.removedKeyId ?? null,
        changed.addedKey?.id ?? null,
        changed.addedKey?.sealedKey ?? null,
        changed.addedKey?.addedAt ?? null,
      ],
    );
  },

  /** Out: false where there was no such provider. */
  async remove(name: string): Promise<boolean> {
    const rows = await sql.query("DELETE FROM iam_saml_provider WHERE account_id = $1 AND name_key = $2 RETURNING 1", [
      accountId,
      name.toLowerCase(),
    ]);
    return rows.length > 0;
  },

  async setTags(name: string, tags: readonly Tag[]) {
    await sql.query("UPDATE iam_saml_provider SET tags = $3::jsonb WHERE account_id = $1 AND name_key = $2", [
      accountId,
      name.toLowerCase(),
      JSON.stringify(tags),
    ]);
  },
});
