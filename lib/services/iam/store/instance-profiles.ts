import type { Sql } from "@/lib/operation/define";
import { withShownTrust } from "../trust-policy";
import { ownQuota, type QuotaReached } from "./own-quota";
import { type RoleRow, roleColumns, type StoredRole } from "./roles";
import type { Tag } from "./users";

export interface InstanceProfileRow {
  id: string;
  name: string;
  path: string;
  tags: Tag[];
  createdAt: Date;
  role: RoleRow | undefined;
}

/** A role in JSON has its times as texts. */
type RoleJson = Omit<StoredRole, "createdAt" | "lastUsedAt"> & { createdAt: string; lastUsedAt: string | null };
type Row = Omit<InstanceProfileRow, "role"> & { role: RoleJson | null };

const judgedColumns = 'p.id, p.name, p.path, p.tags, p.created_at AS "createdAt"';
const columns = `${judgedColumns}, (
  SELECT to_jsonb(role) FROM (
    SELECT ${roleColumns} FROM iam_role r WHERE r.account_id = p.account_id AND r.id = p.role_id) role) AS role`;

async function withRoles(rows: readonly Row[]): Promise<InstanceProfileRow[]> {
  const stored = rows.flatMap(({ role }) => (role ? [role] : []));
  const shown = new Map((await withShownTrust(stored)).map((role) => [role.id, role]));
  return rows.map((row) => {
    const role = row.role && shown.get(row.role.id);
    if (!role) return { ...row, role: undefined };
    const { createdAt, lastUsedAt } = role;
    const times = { createdAt: new Date(createdAt), lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt) };
    return { ...row, role: { ...role, ...times } };
  });
}

