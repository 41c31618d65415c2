import type { Sql } from "@/lib/operation/define";
import { ClassroomRefused } from "./refused";
import { type StudentRow, studentById } from "./store/students";

/** One who learns in the class. Throws ClassroomRefused for anybody else, the teacher's own row among them. */
export async function knownStudent(sql: Sql, classId: string, id: string): Promise<StudentRow> {
  const found = await studentById(sql, classId, id);
  if (!found || found.kind === "teacher") throw new ClassroomRefused("NotFound", "The class has no such student.");
  return found;
}
