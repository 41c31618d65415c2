import type { Sql } from "@/lib/operation/define";
import type { PlatformIdentity } from "../identity";

export interface LoggedRow {
  id: number;
  at: Date;
  studentId: string | null;
  byKind: string;
  byName: string;
  operation: string;
  lab: string | null;
  sentence: string;
}

export async function writeLog(
  sql: Sql,
  entry: {
    classId: string;
    studentId: string | null;
    lab?: string;
    sentence: string;
    shown: boolean;
    operation: string;
    at: Date;
    by: PlatformIdentity | undefined;
  },
): Promise<void> {
  await sql.query(
    `INSERT INTO classroom_log (class_id, student_id, at, by_kind, by_name, operation, lab, sentence, shown)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      entry.classId,
      entry.studentId,
      entry.at,
      entry.by?.kind ?? "guest",
      entry.by?.name ?? "",
      entry.operation,
      entry.lab ?? null,
      entry.sentence,
      entry.shown,
    ],
  );
}

const columns = `id, at, student_id AS "studentId", by_kind AS "byKind", by_name AS "byName", operation, lab, sentence`;

/** What a student is shown: what was done to the student's own account, and to the whole class; the newest first. */
export const shownTo = (sql: Sql, classId: string, studentId: string): Promise<LoggedRow[]> =>
  sql.query(
    `SELECT ${columns} FROM classroom_log
     WHERE class_id = $1 AND shown AND (student_id = $2 OR student_id IS NULL) ORDER BY id DESC LIMIT 100`,
    [classId, studentId],
  );

/** Of a class, the newest first; of one student where one is named. */
export const logOf = (sql: Sql, classId: string, studentId?: string): Promise<LoggedRow[]> =>
  sql.query(
    `SELECT ${columns} FROM classroom_log
     WHERE class_id = $1 AND ($2::uuid IS NULL OR student_id = $2) ORDER BY id DESC LIMIT 200`,
    [classId, studentId ?? null],
  );
