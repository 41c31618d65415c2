import { z } from "zod";
import { classWithStudents } from "../class-with-students";
import { gradeRow } from "../grades";
import { id } from "../inputs";
import { defineClassroomOperation } from "../operation";

/** Every attempt that a student has begun, as it was graded last. */
export const listGrades = defineClassroomOperation({
  name: "ListGrades",
  needs: "assist",
  input: z.strictObject({ classId: id }),
  classOf: ({ classId }) => classId,
  reads: true,
  async does({ input: { classId }, call, sql }) {
    const { found, labs: known, students, attempts } = await classWithStudents(sql, call, classId);
    const labs = known.map(({ tasks: _, ...lab }) => lab);
    const rows = await Promise.all(
      students.flatMap((student) =>
        attempts
          .filter(({ studentId, begunAt }) => studentId === student.id && begunAt !== null)
          .flatMap((attempt) => {
            const lab = labs.find((one) => one.lab === attempt.lab);
            return lab
              ? [
                  call.training
                    .progress(attempt.attemptId)
                    .then((progress) => gradeRow(student, lab, attempt, progress)),
                ]
              : [];
          }),
      ),
    );
    return { name: found.name, labs, rows };
  },
});
