/** Sessions of the classroom. The browser holds a random id, the row its SHA-256; a row that is gone opens nothing. */
import { createHash } from "node:crypto";
import type { Sql } from "@/lib/operation/define";
import type { Learner, Staff } from "../identity";
import { sessionSeconds } from "../session-length";

const hashOf = (id: string) => createHash("sha256").update(id).digest("base64url");

export interface NewClassroomSession {
  of: { personId: string } | { studentId: string };
  at: Date;
  sourceIp: string;
  userAgent: string;
  random: (bytes: number) => Uint8Array;
}

/** Stores a session under a new random id and clears those that are over. Out: the id, which is told only here. */
export async function openClassroomSession(sql: Sql, { of, at, ...from }: NewClassroomSession): Promise<string> {
  const id = Buffer.from(from.random(32)).toString("base64url");
  const [personId, studentId] = "personId" in of ? [of.personId, null] : [null, of.studentId];
  const seconds = personId === null ? sessionSeconds.learner : sessionSeconds.staff;
  await sql.query(
    `WITH cleared AS (DELETE FROM classroom_session WHERE expires_at < $4)
     INSERT INTO classroom_session (id_hash, person_id, student_id, created_at, expires_at, source_ip, user_agent)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      hashOf(id),
      personId,
      studentId,
      at,
      new Date(at.getTime() + seconds * 1000),
      from.sourceIp,
      from.userAgent.slice(0, 512),
    ],
  );
  return id;
}

/** Who teaches, by the session's id; undefined where it is over or a student's. */
export async function staffOfSession(sql: Sql, id: string, at: Date): Promise<Staff | undefined> {
  const [row] = await sql.query<Staff>(
    `SELECT p.id, p.kind, p.name FROM classroom_session s JOIN classroom_person p ON p.id = s.person_id
     WHERE s.id_hash = $1 AND s.expires_at > $2`,
    [hashOf(id), at],
  );
  return row;
}

/** Who learns, by the session's id; undefined where it is over or one who teaches holds it. */
export async function learnerOfSession(sql: Sql, id: string, at: Date): Promise<Learner | undefined> {
  const [row] = await sql.query<Learner>(
    `SELECT t.id, t.kind, t.nickname AS name, t.class_id AS "classId"
     FROM classroom_session s JOIN classroom_student t ON t.id = s.student_id
     WHERE s.id_hash = $1 AND s.expires_at > $2 AND t.kind <> 'teacher'`,
    [hashOf(id), at],
  );
  return row;
}

export async function endClassroomSession(sql: Sql, id: string): Promise<void> {
  await sql.query("DELETE FROM classroom_session WHERE id_hash = $1", [hashOf(id)]);
}

/** All of a student, in every browser. */
export async function endSessionsOfStudent(sql: Sql, studentId: string): Promise<void> {
  await sql.query("DELETE FROM classroom_session WHERE student_id = $1", [studentId]);
}
