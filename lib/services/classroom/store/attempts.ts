import type { Sql } from "@/lib/operation/define";

export interface AttemptRow {
  studentId: string;
  lab: string;
  number: number;
  attemptId: string;
  madeAt: Date;
  begunAt: Date | null;
}

const columns = `a.student_id AS "studentId", a.lab, a.number, a.attempt_id AS "attemptId", a.made_at AS "madeAt",
  a.begun_at AS "begunAt"`;

/** All attempts of a class, by student and lab, the latest last. */
export const attemptsOfClass = (sql: Sql, classId: string): Promise<AttemptRow[]> =>
  sql.query(
    `SELECT ${columns} FROM classroom_attempt a JOIN classroom_student s ON s.id = a.student_id
     WHERE s.class_id = $1 ORDER BY a.student_id, a.lab, a.number`,
    [classId],
  );

export const attemptsOfStudent = (sql: Sql, studentId: string): Promise<AttemptRow[]> =>
  sql.query(`SELECT ${columns} FROM classroom_attempt a WHERE a.student_id = $1 ORDER BY a.lab, a.number`, [studentId]);

/** The attempt in which the student is. */
export async function latestAttempt(sql: Sql, studentId: string, lab: string): Promise<AttemptRow | undefined> {
  const [row] = await sql.query<AttemptRow>(
    `SELECT ${columns} FROM classroom_attempt a WHERE a.student_id = $1 AND a.lab = $2 ORDER BY a.number DESC LIMIT 1`,
    [studentId, lab],
  );
  return row;
}

/** Throws the database's refusal where another attempt of that number was kept at the same time. */
export async function keepStudentAttempt(sql: Sql, made: AttemptRow): Promise<void> {
  await sql.query(
    `INSERT INTO classroom_attempt (student_id, lab, number, attempt_id, made_at, begun_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [made.studentId, made.lab, made.number, made.attemptId, made.madeAt, made.begunAt],
  );
}

export async function noteBegun(sql: Sql, attemptId: string, at: Date): Promise<void> {
  await sql.query("UPDATE classroom_attempt SET begun_at = coalesce(begun_at, $2) WHERE attempt_id = $1", [
    attemptId,
    at,
  ]);
}
