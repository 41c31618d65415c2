import { z } from "zod";
import { isStaff } from "../identity";
import { id } from "../inputs";
import { describedLabs } from "../known-labs";
import { defineClassroomOperation } from "../operation";
import { ClassroomRefused } from "../refused";
import { assistantsOf, classById, labsOfClass } from "../store/classes";
import { logOf } from "../store/log";
import { studentsOf } from "../store/students";

/** A class with its labs, roster, assistants and what was done in it. Secrets are not in it. */
export const describeClass = defineClassroomOperation({
  name: "DescribeClass",
  needs: "assist",
  input: z.strictObject({ classId: id }),
  classOf: ({ classId }) => classId,
  reads: true,
  async does({ input: { classId }, call, sql }) {
    const [found, chosen, students, assistants, log, all] = await Promise.all([
      classById(sql, classId),
      labsOfClass(sql, classId),
      studentsOf(sql, classId),
      assistantsOf(sql, classId),
      logOf(sql, classId),
      call.training.labs(),
    ]);
    if (!found) throw new ClassroomRefused("NotFound", "There is no such class.");
    return {
      ...found,
      /** May the caller change it? An assistant may not. */
      teaches: isStaff(call.who) && call.who.kind === "teacher" && !assistants.some((one) => one.id === call.who?.id),
      labs: describedLabs(chosen, all),
      students: students.map(({ codeHash: _, classId: __, ...student }) => student),
      assistants,
      log,
    };
  },
});
