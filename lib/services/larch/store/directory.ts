import type { Sql } from "@/lib/operation/define";
import { quotas } from "../quotas";
import { firstPeople, type LarchPerson } from "../secrets";

export interface RoleMapping {
  groupName: string;
  roleArn: string;
  providerArn: string;
}

export interface Directory {
  people: (LarchPerson & { hasPassword: boolean })[];
  mappings: RoleMapping[];
}

const person = `json_build_object('userName', p.user_name, 'name', p.name, 'email', p.email, 'groups', p.groups,
  'hasPassword', p.password_hash IS NOT NULL)`;
const mapping = `json_build_object('groupName', m.group_name, 'roleArn', m.role_arn, 'providerArn', m.provider_arn)`;

/** The directory of one account. Before the first change its people stand in no table. */
export const directoryStore = (sql: Sql, accountId: string) => ({
  async read(): Promise<Directory> {
    const [row] = await sql.query<Directory & { changed: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM larch_directory WHERE account_id = $1) AS changed,
         (SELECT coalesce(json_agg(${person} ORDER BY p.user_name), '[]'::json) FROM larch_person p
          WHERE p.account_id = $1) AS people,
         (SELECT coalesce(json_agg(${mapping} ORDER BY m.group_name, m.role_arn, m.provider_arn), '[]'::json)
          FROM larch_role_mapping m WHERE m.account_id = $1) AS mappings`,
      [accountId],
    );
    if (!row?.changed) return { people: firstPeople.map((one) => ({ ...one, hasPassword: false })), mappings: [] };
    return { people: row.people, mappings: row.mappings };
  },

  /** Before every change: the first people get their rows, once. */
  async begin(at: Date): Promise<void> {
    await sql.query(
      `WITH begun AS (INSERT INTO larch_directory (account_id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1)
       INSERT INTO larch_person (account_id, user_name, name, email, groups, created_at)
       SELECT $1, f->>'userName', f->>'name', f->>'email',
              ARRAY(SELECT jsonb_array_elements_text(f->'groups')), $3
       FROM jsonb_array_elements($2::jsonb) f WHERE EXISTS (SELECT 1 FROM begun)`,
      [accountId, JSON.stringify(firstPeople), at],
    );
  },

  async insertPerson({ userName, name, email, groups }: LarchPerson, at: Date): Promise<"made" | "taken" | "full"> {
    const [row] = await sql.query<{ taken: boolean; made: boolean }>(
      `WITH present AS (SELECT count(*) AS people, coalesce(bool_or(user_name = $2), false) AS taken
                        FROM larch_person WHERE account_id = $1),
            made AS (INSERT INTO larch_person (account_id, user_name, name, email, groups, created_at)
                     SELECT $1, $2, $3, $4, $5::text[], $6::timestamptz FROM present WHERE NOT taken AND people < $7
                     RETURNING 1)
       SELECT taken, EXISTS (SELECT 1 FROM made) AS made FROM present`,
      [accountId, userName, name, email, groups, at, quotas.PeoplePerDirectory],
    );
    return row?.made ? "made" : row?.taken ? "taken" : "full";
  },

  /** What is undefined stays. Out: false where there is no such person. */
  async updatePerson(userName: string, { name, email, groups }: Partial<LarchPerson>): Promise<boolean> {
    const rows = await sql.query(
      `UPDATE larch_person SET name = coalesce($3, name), email = coalesce($4, email),
              groups = coalesce($5::text[], groups)
       WHERE account_id = $1 AND user_name = $2 RETURNING 1`,
      [accountId, userName, name ?? null, email ?? null, groups ?? null],
    );
    return rows.length === 1;
  },

  async deletePerson(userName: string): Promise<boolean> {
    const rows = await sql.query("DELETE FROM larch_person WHERE account_id = $1 AND user_name = $2 RETURNING 1", [
      accountId,
      userName,
    ]);
    return rows.length === 1;
  },

  /** The sessions of who had another password end by it. */
  async setPassword(userName: string, passwordHash: string): Promise<boolean> {
    const rows = await sql.query(
      "UPDATE larch_person SET password_hash = $3 WHERE account_id = $1 AND user_name = $2 RETURNING 1",
      [accountId, userName, passwordHash],
    );
    return rows.length === 1;
  },

  /** One that is there already stays as it is. */
  async putMapping({ groupName, roleArn, providerArn }: RoleMapping, at: Date): Promise<"there" | "full"> {
    const [row] = await sql.query<{ there: boolean }>(
      `WITH present AS (SELECT count(*) AS mappings,
                               coalesce(bool_or(group_name = $2 AND role_arn = $3 AND provider_arn = $4), false) AS known
                        FROM larch_role_mapping WHERE account_id = $1),
            made AS (INSERT INTO larch_role_mapping (account_id, group_name, role_arn, provider_arn, created_at)
                     SELECT $1, $2, $3, $4, $5::timestamptz FROM present WHERE NOT known AND mappings < $6 RETURNING 1)
       SELECT known OR EXISTS (SELECT 1 FROM made) AS there FROM present`,
      [accountId, groupName, roleArn, providerArn, at, quotas.RoleMappingsPerDirectory],
    );
    return row?.there ? "there" : "full";
  },

  async deleteMapping({ groupName, roleArn, providerArn }: RoleMapping): Promise<boolean> {
    const rows = await sql.query(
      `DELETE FROM larch_role_mapping
       WHERE account_id = $1 AND group_name = $2 AND role_arn = $3 AND provider_arn = $4 RETURNING 1`,
      [accountId, groupName, roleArn, providerArn],
    );
    return rows.length === 1;
  },
});
