import type { Sql } from "@/lib/operation/define";
import { knownStudent } from "./known-student";
import { ClassroomRefused } from "./refused";
import { type AttemptRow, latestAttempt } from "./store/attempts";
import type { StudentRow } from "./store/students";

/** The attempt in which a student of the class is. Throws ClassroomRefused where there is none. */
export async function studentAttempt(
  sql: Sql,
  classId: string,
  studentId: string,
  lab: string,
): Promise<AttemptRow & { student: StudentRow }> {
  const student = await knownStudent(sql, classId, studentId);
  const attempt = await latestAttempt(sql, studentId, lab);
  if (!attempt) throw new ClassroomRefused("NotFound", `${student.nickname} has no attempt at this lab.`);
  return { ...attempt, student };
}
