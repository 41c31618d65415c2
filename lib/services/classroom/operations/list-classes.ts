import { z } from "zod";
import { defineClassroomOperation } from "../operation";
import { classesOf } from "../store/classes";

/** The classes that the caller teaches or assists. */
export const listClasses = defineClassroomOperation({
  name: "ListClasses",
  needs: "staff",
  input: z.strictObject({}),
  reads: true,
  does: async ({ call, sql }) => ({ classes: await classesOf(sql, call.who?.id ?? "") }),
});
