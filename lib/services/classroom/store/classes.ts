import type { Sql } from "@/lib/operation/define";
import type { Staff } from "../identity";
import type { Help } from "../inputs";
import type { ClassReach } from "../may";

export interface ClassRow {
  id: string;
  name: string;
  era: "2020" | "current";
  joinCode: string;
  joinOpen: boolean;
  help: Help;
  explain: boolean;
  paused: boolean;
  stuckMinutes: number;
  createdAt: Date;
  teacher: string;
}

export interface ClassLabRow {
  lab: string;
  dueAt: Date | null;
}

const columns = `c.id, c.name, c.era, c.join_code AS "joinCode", c.join_open AS "joinOpen", c.help, c.explain, c.paused,
  c.stuck_minutes AS "stuckMinutes", c.created_at AS "createdAt",
  (SELECT name FROM classroom_person p WHERE p.id = c.teacher_id) AS teacher`;

/** What decides who reaches a class; undefined where there is none. */
export async function reachOf(sql: Sql, classId: string): Promise<ClassReach | undefined> {
  const [row] = await sql.query<ClassReach>(
    `SELECT c.id AS "classId", c.teacher_id AS "teacherId",
            ARRAY(SELECT a.person_id::text FROM classroom_assistant a WHERE a.class_id = c.id) AS "assistantIds"
     FROM classroom_class c WHERE c.id = $1`,
    [classId],
  );
  return row;
}

export async function classById(sql: Sql, id: string): Promise<ClassRow | undefined> {
  const [row] = await sql.query<ClassRow>(`SELECT ${columns} FROM classroom_class c WHERE c.id = $1`, [id]);
  return row;
}

export async function classByCode(sql: Sql, joinCode: string): Promise<ClassRow | undefined> {
  const [row] = await sql.query<ClassRow>(`SELECT ${columns} FROM classroom_class c WHERE c.join_code = $1`, [
    joinCode,
  ]);
  return row;
}

export interface ListedClass extends ClassRow {
  students: number;
  labs: number;
}

/** The classes that somebody teaches or assists, the newest first. */
export const classesOf = (sql: Sql, personId: string): Promise<ListedClass[]> =>
  sql.query(
    `SELECT ${columns},
            (SELECT count(*) FROM classroom_student s WHERE s.class_id = c.id AND s.kind <> 'teacher') AS students,
            (SELECT count(*) FROM classroom_lab l WHERE l.class_id = c.id) AS labs
     FROM classroom_class c
     WHERE c.teacher_id = $1 OR EXISTS (SELECT 1 FROM classroom_assistant a WHERE a.class_id = c.id AND a.person_id = $1)
     ORDER BY c.created_at DESC, c.id`,
    [personId],
  );

export async function insertClass(
  sql: Sql,
  made: Pick<ClassRow, "id" | "name" | "era" | "joinCode" | "help" | "explain" | "createdAt">,
  teacherId: string,
): Promise<void> {
  await sql.query(
    `INSERT INTO classroom_class (id, teacher_id, name, era, join_code, help, explain, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [made.id, teacherId, made.name, made.era, made.joinCode, made.help, made.explain, made.createdAt],
  );
}

export async function updateClass(
  sql: Sql,
  id: string,
  { name, help, explain, stuckMinutes }: Pick<ClassRow, "name" | "help" | "explain" | "stuckMinutes">,
): Promise<void> {
  await sql.query("UPDATE classroom_class SET name = $2, help = $3, explain = $4, stuck_minutes = $5 WHERE id = $1", [
    id,
    name,
    help,
    explain,
    stuckMinutes,
  ]);
}

/** In: another code, where there shall be one. */
export async function setJoin(sql: Sql, id: string, open: boolean, code?: string): Promise<void> {
  await sql.query("UPDATE classroom_class SET join_open = $2, join_code = coalesce($3, join_code) WHERE id = $1", [
    id,
    open,
    code ?? null,
  ]);
}

export async function setPaused(sql: Sql, id: string, paused: boolean): Promise<void> {
  await sql.query("UPDATE classroom_class SET paused = $2 WHERE id = $1", [id, paused]);
}

export async function deleteClass(sql: Sql, id: string): Promise<void> {
  await sql.query("DELETE FROM classroom_class WHERE id = $1", [id]);
}

/** In their order. */
export const labsOfClass = (sql: Sql, classId: string): Promise<ClassLabRow[]> =>
  sql.query(`SELECT lab, due_at AS "dueAt" FROM classroom_lab WHERE class_id = $1 ORDER BY position`, [classId]);

/** All of them anew. */
export async function putLabs(sql: Sql, classId: string, labs: readonly ClassLabRow[]): Promise<void> {
  await sql.query("DELETE FROM classroom_lab WHERE class_id = $1", [classId]);
  await sql.query(
    `INSERT INTO classroom_lab (class_id, lab, position, due_at)
     SELECT $1, l.lab, l.position, l.due_at
     FROM unnest($2::text[], $3::timestamptz[]) WITH ORDINALITY AS l (lab, due_at, position)`,
    [classId, labs.map(({ lab }) => lab), labs.map(({ dueAt }) => dueAt)],
  );
}

export const assistantsOf = (sql: Sql, classId: string): Promise<Staff[]> =>
  sql.query(
    `SELECT p.id, p.kind, p.name FROM classroom_assistant a JOIN classroom_person p ON p.id = a.person_id
     WHERE a.class_id = $1 ORDER BY p.name_key`,
    [classId],
  );

export async function addAssistant(sql: Sql, classId: string, personId: string): Promise<void> {
  await sql.query("INSERT INTO classroom_assistant (class_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
    classId,
    personId,
  ]);
}

/** Out: false where the person was none. */
export async function removeAssistant(sql: Sql, classId: string, personId: string): Promise<boolean> {
  const rows = await sql.query("DELETE FROM classroom_assistant WHERE class_id = $1 AND person_id = $2 RETURNING 1", [
    classId,
    personId,
  ]);
  return rows.length > 0;
}
