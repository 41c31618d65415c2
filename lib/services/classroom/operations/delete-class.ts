import { z } from "zod";
import { id } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { ClassroomRefused } from "../refused";
import { attemptsOfClass } from "../store/attempts";
import { classById, deleteClass as remove } from "../store/classes";

/** Removes a class with its students, their accounts and all that was noted of them. The name must be typed. */
export const deleteClass = defineClassroomOperation({
  name: "DeleteClass",
  needs: "teach",
  input: z.strictObject({ classId: id, name: z.string().max(200) }),
  classOf: ({ classId }) => classId,
  async does({ input: { classId, name }, sql }) {
    const found = await classById(sql, classId);
    if (found?.name !== name.trim())
      throw new ClassroomRefused("Malformed", "Enter the name of the class as it is.", "name");
    const attempts = await attemptsOfClass(sql, classId);
    await remove(sql, classId);
    return { attempts: attempts.map(({ attemptId }) => attemptId) };
  },
  after: ({ call, out: { attempts } }) => call.training.remove(attempts),
});