/** The instance profiles of one account. Names are found without regard to case; each holds one role at most. */
export const instanceProfilesStore = (sql: Sql, accountId: string) => ({
  /** What calls that change a profile need of it. */
  async judged(name: string): Promise<Omit<InstanceProfileRow, "role"> | undefined> {
    const rows = await sql.query<Omit<InstanceProfileRow, "role">>(
      `SELECT ${judgedColumns} FROM iam_instance_profile p WHERE p.account_id = $1 AND p.name_key = $2`,
      [accountId, name.toLowerCase()],
    );
    return rows[0];
  },

  /** A profile and a role that need not be in it: what is judged where one is put into the other. */
  async judgedPair(name: string, roleName: string) {
    const [found] = await sql.query<{
      profile: { name: string; path: string; tags: Tag[] } | null;
      role: { name: string; path: string; tags: Tag[] } | null;
    }>(
      `SELECT (SELECT jsonb_build_object('name', name, 'path', path, 'tags', tags)
               FROM iam_instance_profile WHERE account_id = $1 AND name_key = $2) AS profile,
              (SELECT jsonb_build_object('name', name, 'path', path, 'tags', tags)
               FROM iam_role WHERE account_id = $1 AND name_key = $3) AS role`,
      [accountId, name.toLowerCase(), roleName.toLowerCase()],
    );
    return { profile: found?.profile ?? undefined, role: found?.role ?? undefined };
  },

  /** The whole profile. Not for handlers of changes, as `roles.find`. */
  async find(name: string): Promise<InstanceProfileRow | undefined> {
    const rows = await sql.query<Row>(
      `SELECT ${columns} FROM iam_instance_profile p WHERE p.account_id = $1 AND p.name_key = $2`,
      [accountId, name.toLowerCase()],
    );
    return (await withRoles(rows))[0];
  },

  /** By name, `size` + 1 of them, so that the caller sees whether there are more. */
  async list({ pathPrefix = "/", after = "", size }: { pathPrefix?: string; after?: string; size: number }) {
    const rows = await sql.query<Row>(
      `SELECT ${columns} FROM iam_instance_profile p
       WHERE p.account_id = $1 AND starts_with(p.path, $2) AND p.name_key > $3 ORDER BY p.name_key LIMIT $4`,
      [accountId, pathPrefix, after, size + 1],
    );
    return withRoles(rows);
  },

  /** A role and the profiles that hold it, by name, `size` + 1 of them. */
  async listOfRole(roleName: string, { after = "", size }: { after?: string; size: number }) {
    const rows = await sql.query<
      { [K in keyof Row]: Row[K] | null } & { judged: { name: string; path: string; tags: Tag[] } }
    >(
      `SELECT jsonb_build_object('name', h.name, 'path', h.path, 'tags', h.tags) AS judged, held.*
       FROM iam_role h LEFT JOIN LATERAL (
         SELECT ${columns}, p.name_key FROM iam_instance_profile p
         WHERE p.account_id = $1 AND p.role_id = h.id AND p.name_key > $3 ORDER BY p.name_key LIMIT $4) held ON true
       WHERE h.account_id = $1 AND h.name_key = $2 ORDER BY held.name_key`,
      [accountId, roleName.toLowerCase(), after, size + 1],
    );
    const profiles = rows.flatMap(({ id, name, path, tags, createdAt, role }) =>
      id === null || name === null || path === null || tags === null || createdAt === null
        ? []
        : [{ id, name, path, tags, createdAt, role }],
    );
    return { role: rows[0]?.judged, rows: await withRoles(profiles) };
  },

  async insert(profile: Omit<InstanceProfileRow, "role">): Promise<"inserted" | "name-taken" | QuotaReached> {
    const [found] = await sql.query<{ inserted: boolean; count: number; most: number }>(
      `WITH counted AS (SELECT count(*) AS count, ${ownQuota("InstanceProfilesPerAccount")} AS most
         FROM iam_instance_profile WHERE account_id = $1),
       added AS (
         INSERT INTO iam_instance_profile (account_id, id, name, name_key, path, tags, created_at)
         SELECT $1, $2, $3, $4, $5, $6::jsonb, $7 FROM counted WHERE count < most
         ON CONFLICT (account_id, name_key) DO NOTHING RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM added) AS inserted, count, most FROM counted`,
      [
        accountId,
        profile.id,
        profile.name,
        profile.name.toLowerCase(),
        profile.path,
        JSON.stringify(profile.tags),
        profile.createdAt,
      ],
    );
    if (found?.inserted) return "inserted";
    return found && found.count >= found.most ? { most: found.most } : "name-taken";
  },

  /** Deletes a profile without a role. */
  async remove(name: string): Promise<"removed" | "no-profile" | "has-role"> {
    const [found] = await sql.query<{ hasRole: boolean }>(
      `WITH p AS (SELECT id, role_id IS NOT NULL AS "hasRole" FROM iam_instance_profile WHERE account_id = $1 AND name_key = $2),
       gone AS (
         DELETE FROM iam_instance_profile USING p
         WHERE iam_instance_profile.account_id = $1 AND iam_instance_profile.id = p.id AND NOT p."hasRole")
       SELECT "hasRole" FROM p`,
      [accountId, name.toLowerCase()],
    );
    if (!found) return "no-profile";
    return found.hasRole ? "has-role" : "removed";
  },

  /** Puts a role into a profile that has none. */
  async addRole(name: string, roleName: string): Promise<"added" | "no-profile" | "no-role" | "has-role"> {
    const [found] = await sql.query<{ profile: boolean; role: boolean; added: boolean }>(
      `WITH p AS (SELECT id FROM iam_instance_profile WHERE account_id = $1 AND name_key = $2),
       r AS (SELECT id FROM iam_role WHERE account_id = $1 AND name_key = $3),
       added AS (
         UPDATE iam_instance_profile SET role_id = r.id FROM r
         WHERE account_id = $1 AND iam_instance_profile.id = (SELECT id FROM p) AND role_id IS NULL RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM p) AS profile, EXISTS (SELECT 1 FROM r) AS role, EXISTS (SELECT 1 FROM added) AS added`,
      [accountId, name.toLowerCase(), roleName.toLowerCase()],
    );
    if (!found?.profile) return "no-profile";
    if (!found.role) return "no-role";
    return found.added ? "added" : "has-role";
  },

  /** Takes a role out of a profile. `no-role`: it is not the one in it. */
  async removeRole(name: string, roleName: string): Promise<"removed" | "no-profile" | "no-role"> {
    const [found] = await sql.query<{ profile: boolean; removed: boolean }>(
      `WITH p AS (SELECT id FROM iam_instance_profile WHERE account_id = $1 AND name_key = $2),
       removed AS (
         UPDATE iam_instance_profile SET role_id = NULL
         WHERE account_id = $1 AND id = (SELECT id FROM p)
           AND role_id = (SELECT id FROM iam_role WHERE account_id = $1 AND name_key = $3) RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM p) AS profile, EXISTS (SELECT 1 FROM removed) AS removed`,
      [accountId, name.toLowerCase(), roleName.toLowerCase()],
    );
    if (!found?.profile) return "no-profile";
    return found.removed ? "removed" : "no-role";
  },

  async setTags(name: string, tags: readonly Tag[]) {
    await sql.query("UPDATE iam_instance_profile SET tags = $3::jsonb WHERE account_id = $1 AND name_key = $2", [
      accountId,
      name.toLowerCase(),
      JSON.stringify(tags),
    ]);
  },
});
