import type { Sql } from "@/lib/operation/define";
import { describedLabs } from "./known-labs";
import type { ClassroomCall } from "./operation";
import { ClassroomRefused } from "./refused";
import { attemptsOfClass } from "./store/attempts";
import { classById, labsOfClass } from "./store/classes";
import { studentsOf } from "./store/students";

/**
 * A class with its labs, as they are known, its students and their attempts: what the board and the grades begin with.
 * Throws ClassroomRefused where there is no such class.
 */
export async function classWithStudents(sql: Sql, call: ClassroomCall, classId: string) {
  const [found, chosen, students, attempts, all] = await Promise.all([
    classById(sql, classId),
    labsOfClass(sql, classId),
    studentsOf(sql, classId),
    attemptsOfClass(sql, classId),
    call.training.labs(),
  ]);
  if (!found) throw new ClassroomRefused("NotFound", "There is no such class.");
  return { found, labs: describedLabs(chosen, all), students, attempts };
}
