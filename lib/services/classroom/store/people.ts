import type { Sql } from "@/lib/operation/define";
import type { Staff } from "../identity";

export interface PersonRow extends Staff {
  passwordHash: string;
}

const columns = `id, kind, name, password_hash AS "passwordHash"`;

/** Names are found without regard to case. */
export async function personByName(sql: Sql, name: string): Promise<PersonRow | undefined> {
  const [row] = await sql.query<PersonRow>(`SELECT ${columns} FROM classroom_person WHERE name_key = $1`, [
    name.trim().toLowerCase(),
  ]);
  return row;
}

/** Throws the database's refusal where the name is taken. */
export async function insertPerson(
  sql: Sql,
  { id, kind, name, passwordHash }: PersonRow,
  createdAt: Date,
): Promise<void> {
  await sql.query(
    `INSERT INTO classroom_person (id, kind, name, name_key, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, kind, name, name.trim().toLowerCase(), passwordHash, createdAt],
  );
}

/** A new password ends the sessions of the old one. */
export async function setPassword(sql: Sql, id: string, passwordHash: string): Promise<void> {
  await sql.query(
    `WITH ended AS (DELETE FROM classroom_session WHERE person_id = $1)
     UPDATE classroom_person SET password_hash = $2 WHERE id = $1`,
    [id, passwordHash],
  );
}
