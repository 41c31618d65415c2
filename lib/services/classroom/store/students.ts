import { createHash } from "node:crypto";
import type { Sql } from "@/lib/operation/define";
import { plainCode } from "../codes";

export interface StudentRow {
  id: string;
  classId: string;
  kind: "student" | "guest" | "teacher";
  nickname: string;
  number: string | null;
  codeHash: string | null;
  letInUntil: Date | null;
  joinedAt: Date | null;
}

const columns = `id, class_id AS "classId", kind, nickname, number, code_hash AS "codeHash", let_in_until AS "letInUntil",
  joined_at AS "joinedAt"`;

/** What the database keeps of a personal code. It is random, so nothing slower is needed. */
export const codeHash = (code: string) => createHash("sha256").update(plainCode(code)).digest("base64url");

/** Nicknames are found without regard to case. */
export const nicknameKey = (nickname: string) => nickname.trim().toLowerCase();

/** Those who learn, by nickname; without the teacher's own row. */
export const studentsOf = (sql: Sql, classId: string): Promise<StudentRow[]> =>
  sql.query(
    `SELECT ${columns} FROM classroom_student WHERE class_id = $1 AND kind <> 'teacher' ORDER BY nickname_key`,
    [classId],
  );

/** Undefined where the class has nobody of that id. The teacher's own row counts. */
export async function studentById(sql: Sql, classId: string, id: string): Promise<StudentRow | undefined> {
  const [row] = await sql.query<StudentRow>(
    `SELECT ${columns} FROM classroom_student WHERE class_id = $1 AND id = $2`,
    [classId, id],
  );
  return row;
}

/** The teacher's own row in the class, where there is one. */
export async function teachersOwn(sql: Sql, classId: string): Promise<StudentRow | undefined> {
  const [row] = await sql.query<StudentRow>(
    `SELECT ${columns} FROM classroom_student WHERE class_id = $1 AND kind = 'teacher'`,
    [classId],
  );
  return row;
}

export async function studentByNickname(sql: Sql, classId: string, nickname: string): Promise<StudentRow | undefined> {
  const [row] = await sql.query<StudentRow>(
    `SELECT ${columns} FROM classroom_student WHERE class_id = $1 AND nickname_key = $2 AND kind <> 'teacher'`,
    [classId, nicknameKey(nickname)],
  );
  return row;
}

/** How many learn in the class. Locks the class, so that those who come at once are counted one after the other. */
export async function countLocked(sql: Sql, classId: string): Promise<number> {
  await sql.query("SELECT 1 FROM classroom_class WHERE id = $1 FOR UPDATE", [classId]);
  const [row] = await sql.query<{ count: number }>(
    "SELECT count(*) FROM classroom_student WHERE class_id = $1 AND kind <> 'teacher'",
    [classId],
  );
  return row?.count ?? 0;
}

/** Throws the database's refusal where the nickname is taken. */
export async function insertStudent(sql: Sql, made: Omit<StudentRow, "letInUntil">, createdAt: Date): Promise<void> {
  await sql.query(
    `INSERT INTO classroom_student
       (id, class_id, kind, nickname, nickname_key, number, code_hash, created_at, joined_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      made.id,
      made.classId,
      made.kind,
      made.nickname,
      made.kind === "teacher" ? "the teacher, in more letters than a nickname may have" : nicknameKey(made.nickname),
      made.number,
      made.codeHash,
      createdAt,
      made.joinedAt,
    ],
  );
}

/** The student is here: whoever let in again came in once. In: a new personal code's hash, where there is one. */
export async function noteJoined(sql: Sql, id: string, at: Date, hash: string | null): Promise<void> {
  await sql.query(
    `UPDATE classroom_student SET joined_at = coalesce(joined_at, $2), let_in_until = NULL,
            code_hash = coalesce($3, code_hash) WHERE id = $1`,
    [id, at, hash],
  );
}

export async function letIn(sql: Sql, id: string, until: Date): Promise<void> {
  await sql.query("UPDATE classroom_student SET let_in_until = $2 WHERE id = $1", [id, until]);
}

export async function deleteStudent(sql: Sql, id: string): Promise<void> {
  await sql.query("DELETE FROM classroom_student WHERE id = $1", [id]);
}
