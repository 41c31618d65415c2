import { z } from "zod";
import { id } from "../inputs";
import { defineClassroomOperation } from "../operation";
import { ClassroomRefused } from "../refused";
import { removeAssistant as remove } from "../store/classes";

/** From now on the assistant does not reach the class. */
export const removeAssistant = defineClassroomOperation({
  name: "RemoveAssistant",
  needs: "teach",
  input: z.strictObject({ classId: id, personId: id }),
  classOf: ({ classId }) => classId,
  async does({ input: { classId, personId }, sql, log }) {
    if (!(await remove(sql, classId, personId)))
      throw new ClassroomRefused("NotFound", "The class has no such assistant.");
    log({ classId, studentId: null, sentence: "An assistant was removed from the class.", shown: false });
    return {};
  },
});
